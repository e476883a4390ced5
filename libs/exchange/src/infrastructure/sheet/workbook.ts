import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { FileFault } from '../../domain/import/cell';
import { FILE_LIMITS } from '../../domain/import/limits';

const MACRO = /(^|\/)vbaproject\.bin$|(^|\/)macrosheets\/|\.bin\.rels$|(^|\/)activex\//i;
const LINKED = /^xl\/(externallinks|connections\.xml|querytables)/i;
const SYMLINK_MODE = 0o120000;

/** An opened workbook: its parts by name, each unpacked as a stream whose bytes are counted. */
export interface Workbook {
  readonly has: (part: string) => boolean;
  /** @throws FileFault while reading, when more comes out than allowed or the part is damaged */
  readonly open: (part: string) => Promise<Readable>;
  /** Bytes that the directory says. */
  readonly inflatedSizeOf: (part: string) => number;
  readonly close: () => void;
}

/** Opens an archive that is a workbook without macros and links to elsewhere. @throws FileFault */
export async function openWorkbook(path: string): Promise<Workbook> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch {
    throw new FileFault('broken');
  }
  try {
    const parts = await entriesOf(zip);
    assertParts(parts);
    return {
      has: (part) => parts.has(part.toLowerCase()),
      inflatedSizeOf: (part) => parts.get(part.toLowerCase())?.uncompressedSize ?? 0,
      open: (part) => openPart(zip, parts.get(part.toLowerCase())),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > FILE_LIMITS.parts) throw new FileFault('too_many_parts');
  const parts = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (parts.has(name)) throw new FileFault('broken', entry.fileName);
      if ((entry.generalPurposeBitFlag & 1) === 1) throw new FileFault('encrypted');
      if (((entry.externalFileAttributes >>> 16) & 0o170000) === SYMLINK_MODE) throw new FileFault('broken');
      parts.set(name, entry);
    }
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault('broken');
  }
  return parts;
}

function assertParts(parts: ReadonlyMap<string, Entry>): void {
  const names = [...parts.keys()];
  if (names.some((name) => MACRO.test(name))) throw new FileFault('macros');
  if (names.some((name) => LINKED.test(name))) throw new FileFault('external_links');
  if (!parts.has('[content_types].xml') || !parts.has('xl/workbook.xml')) throw new FileFault('no_workbook');
  const declared = [...parts.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (declared > FILE_LIMITS.inflatedBytes * 2) throw new FileFault('bomb');
}

async function openPart(zip: ZipFile, entry: Entry | undefined): Promise<Readable> {
  if (!entry) throw new FileFault('broken');
  if (entry.uncompressedSize > FILE_LIMITS.inflatedBytes) throw new FileFault('bomb', entry.fileName);
  try {
    // the library counts what comes out and breaks off when it is more than the directory says
    return await zip.openReadStreamPromise(entry);
  } catch {
    throw new FileFault('broken', entry.fileName);
  }
}
