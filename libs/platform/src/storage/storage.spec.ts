import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { loadEnv } from '@app/config';
import writeXlsx from 'write-excel-file/node';
import { contentDisposition, detectMediaType, fileStoreFor, MEDIA_TYPES, PartialFiles, type FileStore } from './index';

const ID = '0190b0a0-0000-7000-8000-000000000001';
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const PDF = Buffer.from('%PDF-1.7\nnội dung', 'utf8');

describe('file storage', () => {
  let folder: string;
  let store: FileStore;
  let partial: PartialFiles;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ocop-store-'));
    store = fileStoreFor(
      loadEnv({ DATABASE_URL: 'postgres://x@127.0.0.1/x', APP_SECRET: 's'.repeat(40), DATA_DIR: folder }),
    );
    partial = new PartialFiles(store, join(folder, 'uploads'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps bytes under their hash, once, and leaves nothing behind', async () => {
    const bytes = Buffer.alloc(300_000, 7);
    const first = await store.receive(Readable.from([bytes.subarray(0, 9), bytes.subarray(9)]), { maxBytes: 400_000 });
    const second = await store.put(bytes);
    expect(first).toEqual({ sha256: sha(bytes), size: 300_000 });
    expect(second).toEqual(first);
    expect((await store.bytes(first.sha256)).equals(bytes)).toBe(true);
    expect(await store.verify(first.sha256)).toBe(true);
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
    expect(readdirSync(join(folder, 'files', 'new'))).toEqual([]);
  });

  it('finds bytes that were exchanged on the disk', async () => {
    const { sha256 } = await store.put(PDF);
    writeFileSync(join(folder, 'files', 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'khác');
    expect(await store.verify(sha256)).toBe(false);
  });

  it('refuses more than the limit and keeps nothing', async () => {
    await expect(store.receive(Readable.from([Buffer.alloc(11)]), { maxBytes: 10 })).rejects.toMatchObject({
      code: 'file.too_large',
    });
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('resumes an upload where the connection broke', async () => {
    const broken = Readable.from(
      (function* () {
        yield PDF.subarray(0, 6);
        throw new Error('connection lost');
      })(),
    );
    await expect(partial.append(ID, 0, broken, 100)).rejects.toThrow('connection lost');
    const received = await partial.received(ID);
    expect(received).toBe(6);
    await expect(partial.append(ID, 0, Readable.from([PDF]), 100)).rejects.toMatchObject({
      code: 'file.offset_mismatch',
      facts: { expected: 6 },
    });
    await partial.append(ID, received, Readable.from([PDF.subarray(received)]), 100);
    expect(await partial.finish(ID, sha(PDF))).toEqual({
      sha256: sha(PDF),
      size: PDF.length,
      mediaType: MEDIA_TYPES.pdf,
    });
  });

  it('refuses other bytes than announced, and kinds that are not on the list', async () => {
    await partial.append(ID, 0, Readable.from([PDF]), 100);
    await expect(partial.finish(ID, sha(Buffer.from('x')))).rejects.toMatchObject({ code: 'file.hash_mismatch' });
    await partial.append(ID, 0, Readable.from([Buffer.from('MZ this is a program')]), 100);
    await expect(partial.finish(ID)).rejects.toMatchObject({ code: 'file.type_refused' });
    expect(await partial.received(ID)).toBe(0);
  });

  it('sweeps what was left lying', async () => {
    await partial.append(ID, 0, Readable.from([PDF]), 100);
    expect(await partial.sweep(60_000, Date.now())).toBe(0);
    expect(await partial.sweep(0, Date.now() + 1000)).toBe(1);
  });

  const kinds: [string, Buffer, string | undefined][] = [
    ['PDF', PDF, MEDIA_TYPES.pdf],
    ['JPG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), MEDIA_TYPES.jpg],
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), MEDIA_TYPES.png],
    ['WEBP', Buffer.from('RIFF0000WEBPVP8 '), MEDIA_TYPES.webp],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic'), MEDIA_TYPES.heic],
    ['MP4', Buffer.from('\0\0\0\x18ftypmp42'), MEDIA_TYPES.mp4],
    ['SVG', Buffer.from('<svg onload="x()">'), undefined],
    ['HTML', Buffer.from('<!doctype html>'), undefined],
    ['a plain archive', Buffer.from('PK\x03\x04 and nothing'), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ];
  it.each(kinds)('knows %s by its content', async (_name, bytes, expected) => {
    const path = join(folder, 'any.exe');
    writeFileSync(path, bytes);
    expect(await detectMediaType(path)).toBe(expected);
  });

  it('knows a spreadsheet by what the archive holds', async () => {
    const path = join(folder, 'x.jpg');
    await writeXlsx([[{ value: 'Bưởi' }]]).toFile(path);
    expect(await detectMediaType(path)).toBe(MEDIA_TYPES.xlsx);
  });

  it('a file keeps its Vietnamese name', () => {
    expect(contentDisposition('attachment', 'Phiếu đăng ký (1).pdf')).toBe(
      `attachment; filename="Phieu dang ky (1).pdf"; filename*=UTF-8''Phi%E1%BA%BFu%20%C4%91%C4%83ng%20k%C3%BD%20%281%29.pdf`,
    );
  });
});
