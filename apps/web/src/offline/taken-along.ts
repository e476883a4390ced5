import { offlineDb, vault } from './device';
import { keepPage } from './register-worker';
import type { Session } from '../app/session';

/** A copy older than this opens no page without a network: rights may have changed. */
const SESSION_COPY_DAYS = 7;
const day = 86_400_000;

/** Name of a read in the store: its address and parameters. */
export const copyKey = (path: string, params: unknown): string => JSON.stringify([path, params ?? null]);

const placeOf = (task: string, key: string): string => `copy ${task} ${key}`;

/** What a task took along of one read. */
export interface Copy {
  readonly key: string;
  readonly data: unknown;
  readonly takenAt: string;
}

/** Keeps what was read for a task, and who read it, until the task is sent or the person logs out. */
export async function keepCopies(session: Session, task: string, reads: readonly { key: string; data: unknown }[]) {
  await keepPage();
  const userId = session.user.id;
  const takenAt = new Date().toISOString();
  const copies = await Promise.all(
    reads.map(async ({ key, data }) => {
      return { userId, task, key, takenAt, sealed: await vault.seal(userId, placeOf(task, key), data) };
    }),
  );
  const sealed = await vault.seal(userId, 'session', session);
  await offlineDb.transaction('rw', offlineDb.copies, offlineDb.sessions, async () => {
    await offlineDb.copies.bulkPut(copies);
    await offlineDb.sessions.put({ userId, sealed, keptAt: takenAt });
  });
  await navigator.storage?.persist?.(); // asks the browser not to clear it when space gets short; it may say no
}

/** Renews one copy of a task that was taken along; others are left alone. */
export async function renewCopy(userId: string, task: string, key: string, data: unknown): Promise<void> {
  const here = offlineDb.copies.where('[userId+task+key]').equals([userId, task, key]);
  if ((await here.count()) === 0) return;
  const sealed = await vault.seal(userId, placeOf(task, key), data);
  await here.modify({ sealed, takenAt: new Date().toISOString() });
}

export async function copiesOf(userId: string, task: string): Promise<Copy[]> {
  const kept = await offlineDb.copies.where('[userId+task]').equals([userId, task]).toArray();
  return Promise.all(
    kept.map(async ({ key, takenAt, sealed }) => {
      return { key, takenAt, data: await vault.open(userId, placeOf(task, key), sealed) };
    }),
  );
}

/** One copy; undefined = not taken along, or not to be read before the person logs in. */
export async function copyOf(userId: string, task: string, key: string): Promise<Copy | undefined> {
  const kept = await offlineDb.copies.get([userId, task, key]);
  if (kept === undefined) return undefined;
  const data = await vault.open(userId, placeOf(task, key), kept.sealed).catch(() => undefined); // locked
  return data === undefined ? undefined : { key, takenAt: kept.takenAt, data };
}

export async function forgetTask(userId: string, task: string): Promise<void> {
  const { copies, files, tasks } = offlineDb;
  await offlineDb.transaction('rw', copies, files, tasks, async () => {
    await copies.where('[userId+task]').equals([userId, task]).delete();
    await files.where('[userId+task]').equals([userId, task]).delete();
    await tasks.delete([userId, task]);
  });
}

/**
 * At logging out: what was taken along goes; what still waits to be sent, and unfinished drafts, stay locked for their own person
 * only.
 */
export async function forgetTakenAlong(): Promise<void> {
  const nothingKept = () => undefined; // a browser that keeps nothing must not hinder the way out
  for (const table of [offlineDb.copies, offlineDb.files, offlineDb.tasks, offlineDb.sessions])
    await table.clear().catch(nothingKept);
  await vault.lock().catch(nothingKept);
}

/** The person who took something along on this device, where the server cannot be asked. */
export async function sessionWithoutNetwork(): Promise<Session | undefined> {
  const newest = await offlineDb.sessions
    .orderBy('keptAt')
    .last()
    .catch(() => undefined); // a browser that keeps nothing
  if (newest === undefined || Date.parse(newest.keptAt) < Date.now() - SESSION_COPY_DAYS * day) return undefined;
  return vault.open<Session>(newest.userId, 'session', newest.sealed).catch(() => undefined); // locked
}
