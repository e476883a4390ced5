import { useEffect } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { forgetDraft, keepDraft, readDraft } from '../../app/drafts';

/**
 * Keeps what is typed in this tab, so that a reload or a lost session loses nothing; logging out forgets it.
 * @returns the way to forget the draft, to be called once the form was sent.
 */
export function useFormDraft<Values extends FieldValues>(name: string, form: UseFormReturn<Values>): () => void {
  const { reset, subscribe } = form;
  useEffect(() => {
    const draft = readDraft(name);
    if (draft !== undefined) reset(draft as DefaultValues<Values>, { keepDefaultValues: true });
    return subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (isDirty) keepDraft(name, values);
      },
    });
  }, [name, reset, subscribe]);
  return () => forgetDraft(name);
}
