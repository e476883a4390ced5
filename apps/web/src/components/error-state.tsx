import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useLayoutEffect, useState } from 'react';
import type { ApiProblem } from '../api/problem';
import { useSay, useTexts } from '../texts/language';
import { RouteLink } from './route-link';

interface ErrorStateProps {
  problem: ApiProblem;
  onRetry?: () => void;
}

/** True where nothing else heads the page: the message is its heading then, and names the window. */
function useIsWholePage(title: string, product: string): boolean {
  const [isWhole, setIsWhole] = useState(false);
  useLayoutEffect(() => {
    const alone = document.querySelector('h1') === null;
    setIsWhole(alone);
    if (alone) document.title = `${title} – ${product}`;
  }, [title, product]);
  return isWhole;
}

/**
 * What could not be read, a part or the whole page: says what happened, offers another try, names the error for support. A page that
 * is not for this person is no fault: it says so and leads back to the own work.
 */
export function ErrorState({ problem, onRetry }: ErrorStateProps) {
  const t = useTexts();
  const offline = problem.status === 0;
  const closed = problem.code === 'auth.forbidden';
  const Icon = offline ? CloudOffOutlined : closed ? LockOutlined : ErrorOutlined;
  const say = useSay();
  const title = offline ? t.failure.offline : closed ? t.failure.closed : say(problem.title);
  const text = offline ? t.failure.offlineText : closed ? t.failure.closedText : undefined;
  const isWhole = useIsWholePage(title, t.product);
  return (
    <Paper variant="outlined" role="alert" sx={{ p: { xs: 3, md: 4 }, textAlign: 'center' }}>
      <Icon color={closed ? 'primary' : 'error'} sx={{ fontSize: 44 }} aria-hidden="true" />
      <Typography variant="h3" component={isWhole ? 'h1' : 'p'} sx={{ mt: 1 }}>
        {title}
      </Typography>
      {text !== undefined && <Typography sx={{ mt: 1, color: 'text.secondary' }}>{text}</Typography>}
      {problem.errorId !== undefined && !closed && (
        <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
          {t.failure.errorId(problem.errorId)}
        </Typography>
      )}
      {closed && (
        <Button component={RouteLink} to="/" variant="outlined" sx={{ mt: 2 }}>
          {t.backHome}
        </Button>
      )}
      {onRetry && !closed && (
        <Button variant="outlined" onClick={onRetry} sx={{ mt: 2 }}>
          {t.retry}
        </Button>
      )}
    </Paper>
  );
}
