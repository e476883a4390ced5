import type { Control, FieldPath, FieldValues } from 'react-hook-form';

/** What every form field takes. */
export interface FieldProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  /** What to write here, with an example. */
  hint?: string;
  /** Says "(không bắt buộc)" in the label; fields are needed unless they say so. */
  optional?: boolean;
  disabled?: boolean;
}
