import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { TestApp } from '../../support/app';

const PAGE =
  '<!doctype html><meta property="csp-nonce" content="__CSP_NONCE__" /><style nonce="__CSP_NONCE__"></style>';
const SCRIPT = 'export const product = "Bưởi Phúc Trạch";';

describe('web pages', () => {
  let app: TestApp;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ocop-web-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), PAGE);
    writeFileSync(join(folder, '.inputs'), 'secret of the build');
    writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(folder, 'assets', 'index-1a2b.js'), SCRIPT);
    writeFileSync(join(folder, 'assets', 'index-1a2b.js.br'), brotliCompressSync(SCRIPT));
    app = await TestApp.start({ web: folder });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['/', '/y-tuong', '/ho-so/0190b0a0-0000-7000-8000-000000000001?tab=giay-to', '/dang-nhap', '/apix'])(
    'answers %s with the page',
    async (path) => {
      const answer = await app.get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.body).not.toContain('__CSP_NONCE__');
    },
  );

  it('gives each answer a nonce of its own, in the page and in the policy', async () => {
    const nonces = await Promise.all(
      ['/', '/'].map(async (path) => {
        const answer = await app.get(path);
        const [, nonce] = /content="([^"]+)"/.exec(answer.body) ?? [];
        expect(answer.body).toContain(`<style nonce="${nonce}">`);
        expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
        expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it.each([
    '/api/nothing-here',
    '/api',
    '/API/rounds',
    '//api/rounds',
    '/health/nothing',
    '/assets/old-9z.js',
    '/assets/',
    '/wp-login.php',
    '/index.html',
    '/.inputs',
    '/assets/..%2findex.html',
    '/..%2f..%2fpackage.json',
  ])('does not answer %s with the page or a file', async (path) => {
    const answer = await app.get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'request.not_found', status: 404 });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('lets browsers keep built files for a year, packed where they accept it', async () => {
    const plain = await app.get('/assets/index-1a2b.js', { headers: { 'accept-encoding': 'identity' } });
    expect(plain.body).toBe(SCRIPT);
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(plain.headers.get('content-type')).toMatch(/javascript/);
    const packed = await app.get('/assets/index-1a2b.js', { headers: { 'accept-encoding': 'br' } });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.headers.get('content-type')).toMatch(/javascript/);
    expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(packed.body).toBe(SCRIPT);
  });

  it('sends the icon and asks browsers to look again', async () => {
    const icon = await app.get('/favicon.svg');
    expect(icon.status).toBe(200);
    expect(icon.headers.get('content-type')).toContain('image/svg+xml');
    expect(icon.headers.get('cache-control')).toBe('no-cache');
  });

  it('a page is no place to write to', async () => {
    expect((await app.post('/y-tuong', { body: {} })).status).toBe(404);
    const head = await app.call('HEAD', '/y-tuong', { key: null });
    expect(head.status).toBe(200);
    expect(head.body).toBe('');
  });
});
