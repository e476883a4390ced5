import { liveQuery } from 'dexie';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../app/session';
import type { DraftCopy } from './database';
import { offlineDb, vault } from './device';
import { mergeDrafts } from './merge-drafts';

const AFTER = 300;

/**
 * What is entered for a task, with its pictures, kept on this device a moment after each change: a killed browser loses nothing, and
 * two windows with the same task show what the other one entered instead of overwriting it.
 * @returns undefined until the device has answered.
 */
export function useKeptDraft<T extends object>(task: string, empty: T) {
  const userId = useSession()?.user.id ?? '';
  const [draft, setDraft] = useState<T | undefined>();
  const [kept, setKept] = useState(true);
  const [isElsewhere, setElsewhere] = useState(false);
  const start = useRef(empty);
  const work = useRef<Work<T>>(workOn(empty));
  useEffect(() => {
    const mine = workOn(start.current);
    work.current = mine;
    const begin = (found: T) => {
      mine.isRead = true;
      setDraft(found);
    };
    const take = async (row: DraftCopy | undefined) => {
      if (mine.over || (row !== undefined && stampOf(row) === mine.stamp)) return;
      const theirs = row && (await openDraft<T>(userId, row).catch(() => undefined)); // of another key
      if (row === undefined && mine.stamp !== undefined) {
        mine.over = true; // another window has handed it in
        return setElsewhere(true);
      }
      const { base } = mine;
      if (row && theirs) Object.assign(mine, { base: theirs, stamp: stampOf(row) });
      if (!mine.isRead) return begin(theirs ?? base);
      if (theirs) setDraft((now) => (now && isDirty(mine) ? mergeDrafts(base, now, theirs) : theirs));
    };
    const reading = liveQuery(() => offlineDb.drafts.get([userId, task])).subscribe({
      next: (row) => void take(row),
      error: () => begin(mine.base), // a browser that keeps nothing
    });
    return () => reading.unsubscribe();
  }, [userId, task]);
  useEffect(() => {
    const mine = work.current;
    if (draft === undefined || !isDirty(mine) || mine.over) return;
    const upTo = mine.changes;
    setKept(false);
    const timer = setTimeout(() => {
      writeDraft({ userId, task, draft, upTo, work: mine }).then(
        (written) => {
          if (written !== draft)
            setDraft((now) => (now === draft || now === undefined ? written : mergeDrafts(draft, now, written)));
          setKept(true);
        },
        () => setKept(false),
      );
    }, AFTER);
    return () => clearTimeout(timer);
  }, [draft, userId, task]);
  return {
    draft,
    /** The newest change stands on the device. */
    kept,
    /** Another window of this browser has handed it in or thrown it away: nothing entered here counts any more. */
    isElsewhere,
    change: (next: (before: T) => T) => {
      work.current.changes += 1;
      setDraft((before) => (before === undefined ? before : next(before)));
    },
    forget: async () => {
      work.current.over = true;
      await offlineDb.drafts.delete([userId, task]);
    },
  };
}

/** What this window knows of the draft on the device. */
interface Work<T> {
  /** As it was last read or written here. */
  base: T;
  stamp: string | undefined;
  isRead: boolean;
  /** How often something was entered here, and how much of it stands on the device. */
  changes: number;
  written: number;
  /** Finished, here or in another window. */
  over: boolean;
}

const workOn = <T>(base: T): Work<T> => ({
  ...{ base, stamp: undefined, isRead: false, changes: 0, written: 0, over: false },
});
const isDirty = ({ changes, written }: Work<unknown>): boolean => changes !== written;

/** Each writing has its own: tells whether another window wrote in between. */
const stampOf = ({ sealed }: DraftCopy): string => sealed.iv.join('.');

const openDraft = <T>(userId: string, { task, sealed }: DraftCopy): Promise<T> =>
  vault.open<T>(userId, `draft ${task}`, sealed);

/** Writes the draft, together with what another window wrote since. Keys are used outside the transaction, so it is tried until it fits. */
async function writeDraft<T extends object>(wanted: {
  userId: string;
  task: string;
  draft: T;
  upTo: number;
  work: Work<T>;
}): Promise<T> {
  const { userId, task, upTo, work } = wanted;
  for (;;) {
    const found = await offlineDb.drafts.get([userId, task]);
    const before = found && stampOf(found);
    const theirs = found && before !== work.stamp ? await openDraft<T>(userId, found) : undefined;
    const data = theirs === undefined ? wanted.draft : mergeDrafts(work.base, wanted.draft, theirs);
    const row = { userId, task, sealed: await vault.seal(userId, `draft ${task}`, data) };
    const isWritten = await offlineDb.transaction('rw', offlineDb.drafts, async () => {
      if (work.over) return true;
      const now = await offlineDb.drafts.get([userId, task]);
      if ((now && stampOf(now)) !== before) return false;
      Object.assign(work, { base: data, stamp: stampOf(row), written: upTo });
      await offlineDb.drafts.put(row);
      return true;
    });
    if (isWritten) return data;
  }
}
