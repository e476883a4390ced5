import type { EntryPhoto, JournalEntry } from './journal';

/** A held entry as one JSON file that a person can hand to the office: nothing entered is lost, pictures included. */
export async function exportText(entry: JournalEntry, photos: readonly EntryPhoto[]): Promise<string> {
  const pictures = await Promise.all(
    photos.map(async ({ id, path, blob }) => ({ id, path, type: blob.type, base64: await base64Of(blob) })),
  );
  const { kind, title, method, path, body, createdAt, serverOffset, reason, id } = entry;
  const file = { id, kind, title, method, path, createdAt, serverOffset, reason, body, photos: pictures };
  return JSON.stringify(file, null, 2);
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Hands a text to the browser as a file. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
