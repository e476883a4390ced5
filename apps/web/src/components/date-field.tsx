import TextField from '@mui/material/TextField';
import { useEffect, useState, type ReactNode, type Ref } from 'react';
import { dateText, parseDateText } from '../lib/dates';
import { useTexts } from '../texts/language';

interface DateFieldProps {
  label: string;
  /** 'YYYY-MM-DD', '' = nothing entered; while the text is no date the value is that text, so that a check can refuse it. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  error?: boolean;
  helperText?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** A date typed as 25/09/2020, whatever the language of the device. */
export function DateField({ value, onChange, onBlur, error = false, helperText, ...field }: DateFieldProps) {
  const t = useTexts();
  const [text, setText] = useState(() => dateText(value));
  const [left, setLeft] = useState(false);
  useEffect(() => {
    // Follow changes from outside (a reset, a loaded draft), never the person's own keystrokes.
    setText((typed) => ((parseDateText(typed) ?? typed) === value ? typed : dateText(value)));
  }, [value]);
  const bad = left && text.trim() !== '' && parseDateText(text) === undefined;
  const leave = () => {
    setLeft(true);
    const date = parseDateText(text);
    if (date !== undefined) setText(dateText(date));
    onBlur?.();
  };
  const change = (typed: string) => {
    setText(typed);
    setLeft(false);
    onChange(parseDateText(typed) ?? typed.trim());
  };
  return (
    <TextField
      {...field}
      fullWidth
      value={text}
      onChange={(event) => change(event.target.value)}
      onBlur={leave}
      error={error || bad}
      helperText={bad ? t.dateBad : (helperText ?? t.dateHint)}
      slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off', maxLength: 10 } }}
    />
  );
}
