const LONGEST_SIDE = 1600;
const QUALITY = 0.82;

/** Makes a picture small enough for a weak network; drawing it anew also leaves its hidden data (place, device) behind. */
export async function shrinkPhoto(file: Blob, longestSide = LONGEST_SIDE, quality = QUALITY): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality);
  });
}
