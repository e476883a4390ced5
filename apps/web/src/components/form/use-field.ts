import { useController, type FieldValues } from 'react-hook-form';
import { speakOfFaults } from '../../texts/form-faults';
import { useSay, useTexts } from '../../texts/language';
import type { FieldProps } from './field-props';

speakOfFaults();

/** Label, fault and hint of a field, alike for every kind of field. */
export function useField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  optional,
  disabled,
}: FieldProps<Values>) {
  const t = useTexts();
  const say = useSay();
  const { field, fieldState } = useController({ control, name });
  const fault = fieldState.error?.message;
  return {
    field,
    fault,
    shared: {
      label: optional ? `${say(label)} (${t.form.optional})` : say(label),
      name: field.name,
      error: fieldState.error !== undefined,
      helperText: fault === '' ? t.form.required : say(fault ?? hint ?? '') || undefined,
      disabled: disabled ?? false,
    },
  };
}
