import { useEffect } from 'react';
import type { DefaultValues, FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { forgetDraft, keepDraft, readDraft } from '../../app/drafts';
import { useSession } from '../../app/session';
import { forgetFormDraft, formDraft, keepFormDraft } from '../../offline/form-drafts';

/**
 * Keeps what is typed in this tab and, locked, on this device: a reload, a lost session or a killed browser loses nothing.
 * @returns the way to forget the draft, to be called once the form was sent.
 */
export function useFormDraft<Values extends FieldValues>(name: string, form: UseFormReturn<Values>): () => void {
  const { getValues, reset, setValue, subscribe } = form;
  const userId = useSession()?.user.id ?? '';
  useEffect(() => {
    let here = true;
    let touched = false;
    const atFirst = structuredClone(getValues());
    const restore = (draft: unknown) => {
      if (!here || draft === undefined) return;
      if (touched) fillUntouched(draft as Values);
      else reset(draft as DefaultValues<Values>, { keepDefaultValues: true });
    };
    // A field that chose its only option meanwhile must not cost the others what was typed.
    const fillUntouched = (draft: Values) => {
      for (const [field, value] of Object.entries(draft))
        if (JSON.stringify(getValues(field as Path<Values>)) === JSON.stringify(atFirst[field]))
          setValue(field as Path<Values>, value as PathValue<Values, Path<Values>>, { shouldDirty: true });
    };
    const inTab = readDraft(userId, name);
    if (inTab !== undefined) restore(inTab);
    else void formDraft(userId, name).then(restore);
    const unsubscribe = subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (!isDirty) return;
        touched = true;
        keepDraft(userId, name, values);
        void keepFormDraft(userId, name, values);
      },
    });
    return () => {
      here = false;
      unsubscribe();
    };
  }, [name, userId, getValues, reset, setValue, subscribe]);
  return () => {
    forgetDraft(userId, name);
    void forgetFormDraft(userId, name);
  };
}
