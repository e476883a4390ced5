import { offlineDb, vault } from './device';

const taskOf = (name: string): string => `form ${name}`;
const nothing = () => undefined; // a browser that keeps nothing: the tab still has it
/** The newest wish for each form: what is locked more slowly must not come after it. */
const newest = new Map<string, number>();

function next(task: string): () => boolean {
  const mine = (newest.get(task) ?? 0) + 1;
  newest.set(task, mine);
  return () => newest.get(task) === mine;
}

/** What was typed into a form, locked on this device: it outlives a killed browser. */
export async function formDraft(userId: string, name: string): Promise<unknown> {
  const task = taskOf(name);
  const kept = await offlineDb.drafts.get([userId, task]).catch(nothing);
  return kept && vault.open(userId, `draft ${task}`, kept.sealed).catch(nothing);
}

export async function keepFormDraft(userId: string, name: string, data: unknown): Promise<void> {
  const task = taskOf(name);
  const isWanted = next(task);
  const sealed = await vault.seal(userId, `draft ${task}`, data).catch(nothing);
  if (sealed && isWanted()) await offlineDb.drafts.put({ userId, task, sealed }).catch(nothing);
}

export async function forgetFormDraft(userId: string, name: string): Promise<void> {
  next(taskOf(name));
  await offlineDb.drafts.delete([userId, taskOf(name)]).catch(nothing);
}
