import { api } from './client';
import { networkProblem } from './problem';

/** Sends the scan of a written delegation, whole. @returns its id, which the delegation names */
export async function sendDelegationScan(sittingId: string, file: File): Promise<string> {
  const { data } = await api.POST('/api/sittings/{id}/delegation-scans/bytes', {
    params: { path: { id: sittingId }, query: { name: file.name.normalize('NFC'), size: file.size } },
    // The client would write JSON; these are the bytes themselves.
    body: file as unknown as string,
    bodySerializer: (bytes: unknown) => bytes as Blob,
    headers: { 'Content-Type': 'application/octet-stream' },
  });
  if (data === undefined) throw networkProblem();
  return data.id;
}
