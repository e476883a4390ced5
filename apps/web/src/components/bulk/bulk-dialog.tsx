import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { useLabel, useLanguage, useTexts } from '../../texts/language';
import { ErrorState } from '../error-state';
import { LoadingList } from '../loading';
import { ProblemAlert } from '../problem-alert';
import { RouteLink } from '../route-link';
import { BulkRows } from './bulk-rows';
import { BULK_ACTS, bulkTexts } from './texts';

/** As many as the server takes at once. */
const MOST = 100;
const TOUCHED = [
  '/api/dossiers',
  '/api/ideas',
  '/api/business-plans',
  '/api/journeys',
  '/api/me/worklist',
  '/api/bulk-acts',
];

export type Preview = Answer<'/api/bulk-acts/preview'>['rows'];

interface BulkDialogProps {
  act: string;
  ids: readonly string[];
  /** With true when it was done. */
  onClose: (isDone: boolean) => void;
}

/** Shows what will become of each row before anything is done, then does it in one act. */
export function BulkDialog({ act, ids, onClose }: BulkDialogProps) {
  const t = bulkTexts[useLanguage().language];
  const label = useLabel();
  const title = useId();
  const words = BULK_ACTS[act];
  const isTooMany = ids.length > MOST;
  const query = { act, ids: ids.slice(0, MOST).join(',') };
  const { data, error, refetch } = useApiQuery(
    '/api/bulk-acts/preview',
    { params: { query } },
    { enabled: !isTooMany },
  );
  const run = useCommand({
    run: ({ rows, reason }: { rows: Preview; reason: string }, attempt) =>
      api.POST('/api/bulk-acts', {
        body: {
          act,
          rows: rows.map(({ id, version }) => ({ id, version })),
          ...(reason === '' ? {} : { reason }),
        },
        headers: attempt.headers(),
      }),
    invalidates: TOUCHED,
  });
  const close = () => onClose(run.done);
  const what = words === undefined ? act : label(words.done);
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={title} onClose={run.pending ? () => undefined : close}>
      <DialogTitle id={title}>{run.output === undefined ? t.title(what) : what}</DialogTitle>
      {isTooMany && <DialogContent>{t.most(MOST)}</DialogContent>}
      {!isTooMany && data === undefined && (
        <DialogContent>
          {error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingList rows={3} />}
        </DialogContent>
      )}
      {run.output === undefined && data !== undefined && <Asking {...{ act, ids, rows: data.rows, run, close }} />}
      {run.output !== undefined && <Outcome {...run.output} close={close} />}
      {data === undefined && (
        <DialogActions>
          <Button onClick={close}>{t.close}</Button>
        </DialogActions>
      )}
    </Dialog>
  );
}

interface AskingProps {
  act: string;
  ids: readonly string[];
  rows: Preview;
  run: {
    run: (input: { rows: Preview; reason: string }) => void;
    pending: boolean;
    problem: Parameters<typeof ProblemAlert>[0]['problem'] | undefined;
  };
  close: () => void;
}

function Asking({ act, ids, rows, run, close }: AskingProps) {
  const t = bulkTexts[useLanguage().language];
  const shell = useTexts();
  const label = useLabel();
  const [reason, setReason] = useState('');
  const words = BULK_ACTS[act];
  const possible = rows.filter(({ fault }) => fault === null);
  const refused = rows.filter(({ fault }) => fault !== null);
  const hidden = ids.length - rows.length;
  return (
    <>
      <DialogContent>
        {words !== undefined && <Typography>{label(words.effect)}</Typography>}
        {run.problem && <ProblemAlert problem={run.problem} />}
        <BulkRows title={t.will(possible.length)} rows={possible} />
        <BulkRows title={t.cannot(refused.length)} rows={refused} />
        {hidden > 0 && <Typography sx={{ mt: 1.5, color: 'text.secondary' }}>{t.hidden(hidden)}</Typography>}
        {possible.length > 0 && act !== 'dossiers.remind' && (
          <TextField
            label={t.reason}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            multiline
            minRows={2}
            fullWidth
            sx={{ mt: 2.5 }}
            slotProps={{ htmlInput: { maxLength: 1000 } }}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close} disabled={run.pending}>
          {shell.cancel}
        </Button>
        {possible.length > 0 && (
          <Button
            variant="contained"
            loading={run.pending}
            onClick={() => run.run({ rows: possible, reason: reason.trim() })}
          >
            {t.run(words === undefined ? act : label(words.button), possible.length)}
          </Button>
        )}
      </DialogActions>
    </>
  );
}

function Outcome({ id, done, refused, close }: { id: string; done: number; refused: number; close: () => void }) {
  const t = bulkTexts[useLanguage().language];
  return (
    <>
      <DialogContent>
        <Alert severity={refused === 0 ? 'success' : 'warning'}>
          {t.outcome(done, refused)} {t.undoHint('23:59')}
        </Alert>
      </DialogContent>
      <DialogActions>
        <Button component={RouteLink} to={`/viec/hang-loat/${id}`} onClick={close}>
          {t.see}
        </Button>
        <Button variant="contained" onClick={close} autoFocus>
          {t.close}
        </Button>
      </DialogActions>
    </>
  );
}
