import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useSheetTexts } from './sheet-texts';

export interface ExplanationOf {
  text: string;
  /** The rules of the council want it for what is ticked now. */
  needed: boolean;
  /** It was tried to hand in without it. */
  fault: boolean;
  readOnly: boolean;
  onWrite: (text: string) => void;
}

const PAUSE_MS = 500;
/** The field of a criterion's explanation, for those who must be brought to it. */
export const explanationId = (key: string): string => `giai-trinh-${key}`;

/** Brings an explanation into sight and gives it the focus. */
export function goToExplanation(key: string): void {
  const field = document.getElementById(explanationId(key));
  field?.focus({ preventScroll: true });
  field?.closest('[id^="tieu-chi-"]')?.scrollIntoView({ block: 'start' });
}

/** Why a member ticked this: asked for by the rules of the council, or offered. */
export function ExplanationField({ criterion, of }: { criterion: string; of: ExplanationOf }) {
  const t = useSheetTexts();
  const [wanted, setWanted] = useState(false);
  if (of.readOnly)
    return of.text === '' ? null : (
      <Typography sx={{ mt: 1, whiteSpace: 'pre-line' }}>
        <b>{t.explain}:</b> {of.text}
      </Typography>
    );
  if (of.needed || wanted || of.text !== '') return <Field criterion={criterion} of={of} focus={wanted} />;
  return (
    <Button sx={{ mt: 1 }} aria-label={t.explainAt(criterion)} onClick={() => setWanted(true)}>
      {t.addExplanation}
    </Button>
  );
}

/** Goes to the device half a second after the last key, at once when the field is left. */
function Field({ criterion, of, focus }: { criterion: string; of: ExplanationOf; focus: boolean }) {
  const t = useSheetTexts();
  const { text, needed, onWrite } = of;
  const [typed, setTyped] = useState(text);
  const pending = useRef<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = useRef(onWrite);
  useEffect(() => {
    write.current = onWrite;
  });
  useEffect(() => {
    if (pending.current === undefined) setTyped((now) => (now.trim() === text ? now : text));
  }, [text]);
  const flush = () => {
    clearTimeout(timer.current);
    if (pending.current !== undefined) write.current(pending.current);
    pending.current = undefined;
  };
  useEffect(() => flush, []);
  const fault = of.fault && needed && typed.trim() === '';
  return (
    <TextField
      id={explanationId(criterion)}
      label={t.explainAt(criterion)}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        pending.current = target.value;
        clearTimeout(timer.current);
        timer.current = setTimeout(flush, PAUSE_MS);
      }}
      onBlur={flush}
      autoFocus={focus}
      required={needed}
      error={fault}
      helperText={fault ? t.explainMissing : needed ? t.explainHint : t.explainFree}
      multiline
      fullWidth
      minRows={2}
      sx={{ mt: 1.5 }}
      slotProps={{ htmlInput: { maxLength: 1000 } }}
    />
  );
}
