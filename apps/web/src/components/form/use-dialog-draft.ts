import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useFormDraft } from './use-form-draft';

/**
 * Keeps what is typed into the form of a dialog: closed by Escape, by a reload or with the browser, it stands there again. Sending it
 * and "Thôi" end it: `end` goes to the command's `onDone`, `closing` to the dialog.
 * @param name names the object and its version, so that an older draft never covers what was saved since
 */
export function useDialogDraft<Values extends FieldValues>(
  name: string,
  form: UseFormReturn<Values>,
  onClose: () => void,
) {
  const forget = useFormDraft(name, form);
  const end = () => {
    forget();
    onClose();
  };
  return { end, closing: { onClose, onCancel: end } };
}
