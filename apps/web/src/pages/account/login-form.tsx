import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ProblemAlert } from '../../components/problem-alert';
import type { Session } from '../../app/session';
import { useTexts } from '../../texts/language';
import { PasswordField } from './password-field';
import { useCountdown } from './use-countdown';

interface Credentials {
  login: string;
  password: string;
}

/** Logs in; the answer is the new session. Also says how long to wait after too many tries. */
export function useLogin(onDone: (session: Session) => void) {
  const wait = useCountdown();
  const command = useCommand<Credentials, Session>({
    run: (input, attempt) => api.POST('/api/session', { body: input, headers: attempt.headers() }),
    onDone,
    onProblem: (problem) => {
      if (problem.status === 429) wait.start(problem.retryAfter ?? 30);
    },
  });
  return { ...command, waitSeconds: wait.seconds };
}

/** E-mail or phone number and password. */
export function LoginForm({ onDone }: { onDone: (session: Session) => void }) {
  const t = useTexts();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const command = useLogin(onDone);
  const waiting = command.waitSeconds > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() !== '' && password !== '' && !waiting) command.run({ login: login.trim(), password });
  };
  const loginMissing = tried && login.trim() === '';
  const passwordMissing = tried && password === '';
  return (
    <Stack component="form" noValidate onSubmit={submit} spacing={2.5}>
      {waiting && <Alert severity="warning">{t.login.wait(command.waitSeconds)}</Alert>}
      {command.problem && command.problem.status !== 429 && <ProblemAlert problem={command.problem} />}
      <TextField
        label={t.login.login}
        name="login"
        value={login}
        onChange={(event) => setLogin(event.target.value)}
        autoComplete="username"
        error={loginMissing}
        helperText={loginMissing ? t.login.needLogin : undefined}
        slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false } }}
        fullWidth
      />
      <PasswordField
        label={t.login.password}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        fault={passwordMissing ? t.login.needPassword : undefined}
      />
      <Button
        type="submit"
        variant="contained"
        size="large"
        loading={command.pending}
        disabled={waiting}
        sx={{ minHeight: 52 }}
      >
        {t.login.submit}
      </Button>
    </Stack>
  );
}
