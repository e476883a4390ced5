import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { loadEnv } from '@app/config';
import { byteRange } from './byte-range';
import { fileStoreFor, sendBytes, sendFile } from './index';

const BYTES = Buffer.from('0123456789');

describe('files over HTTP', () => {
  let folder: string;
  let app: FastifyInstance;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ocop-send-'));
    const env = { DATABASE_URL: 'postgres://x@127.0.0.1/x', APP_SECRET: 's'.repeat(40), DATA_DIR: folder };
    const store = fileStoreFor(loadEnv(env));
    const { sha256 } = await store.put(BYTES);
    app = fastify();
    app.get('/video', (_request, reply) =>
      sendFile(reply, store, { sha256, name: 'Bưởi.mp4', mediaType: 'video/mp4', inline: true }),
    );
    app.get('/page', (_request, reply) =>
      sendFile(reply, store, { sha256, name: 'x.html', mediaType: 'text/html', inline: true }),
    );
    app.get('/gone', (_request, reply) =>
      sendFile(reply, store, { sha256: '0'.repeat(64), name: 'x.pdf', mediaType: 'application/pdf' }),
    );
    app.get('/made', (_request, reply) =>
      sendBytes(reply, BYTES, { name: 'Tờ trình.pdf', mediaType: 'application/pdf', inline: true }),
    );
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('sends a whole file that no browser guesses at or runs, and no cache keeps', async () => {
    const answer = await app.inject('/video');
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('0123456789');
    expect(answer.headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'content-disposition': `inline; filename="Buoi.mp4"; filename*=UTF-8''B%C6%B0%E1%BB%9Fi.mp4`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(answer.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
  });

  it('sends a part', async () => {
    const answer = await app.inject({ url: '/video', headers: { range: 'bytes=2-4' } });
    expect(answer.statusCode).toBe(206);
    expect(answer.body).toBe('234');
    expect(answer.headers).toMatchObject({ 'content-range': 'bytes 2-4/10', 'content-length': '3' });
  });

  it('says that there is no such part', async () => {
    const answer = await app.inject({ url: '/video', headers: { range: 'bytes=10-' } });
    expect(answer.statusCode).toBe(416);
    expect(answer.headers['content-range']).toBe('bytes */10');
  });

  it('a page is a download, whoever asks for it', async () => {
    expect((await app.inject('/page')).headers['content-disposition']).toMatch(/^attachment/);
  });

  it('a PDF that was made just now is protected like a stored one', async () => {
    const { headers } = await app.inject('/made');
    expect(headers['content-disposition']).toMatch(/^inline/);
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
  });

  it('bytes that are gone are a fault of the server', async () => {
    expect((await app.inject('/gone')).statusCode).toBe(500);
  });

  it.each([
    [undefined, undefined],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=3-', { start: 3, end: 9 }],
    ['bytes=3-99', { start: 3, end: 9 }],
    ['bytes=-4', { start: 6, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=-0', 'outside'],
    ['bytes=10-12', 'outside'],
    ['bytes=4-2', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,3-4', undefined],
    ['items=0-1', undefined],
    ['bytes=0-99999999999999999999', undefined],
  ])('reads the range %s', (header, expected) => {
    expect(byteRange(header, 10)).toEqual(expected);
  });
});
