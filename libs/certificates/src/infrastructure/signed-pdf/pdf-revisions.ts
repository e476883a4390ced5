import { refuse } from './faults';
import { PdfReader } from './pdf-reader';
import { isDict, type PdfDict, type PdfValue } from './pdf-values';

/** One state of a file: what this part of it says, and where the part ends. */
export interface Revision {
  readonly from: number;
  /** After `%%EOF` and its line end. */
  readonly to: number;
  readonly objects: ReadonlyMap<number, PdfValue>;
  readonly trailer: PdfDict;
  readonly xrefAt: number;
}

interface Entry {
  readonly number: number;
  readonly offset: number;
}

function readXref(reader: PdfReader): Entry[] {
  reader.expect('xref');
  const entries: Entry[] = [];
  for (;;) {
    reader.skip();
    if (reader.sees('trailer')) return entries;
    const first = reader.integer();
    const count = reader.integer();
    if (count > 100_000) refuse('unreadable', 'too many objects');
    for (let index = 0; index < count; index += 1) {
      const offset = reader.integer();
      const generation = reader.integer();
      reader.skip();
      const isUsed = reader.sees('n');
      if (!isUsed && !reader.sees('f')) refuse('unreadable', `table of objects at ${reader.at}`);
      reader.at += 1;
      const number = first + index;
      if (isUsed && generation !== 0) refuse('unreadable', 'objects of a later generation');
      if (!isUsed && number !== 0) refuse('content-changed', `object ${number} is struck out`);
      if (isUsed) entries.push({ number, offset });
    }
  }
}

/** The objects of a part in the order in which they stand, up to its table. */
function readObjects(reader: PdfReader): Map<number, { offset: number; value: PdfValue }> {
  const objects = new Map<number, { offset: number; value: PdfValue }>();
  for (;;) {
    reader.skip();
    if (reader.sees('xref')) return objects;
    if (reader.at >= reader.bytes.length) refuse('truncated', 'the table of objects is missing');
    const offset = reader.at;
    const number = reader.integer();
    if (reader.integer() !== 0) refuse('unreadable', 'objects of a later generation');
    reader.expect('obj');
    const value = reader.objectValue();
    reader.expect('endobj');
    if (objects.has(number)) refuse('unreadable', `object ${number} stands twice`);
    objects.set(number, { offset, value });
  }
}

function readEnd(reader: PdfReader, xrefAt: number): number {
  reader.expect('startxref');
  const named = reader.integer();
  if (named !== xrefAt)
    refuse(reader.at >= reader.bytes.length ? 'truncated' : 'unreadable', 'startxref names another place');
  while ([0x0a, 0x0d, 0x20].includes(reader.bytes[reader.at] ?? 0)) reader.at += 1;
  if (!reader.sees('%%EOF')) refuse('truncated', 'the end mark is missing');
  reader.at += '%%EOF'.length;
  if (reader.sees('\r\n')) reader.at += 2;
  else if (reader.sees('\n') || reader.sees('\r')) reader.at += 1;
  return reader.at;
}

/** One part of a file; the table and what stands there must name the very same objects at the very same places. */
function readRevision(bytes: Buffer, from: number): Revision {
  const reader = new PdfReader(bytes, from);
  const objects = readObjects(reader);
  const xrefAt = reader.at;
  const entries = readXref(reader);
  if (entries.length !== objects.size || entries.some((entry) => objects.get(entry.number)?.offset !== entry.offset))
    refuse('unreadable', 'the table of objects does not fit the objects');
  reader.expect('trailer');
  const trailer = reader.value();
  if (!isDict(trailer)) refuse('unreadable', 'trailer');
  const to = readEnd(reader, xrefAt);
  const values = new Map([...objects].map(([number, { value }]) => [number, value] as const));
  return { from, to, objects: values, trailer, xrefAt };
}

/**
 * Reads a file that begins with a known whole file (`base` bytes of it) part by part. Each part must point back at the one
 * before it.
 */
export function readRevisions(bytes: Buffer, base: number): Revision[] {
  const first = readRevision(bytes, 0);
  if (first.to !== base) refuse('unreadable', 'the issued file ends elsewhere');
  const revisions = [first];
  for (let before = first; before.to < bytes.length;) {
    if (/^[\s\0]*$/.test(bytes.toString('latin1', before.to))) refuse('partial-range', 'bytes after the end');
    const next = readRevision(bytes, before.to);
    if (next.trailer.get('Prev') !== before.xrefAt) refuse('unreadable', 'the parts do not follow each other');
    revisions.push(next);
    before = next;
  }
  return revisions;
}
