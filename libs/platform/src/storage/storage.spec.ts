import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { loadEnv } from '@app/config';
import { contentDisposition, fileStoreFor, MEDIA_TYPES, PartialFiles, SweepTemporaries, type FileStore } from './index';

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

  it('heals a file that lost its end, and reads a part of one', async () => {
    const { sha256 } = await store.put(PDF);
    writeFileSync(join(folder, 'files', 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256), '%PDF');
    await store.put(PDF);
    expect(await store.verify(sha256)).toBe(true);
    expect((await (await store.open(sha256, { start: 1, end: 3 })).toArray()).join('')).toBe('PDF');
    expect(await store.size(sha256)).toBe(PDF.length);
    expect(await store.size(sha(Buffer.from('none')))).toBeUndefined();
    await expect(store.size('../../etc/passwd')).rejects.toThrow(RangeError);
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
    expect(existsSync(join(folder, 'files'))).toBe(false);
  });

  it('a second try beside a first one that hangs writes the same bytes once', async () => {
    let letFirstGoOn: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => (letFirstGoOn = resolve));
    const hanging = Readable.from(
      (async function* () {
        yield PDF.subarray(0, 6);
        await waits;
        yield PDF.subarray(6);
      })(),
    );
    const first = partial.append(ID, 0, hanging, 100);
    while ((await partial.received(ID)) < 6) await new Promise((resolve) => setTimeout(resolve, 5));
    await partial.append(ID, 6, Readable.from([PDF.subarray(6)]), 100);
    letFirstGoOn();
    await first;
    expect(await partial.finish(ID, sha(PDF))).toMatchObject({ size: PDF.length });
  });

  it('an upload goes on after a restart', async () => {
    await partial.append(ID, 0, Readable.from([PDF.subarray(0, 9)]), 100);
    const later = new PartialFiles(store, join(folder, 'uploads'));
    await later.append(ID, await later.received(ID), Readable.from([PDF.subarray(9)]), 100);
    expect(await later.finish(ID)).toMatchObject({ sha256: sha(PDF) });
  });

  it('sweeps what was left lying', async () => {
    await partial.append(ID, 0, Readable.from([PDF]), 100);
    expect(await partial.sweep(60_000, Date.now())).toBe(0);
    expect(await partial.sweep(0, Date.now() + 1000)).toBe(1);
    const { sha256 } = await store.put(PDF);
    writeFileSync(join(folder, 'incoming', 'left.tmp'), 'x');
    writeFileSync(join(folder, 'files', 'new', 'left'), 'x');
    expect(await store.sweep(60_000, Date.now())).toBe(0);
    expect(await store.sweep(0, Date.now() + 1000)).toBe(2);
    expect(await store.verify(sha256)).toBe(true);
  });

  it('nightly: an upload may rest for a week, other temporaries for a day', async () => {
    await partial.append(ID, 0, Readable.from([PDF]), 100);
    await store.put(PDF);
    writeFileSync(join(folder, 'incoming', 'left.tmp'), 'x');
    const sweep = new SweepTemporaries(store, partial);
    const day = 24 * 3_600_000;
    const after = (days: number) => sweep.run(undefined, Date.now() + days * day + 1000);
    expect(await after(0)).toEqual({ uploads: 0, temporaries: 0 });
    expect(await after(1)).toEqual({ uploads: 0, temporaries: 1 });
    expect(await after(7)).toEqual({ uploads: 1, temporaries: 0 });
  });

  it('a file keeps its Vietnamese name', () => {
    expect(contentDisposition('attachment', 'Phiếu đăng ký (1).pdf')).toBe(
      `attachment; filename="Phieu dang ky (1).pdf"; filename*=UTF-8''Phi%E1%BA%BFu%20%C4%91%C4%83ng%20k%C3%BD%20%281%29.pdf`,
    );
    const tricky = contentDisposition('inline', 'ho_so_\u202Efdp.exe\r\n"../\ud800.pdf'.normalize('NFD'));
    expect(tricky).toBe(
      `inline; filename="ho_so__fdp.exe___..__.pdf"; filename*=UTF-8''ho_so__fdp.exe__%22.._%EF%BF%BD.pdf`,
    );
  });
});
