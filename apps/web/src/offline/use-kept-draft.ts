import { useEffect, useRef, useState } from 'react';
import { useSession } from '../app/session';
import { offlineDb, vault } from './device';

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
    const found = readDraft<T>(userId, task).catch(() => undefined); // a browser that keeps nothing
    void found.then((kept) => here && setDraft(kept ?? start.current));
    return () => {
      here = false;
    };
  }, [userId, task]);
  useEffect(() => {
    if (draft === undefined || draft === start.current || forgotten.current) return;
    setKept(false);
    const timer = setTimeout(() => {
      if (forgotten.current) return;
      const write = writeDraft(userId, task, draft, () => !forgotten.current);
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

async function readDraft<T>(userId: string, task: string): Promise<T | undefined> {
  const kept = await offlineDb.drafts.get([userId, task]);
  return kept === undefined ? undefined : vault.open<T>(userId, `draft ${task}`, kept.sealed);
}

async function writeDraft(userId: string, task: string, data: unknown, isWanted: () => boolean): Promise<void> {
  const sealed = await vault.seal(userId, `draft ${task}`, data);
  if (isWanted()) await offlineDb.drafts.put({ userId, task, sealed });
}
