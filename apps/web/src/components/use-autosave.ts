import { useEffect, useRef, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { asProblem } from '../api/hooks';
import type { ApiProblem } from '../api/problem';
import { forgetDraft, keepDraft, readDraft } from '../app/drafts';
import { useSession } from '../app/session';
import { mergeFields, type FieldClash } from '../lib/merge-fields';
import { forgetFormDraft, formDraft, keepFormDraft } from '../offline/form-drafts';
import type { SaveState } from './save-indicator';

const PAUSE_MS = 800;
/** However long somebody types without a pause, the server has it within two seconds. */
const LONGEST_MS = 1500;
const AGAIN_MS = 4000;

interface AutosaveOptions<Values extends FieldValues> {
  /** Under this name what is not saved yet is kept on this device. */
  name: string;
  form: UseFormReturn<Values>;
  /** Version of what the form was filled from. */
  version: number;
  save: (values: Values, version: number) => Promise<{ version: number }>;
  /** The newest version, as somebody else or another tab saved it. */
  latest?: () => Promise<{ version: number; values: Values } | undefined>;
}

interface Draft<Values> {
  version: number;
  base: Values;
  values: Values;
}

/**
 * Saves a form a moment after the last key, one save after the other, to this device first. What could not be saved is tried again,
 * also after a new login. A newer version of somebody else is merged field by field; where both changed the same field the person
 * chooses, and until then nothing is sent.
 */
export function useAutosave<Values extends FieldValues>(options: AutosaveOptions<Values>) {
  const { name, form, version } = options;
  const userId = useSession()?.user.id ?? '';
  const [state, setState] = useState<SaveState>('idle');
  const [at, setAt] = useState<string>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [clashes, setClashes] = useState<readonly FieldClash[]>([]);
  const saved = useRef({ version, text: '', values: undefined as Values | undefined });
  const waiting = useRef<readonly FieldClash[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const dirtySince = useRef<number>(undefined);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const dropped = useRef(false);
  /** A draft of this page lies on the device; one that was not read yet is never forgotten. */
  const hasDraft = useRef(false);

  const forget = () => {
    hasDraft.current = false;
    forgetDraft(userId, name);
    void forgetFormDraft(userId, name);
  };
  const showClashes = (found: readonly FieldClash[]) => {
    waiting.current = found;
    setClashes(found);
    if (found.length > 0) setState('failed');
  };
  /** Takes the other's changes into the form. */
  const merge = (base: Values, theirs: { version: number; values: Values }) => {
    const { changes, clashes: found } = mergeFields(base, form.getValues(), theirs.values);
    saved.current = { version: theirs.version, text: JSON.stringify(theirs.values), values: theirs.values };
    for (const { path, value } of changes)
      form.setValue(path as Path<Values>, value as PathValue<Values, Path<Values>>);
    setProblem(undefined);
    showClashes(found);
    if (found.length === 0) schedule(0);
  };
  const refused = async (found: ApiProblem) => {
    const isStale = found.status === 412 || found.code === 'conflict.stale_version';
    const base = saved.current.values;
    const theirs = isStale && base !== undefined ? await options.latest?.().catch(() => undefined) : undefined;
    if (theirs !== undefined && base !== undefined && theirs.version !== saved.current.version)
      return merge(base, theirs);
    const comesBack = found.status === 0 || found.status === 401; // no network, or a login over the page
    setState(comesBack ? 'offline' : 'failed');
    setProblem(comesBack ? undefined : found);
    if (comesBack) schedule(AGAIN_MS);
  };
  /** Typed and taken back before it was saved: there is nothing to save any more. */
  const settled = (): number => {
    if (hasDraft.current) {
      setState(at === undefined ? 'idle' : 'saved');
      setProblem(undefined);
      forget();
    }
    return saved.current.version;
  };
  const saveNow = async (): Promise<number> => {
    const values = form.getValues();
    const text = JSON.stringify(values);
    if (dropped.current || waiting.current.length > 0) return saved.current.version;
    if (text === saved.current.text) return settled();
    setState('saving');
    try {
      const next = await options.save(values, saved.current.version);
      saved.current = { version: next.version, text, values: structuredClone(values) };
      setProblem(undefined);
      setAt(new Date().toISOString());
      const isAll = JSON.stringify(form.getValues()) === text;
      setState(isAll ? 'saved' : 'dirty');
      if (isAll) forget();
      return next.version;
    } catch (error) {
      const found = asProblem(error);
      await refused(found);
      throw found;
    }
  };
  /** Saves what is typed now. @returns the version to go on with; rejects with the problem */
  const flush = (): Promise<number> => {
    clearTimeout(timer.current);
    dirtySince.current = undefined;
    const mine = running.current.then(saveNow, saveNow);
    running.current = mine.catch(() => undefined); // told through `problem`; the next save must not wait for ever
    return mine;
  };
  const latestFlush = useRef(flush);
  const latestMerge = useRef(merge);
  useEffect(() => {
    latestFlush.current = flush;
    latestMerge.current = merge;
  });
  const schedule = (milliseconds: number) => {
    clearTimeout(timer.current);
    dirtySince.current ??= Date.now();
    const left = Math.max(0, dirtySince.current + LONGEST_MS - Date.now());
    const delay = milliseconds > LONGEST_MS ? milliseconds : Math.min(milliseconds, left);
    timer.current = setTimeout(() => void latestFlush.current().catch(() => undefined), delay);
  };
  const latestSchedule = useRef(schedule);

  useEffect(() => {
    let here = true;
    saved.current.text = JSON.stringify(form.getValues());
    saved.current.values ??= structuredClone(form.getValues());
    const restore = (draft: Draft<Values> | undefined) => {
      if (!here || draft?.base === undefined) return;
      const now = { version: saved.current.version, values: saved.current.values ?? draft.base };
      hasDraft.current = true;
      form.reset(draft.values);
      if (draft.version === now.version) latestSchedule.current(0);
      else latestMerge.current(draft.base, now); // somebody saved a newer version meanwhile
    };
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        if (dropped.current) return;
        if (JSON.stringify(values) === saved.current.text) {
          if (hasDraft.current) latestSchedule.current(PAUSE_MS);
          return;
        }
        hasDraft.current = true;
        const draft = { version: saved.current.version, base: saved.current.values, values: structuredClone(values) };
        keepDraft(userId, name, draft);
        void keepFormDraft(userId, name, draft);
        setState((before) => (waiting.current.length > 0 ? before : 'dirty'));
        latestSchedule.current(PAUSE_MS);
      },
    });
    const inTab = readDraft(userId, name) as Draft<Values> | undefined;
    if (inTab !== undefined) restore(inTab);
    else void formDraft(userId, name).then((draft) => restore(draft as Draft<Values> | undefined));
    return () => {
      here = false;
      unsubscribe();
      clearTimeout(timer.current);
      void latestFlush.current().catch(() => undefined); // leaving the page: nothing typed waits for a timer
    };
  }, [name, form, userId]);

  /** The page itself puts a value into the form: no change of the person's, so nothing that waits to be saved. */
  const fill = (path: Path<Values>, value: PathValue<Values, Path<Values>>) => {
    const base = saved.current.values;
    if (base !== undefined) {
      const values = { ...base, [path]: value };
      saved.current = { ...saved.current, values, text: JSON.stringify(values) };
    }
    form.setValue(path, value);
  };
  /** The person chose one side of a clash. */
  const choose = (clash: FieldClash, side: 'mine' | 'theirs') => {
    if (side === 'theirs') form.setValue(clash.path as Path<Values>, clash.theirs as PathValue<Values, Path<Values>>);
    const left = waiting.current.filter((each) => each.path !== clash.path);
    showClashes(left);
    if (left.length === 0) void flush().catch(() => undefined);
  };
  /** What was typed is not wanted any more: nothing is saved from here on. */
  const drop = async () => {
    dropped.current = true;
    clearTimeout(timer.current);
    await running.current;
    forget();
  };
  return { state, at, problem, flush, clashes, choose, drop, fill };
}
