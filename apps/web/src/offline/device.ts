import { OfflineDatabase } from './database';
import type { JournalEntry } from './journal';
import { Outbox, type Ending } from './outbox';
import { filesPaused } from './paused-files';
import { serverOffset } from './server-clock';
import { Vault } from './vault';

type SentListener = (entry: JournalEntry, answer: unknown) => void;
const sentListeners = new Set<SentListener>();

/** The database of this device. */
export const offlineDb = new OfflineDatabase();

/** What locks this device's data. The server gives its share to a living session of the person only. */
export const vault = new Vault({
  db: offlineDb,
  share: async (userId) => {
    const answer = await fetch('/api/me/device-key', { headers: { 'X-For-User': userId }, credentials: 'same-origin' });
    if (!answer.ok) return undefined;
    return ((await answer.json()) as { key: string }).key;
  },
});

/** The outbox of this device. */
export const outbox = new Outbox({
  db: offlineDb,
  fetch: (path, init) => fetch(path, init),
  exclusively: async (work) => {
    // Without locks (an old browser) two tabs may send the same entry: its key makes that harmless.
    if (!('locks' in navigator)) return work();
    await navigator.locks.request('ocop-hop-gui', { ifAvailable: true }, async (lock) => {
      if (lock !== null) await work();
    });
  },
  now: () => new Date(),
  serverOffset,
  filesPaused,
  onSent: (entry, answer) => {
    for (const listener of sentListeners) listener(entry, answer);
  },
  vault,
});

/** Registers for entries that were sent; returns the way to leave. */
export function onEntrySent(listener: SentListener): () => void {
  sentListeners.add(listener);
  return () => sentListeners.delete(listener);
}

const wishes = new Set<() => void>();

/** Asks for sending soon (something new waits). */
export function askToSend(): void {
  for (const wish of wishes) wish();
}

export function onAskToSend(wish: () => void): () => void {
  wishes.add(wish);
  return () => wishes.delete(wish);
}

type EndingListener = () => void;
let last: Ending = { kind: 'done' };
const endingListeners = new Set<EndingListener>();

/** Notes how the sending of this page ended: everything gone, or waiting for a better moment. */
export function tellEnding(ending: Ending): void {
  last = ending;
  for (const listener of endingListeners) listener();
}

/** For `useSyncExternalStore`. */
export function onEnding(listener: EndingListener): () => void {
  endingListeners.add(listener);
  return () => endingListeners.delete(listener);
}

export const lastEnding = (): Ending => last;
