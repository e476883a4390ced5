import { api } from '../api/client';
import type { Answer } from '../api/hooks';
import type { Session } from '../app/session';
import { offlineDb, vault } from './device';
import { serverOffset } from './server-clock';
import { isTaken, keepFile, keptFile } from './taken-files';
import { copyKey, forgetTask, keepCopies } from './taken-along';

export type Takeaway = Answer<'/api/takeaways'>['items'][number];
export type TakeawayProduct = Takeaway['products'][number];

/** A product as it stands on this device, with the session that it was taken along for. */
export interface TakenProduct extends TakeawayProduct {
  readonly sittingId: string;
  readonly councilName: string;
}

/** How far it is: products and bytes. */
export interface TakeProgress {
  readonly done: number;
  readonly of: number;
  readonly bytes: number;
  readonly ofBytes: number;
}

const PREFIX = 'phieu:';
const DAY = 86_400_000;
/** Products fetched side by side: sixty of them one after the other take long where each answer does. */
const AT_ONCE = 3;

/** The task of one product's sheet. */
export const sheetTask = (caseId: string): string => PREFIX + caseId;

/** Real time by the server's clock, as far as this device has heard it. */
const serverNow = (): number => Date.now() + (serverOffset() ?? 0);
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

export const bytesOf = (products: readonly TakeawayProduct[]): number =>
  products.reduce((sum, { files }) => sum + files.reduce((all, { size }) => all + size, 0), 0);

/** The last moment for what is taken now; business days and the clock of the world may differ (a demonstration). */
const untilOf = (session: Session, takeaway: Takeaway): string =>
  new Date(serverNow() + (daysBetween(session.businessDate, takeaway.keepUntil) + 1) * DAY).toISOString();

/**
 * Takes a session along: sheets, facts and, where wanted, the papers. What is on the device already is not fetched again, so a press
 * after a broken connection goes on where it stopped.
 */
export async function takeSession(
  session: Session,
  takeaway: Takeaway,
  { papers, onProgress }: { papers: boolean; onProgress: (progress: TakeProgress) => void },
): Promise<void> {
  const userId = session.user.id;
  const { products, sittingId, councilName } = takeaway;
  const ofBytes = papers ? bytesOf(products) : 0;
  if (papers) await warmViewer();
  const far = { done: 0, bytes: 0 };
  const tell = () => onProgress({ ...far, of: products.length, ofBytes });
  const waiting = products.values();
  const takeOn = async (): Promise<void> => {
    for (const product of waiting) {
      tell();
      await takeSheet(session, product);
      for (const file of papers ? product.files : []) {
        await takeFile(userId, product, file);
        far.bytes += file.size;
        tell();
      }
      const task = sheetTask(product.caseId);
      const taken: TakenProduct = { ...product, sittingId, councilName };
      const sealed = await vault.seal(userId, `task ${task}`, taken);
      await offlineDb.tasks.put({ userId, task, until: untilOf(session, takeaway), sealed });
      far.done += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeOn));
  tell();
}

/** What shows PDF comes along too; where it cannot be had now, the papers are still worth taking. */
async function warmViewer(): Promise<void> {
  const { warmPdfEngine } = await import('../components/file-viewer/pdf-engine');
  await warmPdfEngine().catch(() => undefined);
}

async function takeSheet(session: Session, { caseId, rulebookId, sheetNo }: TakeawayProduct): Promise<void> {
  const ofCase = { path: { id: caseId } };
  const ofSheet = { path: { id: rulebookId, no: sheetNo } };
  const [detail, own, sheet] = await Promise.all([
    api.GET('/api/cases/{id}', { params: ofCase }),
    api.GET('/api/cases/{id}/sheet', { params: ofCase }),
    api.GET('/api/rulebooks/{id}/sheets/{no}', { params: ofSheet }),
  ]);
  await keepCopies(session, sheetTask(caseId), [
    { key: copyKey('/api/cases/{id}', ofCase), data: detail.data },
    { key: copyKey('/api/cases/{id}/sheet', ofCase), data: own.data },
    { key: copyKey('/api/rulebooks/{id}/sheets/{no}', ofSheet), data: sheet.data },
  ]);
}

async function takeFile(
  userId: string,
  { caseId, dossierId }: TakeawayProduct,
  { id, size }: TakeawayProduct['files'][number],
): Promise<void> {
  const task = sheetTask(caseId);
  if (await isTaken(userId, task, id)) return;
  const answer = await fetch(`/api/dossiers/${dossierId}/files/${id}`, { credentials: 'same-origin' });
  if (!answer.ok) return; // taken out meanwhile: the sheet itself is what counts
  await keepFile(userId, task, { id, size, answer });
}

/** A paper on this device; undefined = not taken along. */
export const takenFile = (userId: string, caseId: string, id: string): Promise<Blob | undefined> =>
  keptFile(userId, sheetTask(caseId), id);

/** The products on this device, in the order of their list. */
export async function takenProducts(userId: string): Promise<TakenProduct[]> {
  const kept = await offlineDb.tasks.where({ userId }).toArray();
  const sheets = kept.filter(({ task }) => task.startsWith(PREFIX));
  const found = await Promise.all(
    sheets.map(({ task, sealed }) => vault.open<TakenProduct>(userId, `task ${task}`, sealed)),
  );
  return found.sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
}

/** Erases what may not stay: past its last day, of nobody who works here now, or no longer among the member's products. */
export async function eraseOver(userId: string): Promise<void> {
  const now = new Date(serverNow()).toISOString();
  for (const { userId: owner, task, until } of await offlineDb.tasks.toArray())
    if (until < now || owner !== userId) await forgetTask(owner, task);
  const left = (await offlineDb.tasks.where({ userId }).toArray()).filter(({ task }) => task.startsWith(PREFIX));
  if (left.length === 0) return;
  const { data } = await api.GET('/api/takeaways');
  const mine = new Set(data?.items.flatMap(({ products }) => products.map(({ caseId }) => sheetTask(caseId))) ?? []);
  for (const { task } of left) if (!mine.has(task)) await forgetTask(userId, task);
}
