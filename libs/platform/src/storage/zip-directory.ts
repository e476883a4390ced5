import type { FileHandle } from 'node:fs/promises';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 10_000;
const MOST_DIRECTORY_BYTES = 4 * 1024 * 1024;
const MOST_INFLATED_BYTES = 500 * 1024 * 1024;

/**
 * Names in the directory of an archive; nothing is unpacked. Undefined when it is damaged, has macros (vbaProject), more than
 * 10,000 entries or says that it unpacks to more than 500 MB.
 */
export async function zipEntryNames(file: FileHandle, size: number): Promise<ReadonlySet<string> | undefined> {
  const tailLength = Math.min(size, END_LENGTH + LONGEST_COMMENT);
  const tail = Buffer.alloc(tailLength);
  await file.read(tail, 0, tailLength, size - tailLength);
  let end = tailLength - END_LENGTH;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) return undefined;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES || length > MOST_DIRECTORY_BYTES || start + length > size) return undefined;
  const directory = Buffer.alloc(length);
  await file.read(directory, 0, length, start);
  return readEntries(directory, count);
}

function readEntries(directory: Buffer, count: number): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  let position = 0;
  let inflated = 0;
  for (let index = 0; index < count; index += 1) {
    if (position + ENTRY_LENGTH > directory.length || directory.readUInt32LE(position) !== ENTRY_SIGNATURE)
      return undefined;
    inflated += directory.readUInt32LE(position + 24);
    const nameLength = directory.readUInt16LE(position + 28);
    const rest = directory.readUInt16LE(position + 30) + directory.readUInt16LE(position + 32);
    names.add(directory.subarray(position + ENTRY_LENGTH, position + ENTRY_LENGTH + nameLength).toString('utf8'));
    position += ENTRY_LENGTH + nameLength + rest;
  }
  const hasMacros = [...names].some((name) => name.toLowerCase().endsWith('vbaproject.bin'));
  return inflated > MOST_INFLATED_BYTES || hasMacros ? undefined : names;
}
