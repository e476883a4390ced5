import type { FieldValues } from 'react-hook-form';
import { MoneyField } from '../money-field';
import type { FieldProps } from './field-props';
import { useField } from './use-field';

/** Whole đồng; the form's value is a text of digits. */
export function FormMoney<Values extends FieldValues>({
  bare = false,
  ...props
}: FieldProps<Values> & {
  /** Without the word "đồng". */
  bare?: boolean;
}) {
  const { field, shared } = useField(props);
  return (
    <MoneyField
      {...shared}
      bare={bare}
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
    />
  );
}
