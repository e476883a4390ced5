import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { asProblem } from '../api/hooks';
import type { ApiProblem } from '../api/problem';
import { forgetDraft, keepDraft, readDraft } from '../app/drafts';
import type { SaveState } from './save-indicator';

const PAUSE_MS = 1200;
const OFFLINE_MS = 5000;

interface AutosaveOptions<Values extends FieldValues> {
  /** Under this name what is not saved yet is kept in this tab. */
  name: string;
  form: UseFormReturn<Values>;
  /** Version of what the form was filled from. */
  version: number;
  save: (values: Values, version: number) => Promise<{ version: number }>;
}

interface Draft<Values> {
  version: number;
  values: Values;
}

/**
 * Saves a form a moment after the last key, one save after the other; what could not be saved stays in this tab and is tried
 * again. A newer version of somebody else ends the saving: the page must be loaded anew.
 */
export function useAutosave<Values extends FieldValues>(options: AutosaveOptions<Values>) {
  const { name, form, version } = options;
  const [state, setState] = useState<SaveState>('idle');
  const [at, setAt] = useState<string>();
  const [problem, setProblem] = useState<ApiProblem>();
  const saved = useRef({ version, text: '' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<unknown>>(Promise.resolve());

  const saveNow = async (): Promise<number> => {
    const values = form.getValues();
    const text = JSON.stringify(values);
    if (text === saved.current.text) return saved.current.version;
    setState('saving');
    try {
      const next = await options.save(values, saved.current.version);
      saved.current = { version: next.version, text };
      setProblem(undefined);
      setAt(new Date().toISOString());
      setState(JSON.stringify(form.getValues()) === text ? 'saved' : 'dirty');
      if (JSON.stringify(form.getValues()) === text) forgetDraft(name);
      return next.version;
    } catch (error) {
      const found = asProblem(error);
      setState(found.status === 0 ? 'offline' : 'failed');
      setProblem(found.status === 0 ? undefined : found);
      if (found.status === 0) schedule(OFFLINE_MS);
      throw found;
    }
  };
  /** Saves what is typed now. @returns the version to go on with; rejects with the problem */
  const flush = (): Promise<number> => {
    clearTimeout(timer.current);
    const mine = running.current.then(saveNow, saveNow);
    running.current = mine.catch(() => undefined); // told through `problem`; the next save must not wait for ever
    return mine;
  };
  const latestFlush = useRef(flush);
  useEffect(() => {
    latestFlush.current = flush;
  });
  const schedule = (milliseconds: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latestFlush.current().catch(() => undefined), milliseconds);
  };
  const latestSchedule = useRef(schedule);

  useEffect(() => {
    saved.current.text = JSON.stringify(form.getValues());
    const draft = readDraft(name) as Draft<Values> | undefined;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        if (JSON.stringify(values) === saved.current.text) return;
        keepDraft(name, { version: saved.current.version, values } satisfies Draft<Values>);
        setState('dirty');
        latestSchedule.current(PAUSE_MS);
      },
    });
    if (draft?.version === saved.current.version) {
      form.reset(draft.values);
      latestSchedule.current(0);
    } else forgetDraft(name); // somebody saved a newer version meanwhile
    return () => {
      unsubscribe();
      clearTimeout(timer.current);
      void latestFlush.current().catch(() => undefined); // leaving the page: nothing typed waits for a timer
    };
  }, [name, form]);
  return { state, at, problem, flush };
}
