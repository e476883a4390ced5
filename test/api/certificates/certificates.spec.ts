import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { IssueCertificates, RenderCertificate } from '@app/certificates';
import { Env } from '@app/config';
import { TestApp, type TestUser } from '../../support/app';
import { pdfPages } from '../../support/pdf-text';
import { loadReference } from '../../support/reference';
import { approvedDecision, closedRound, type ClosedRound } from '../../support/results';

const ABOUT = { requestId: 'test' };
const STAR_OF = [5, 4, 4, 3, 3, 2];

interface Row {
  readonly id: string;
  readonly number: number;
  readonly position: number;
  readonly stars: number;
  readonly code: string;
  readonly token: string;
  readonly sha: string | null;
}

describe('certificates', () => {
  let app: TestApp;
  let office: TestUser;
  let round: ClosedRound;
  let decisionId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-10-09T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const leader = await app.user('approving-leader');
    const sums = [280, 260, 255, 200, 180, 120];
    const results = sums.map((sum, index) => ({
      name: `Mật ong rừng số ${index + 1}`,
      sum,
      count: 3,
      star: STAR_OF[index] ?? 0,
    }));
    round = await closedRound(app, office, results, 2);
    const decision = await approvedDecision(app, { office, leader }, round);
    decisionId = decision.id;
    await app.database.setTime('2020-10-12T02:00:00Z');
    await expect(issue()).rejects.toThrow('ranking.decision_not_found');
    const published = await app.post(`/api/decisions/${decisionId}/publish`, { as: office, ifMatch: decision.version });
    expect(published.status).toBe(200);
  });

  afterAll(() => app.close());

  const issue = (): Promise<string[]> =>
    app.uow.run((tx) => app.app.get(IssueCertificates).execute(tx, decisionId, ABOUT));
  const rows = (): Promise<Row[]> =>
    app.uow.read((tx) =>
      tx.query<Row>(
        `select c.id, c.number, i.position, c.stars, c.product_code as code, c.verify_token as token, c.file_sha256 as sha
           from certificates.certificate c join ranking.decision_item i on i.decision_id = c.decision_id and i.case_id = c.case_id
          order by c.number`,
      ),
    );
  const count = async (sql: string): Promise<number> =>
    (await app.uow.read((tx) => tx.one<{ n: number }>(`select count(*)::int as n from ${sql}`))).n;

  it('twenty replays at once number each recognised product once, without gap, in the order of the ranking', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, issue));
    expect(made.map((ids) => ids.length).sort((a, b) => b - a)).toEqual([4, ...Array.from({ length: 19 }, () => 0)]);
    const found = await rows();
    expect(found.map((row) => [row.number, row.position, row.stars])).toEqual([
      [1, 2, 4],
      [2, 3, 4],
      [3, 4, 3],
      [4, 5, 3],
    ]);
    expect(found.map((row) => row.code)).toEqual(
      [1, 2, 3, 4].map((number) => expect.stringMatching(new RegExp(`^42-\\d+-\\d+-0${number}-2020$`))),
    );
    expect(await count(`platform.outbox where topic = 'job:certificates.render'`)).toBe(4);
    const keyFile = join(app.app.get(Env).DATA_DIR, 'keys', 'certificates.pem');
    expect(statSync(keyFile).mode & 0o077).toBe(0);
  });

  it('is shown nowhere before it has its file', async () => {
    const [first] = await rows();
    expect((await app.get(`/api/public/certificates/${first?.token}`)).status).toBe(404);
    expect((await app.get('/api/public/register')).body.items).toEqual([]);
    expect((await app.get(`/api/certificates/${first?.id}/file`, { as: office })).status).toBe(404);
  });

  it('replays of drawing have one effect; the file has its hash and reads as Vietnamese', async () => {
    const rendering = app.app.get(RenderCertificate);
    for (const { id } of await rows()) {
      const effects = await Promise.all(Array.from({ length: 5 }, () => rendering.execute(id, ABOUT)));
      expect(effects.filter(Boolean)).toHaveLength(1);
    }
    expect(await count(`platform.outbox where topic = 'certificates.issued'`)).toBe(4);
    expect(await count(`certificates.certificate_event where kind = 'issued'`)).toBe(4);
    const [first] = await rows();
    const response = await fetch(`${app.url}/api/certificates/${first?.id}/file`, {
      headers: { cookie: office.cookie },
    });
    expect(response.status).toBe(200);
    const file = Buffer.from(await response.arrayBuffer());
    expect(createHash('sha256').update(file).digest('hex')).toBe(first?.sha);
    const [text = '', ...otherPages] = pdfPages(file);
    expect(otherPages).toEqual([]);
    expect(text).toBe(text.normalize('NFC'));
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'GIẤY CHỨNG NHẬN',
      'Mật ong rừng số 2',
      'Hợp tác xã số 2',
      'Xã Phúc Trạch, Huyện Hương Khê, Tỉnh Hà Tĩnh',
      'Quyết định số 3500/QĐ-UBND ngày 08/10/2020',
      'từ ngày 12/10/2020 đến hết ngày 11/10/2023',
      '01/2020/GCN-OCOP',
      first?.code ?? '-',
      new URL(app.app.get(Env).PUBLIC_URL).host,
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(part);
  });

  it('scenario 13: anyone verifies; expiry is by the clock, guesses find nothing and are slowed down', async () => {
    const [first] = await rows();
    const page = await app.get(`/v/${first?.token}`);
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('public, max-age=30, must-revalidate');
    for (const part of [
      'Mật ong rừng số 2',
      'Hợp tác xã số 2',
      '4 sao OCOP',
      '3500/QĐ-UBND',
      '11/10/2023',
      'Còn hiệu lực',
    ])
      expect(page.body).toContain(part);
    expect(page.body).not.toContain('<script');
    const etag = page.headers.get('etag') ?? '';
    expect((await app.get(`/v/${first?.token}`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const json = await app.get(`/api/public/certificates/${first?.token}`);
    expect(json.body).toMatchObject({ state: 'valid', stars: 4, validThrough: '2023-10-11' });
    expect(Object.keys(json.body)).not.toContain('facts');

    await app.database.setTime('2023-10-11T16:59:00Z');
    expect((await app.get(`/api/public/certificates/${first?.token}`)).body.state).toBe('expiring');
    await app.database.setTime('2023-10-11T17:00:00Z');
    expect((await app.get(`/api/public/certificates/${first?.token}`)).body.state).toBe('expired');
    expect((await app.get(`/v/${first?.token}`)).body).toContain('Đã hết hạn');
    await app.database.setTime('2020-10-12T02:00:00Z');

    const wrong = (first?.token ?? '').replace(/^(.{40})./, (_all, start: string) => `${start}-`);
    const statuses: number[] = [];
    for (let guess = 0; guess < 40; guess += 1)
      statuses.push((await app.get(`/v/${wrong.slice(0, -2)}${10 + guess}`)).status);
    expect(statuses.filter((status) => status === 200)).toEqual([]);
    expect(statuses.slice(0, 19)).toEqual(Array.from({ length: 19 }, () => 404));
    expect(statuses.at(-1)).toBe(429);
    expect((await app.get(`/v/${first?.token}`)).status).toBe(200);
  });

  it('the register is searched without accents and paged; lists are scoped to the producer', async () => {
    const one = await app.get('/api/public/register?q=mat%20ong&limit=3');
    expect(one.body.items).toHaveLength(3);
    const two = await app.get(
      `/api/public/register?q=mat%20ong&limit=3&cursor=${encodeURIComponent(one.body.nextCursor)}`,
    );
    expect(two.body.items.map((item: any) => item.productName)).toEqual(['Mật ong rừng số 5']);
    const producer = round.producers[0];
    const own = await app.get('/api/certificates', { as: producer?.user ?? office });
    expect(own.body.items.map((item: any) => item.producerName)).toEqual(['Hợp tác xã số 1', 'Hợp tác xã số 1']);
    const foreign = (await rows()).find((row) => row.number === 1);
    expect((await app.get(`/api/certificates/${foreign?.id}/file`, { as: producer?.user ?? office })).status).toBe(404);
    expect((await app.get('/api/certificates?q=so%205', { as: office })).body.items).toHaveLength(1);
  });

  it('the lists of the offices are searched without accents', async () => {
    const found = async (path: string, q: string): Promise<number> => {
      const answer = await app.get(`/api/${path}?q=${q}`, { as: office });
      expect([path, answer.status]).toEqual([path, 200]);
      return answer.body.items.length as number;
    };
    expect([await found('published-results', 'MAT+ong'), await found('published-results', 'so+9')]).toEqual([6, 0]);
    expect([await found('decisions', 'rung+so+1'), await found('decisions', 'khong+co')]).toEqual([1, 0]);
    for (const path of [
      ...['complaints', 'inspections', 'withdrawal-cases', 'violation-reports', 'status-decisions', 'producer-results'],
    ])
      expect(await found(path, 'mat+ong')).toBe(0);
  });

  it('nothing of a certificate changes afterwards', async () => {
    const change = (sql: string) => app.uow.run((tx) => tx.execute(sql));
    await expect(change(`update certificates.certificate set stars = 5`)).rejects.toThrow('does not change');
    await expect(
      change(`update certificates.certificate set file_sha256 = null, state = 'preparing'`),
    ).rejects.toThrow();
    await expect(change(`delete from certificates.certificate`)).rejects.toThrow();
    await expect(change(`update certificates.product_code set code = 'x'`)).rejects.toThrow('append-only');
  });
});
