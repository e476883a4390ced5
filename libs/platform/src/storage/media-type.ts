import { open, type FileHandle } from 'node:fs/promises';
import { zipEntryNames } from './zip-directory';

/** Kinds of files that evidence may have. */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  mp4: 'video/mp4',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type MediaType = (typeof MEDIA_TYPES)[keyof typeof MEDIA_TYPES];

const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);
const MP4_BRANDS = new Set([
  'isom',
  'iso2',
  'iso4',
  'iso5',
  'iso6',
  'mp41',
  'mp42',
  'avc1',
  'M4V ',
  'MSNV',
  'dash',
  'mmp4',
  '3gp4',
  '3gp5',
  '3gp6',
]);
const HEAD_BYTES = 32;

const startsWith = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);

function fromHead(head: Buffer): MediaType | undefined {
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return MEDIA_TYPES.pdf;
  if (startsWith(head, 0xff, 0xd8, 0xff)) return MEDIA_TYPES.jpg;
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return MEDIA_TYPES.png;
  if (head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP')
    return MEDIA_TYPES.webp;
  if (head.subarray(4, 8).toString('latin1') !== 'ftyp') return undefined;
  const brand = head.subarray(8, 12).toString('latin1');
  if (HEIC_BRANDS.has(brand)) return MEDIA_TYPES.heic;
  return MP4_BRANDS.has(brand) ? MEDIA_TYPES.mp4 : undefined;
}

async function officeType(file: FileHandle, size: number): Promise<MediaType | undefined> {
  const names = await zipEntryNames(file, size);
  if (!names?.has('[Content_Types].xml')) return undefined;
  if (names.has('word/document.xml')) return MEDIA_TYPES.docx;
  return names.has('xl/workbook.xml') ? MEDIA_TYPES.xlsx : undefined;
}

/**
 * The kind of a file by its content, never by its name. Undefined for everything that is not on the list, archives that are
 * no office document and documents with macros among them.
 */
export async function detectMediaType(path: string): Promise<MediaType | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(HEAD_BYTES);
    await file.read(head, 0, HEAD_BYTES, 0);
    if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return await officeType(file, size);
    return fromHead(head);
  } finally {
    await file.close();
  }
}
