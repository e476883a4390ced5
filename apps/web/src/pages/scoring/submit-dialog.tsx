import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { Quoted } from '../../components/quoted';
import { FormDialog } from '../../components/form-dialog';
import { blocksOf, isOpen } from '../../lib/score-sheet';
import { useOfflineCommand } from '../../offline/use-offline-command';
import { lastEnding, onEnding, onEntrySent } from '../../offline/device';
import { useSheetTexts } from './sheet-texts';
import type { SubmitProps } from './submit-sheet';
import { BALLOT, laneOf } from './use-sheet-work';
import { Said } from '../../components/said';

type Props = SubmitProps & { onClose: () => void };

/** Writes the sheet that is handed in into the journal and waits for what the server says, or for no network. */
function useHandIn({ detail, work, own, reload, onClose }: Props) {
  const record = useOfflineCommand();
  const [id, setId] = useState<string | undefined>();
  const { cast } = work;
  useEffect(
    () => onEntrySent((entry) => void (entry.id === id && reload().then(onClose))),
    // The callbacks are new at each drawing and always do the same.
    [id],
  );
  // No network now: it is on the device and goes by itself.
  const added = useRef(false);
  useEffect(() => onEnding(() => added.current && lastEnding().kind === 'later' && onClose()), []);
  const held = cast?.state === 'held' ? cast : undefined;
  const [keeping, setKeeping] = useState(false);
  const handIn = async (input: { unansweredConfirmed: boolean; reason?: string }) => {
    if (keeping) return;
    added.current = true;
    setKeeping(true);
    // A slow device may still be writing down the last ticks; the sheet comes behind them.
    await work.kept();
    const made = await record.add({
      kind: BALLOT,
      title: `Nộp phiếu: ${detail.productName}`,
      lane: laneOf(detail.id),
      method: 'POST',
      path: `/api/cases/${detail.id}/ballot`,
      body: { ...input, ticks: { ...work.ticks }, explanations: { ...work.texts } },
      editPath: `/cham-diem/${detail.id}`,
      invalidates: ['/api/cases', '/api/me/worklist', '/api/takeaways'],
      ...(held === undefined ? {} : { corrects: held.id }),
    });
    setId(made);
    setKeeping(false);
  };
  const pending =
    keeping || record.state === 'saving' || (id !== undefined && held?.id !== id && record.state === 'added');
  // Handed in before by another device: the change needs its reason.
  const again = own.cast !== null || held?.reason?.code === 'evaluation.reason_missing';
  return { handIn, pending, again, failed: record.state === 'failed', refused: held?.id === id ? held : undefined };
}

/** Asks once more before the sheet is handed in; a network is not needed. */
export function SubmitDialog(props: Props) {
  const t = useSheetTexts();
  const { detail, sheet, work, onClose } = props;
  const [confirmed, setConfirmed] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { handIn, pending, again, failed, refused } = useHandIn(props);
  const { unanswered, total } = work.totals;
  const open = blocksOf(sheet).filter((block) => isOpen(block, new Set(unanswered), work.ticks));
  const missing = { confirm: unanswered.length > 0 && !confirmed, reason: again && reason.trim() === '' };
  const send = () => {
    setTried(true);
    if (missing.confirm || missing.reason) return;
    void handIn({ unansweredConfirmed: unanswered.length > 0, ...(again ? { reason: reason.trim() } : {}) });
  };
  return (
    <FormDialog
      title={again ? t.askAgain : t.askTitle}
      submitLabel={again ? t.handInAgain : t.submit}
      text={t.askText(detail.productName, total)}
      pending={pending}
      onSubmit={send}
      onClose={onClose}
    >
      {refused !== undefined && (
        <Alert severity="error">
          <Said text={refused.reason?.title} />
        </Alert>
      )}
      {failed && <Alert severity="error">{t.deviceFails}</Alert>}
      {unanswered.length > 0 && (
        <div>
          <Alert severity="warning">
            {t.countZero(open.length)}
            <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
              {open.map(([criterion]) => (
                <li key={criterion?.key}>
                  {criterion?.key} <Quoted text={criterion?.title} />
                </li>
              ))}
            </ul>
          </Alert>
          <FormControlLabel
            control={<Checkbox checked={confirmed} onChange={(_event, on) => setConfirmed(on)} />}
            label={t.iKnow}
          />
          {tried && missing.confirm && <FormHelperText error>{t.tickBox}</FormHelperText>}
        </div>
      )}
      {again && (
        <TextField
          label={t.reason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={tried && missing.reason}
          helperText={tried && missing.reason ? t.reasonMissing : t.reasonHint}
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
      )}
    </FormDialog>
  );
}
