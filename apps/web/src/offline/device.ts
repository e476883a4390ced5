import { OfflineDatabase } from './database';
import type { JournalEntry } from './journal';
import { Outbox } from './outbox';
import { filesPaused } from './paused-files';
import { serverOffset } from './server-clock';

type SentListener = (entry: JournalEntry) => void;
const sentListeners = new Set<SentListener>();

/** The database of this device. */
export const offlineDb = new OfflineDatabase();

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
  onSent: (entry) => {
    for (const listener of sentListeners) listener(entry);
  },
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
