import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState, type ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { useSay, useSayNode, useTexts } from '../texts/language';
import { ProblemAlert } from './problem-alert';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** What will happen, to whom it is told, whether it can be undone. */
  text?: ReactNode;
  confirmLabel?: string;
  /** Red button for what cannot be undone. */
  danger?: boolean;
  reason?: 'required' | 'optional' | 'none';
  pending?: boolean;
  problem?: ApiProblem | undefined;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks before a step that counts, and for the reason where one is kept. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({
  title,
  text,
  confirmLabel,
  danger = false,
  reason: wanted = 'none',
  pending = false,
  problem,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const t = useTexts();
  const say = useSay();
  const sayNode = useSayNode();
  const id = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = wanted === 'required' && reason.trim() === '';
  // A tap beside it closes nothing: with it a reason would go that somebody has just typed.
  const close = (_event: object, by: 'escapeKeyDown' | 'backdropClick') => {
    if (!pending && by === 'escapeKeyDown') onClose();
  };
  const confirm = () => {
    setTried(true);
    if (!missing) onConfirm(reason.trim());
  };
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={id} onClose={close}>
      <DialogTitle id={id}>{say(title)}</DialogTitle>
      <DialogContent>
        {sayNode(text)}
        {problem && <ProblemAlert problem={problem} />}
        {wanted !== 'none' && (
          <TextField
            label={wanted === 'optional' ? `${t.action.reason} (${t.form.optional})` : t.action.reason}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={tried && missing}
            helperText={tried && missing ? t.action.reasonNeeded : t.action.reasonHint}
            multiline
            minRows={3}
            fullWidth
            sx={{ mt: 2 }}
            slotProps={{ htmlInput: { maxLength: 2000 } }}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={pending}>
          {t.cancel}
        </Button>
        <Button variant="contained" color={danger ? 'error' : 'primary'} loading={pending} onClick={confirm}>
          {confirmLabel === undefined ? t.action.confirm : say(confirmLabel)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
