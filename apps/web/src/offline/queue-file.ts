import { liveQuery } from 'dexie';
import { ApiProblem } from '../api/problem';
import { sha256Of } from '../lib/sha256';
import { askToSend, offlineDb, outbox } from './device';
import type { JournalEntry, KeptPhoto, NewEntry } from './journal';
import { newUpload } from './upload-steps';

/** Where a file of evidence goes: to a paper of a dossier, to a paper of the wallet, or to one that comes into being with it. */
export interface FilePlace {
  readonly paperId: string;
  readonly dossierId?: string;
  readonly paper?: { readonly producerId: string; readonly [fact: string]: unknown };
}

interface Way {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Name of these entries in the journal. */
const FILE_ENTRY = 'dossiers.file';
const UNDER_WAY = new Set(['waiting', 'sending', 'held']);

/**
 * Puts a file into the outbox of this device; from then on it survives a killed browser. The same bytes for the same place that
 * still wait there are not taken twice. @returns the id of the entry
 * @throws where this browser keeps nothing, or has no room
 */
export async function queueFile(userId: string, file: File, place: FilePlace): Promise<{ id: string; waits: boolean }> {
  const sha256 = await sha256Of(file);
  const waiting = await sameUnderWay(userId, sha256, place).catch(keepsNothing);
  if (waiting !== undefined) {
    await outbox.again(userId, waiting); // where it was held
    askToSend();
    return { id: waiting, waits: true };
  }
  const name = file.name.normalize('NFC');
  const fileId = crypto.randomUUID();
  const entry: NewEntry = {
    kind: FILE_ENTRY,
    title: name,
    lane: `${FILE_ENTRY}:${fileId}`,
    method: 'POST',
    path: '/api/uploads',
    body: { ...place, name, size: file.size, sha256 },
    bulky: true,
    invalidates: ['/api/papers', '/api/dossiers'],
  };
  // A copy of the bytes: the original may be moved or changed before it is sent.
  const blob = new Blob([await file.arrayBuffer()], { type: file.type });
  const upload = newUpload({ name, size: file.size }, sha256);
  const id = await outbox.add(userId, entry, [{ id: fileId, path: '', blob, upload }]).catch(keepsNothing);
  askToSend();
  return { id, waits: false };
}

/** Sends a file by the queue and waits until the server has it. */
export async function sendByQueue(userId: string, file: File, place: FilePlace, way: Way): Promise<void> {
  const { id } = await queueFile(userId, file, place);
  await followFile(userId, id, way);
}

const problem = (code: string, title: string): ApiProblem =>
  new ApiProblem({ ...{ status: 422, code, title }, errors: [], facts: {}, retryAfter: undefined });

function keepsNothing(): never {
  throw problem(
    'device.keeps_nothing',
    'Máy này không giữ được tệp để gửi: hết chỗ trống, hoặc đang dùng cửa sổ ẩn danh. Hãy giải phóng chỗ trống rồi thử lại.',
  );
}

async function sameUnderWay(userId: string, sha256: string, place: FilePlace): Promise<string | undefined> {
  const entries = await outbox.entriesOf(userId);
  const same = entries.find((entry) => {
    if (entry.bulky !== true || !UNDER_WAY.has(entry.state)) return false;
    const body = entry.body as FilePlace & { sha256: string };
    return body.sha256 === sha256 && ownerOf(body) === ownerOf(place);
  });
  return same?.id;
}

const ownerOf = (place: FilePlace): string => place.paper?.producerId ?? place.paperId;

/** A file of the queue with how far it has come. */
export interface QueuedFile {
  readonly entry: JournalEntry;
  readonly size: number;
  readonly offset: number;
}

/** Files of one person on this device, in their order: those under way and those just sent. */
export async function queuedFiles(userId: string): Promise<QueuedFile[]> {
  const entries = (await outbox.entriesOf(userId)).filter((entry) => entry.bulky === true);
  const photos = await offlineDb.photos
    .where('entryId')
    .anyOf(entries.filter((entry) => UNDER_WAY.has(entry.state)).map((entry) => entry.id))
    .toArray();
  const byEntry = new Map<string, KeptPhoto>(photos.map((photo) => [photo.entryId, photo]));
  return entries.map((entry) => {
    const upload = byEntry.get(entry.id)?.upload;
    return { entry, size: upload?.size ?? 0, offset: upload?.offset ?? 0 };
  });
}

/** Follows a file of the queue until the server has it; stopping takes it out of the queue. */
function followFile(userId: string, id: string, way: Way): Promise<void> {
  return new Promise((resolve, reject: (reason: Error) => void) => {
    const seen = liveQuery(async () => (await queuedFiles(userId)).find(({ entry }) => entry.id === id)).subscribe({
      next: (file) => {
        const state = file?.entry.state;
        if (file && file.size > 0) way.onProgress(file.offset / file.size);
        if (state === 'sent') finish(resolve);
        else if (state === 'held') finish(() => reject(refused(file?.entry)));
        else if (state === undefined || state === 'dropped') finish(() => reject(stopped()));
      },
      error: (error: unknown) => reject(error instanceof Error ? error : new Error(String(error))),
    });
    const finish = (end: () => void) => {
      queueMicrotask(() => seen.unsubscribe());
      end();
    };
    way.signal.addEventListener('abort', () => void outbox.cancel(userId, id), { once: true });
  });
}

const stopped = () => new DOMException('Đã dừng tải tệp', 'AbortError');
const refused = (entry: JournalEntry | undefined): ApiProblem =>
  problem(entry?.reason?.code ?? '', entry?.reason?.title ?? '');
