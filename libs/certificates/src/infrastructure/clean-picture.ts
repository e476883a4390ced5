export interface CleanPicture {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly bytes: Buffer;
}

const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What draws a PNG; texts, times, places of taking and everything unknown are left out. */
const PNG_DRAWS = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'IDAT',
  'IEND',
]);

/**
 * A picture without what cameras write into it: place and time of taking, device, thumbnails, comments. Nothing is drawn anew.
 * Undefined for what is no whole JPG or PNG.
 */
export function cleanPicture(bytes: Buffer): CleanPicture | undefined {
  if (bytes.subarray(0, 8).equals(PNG_HEAD)) {
    const clean = cleanPng(bytes);
    return clean && { mediaType: 'image/png', bytes: clean };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    const clean = cleanJpeg(bytes);
    return clean && { mediaType: 'image/jpeg', bytes: clean };
  }
  return undefined;
}

function cleanPng(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [PNG_HEAD];
  let at = PNG_HEAD.length;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    if (PNG_DRAWS.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

const START_OF_SCAN = 0xda;
/** JFIF, colour profile (ICC) and Adobe's colour mark are needed to draw; all other application parts and comments are not. */
const isLeftOut = (marker: number): boolean =>
  (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee) || marker === 0xfe;

function cleanJpeg(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_SCAN) {
      const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
      if (end < at) return undefined;
      kept.push(bytes.subarray(at, end + 2)); // what stands behind the end mark is left out too
      return Buffer.concat(kept);
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return undefined;
    if (!isLeftOut(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}
