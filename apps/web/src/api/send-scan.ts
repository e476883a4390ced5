import { api } from './client';
import { networkProblem } from './problem';

/** Sends the scan of a sheet that came on paper, whole. @returns its id, which the sheet names */
export async function sendScan(caseId: string, file: File): Promise<string> {
  const { data } = await api.POST('/api/cases/{id}/paper-scans/bytes', {
    params: { path: { id: caseId }, query: { name: file.name.normalize('NFC'), size: file.size } },
    // The client would write JSON; these are the bytes themselves.
    body: file as unknown as string,
    bodySerializer: (bytes: unknown) => bytes as Blob,
    headers: { 'Content-Type': 'application/octet-stream' },
  });
  if (data === undefined) throw networkProblem();
  return data.id;
}
