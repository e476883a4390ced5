import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from './field-props';
import { useSay } from '../../texts/language';
import { useField } from './use-field';

interface FormSelectProps<Values extends FieldValues> extends FieldProps<Values> {
  options: readonly { value: string; label: string }[];
}

/** One choice of a list. */
export function FormSelect<Values extends FieldValues>({ options, ...props }: FormSelectProps<Values>) {
  const { field, shared } = useField(props);
  const say = useSay();
  return (
    <TextField
      {...shared}
      select
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      fullWidth
    >
      {options.map(({ value, label }) => (
        <MenuItem key={value} value={value}>
          {say(label)}
        </MenuItem>
      ))}
    </TextField>
  );
}
