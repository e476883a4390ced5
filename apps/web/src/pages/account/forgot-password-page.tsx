import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { RouteLink } from '../../components/route-link';
import { useTexts } from '../../texts/language';
import { useCountdown } from './use-countdown';

/** Asks for a link by mail; the answer never tells whether the account exists. */
export function ForgotPasswordPage() {
  const t = useTexts();
  const [login, setLogin] = useState('');
  const [tried, setTried] = useState(false);
  const wait = useCountdown();
  const command = useCommand<{ login: string }>({
    run: (input, attempt) => api.POST('/api/password-resets', { body: input, headers: attempt.headers() }),
    onProblem: (problem) => problem.status === 429 && wait.start(problem.retryAfter ?? 60),
  });
  const missing = tried && login.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() !== '') command.run({ login: login.trim() });
  };
  return (
    <Page title={t.forgot.title} narrow>
      <Paper variant="outlined" sx={{ p: { xs: 2.5, sm: 3.5 } }}>
        {command.done ? (
          <Alert severity="success">
            <AlertTitle>{t.forgot.sentTitle}</AlertTitle>
            {t.forgot.sent}
          </Alert>
        ) : (
          <Stack component="form" noValidate onSubmit={submit} spacing={2.5}>
            <Typography>{t.forgot.text}</Typography>
            {wait.seconds > 0 && <Alert severity="warning">{t.login.wait(wait.seconds)}</Alert>}
            {command.problem && command.problem.status !== 429 && <ProblemAlert problem={command.problem} />}
            <TextField
              label={t.login.login}
              value={login}
              onChange={(event) => setLogin(event.target.value)}
              autoComplete="username"
              error={missing}
              helperText={missing ? t.login.needLogin : undefined}
              fullWidth
            />
            <Button
              type="submit"
              variant="contained"
              size="large"
              loading={command.pending}
              disabled={wait.seconds > 0}
            >
              {t.forgot.submit}
            </Button>
          </Stack>
        )}
        <Link component={RouteLink} to="/dang-nhap" sx={{ display: 'inline-block', mt: 1.5, py: 1.25 }}>
          {t.forgot.back}
        </Link>
      </Paper>
    </Page>
  );
}
