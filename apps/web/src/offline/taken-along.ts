import { offlineDb } from './device';
import type { Session } from '../app/session';
import type { TakenCopy } from './database';

/** A copy older than this opens no page without a network: rights may have changed. */
const SESSION_COPY_DAYS = 7;
const day = 86_400_000;

/** Name of a read in the store: its address and parameters. */
export const copyKey = (path: string, params: unknown): string => JSON.stringify([path, params ?? null]);

/** Keeps what was read for a task, and who read it, until the task is sent or the person logs out. */
export async function keepCopies(session: Session, task: string, reads: readonly { key: string; data: unknown }[]) {
  const userId = session.user.id;
  const takenAt = new Date().toISOString();
  await offlineDb.transaction('rw', offlineDb.copies, offlineDb.sessions, async () => {
    await offlineDb.copies.bulkPut(reads.map(({ key, data }) => ({ userId, task, key, data, takenAt })));
    await offlineDb.sessions.put({ userId, session, keptAt: takenAt });
  });
  await navigator.storage?.persist?.(); // asks the browser not to clear it when space gets short; it may say no
}

/** Renews one copy of a task that was taken along; others are left alone. */
export async function renewCopy(userId: string, task: string, key: string, data: unknown): Promise<void> {
  await offlineDb.copies
    .where('[userId+task+key]')
    .equals([userId, task, key])
    .modify({ data, takenAt: new Date().toISOString() });
}

export const copiesOf = (userId: string, task: string): Promise<TakenCopy[]> =>
  offlineDb.copies.where('[userId+task]').equals([userId, task]).toArray();

export async function forgetTask(userId: string, task: string): Promise<void> {
  await offlineDb.copies.where('[userId+task]').equals([userId, task]).delete();
}

/** At logging out: what was taken along goes; what still waits to be sent stays, for its own person only. */
export async function forgetTakenAlong(): Promise<void> {
  const nothingKept = () => undefined; // a browser that keeps nothing must not hinder the way out
  await offlineDb.copies.clear().catch(nothingKept);
  await offlineDb.sessions.clear().catch(nothingKept);
}

/** The person who took something along on this device, where the server cannot be asked. */
export async function sessionWithoutNetwork(): Promise<Session | undefined> {
  const newest = await offlineDb.sessions
    .orderBy('keptAt')
    .last()
    .catch(() => undefined); // a browser that keeps nothing
  if (newest === undefined || Date.parse(newest.keptAt) < Date.now() - SESSION_COPY_DAYS * day) return undefined;
  return newest.session as Session;
}
