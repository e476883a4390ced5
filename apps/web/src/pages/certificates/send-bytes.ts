import { api } from '../../api/client';
import { shrinkPhoto } from '../../offline/shrink-photo';

const asBytes = {
  // The client would write JSON; these are the bytes themselves.
  bodySerializer: (bytes: unknown) => bytes as Blob,
  headers: { 'Content-Type': 'application/octet-stream' },
};

/** Sends the PDF with the authority's signature. */
export const sendSignedFile = (id: string, file: File) =>
  api.POST('/api/certificates/{id}/signed-files/bytes', {
    params: { path: { id } },
    body: file as unknown as string,
    ...asBytes,
  });

/** Sends a picture of the product, made small first: phones take pictures of many megabytes. */
export async function sendPicture(id: string, file: File) {
  return api.POST('/api/certificates/{id}/picture/bytes', {
    params: { path: { id } },
    body: (await smaller(file)) as unknown as string,
    ...asBytes,
  });
}

/** The public page is opened by old phones on weak networks: a picture as wide as their screen, near 100 kB. */
const LONGEST_SIDE = 900;
const QUALITY = 0.75;

/** The file itself where the browser cannot draw it: the server says whether it can be taken. */
const smaller = (file: File): Promise<Blob> => shrinkPhoto(file, LONGEST_SIDE, QUALITY).catch(() => file);
