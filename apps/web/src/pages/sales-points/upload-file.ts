import { networkProblem, problemOf } from '../../api/problem';
import { announceSessionEnd } from '../../api/session-end';

/** Address of a file of a point; its id is made here, so that a repeated sending has no second effect. */
export const fileAddress = (pointId: string, fileId: string): string => `/api/sales-points/${pointId}/files/${fileId}`;

/** Where the bytes of a file go. */
export const bytesAddress = (pointId: string, fileId: string, name = 'anh.jpg'): string =>
  `${fileAddress(pointId, fileId)}/bytes?name=${encodeURIComponent(name.normalize('NFC').slice(0, 200))}`;

/** Sends a photo or paper of a point whole; answers its id. */
export async function uploadFile(
  pointId: string,
  file: Blob & { name?: string },
  id: string = crypto.randomUUID(),
): Promise<string> {
  const address = bytesAddress(pointId, id, file.name);
  const headers = { 'Content-Type': 'application/octet-stream', Accept: 'application/json' };
  const response = await fetch(address, { method: 'PUT', headers, body: file }).catch(() => {
    throw networkProblem();
  });
  if (response.ok) return id;
  if (response.status === 401) announceSessionEnd();
  const body: unknown = await response.json().catch(() => undefined);
  throw problemOf(response.status, body, response.headers.get('Retry-After'));
}
