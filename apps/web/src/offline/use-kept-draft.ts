import { useEffect, useRef, useState } from 'react';
import { useSession } from '../app/session';
import { offlineDb } from './device';

const AFTER = 300;

/**
 * What is entered for a task, with its pictures, kept on this device a moment after each change: a killed browser loses nothing.
 * @returns undefined until the device has answered.
 */
export function useKeptDraft<T>(task: string, empty: T) {
  const userId = useSession()?.user.id ?? '';
  const [draft, setDraft] = useState<T | undefined>();
  const [kept, setKept] = useState(true);
  const forgotten = useRef(false);
  const start = useRef(empty);
  useEffect(() => {
    let here = true;
    const found = offlineDb.drafts.get([userId, task]).catch(() => undefined); // a browser that keeps nothing
    void found.then((copy) => here && setDraft((copy?.data as T | undefined) ?? start.current));
    return () => {
      here = false;
    };
  }, [userId, task]);
  useEffect(() => {
    if (draft === undefined || draft === start.current || forgotten.current) return;
    setKept(false);
    const timer = setTimeout(() => {
      if (forgotten.current) return;
      const write = offlineDb.drafts.put({ userId, task, data: draft });
      write.then(
        () => setKept(true),
        () => setKept(false),
      );
    }, AFTER);
    return () => clearTimeout(timer);
  }, [draft, userId, task]);
  return {
    draft,
    /** The newest change stands on the device. */
    kept,
    change: (next: (before: T) => T) => setDraft((before) => (before === undefined ? before : next(before))),
    forget: async () => {
      forgotten.current = true;
      await offlineDb.drafts.delete([userId, task]);
    },
  };
}
