import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetDraft, keepDraft, readDraft } from '../../app/drafts';
import { useSession } from '../../app/session';
import { forgetFormDraft, formDraft, keepFormDraft } from '../../offline/form-drafts';

/**
 * What is entered into a page without a form of fields, kept in this tab and, locked, on this device: a reload, a lost session or a
 * killed browser loses nothing.
 * @returns the values, the way to change some of them, and the way to forget them once they were sent.
 */
export function useKeptState<T extends object>(name: string, start: T): [T, (part: Partial<T>) => void, () => void] {
  const userId = useSession()?.user.id ?? '';
  const first = useRef(start);
  const [values, setValues] = useState<T>(() => ({ ...start, ...(readDraft(userId, name) as Partial<T> | undefined) }));
  const touched = useRef(false);
  const over = useRef(false);
  useEffect(() => {
    if (readDraft(userId, name) !== undefined) return undefined;
    let here = true;
    void formDraft(userId, name).then((found) => {
      if (here && !touched.current && found !== undefined) setValues({ ...first.current, ...(found as Partial<T>) });
    });
    return () => {
      here = false;
    };
  }, [name, userId]);
  useEffect(() => {
    if (!touched.current || over.current) return;
    keepDraft(userId, name, values);
    void keepFormDraft(userId, name, values);
  }, [name, userId, values]);
  const change = useCallback((part: Partial<T>) => {
    touched.current = true;
    setValues((before) => ({ ...before, ...part }));
  }, []);
  const forget = useCallback(() => {
    over.current = true;
    forgetDraft(userId, name);
    void forgetFormDraft(userId, name);
  }, [name, userId]);
  return [values, change, forget];
}
