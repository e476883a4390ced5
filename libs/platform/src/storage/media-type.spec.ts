import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeXlsx from 'write-excel-file/node';
import { detectMediaType, MEDIA_TYPES } from './index';

interface Entry {
  readonly name: string;
  /** Size that the directory claims it unpacks to. */
  readonly inflated?: number;
}

/** An archive of empty entries, with a directory that says what the test wants. */
function archive(entries: readonly Entry[], options: { count?: number } = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt32LE(entry.inflated ?? 0, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    bodies.push(local, name);
    directory.push(central, name);
    offset += local.length + name.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.count ?? entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, index, end]);
}

const TYPES = { name: '[Content_Types].xml' };
const WORD = { name: 'word/document.xml' };
const DOCX = archive([TYPES, WORD]);

describe('kind of a file by its content', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'ocop-kind-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const kindOf = (bytes: Buffer): Promise<string | undefined> => {
    const path = join(folder, 'Phiếu đăng ký.pdf.exe');
    writeFileSync(path, bytes);
    return detectMediaType(path);
  };

  const known: [string, Buffer, string][] = [
    ['PDF', Buffer.from('%PDF-1.7\n'), MEDIA_TYPES.pdf],
    ['JPG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), MEDIA_TYPES.jpg],
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), MEDIA_TYPES.png],
    ['WEBP', Buffer.from('RIFF0000WEBPVP8 '), MEDIA_TYPES.webp],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic'), MEDIA_TYPES.heic],
    ['MP4', Buffer.from('\0\0\0\x18ftypmp42'), MEDIA_TYPES.mp4],
    ['DOCX', DOCX, MEDIA_TYPES.docx],
  ];
  it.each(known)('knows %s', async (_name, bytes, expected) => {
    expect(await kindOf(bytes)).toBe(expected);
  });

  it('knows a workbook of a real program', async () => {
    expect(await kindOf(await writeXlsx([[{ value: 'Bưởi' }]]).toBuffer())).toBe(MEDIA_TYPES.xlsx);
  });

  const refused: [string, Buffer][] = [
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from('P')],
    ['SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a page with a PDF inside', Buffer.from('<html><!--\n%PDF-1.7\n-->')],
    ['a Windows program', Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), Buffer.alloc(512)])],
    ['a Linux program', Buffer.from('\x7fELF\x02\x01\x01')],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['GIF', Buffer.from('GIF89a/*<svg onload=alert(1)>*/=1;')],
    ['an AVIF picture', Buffer.from('\0\0\0\x18ftypavif')],
    ['an old Word document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a head of an archive alone', Buffer.from('PK\x03\x04 and nothing')],
    ['a plain archive', archive([{ name: 'a.txt' }])],
    ['an archive with word in its name only', archive([WORD])],
    ['a document with macros', archive([TYPES, WORD, { name: 'word/VBAProject.bin' }])],
    ['a bomb', archive([TYPES, WORD, { name: 'a', inflated: 1 << 30 }])],
    ['a directory that lies about its length', archive([TYPES, WORD], { count: 3 })],
    ['too many entries', archive([TYPES, WORD], { count: 20_000 })],
    ['a document cut off', DOCX.subarray(0, DOCX.length - 10)],
  ];
  it.each(refused)('refuses %s', async (_name, bytes) => {
    expect(await kindOf(bytes)).toBeUndefined();
  });
});
