import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useKeptDraft } from './use-kept-draft';

/** A form whose fields are kept on this device a moment after each key: a killed browser loses nothing typed. */
export function useKeptForm<Values extends FieldValues>(task: string, form: UseFormReturn<Values>, start: Values) {
  const { draft, kept, change, forget } = useKeptDraft<Values>(task, start);
  const [ready, setReady] = useState(false);
  const loaded = useRef(false);
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  useEffect(() => {
    if (draft === undefined || loaded.current) return;
    loaded.current = true;
    form.reset(draft);
    setReady(true);
  }, [draft, form]);
  useEffect(() => {
    const watching = form.watch((values) => {
      if (loaded.current) latest.current(() => values as Values);
    });
    return () => watching.unsubscribe();
  }, [form]);
  return {
    /** The fields show what this device had kept. */
    ready,
    kept,
    forget,
  };
}
