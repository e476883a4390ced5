import { offlineDb } from './device';

const taskOf = (name: string): string => `form ${name}`;
const nothing = () => undefined; // a browser that keeps nothing: the tab still has it

/** What was typed into a form, on this device: it outlives a killed browser. */
export const formDraft = async (userId: string, name: string): Promise<unknown> =>
  (await offlineDb.drafts.get([userId, taskOf(name)]).catch(nothing))?.data;

export async function keepFormDraft(userId: string, name: string, data: unknown): Promise<void> {
  await offlineDb.drafts.put({ userId, task: taskOf(name), data }).catch(nothing);
}

export async function forgetFormDraft(userId: string, name: string): Promise<void> {
  await offlineDb.drafts.delete([userId, taskOf(name)]).catch(nothing);
}

/** At logging out: nothing typed into a form stays for the next person at this device. */
export async function forgetFormDrafts(): Promise<void> {
  await offlineDb.drafts
    .filter(({ task }) => task.startsWith('form '))
    .delete()
    .catch(nothing);
}
