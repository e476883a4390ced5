import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CertificateActs } from '@app/certificates';
import { projectRoot } from '@app/platform/database';
import { TestApp, type TestUser } from '../../support/app';
import { certified, publishedStatus, type Certified } from '../../support/certified';
import { loadReference } from '../../support/reference';

const NAMES = [
  'Bưởi Phúc Trạch',
  'Cam Khe Mây',
  'Mật ong rừng',
  'Nhung hươu Hương Sơn',
  'Trà xanh',
  'Đông trùng <hạ> thảo',
];
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('public pages', () => {
  let app: TestApp;
  let office: TestUser;
  let leader: TestUser;
  let made: Certified[];
  let producers: readonly { readonly id: string; readonly user: TestUser }[];

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-10-12T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    leader = await app.user('approving-leader');
    const results = NAMES.map((name, index) => ({ name, sum: 255 - index, count: 3, star: 4 }));
    const { certificates, round } = await certified(app, { office, leader }, results, { producers: 2 });
    made = certificates;
    producers = round.producers;
  });
  afterAll(() => app.close());

  const of = (name: string): Certified => {
    const found = made.find((each) => each.productName === name);
    if (!found) throw new Error(name);
    return found;
  };
  const page = (name: string) => app.get(`/v/${of(name).token}`);
  const decide = (kind: string, name: string, ground: string, number: string) =>
    publishedStatus(
      app,
      { office, leader },
      { kind, items: [{ certificateId: of(name).id, ground, explanation: 'Biên bản kiểm tra số 5' }] },
      number,
    );

  it('scenario 13: suspended, withdrawn and expired say that word, the day, the reason and the paper', async () => {
    await app.database.setTime('2021-03-01T02:00:00Z');
    await decide('suspension', 'Cam Khe Mây', 'inspection', '11/QĐ-UBND');
    await decide('withdrawal', 'Mật ong rừng', 'mark-misuse', '12/QĐ-UBND');
    const suspended = (await page('Cam Khe Mây')).body as string;
    expect(suspended).toContain('Đang tạm dừng hiệu lực');
    expect(suspended).toContain('Từ ngày <b>01/03/2021</b>');
    expect(suspended).toContain('11/QĐ-UBND');
    const inForce = (await app.get('/api/certificates?state=in-force', { as: office })).body.items;
    expect(inForce.map(({ productName }: { productName: string }) => productName)).not.toContain('Mật ong rừng');
    expect(inForce).toHaveLength(NAMES.length - 2);
    const withdrawn = (await page('Mật ong rừng')).body as string;
    for (const part of ['Đã bị thu hồi', '01/03/2021', 'Lý do:', '12/QĐ-UBND']) expect(withdrawn).toContain(part);
    expect(withdrawn).not.toContain('Còn hiệu lực');
    expect(withdrawn).toContain(`href="/bao-cao/${of('Mật ong rừng').token}"`);
    await app.database.setTime('2023-10-12T02:00:00Z');
    const expired = (await page('Trà xanh')).body as string;
    for (const part of ['Đã hết hạn', 'Ngày cuối có hiệu lực: <b>11/10/2023</b>', 'Lý do: Hết thời hạn'])
      expect(expired).toContain(part);
    await app.database.setTime('2021-03-01T02:00:00Z');
  });

  it('held and extended are in force and say until when', async () => {
    const acts = app.app.get(CertificateActs);
    const by = { actor: { userId: office.userId }, requestId: 'test' } as never;
    const id = of('Nhung hươu Hương Sơn').id;
    const holdId = '0190a8f0-0000-7000-8000-0000000000aa';
    const hold = {
      holdId,
      certificateIds: [id],
      from: '2021-03-01',
      to: null,
      reason: 'Chờ hướng dẫn của Bộ',
    } as never;
    await app.uow.run((tx) => acts.hold(tx, by, hold));
    const held = (await page('Nhung hươu Hương Sơn')).body as string;
    for (const part of ['Còn hiệu lực, tạm dừng tính thời hạn', 'Lý do: Chờ hướng dẫn của Bộ'])
      expect(held).toContain(part);
  });

  it('scenario 13: superseded links to the certificate that took its place', async () => {
    const [old, young] = [of('Cam Khe Mây'), of('Bưởi Phúc Trạch')];
    const change = (state: string, by: string | null, reason: string | null) =>
      app.uow.run(async (tx) => {
        await tx.execute(`set local session_replication_role = replica`); // taken back below
        await tx.execute(
          `update certificates.certificate set state = $2, superseded_by = $3, state_reason = $4 where id = $1`,
          [old.id, state, by, reason],
        );
      });
    await change('superseded', young.id, 'Thay bằng giấy chứng nhận mới');
    const shown = (await page('Cam Khe Mây')).body as string;
    for (const part of ['Đã được thay thế', '01/03/2021', 'Lý do: Thay bằng', `href="/v/${young.token}"`])
      expect(shown).toContain(part);
    await change('suspended', null, 'inspection');
  });

  it('no answer may be kept long enough to show a withdrawn star for more than a minute', async () => {
    const path = `/v/${of('Trà xanh').token}`;
    const before = await app.get(path);
    expect(before.body).toContain('Còn hiệu lực');
    expect(before.headers.get('cache-control')).toBe('public, max-age=30, must-revalidate');
    await decide('withdrawal', 'Trà xanh', 'production-ended', '13/QĐ-UBND');
    const etag = before.headers.get('etag') ?? '';
    const after = await app.get(path, { headers: { 'if-none-match': etag } });
    expect([after.status, (after.body as string).includes('Đã bị thu hồi')]).toEqual([200, true]);
    for (const address of [
      '/san-pham',
      '/ban-do',
      '/open-data/san-pham-ocop.csv',
      '/open-data/thay-doi.atom',
      '/api/public/register',
    ]) {
      const maxAge = /max-age=(\d+)/.exec((await app.get(address)).headers.get('cache-control') ?? '')?.[1];
      expect([address, Number(maxAge)]).toEqual([address, 30]);
    }
  });

  it('a page asked for again is the page of before with all its headers, until its record changes', async () => {
    const path = `/v/${of('Bưởi Phúc Trạch').token}`;
    const headersOf = (answer: Response): string[] =>
      [...answer.headers]
        .filter(([name]) => !/^(x-request-id|date)$/.test(name))
        .map(([name, value]) => `${name}: ${value}`);
    const ask = async (headers: Record<string, string> = {}) => {
      const answer = await fetch(app.url + path, { headers });
      return { answer, text: await answer.text() };
    };
    const through = await ask({ 'if-none-match': '"x"' });
    await app.get(path); // kept from now on
    const again = await ask();
    expect([again.text, headersOf(again.answer)]).toEqual([through.text, headersOf(through.answer)]);
    expect(again.answer.headers.get('x-request-id')).not.toBe(through.answer.headers.get('x-request-id'));
    const known = await ask({ 'if-none-match': again.answer.headers.get('etag') ?? '' });
    expect([known.answer.status, known.text, known.answer.headers.get('cache-control')]).toEqual([
      304,
      '',
      'public, max-age=30, must-revalidate',
    ]);
    const stated = async (): Promise<string> => /class="state">([^<]+)/.exec((await ask()).text)?.[1] ?? '';
    const expiringFrom = (day: string): Promise<unknown> =>
      app.uow.run(async (tx) => {
        await tx.execute(`set local session_replication_role = replica`); // set back below
        return tx.execute(`update certificates.certificate set expiring_from = $2 where id = $1`, [
          of('Bưởi Phúc Trạch').id,
          day,
        ]);
      });
    const { from } = await app.uow.read((tx) =>
      tx.one<{ from: string }>(`select expiring_from::text as "from" from certificates.certificate where id = $1`, [
        of('Bưởi Phúc Trạch').id,
      ]),
    );
    await expiringFrom('2021-02-01');
    expect(await stated()).toBe('Còn hiệu lực, sắp hết hạn');
    await expiringFrom(from);
    expect([await stated(), await stated()]).toEqual(['Còn hiệu lực', 'Còn hiệu lực']);
    await app.database.setTime('2023-10-13T02:00:00Z'); // nothing was written: the day alone
    expect(await stated()).toBe('Đã hết hạn');
    await app.database.setTime('2021-03-01T02:00:00Z');
  });

  it('shows the picture of the product, without what the camera wrote into it', async () => {
    const certificate = of('Bưởi Phúc Trạch');
    const put = (as: TestUser, bytes: Buffer) =>
      app.post(`/api/certificates/${certificate.id}/picture/bytes`, {
        as,
        bytes,
        headers: { 'content-type': 'application/octet-stream' },
      });
    const [own, other] = producers;
    const owner = own?.id === certificate.producerId ? own : other;
    const stranger = owner === own ? other : own;
    expect((await put(stranger?.user ?? office, PNG)).status).toBe(404);
    expect((await put(owner?.user ?? office, Buffer.from('<svg/>'))).body.code).toBe('certificate.picture_refused');
    expect((await page('Bưởi Phúc Trạch')).body).not.toContain('<img');
    expect((await put(owner?.user ?? office, PNG)).status).toBe(204);
    expect((await page('Bưởi Phúc Trạch')).body).toContain(`<img class="picture" src="/v/${certificate.token}/anh"`);
    const picture = await fetch(`${app.url}/v/${certificate.token}/anh`);
    expect([
      picture.status,
      picture.headers.get('content-type'),
      picture.headers.get('x-content-type-options'),
    ]).toEqual([200, 'image/png', 'nosniff']);
    expect((await fetch(`${app.url}/v/${of('Cam Khe Mây').token}/anh`)).status).toBe(404);
  });

  it('the register is a page without script: search without accents, filters, paging, nothing unescaped', async () => {
    const names = async (query: string): Promise<string[]> => {
      const answer = await app.get(`/san-pham${query}`);
      expect([answer.status, (answer.body as string).includes('<script')]).toEqual([200, false]);
      return [...(answer.body as string).matchAll(/<h2><a href="\/v\/[^"]+">([^<]+)/g)].map((match) => match[1] ?? '');
    };
    expect(await names('')).toHaveLength(6);
    expect(await names('?q=buoi+phuc')).toEqual(['Bưởi Phúc Trạch']);
    expect(await names('?state=withdrawn')).toEqual(['Mật ong rừng', 'Trà xanh']);
    expect(await names('?state=in-force&q=&unit=&stars=4&sheet=1')).toHaveLength(3);
    expect(await names('?stars=5')).toEqual([]);
    expect(await names('?stars=abc&cursor=xx&unit=%00')).toHaveLength(6);
    expect((await app.get('/san-pham?q=thao')).body).toContain('Đông trùng &#60;hạ&#62; thảo');
    const units = await app.uow.read((tx) =>
      tx.query<{ id: string; name: string }>(
        `select id, name from programme.unit where name in ('Huyện Hương Khê', 'Huyện Cẩm Xuyên') order by name`,
      ),
    );
    expect(await Promise.all(units.map(async (unit) => (await names(`?unit=${unit.id}`)).length))).toEqual([0, 6]);
    await app.database.setTime('2026-08-01T02:00:00Z');
    const today = await app.uow.read((tx) =>
      tx.one<{ id: string }>(`select id from programme.unit where name = 'Xã Phúc Trạch' and valid_to is null`),
    );
    expect(await names(`?unit=${today.id}`)).toHaveLength(6);
    await app.database.setTime('2021-03-01T02:00:00Z');
  });

  it('the map is drawn from shipped data and counts what is in force', async () => {
    const map = (await app.get('/ban-do')).body as string;
    expect(map).toContain('Huyện Hương Khê: 3 sản phẩm còn hiệu lực');
    expect(map).not.toMatch(/<script|<image/);
    expect(map).not.toContain('chưa có tọa độ'); // areas without products and coordinates are no news
    expect(map).toMatch(/<a href="\/san-pham\?unit=[^"]+&#38;state=in-force">Xã Phúc Trạch<\/a> \(3\)/); // before 7/2025
    await app.database.setTime('2025-08-01T02:00:00Z');
    const merged = (await app.get('/ban-do')).body as string;
    const link = /href="(\/san-pham\?unit=[^"]+)">(Xã [^<]+)<\/a> \((\d+)\)/.exec(merged);
    expect(link?.[2]).toBe('Xã Phúc Trạch');
    const behind = (await app.get((link?.[1] ?? '').replace('&#38;', '&'))).body as string;
    expect([...behind.matchAll(/<li class="card">/g)]).toHaveLength(Number(link?.[3]));
    await app.database.setTime('2021-03-01T02:00:00Z');
  });

  it('the office says where a unit stands that the shipped map does not know; each correction stays', async () => {
    const list = (await app.get('/api/map-places?missing=true&q=hong+linh', { as: office })).body.items;
    expect(list).toHaveLength(1);
    const [{ unitId, source, version, kind }] = list;
    expect([kind, source, version]).toEqual(['district', null, 0]);
    const say = (lat: string, lon: string, ifMatch: number) =>
      app.put(`/api/map-places/${unitId}`, { as: office, ifMatch, body: { lat, lon, note: 'Bản đồ hành chính' } });
    const swapped = await say('105.7072', '18.5273', 0);
    expect([swapped.status, swapped.body.code]).toEqual([400, 'map.place_outside']);
    expect((await say('18.5', '105.7', 0)).body).toEqual({ version: 1 });
    expect((await say('18.5273', '105.7072', 0)).body.code).toBe('conflict.stale_version');
    expect((await say('18.5273', '105.7072', 1)).body).toEqual({ version: 2 });
    const said = (await app.get(`/api/map-places/${unitId}/history`, { as: office })).body;
    expect(said.map((step: any) => [step.number, step.lat])).toEqual([
      [2, '18.527300'],
      [1, '18.500000'],
    ]);
    expect((await app.get('/ban-do')).body).toContain('>Thị xã Hồng Lĩnh</text>');
    const trade = await app.user('trade-department');
    expect((await app.get('/api/map-places', { as: trade })).status).toBe(403);
  });

  it('every page without script has its twin in English, by its address alone, and is light', async () => {
    const { token } = of('Mật ong rừng');
    const pages = ['/san-pham', '/d', '/ban-do', '/so-lieu-cong-khai', '/kiem-tra-pdf', '/bao-cao', '/open-data'];
    for (const path of [...pages, `/v/${token}`, `/v/${'A'.repeat(124)}`, `/bao-cao/${token}`]) {
      const vi = await app.get(path);
      const en = await app.get(`${path}?lang=en`);
      const [vietnamese, english] = [vi.body as string, en.body as string];
      expect(english).toMatch(/^<!doctype html>\n<html lang="en">/);
      expect(vietnamese).toContain(`href="${path}?lang=en"`);
      expect(english).toContain(`lang="vi" hreflang="vi" href="${path}"`);
      expect(`${vietnamese}${english}`).not.toMatch(/<script|style="|undefined|\[object/);
      for (const [, local] of english.matchAll(/<a [^>]*href="(\/[^"#]*)"[^>]*>/g))
        if (!/^\/(open-data\/|api\/)/.test(local ?? '') && local !== path) expect(local).toContain('lang=en');
      expect([path, Buffer.byteLength(vietnamese) <= 40_000]).toEqual([path, true]);
    }
    const withdrawn = (await app.get(`/v/${token}?lang=en`)).body as string;
    for (const part of ['Withdrawn', 'Since <b>01/03/2021</b>', 'Reason: Misuse of the OCOP mark', 'not in force'])
      expect(withdrawn).toContain(part);
    expect(Buffer.byteLength(withdrawn)).toBeLessThan(12_000);
    expect((await app.get('/san-pham?lang=en&q=buoi+phuc')).body).toContain('name="lang" value="en"');
  });

  it('pages without script are packed for who takes it, under the same tag, also where they were kept', async () => {
    const code = `/v/${of('Trà xanh').token}`;
    for (const path of ['/san-pham', '/ban-do', '/d', '/so-lieu-cong-khai', code, code]) {
      const ask = (headers: Record<string, string>) => fetch(app.url + path, { headers });
      const plain = await ask({ 'accept-encoding': 'identity' });
      const text = await plain.text();
      const etag = plain.headers.get('etag') ?? '';
      expect([etag.slice(0, 3), plain.headers.get('vary')]).toEqual(['W/"', 'accept-encoding']);
      expect([plain.headers.get('content-encoding'), plain.headers.get('content-length')]).toEqual([
        null,
        String(Buffer.byteLength(text)),
      ]);
      for (const way of ['gzip', 'br']) {
        const packed = await ask({ 'accept-encoding': `${way}, identity;q=0.5` });
        const told = ['content-encoding', 'etag', 'vary'].map((name) => packed.headers.get(name));
        expect([path, ...told, await packed.text()]).toEqual([path, way, etag, 'accept-encoding', text]);
        expect(Number(packed.headers.get('content-length'))).toBeLessThan(Buffer.byteLength(text) / 2);
      }
      for (const tag of [etag, etag.slice(2), `"x", ${etag}`]) {
        const known = await ask({ 'if-none-match': tag });
        expect([known.status, known.headers.get('content-encoding'), await known.text()]).toEqual([304, null, '']);
      }
      const head = await fetch(app.url + path, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } });
      expect([head.status, head.headers.get('content-encoding'), head.headers.get('etag')]).toEqual([
        200,
        'gzip',
        etag,
      ]);
    }
  });

  it('open data: documented columns, CSV and JSON say the same, feeds tell the changes, ETag answers 304', async () => {
    const documented = (await app.get('/open-data')).body as string;
    const csv = await app.get('/open-data/san-pham-ocop.csv');
    const lines = (csv.body as string)
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n');
    for (const column of (lines[0] ?? '').split(',')) expect(documented).toContain(`<code>${column}</code>`);
    const json = await app.get('/open-data/san-pham-ocop.json');
    expect([lines.length - 1, json.body.length]).toEqual([6, 6]);
    expect(Object.keys(json.body[0]).join(',')).toBe(lines[0]);
    expect(json.body.find((row: any) => row.product_name === 'Mật ong rừng')).toMatchObject({
      state: 'withdrawn',
      state_since: '2021-03-01',
      stars: 4,
      commune_today: 'Xã Phúc Trạch',
    });
    const again = await app.get('/open-data/san-pham-ocop.json', {
      headers: { 'if-none-match': json.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    const feed = await app.get('/open-data/thay-doi.json');
    expect(feed.body.items[0].title).toBe('Thu hồi: Trà xanh');
    expect(new Set(feed.body.items.flatMap((item: any) => item.tags))).toEqual(
      new Set(['withdrawn', 'held', 'suspended', 'issued']),
    );
    const atom = (await app.get('/open-data/thay-doi.atom')).body as string;
    expect(atom).toContain('<title>Thu hồi: Mật ong rừng</title>');
    expect(atom).toContain('Đông trùng &#60;hạ&#62; thảo');
  });

  it('public keys are published for who checks codes without us', async () => {
    const { body } = await app.get('/api/public/keys');
    const token = Buffer.from(of('Trà xanh').token, 'base64url');
    expect(body.keys).toMatchObject([{ kty: 'OKP', crv: 'Ed25519', kid: token.subarray(1, 5).toString('hex') }]);
    const key = await crypto.subtle.importKey('jwk', body.keys[0], 'Ed25519', false, ['verify']);
    const part = (from: number, to?: number) => Uint8Array.from(token.subarray(from, to));
    expect(await crypto.subtle.verify('Ed25519', key, part(29), part(0, 29))).toBe(true);
  });

  it('a command checks a code without the server, with kept keys', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ocop-keys-'));
    const keys = join(folder, 'keys.json');
    writeFileSync(keys, JSON.stringify((await app.get('/api/public/keys')).body));
    const run = (code: string) =>
      spawnSync(process.execPath, [join(projectRoot(), 'scripts', 'check-token.mjs'), code, keys], {
        encoding: 'utf8',
      });
    const { token, id } = of('Trà xanh');
    const right = run(`https://ocop.example/v/${token}`);
    expect([right.status, JSON.parse(right.stdout)]).toMatchObject([0, { valid: true, certificateId: id }]);
    const wrong = run(`${token.slice(0, 60)}${token[60] === 'A' ? 'B' : 'A'}${token.slice(61)}`);
    expect([wrong.status, JSON.parse(wrong.stdout).valid]).toEqual([1, false]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('the file is given to everybody only where the office says so', async () => {
    const path = `/v/${of('Bưởi Phúc Trạch').token}/tep`;
    expect((await fetch(app.url + path)).status).toBe(404);
    await app.uow.run((tx) =>
      tx.execute(`insert into platform.setting (key, value) values ('certificates.public-file', '"yes"')`),
    );
    const answer = await fetch(app.url + path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    await answer.arrayBuffer();
  });

  it('10,000 guessed codes: none hits, the guesser is slowed down, others are not', async () => {
    const right = of('Bưởi Phúc Trạch').token;
    const statuses = new Map<number, number>();
    for (let from = 0; from < 10_000; from += 50) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_unused, index) =>
          fetch(`${app.url}/v/${right.slice(0, 60)}${(from + index).toString(36).padStart(4, '0')}${right.slice(64)}`),
        ),
      );
      for (const answer of answers) {
        await answer.arrayBuffer();
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      }
    }
    expect([...statuses.keys()].sort()).toEqual([404, 429]);
    expect(statuses.get(404)).toBeLessThan(100);
    expect((await app.get(`/v/${right}`)).status).toBe(200);
  });

  it('when the database does not answer the page says that it cannot confirm, never that it is valid', async () => {
    await app.uow.run((tx) => tx.execute(`alter function platform.today() rename to today_gone`));
    try {
      const answer = await page('Bưởi Phúc Trạch');
      expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('retry-after')]).toEqual([
        503,
        'no-store',
        '60',
      ]);
      expect(answer.body).toContain('Không xác nhận được');
      expect(answer.body).not.toMatch(/Còn hiệu lực|★/);
      for (const path of ['/san-pham?q=buoi', '/ban-do', '/so-lieu-cong-khai', '/d']) {
        const shown = await app.get(path, { headers: { accept: 'text/html,*/*' } });
        expect([path, shown.status >= 500, shown.headers.get('cache-control')]).toEqual([path, true, 'no-store']);
        expect(shown.body).toContain('<h1 class="state">Chưa xem được trang này</h1>');
        expect(shown.body).toContain(`href="${path}">Thử lại</a>`);
      }
      const english = await app.get('/san-pham?lang=en', { headers: { accept: 'text/html' } });
      expect(english.body).toContain('This page cannot be shown just now');
    } finally {
      await app.uow.run((tx) => tx.execute(`alter function platform.today_gone() rename to today`));
    }
  });
});
