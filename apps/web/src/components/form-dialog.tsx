import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, type FormEvent, type ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { useSay, useSayNode, useTexts } from '../texts/language';
import { ProblemAlert } from './problem-alert';

interface FormDialogProps {
  title: string;
  /** What the form is for, what happens afterwards. */
  text?: ReactNode;
  submitLabel: string;
  pending?: boolean;
  problem?: ApiProblem | undefined;
  /** Faults that no field shows; left out = all of them. */
  faults?: readonly { path: string; message: string }[];
  /** Why it cannot be sent yet: the button is closed and says so. */
  blocked?: string | undefined;
  maxWidth?: 'sm' | 'md';
  onSubmit: () => void;
  /** Escape and whatever else closes it. */
  onClose: () => void;
  /** The button "Thôi", where it does more than close: what was typed is given up. */
  onCancel?: () => void;
  onReload?: () => void;
  children: ReactNode;
}

/** A short form over the page; sends with Enter, closes with Escape unless it is being sent. A tap beside it closes nothing: on a phone that is a slip. */
export function FormDialog({ maxWidth = 'sm', pending = false, ...props }: FormDialogProps) {
  const t = useTexts();
  const say = useSay();
  const sayNode = useSayNode();
  const id = useId();
  const close = (_event: object, by: 'escapeKeyDown' | 'backdropClick') => {
    if (!pending && by === 'escapeKeyDown') props.onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (props.blocked === undefined) props.onSubmit();
  };
  return (
    <Dialog open fullWidth maxWidth={maxWidth} aria-labelledby={id} onClose={close}>
      <form noValidate onSubmit={submit} style={{ display: 'contents' }}>
        <DialogTitle id={id}>{say(props.title)}</DialogTitle>
        <DialogContent>
          {sayNode(props.text)}
          {props.problem && (
            <ProblemAlert
              problem={props.problem}
              {...(props.faults ? { faults: props.faults } : {})}
              {...(props.onReload ? { onReload: props.onReload } : {})}
            />
          )}
          <Stack spacing={2.5} sx={{ mt: 2 }}>
            {props.children}
          </Stack>
          {props.blocked !== undefined && (
            <Typography id={`${id}-vi-sao`} variant="body2" sx={{ mt: 2, color: 'text.secondary' }}>
              {t.action.why(say(props.blocked))}
            </Typography>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onCancel ?? props.onClose} disabled={pending}>
            {t.cancel}
          </Button>
          <Button
            type="submit"
            variant="contained"
            loading={pending}
            disabled={props.blocked !== undefined}
            aria-describedby={props.blocked === undefined ? undefined : `${id}-vi-sao`}
          >
            {say(props.submitLabel)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
