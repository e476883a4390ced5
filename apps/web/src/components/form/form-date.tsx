import type { FieldValues } from 'react-hook-form';
import { DateField } from '../date-field';
import type { FieldProps } from './field-props';
import { useField } from './use-field';

/** A date; the form's value is 'YYYY-MM-DD', or what was typed while that is no date. */
export function FormDate<Values extends FieldValues>(props: FieldProps<Values>) {
  const { field, shared } = useField(props);
  return (
    <DateField
      {...shared}
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
    />
  );
}
