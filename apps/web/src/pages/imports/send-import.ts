import { api } from '../../api/client';
import { networkProblem } from '../../api/problem';

const BYTES = {
  // The client would write JSON; these are the bytes themselves.
  bodySerializer: (bytes: unknown) => bytes as Blob,
  headers: { 'Content-Type': 'application/octet-stream' },
};

/** Sends a spreadsheet whole. @returns the id of its import */
export async function sendImport(kind: string, id: string, file: File): Promise<string> {
  const { data } = await api.PUT('/api/imports/{id}/bytes', {
    params: { path: { id }, query: { kind: kind as 'producers', name: file.name.normalize('NFC') } },
    body: file as unknown as string,
    ...BYTES,
  });
  if (data === undefined) throw networkProblem();
  return data.id;
}

/** Sends the scanned paper that the rows rest on. */
export async function sendPaper(id: string, file: File): Promise<void> {
  const { data } = await api.PUT('/api/imports/{id}/paper/bytes', {
    params: { path: { id }, query: { name: file.name.normalize('NFC') } },
    body: file as unknown as string,
    ...BYTES,
  });
  if (data === undefined) throw networkProblem();
}
