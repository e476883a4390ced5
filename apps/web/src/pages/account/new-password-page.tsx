import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { useCommand, type Attempt } from '../../api/hooks';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { RouteLink } from '../../components/route-link';
import { useTexts } from '../../texts/language';
import { useLogin } from './login-form';
import { PasswordField } from './password-field';
import { useEnter } from './use-enter';

/** As the server asks (identity, password rules). */
const leastLength = 10;
interface NewPassword {
  token: string;
  password: string;
}
interface LoginNames {
  loginNames: string[];
}
type Send = (input: NewPassword, attempt: Attempt) => Promise<{ data?: LoginNames }>;

/** `/dat-lai-mat-khau#token`: the token stands behind # so that it never reaches a log. */
export function ResetPasswordPage() {
  const t = useTexts();
  return (
    <NewPasswordPage
      title={t.newPassword.resetTitle}
      send={(body, attempt) => api.POST('/api/password-resets/confirm', { body, headers: attempt.headers() })}
    />
  );
}

/** `/loi-moi#token` */
export function AcceptInvitationPage() {
  const t = useTexts();
  return (
    <NewPasswordPage
      title={t.newPassword.inviteTitle}
      text={t.newPassword.inviteText}
      send={(body, attempt) => api.POST('/api/invitations/accept', { body, headers: attempt.headers() })}
    />
  );
}

function NewPasswordPage({ title, text, send }: { title: string; text?: string; send: Send }) {
  const t = useTexts();
  const [token] = useState(() => decodeURIComponent(window.location.hash.slice(1)));
  const [password, setPassword] = useState('');
  const command = useCommand<NewPassword, LoginNames>({
    run: send,
    // The used token leaves the address bar and the history.
    onDone: () => window.history.replaceState(window.history.state, '', window.location.pathname),
  });
  return (
    <Page title={title} narrow>
      <Paper variant="outlined" sx={{ p: { xs: 2.5, sm: 3.5 } }}>
        {token === '' && <BrokenLink />}
        {token !== '' && command.done && <Saved loginNames={command.output?.loginNames ?? []} password={password} />}
        {token !== '' && !command.done && (
          <>
            {text !== undefined && <Typography sx={{ mb: 2.5 }}>{text}</Typography>}
            {command.problem && <ProblemAlert problem={command.problem} />}
            <NewPasswordForm
              pending={command.pending}
              onSubmit={(chosen) => {
                setPassword(chosen);
                command.run({ token, password: chosen });
              }}
            />
          </>
        )}
        {command.problem && command.problem.status !== 0 && (
          <Button component={RouteLink} to="/quen-mat-khau" sx={{ mt: 2 }}>
            {t.newPassword.askNew}
          </Button>
        )}
      </Paper>
    </Page>
  );
}

function NewPasswordForm({ pending, onSubmit }: { pending: boolean; onSubmit: (password: string) => void }) {
  const t = useTexts();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = [...password].length < leastLength;
  const differs = password !== again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!tooShort && !differs) onSubmit(password);
  };
  return (
    <Stack component="form" noValidate onSubmit={submit} spacing={2.5}>
      <PasswordField
        label={t.newPassword.password}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        hint={t.newPassword.rule}
        fault={tried && tooShort ? t.newPassword.tooShort : undefined}
      />
      <PasswordField
        label={t.newPassword.again}
        value={again}
        onChange={setAgain}
        autoComplete="new-password"
        fault={tried && differs ? t.newPassword.differs : undefined}
      />
      <Button type="submit" variant="contained" size="large" loading={pending}>
        {t.newPassword.submit}
      </Button>
    </Stack>
  );
}

function BrokenLink() {
  const t = useTexts();
  return (
    <Stack spacing={2}>
      <Alert severity="error">{t.newPassword.noToken}</Alert>
      <Button component={RouteLink} to="/quen-mat-khau" variant="outlined">
        {t.newPassword.askNew}
      </Button>
    </Stack>
  );
}

/** Straight on to the work; what to log in with the next time is said here, where it may be new to the person. */
function Saved({ loginNames, password }: { loginNames: readonly string[]; password: string }) {
  const t = useTexts();
  const enter = useLogin(useEnter('/'));
  const [login] = loginNames;
  return (
    <Stack spacing={2}>
      <Alert severity="success">
        <AlertTitle>{t.newPassword.doneTitle}</AlertTitle>
        {t.newPassword.done} <b>{loginNames.join(t.newPassword.or)}</b>
      </Alert>
      {enter.problem && <ProblemAlert problem={enter.problem} />}
      <Button
        variant="contained"
        size="large"
        loading={enter.pending}
        onClick={() => enter.run({ login: login ?? '', password })}
      >
        {t.newPassword.enter}
      </Button>
      {enter.problem && (
        <Button component={RouteLink} to="/dang-nhap">
          {t.login.title}
        </Button>
      )}
    </Stack>
  );
}
