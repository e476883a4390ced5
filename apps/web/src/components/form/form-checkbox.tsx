import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from './field-props';
import { useField } from './use-field';

/** Yes or no. */
export function FormCheckbox<Values extends FieldValues>(props: FieldProps<Values>) {
  const { field, shared } = useField(props);
  const box = (
    <Checkbox
      name={shared.name}
      checked={field.value === true}
      onChange={(_event, checked) => field.onChange(checked)}
      onBlur={field.onBlur}
      slotProps={{ input: { ref: field.ref } }}
    />
  );
  return (
    <FormControl error={shared.error} disabled={shared.disabled}>
      <FormControlLabel control={box} label={shared.label} />
      {shared.helperText !== undefined && <FormHelperText>{shared.helperText}</FormHelperText>}
    </FormControl>
  );
}
