import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useLayoutEffect, useRef, type ChangeEvent, type ReactNode, type Ref } from 'react';
import { groupDigits, typeMoney } from '../lib/money';
import { useTexts } from '../texts/language';

interface MoneyFieldProps {
  label: string;
  /** Digits of whole đồng, '' = nothing entered. */
  value: string;
  onChange: (digits: string) => void;
  onBlur?: () => void;
  name?: string;
  error?: boolean;
  helperText?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** Without the word "đồng", where the heading says it and room is short. */
  bare?: boolean;
  /** Most digits taken; 15 = up to 999 trillion. */
  maxDigits?: number;
  inputRef?: Ref<HTMLInputElement>;
}

/** Whole đồng, dotted while typing; the caret stays behind the digit just typed. */
export function MoneyField({
  value,
  onChange,
  maxDigits = 15,
  bare = false,
  inputRef,
  helperText,
  ...field
}: MoneyFieldProps) {
  const t = useTexts();
  const shown = value === '' ? '' : groupDigits(value);
  const input = useRef<HTMLInputElement | null>(null);
  const caret = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (caret.current !== undefined) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  const change = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const { value: text, selectionStart } = event.target;
    const typed = typeMoney(shown, text, selectionStart ?? text.length);
    if (typed.digits.length > maxDigits) return;
    caret.current = typed.caret;
    onChange(typed.digits);
  };
  const setInput = (element: HTMLInputElement | null) => {
    input.current = element;
    if (typeof inputRef === 'function') inputRef(element);
    else if (inputRef) inputRef.current = element;
  };
  return (
    <TextField
      {...field}
      fullWidth
      value={shown}
      onChange={change}
      inputRef={setInput}
      helperText={helperText}
      slotProps={{
        htmlInput: { inputMode: 'numeric', autoComplete: 'off', style: { textAlign: 'right' } },
        input: bare ? {} : { endAdornment: <InputAdornment position="end">{t.dong}</InputAdornment> },
      }}
    />
  );
}
