import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import type { ApiProblem } from '../api/problem';
import { useTexts } from '../texts/language';
import { Said } from './said';

interface ProblemAlertProps {
  problem: ApiProblem;
  /** Faults that no field of the form shows; left out = all of them. */
  faults?: readonly { path: string; message: string }[];
  onReload?: () => void;
}

/** A command that failed: what, why, and what to do. Stays until the next try. */
export function ProblemAlert({ problem, faults = problem.errors, onReload }: ProblemAlertProps) {
  const t = useTexts();
  const stale = problem.status === 412;
  return (
    <Alert
      severity={problem.status === 0 || stale ? 'warning' : 'error'}
      sx={{ my: 2 }}
      action={
        stale && onReload ? (
          <Button color="inherit" onClick={onReload} sx={{ whiteSpace: 'nowrap' }}>
            {t.form.reload}
          </Button>
        ) : undefined
      }
    >
      {stale && <AlertTitle>{t.form.staleTitle}</AlertTitle>}
      {stale ? t.form.stale : <Said text={problem.title} />}
      {faults.length > 0 && (
        <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
          {faults.map((fault) => (
            <li key={`${fault.path} ${fault.message}`}>
              <Said text={fault.message} />
            </li>
          ))}
        </ul>
      )}
      {problem.errorId !== undefined && problem.status >= 500 && <div>{t.failure.errorId(problem.errorId)}</div>}
    </Alert>
  );
}
