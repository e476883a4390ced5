import TextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from './field-props';
import { useField } from './use-field';

interface FormTextProps<Values extends FieldValues> extends FieldProps<Values> {
  type?: 'text' | 'email' | 'tel';
  /** Number of lines to start with. */
  lines?: number;
  maxLength?: number;
  autoComplete?: string;
}

/** Text in one or more lines. */
export function FormText<Values extends FieldValues>({
  type = 'text',
  lines,
  maxLength,
  autoComplete,
  ...props
}: FormTextProps<Values>) {
  const { field, shared } = useField(props);
  return (
    <TextField
      {...shared}
      type={type}
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      fullWidth
      {...(lines === undefined ? {} : { multiline: true, minRows: lines })}
      {...(autoComplete === undefined ? {} : { autoComplete })}
      slotProps={{ htmlInput: maxLength === undefined ? {} : { maxLength } }}
    />
  );
}
