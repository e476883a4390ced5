import type { JournalEntry } from './journal';
import type { NewPhoto, Outbox } from './outbox';
import type { Sealed, Vault } from './vault';

const FORMAT = 'ocop-sao hộp gửi 1';

interface Carried {
  readonly entry: JournalEntry;
  readonly photos: readonly NewPhoto[];
}

/** What became of a file that was handed in. */
export type TakenOver =
  | { readonly kind: 'done'; readonly taken: number; readonly known: number }
  /** Not a file of ours, of another person, or changed on the way. */
  | { readonly kind: 'unreadable' };

const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/**
 * Everything of a person that has not arrived, as a file for another computer: locked by the person's own key, so that who finds it
 * reads nothing and a change is noticed. What stands in it gets nothing added on this device any more.
 * @throws VaultLocked before the server was ever asked
 */
export async function outboxFile(outbox: Outbox, vault: Vault, userId: string): Promise<string> {
  const open = async () =>
    (await outbox.entriesOf(userId)).filter(
      ({ state, isLocked, bulky }) =>
        isLocked !== true && bulky !== true && (state === 'waiting' || state === 'sending' || state === 'held'),
    );
  await outbox.close(
    userId,
    (await open()).map(({ id }) => id),
  );
  const carried: Carried[] = [];
  for (const entry of await open()) {
    const photos = (await outbox.photosOf(entry.id)).map(({ id, path, blob }) => ({ id, path, blob }));
    carried.push({ entry, photos });
  }
  const { iv, bytes } = await vault.sealFile(userId, carried);
  return JSON.stringify({ format: FORMAT, iv: base64(iv), bytes: base64(new Uint8Array(bytes)) });
}

/** Takes over such a file in another session of the same person; the entries keep their keys, so nothing is done twice. */
export async function takeOverFile(outbox: Outbox, vault: Vault, userId: string, text: string): Promise<TakenOver> {
  const carried = await readFile(vault, userId, text).catch(() => undefined); // not ours, or not this person's
  if (carried === undefined) return { kind: 'unreadable' };
  let taken = 0;
  for (const { entry, photos } of carried) if (await outbox.takeOver(userId, entry, photos)) taken += 1;
  return { kind: 'done', taken, known: carried.length - taken };
}

async function readFile(vault: Vault, userId: string, text: string): Promise<readonly Carried[] | undefined> {
  const file = JSON.parse(text) as { format?: string; iv: string; bytes: string };
  if (file.format !== FORMAT) return undefined;
  const sealed: Sealed = { iv: bytesOf(file.iv), bytes: bytesOf(file.bytes).buffer };
  return vault.openFile<readonly Carried[]>(userId, sealed);
}
