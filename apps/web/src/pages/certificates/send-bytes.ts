import { api } from '../../api/client';

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

const LONGEST_SIDE = 1_280;

/** At most 1280 pixels a side, as JPG; the file itself where the browser cannot draw it. */
async function smaller(file: File): Promise<Blob> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (bitmap === undefined) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', 0.85));
}
