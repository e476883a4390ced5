import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';

/** Leads to a field of this form, not under the bar at the top. */
export function goToField<Values extends FieldValues>(form: UseFormReturn<Values>, name: Path<Values>): void {
  form.setFocus(name);
  document.activeElement?.scrollIntoView({ block: 'center' });
}
