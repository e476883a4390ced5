const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** 1 January 1980, 00:00, as archives write it: the earliest moment that they know. */
const DOS_TIME = 0;
const DOS_DATE = 0x0021;

/**
 * The same archive (XLSX, DOCX) with the same time in every entry, so that the same contents give the same bytes whenever it is
 * made. Archives without a comment and of less than 4 GB, as the writers of office files make them.
 */
export function withFixedTimes(archive: Buffer): Buffer {
  const bytes = Buffer.from(archive);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new RangeError('this is no archive without a comment');
  const count = bytes.readUInt16LE(end + 10);
  let entry = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(entry) !== ENTRY) throw new RangeError('the directory of the archive is damaged');
    setTime(bytes, entry + 12);
    setTime(bytes, bytes.readUInt32LE(entry + 42) + 10);
    entry +=
      ENTRY_LENGTH + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return bytes;
}

function setTime(bytes: Buffer, at: number): void {
  bytes.writeUInt16LE(DOS_TIME, at);
  bytes.writeUInt16LE(DOS_DATE, at + 2);
}
