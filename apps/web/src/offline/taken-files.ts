import { offlineDb, vault } from './device';
import { piecesOf } from './pieces';
import type { Sealed } from './vault';

/** A paper is locked in pieces of this size: a scan of 40 MB never stands in memory as a whole, which a cheap tablet has no room for. */
export const PIECE = 2 * 1024 * 1024;

/** What stands beside the pieces of a paper; written last, so that a paper that was taken by half is taken anew. */
interface Head {
  readonly type: string;
  readonly pieces: number;
}

const pieceId = (id: string, index: number): string => `${id}#${index}`;
const placeOf = (task: string, id: string): string => `file ${task} ${id}`;

async function* read(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/** Is the whole paper on this device? */
export const isTaken = async (userId: string, task: string, id: string): Promise<boolean> =>
  (await offlineDb.files.where('[userId+task+id]').equals([userId, task, id]).count()) > 0;

/** Keeps a paper on this device, piece by piece as it arrives. */
export async function keepFile(
  userId: string,
  task: string,
  { id, size, answer }: { id: string; size: number; answer: Response },
): Promise<void> {
  const put = (name: string, bytes: number, sealed: Sealed) =>
    offlineDb.files.put({ userId, task, id: name, size: bytes, sealed });
  let pieces = 0;
  if (answer.body !== null)
    for await (const piece of piecesOf(read(answer.body), PIECE)) {
      const name = pieceId(id, pieces);
      await put(name, piece.length, await vault.sealBytes(userId, placeOf(task, name), piece));
      pieces += 1;
    }
  const head: Head = { type: answer.headers.get('content-type') ?? '', pieces };
  await put(id, size, await vault.seal(userId, placeOf(task, id), head));
}

/** A paper on this device; undefined = not taken along. */
export async function keptFile(userId: string, task: string, id: string): Promise<Blob | undefined> {
  const kept = await offlineDb.files.get([userId, task, id]);
  if (kept === undefined) return undefined;
  const head = await vault.open<Head | Blob>(userId, placeOf(task, id), kept.sealed);
  if (head instanceof Blob) return head; // in one piece: taken along before this version
  const parts: Blob[] = [];
  for (let index = 0; index < head.pieces; index += 1) {
    const name = pieceId(id, index);
    const piece = await offlineDb.files.get([userId, task, name]);
    if (piece === undefined) return undefined;
    parts.push(new Blob([await vault.openBytes(userId, placeOf(task, name), piece.sealed)]));
  }
  return new Blob(parts, { type: head.type });
}
