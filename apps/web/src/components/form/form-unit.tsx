import type { FieldValues } from 'react-hook-form';
import { UnitPicker, type UnitKind } from '../unit-picker';
import type { FieldProps } from './field-props';
import { useField } from './use-field';

interface FormUnitProps<Values extends FieldValues> extends FieldProps<Values> {
  kind?: UnitKind;
  parentId?: string;
  date?: string;
}

/** An administrative unit; the form's value is the unit itself or null. */
export function FormUnit<Values extends FieldValues>({ kind, parentId, date, ...props }: FormUnitProps<Values>) {
  const { field, shared } = useField(props);
  return (
    <UnitPicker
      value={field.value ?? null}
      onChange={field.onChange}
      label={shared.label}
      error={shared.error}
      helperText={shared.helperText}
      {...(kind === undefined ? {} : { kind })}
      {...(parentId === undefined ? {} : { parentId })}
      {...(date === undefined ? {} : { date })}
    />
  );
}
