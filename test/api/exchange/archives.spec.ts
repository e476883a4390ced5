import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import { FileStore } from '@app/platform/storage';
import { ExpireArchives } from '../../../libs/exchange/src/application/archive/expire-archives';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { certified } from '../../support/certified';
import { loadReference } from '../../support/reference';

const PROGRAM = join(__dirname, '..', '..', '..', 'scripts', 'check-archive.mjs');
type Parts = Map<string, Buffer>;

/** All parts of a ZIP file. */
function unzip(path: string): Promise<Parts> {
  return new Promise((resolve, reject) => {
    const parts: Parts = new Map();
    yauzl.open(path, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, (fault, stream) => {
          if (fault) return reject(fault);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        }),
      );
      zip.on('end', () => resolve(parts));
      zip.readEntry();
    });
  });
}

async function zip(parts: Parts, path: string): Promise<string> {
  const out = new ZipFile();
  for (const [name, bytes] of parts) out.addBuffer(bytes, name);
  out.end();
  await pipeline(out.outputStream, createWriteStream(path));
  return path;
}

describe('archive of a round', () => {
  let app: TestApp;
  let background: TestBackground;
  let office: TestUser;
  let roundId: string;
  let parts: Parts;
  let path: string;
  const folder = mkdtempSync(join(tmpdir(), 'ocop-archive-'));
  const keys = join(folder, 'keys.json');

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-10-12T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const leader = await app.user('approving-leader');
    background = await TestBackground.start(app);
    const results = ['Cu đơ', 'Bưởi'].map((name) => ({ name, sum: 240, count: 3, star: 4 }));
    roundId = (await certified(app, { office, leader }, results)).round.roundId;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await background.close();
    await app.close();
  });

  const request = (as = office) =>
    app.post('/api/archives', { as, body: { roundId, purpose: 'Lưu trữ theo quy định' } });
  const newest = async () => (await app.get('/api/archives', { as: office })).body.items[0];
  const check = (file: string, withKeys = true) => {
    try {
      const args = [PROGRAM, file, ...(withKeys ? [keys] : [])];
      return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    } catch (error) {
      return JSON.parse(String((error as { stdout: string }).stdout));
    }
  };

  it('only a closed round, only for the office of the province, with a purpose, one at a time', async () => {
    expect((await request()).body).toMatchObject({ code: 'archive.round_open', path: 'roundId' });
    const { version } = (await app.get('/api/rounds', { as: office })).body.find(
      ({ id }: { id: string }) => id === roundId,
    );
    expect((await app.post(`/api/rounds/${roundId}/close`, { as: office, ifMatch: version })).status).toBe(204);
    expect((await request(await app.user('council-member'))).status).toBe(403);
    const unit = await app.uow.read((tx) =>
      tx.one<{ id: string }>(`select unit_id as id from producers.producer limit 1`),
    );
    expect((await request(await app.user('provincial-office', { kind: 'unit', id: unit.id }))).status).toBe(403);
    expect((await app.post('/api/archives', { as: office, body: { roundId, purpose: ' ' } })).status).toBe(400);
    const { status, body } = await request();
    expect(status).toBe(201);
    expect((await request()).body.code).toBe('archive.running');
    expect((await app.get(`/api/archives/${body.id}/file`, { as: office })).body.code).toBe('archive.not_ready');
  });

  it('is made by the worker, whole and signed, with records and papers', async () => {
    await background.drain();
    const archive = await newest();
    const found = async (q: string) => (await app.get(`/api/archives?q=${q}`, { as: office })).body.items.length;
    expect([await found('dot'), await found('khong%20co')]).toEqual([1, 0]);
    expect(archive).toMatchObject({
      state: 'ready',
      permille: 1000,
      expiresOn: '2020-10-26',
      purpose: 'Lưu trữ theo quy định',
    });
    const response = await fetch(`${app.url}/api/archives/${archive.id}/file`, { headers: { cookie: office.cookie } });
    path = join(folder, 'round.zip');
    await pipeline(Readable.fromWeb(response.body as never), createWriteStream(path));
    parts = await unzip(path);
    writeFileSync(keys, JSON.stringify((await app.get('/api/public/keys')).body));
    expect(check(path)).toMatchObject({ valid: true, signature: 'right', altered: [], missing: [], extra: [] });
    expect(check(path, false)).toMatchObject({ valid: true, signature: expect.stringMatching(/^right by the key in/) });
    const lines = (name: string) =>
      (parts.get(`records/${name}.jsonl`)?.toString('utf8') ?? '')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    expect(lines('dossiers')).toHaveLength(2);
    expect(lines('results').map(({ sum, count }) => [sum, count])).toEqual([
      [240, 3],
      [240, 3],
    ]);
    expect(
      lines('certificates')
        .map(({ product_name: name }) => name)
        .sort(),
    ).toEqual(['Bưởi', 'Cu đơ']);
    for (const { file_sha256: sha256 } of lines('certificates'))
      expect(parts.get(`files/${sha256}.pdf`)?.subarray(0, 5).toString()).toBe('%PDF-');
    const manifest = JSON.parse(parts.get('manifest.json')?.toString('utf8') ?? '{}');
    expect(manifest.records).toMatchObject({ dossiers: 2, results: 2, decisions: 1, certificates: 2 });
    expect(parts.get('README.txt')?.toString('utf8')).toContain('SHA256SUMS');
  });

  it('the check finds each altered, missing, extra or exchanged part', async () => {
    const pdf = [...parts.keys()].find((name) => name.startsWith('files/')) ?? '';
    const make = async (change: (copy: Parts) => void): Promise<Record<string, unknown>> => {
      const copy: Parts = new Map([...parts].map(([name, bytes]) => [name, Buffer.from(bytes)]));
      change(copy);
      return check(await zip(copy, join(folder, 'changed.zip')));
    };
    expect(await make(() => undefined)).toMatchObject({ valid: true });
    const altered = await make((copy) => void copy.get(pdf)?.writeUInt8(1, 100));
    expect(altered).toMatchObject({ valid: false, altered: [pdf], missing: [], extra: [], signature: 'right' });
    expect(await make((copy) => void copy.delete(pdf))).toMatchObject({ valid: false, missing: [pdf] });
    const extra = await make((copy) => void copy.set('files/them.pdf', Buffer.from('x')));
    expect(extra).toMatchObject({ valid: false, extra: ['files/them.pdf'] });
    const forged = await make((copy) => {
      const text = copy.get('manifest.json')?.toString('utf8') ?? '';
      copy.set('manifest.json', Buffer.from(text.replace('"dossiers": 2', '"dossiers": 3')));
    });
    expect(forged).toMatchObject({ valid: false, signature: 'wrong', altered: [] });
    expect(await make((copy) => void copy.delete('signature.json'))).toMatchObject({
      valid: false,
      signature: 'missing',
    });
    const raw = readFileSync(path);
    raw.writeUInt8(raw.readUInt8(3000) ^ 1, 3000); // one byte of the ZIP itself
    writeFileSync(join(folder, 'raw.zip'), raw);
    expect(check(join(folder, 'raw.zip')).valid).toBe(false);
  });

  it('after its day the file goes and what is known of it stays', async () => {
    const archive = await newest();
    await app.database.setTime('2020-10-27T02:00:00Z');
    await new ExpireArchives(app.uow, app.app.get(FileStore)).execute('test');
    expect(await newest()).toMatchObject({ state: 'expired', sha256: archive.sha256 });
    expect(await app.app.get(FileStore).exists(archive.sha256)).toBe(false);
    expect((await app.get(`/api/archives/${archive.id}/file`, { as: office })).body.code).toBe('archive.not_ready');
  });
});
