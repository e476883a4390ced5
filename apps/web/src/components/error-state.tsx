import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useLayoutEffect, useState } from 'react';
import type { ApiProblem } from '../api/problem';
import { useSay, useTexts } from '../texts/language';

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

/** What could not be read, a part or the whole page: says what happened, offers another try, names the error for support. */
export function ErrorState({ problem, onRetry }: ErrorStateProps) {
  const t = useTexts();
  const offline = problem.status === 0;
  const Icon = offline ? CloudOffOutlined : ErrorOutlined;
  const say = useSay();
  const title = offline ? t.failure.offline : say(problem.title);
  const isWhole = useIsWholePage(title, t.product);
  return (
    <Paper variant="outlined" role="alert" sx={{ p: { xs: 3, md: 4 }, textAlign: 'center' }}>
      <Icon color="error" sx={{ fontSize: 44 }} aria-hidden="true" />
      <Typography variant="h3" component={isWhole ? 'h1' : 'p'} sx={{ mt: 1 }}>
        {title}
      </Typography>
      {offline && <Typography sx={{ mt: 1, color: 'text.secondary' }}>{t.failure.offlineText}</Typography>}
      {problem.errorId !== undefined && (
        <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
          {t.failure.errorId(problem.errorId)}
        </Typography>
      )}
      {onRetry && (
        <Button variant="outlined" onClick={onRetry} sx={{ mt: 2 }}>
          {t.retry}
        </Button>
      )}
    </Paper>
  );
}
