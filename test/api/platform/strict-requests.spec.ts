import { TestApp, type TestUser } from '../../support/app';

const good = '{"year":2021,"number":1,"name":"Đợt 1","procedureId":"1048-2019","deadlines":[]}';

describe('strict requests', () => {
  let app: TestApp;
  let office: TestUser;
  beforeAll(async () => {
    app = await TestApp.start();
    office = await app.user('provincial-office');
  });
  afterAll(() => app.close());

  const rounds = () => app.uow.read((tx) => tx.query('select 1 from programme.round'));

  it.each([
    ['no body', '', 400],
    ['not JSON', '{', 400],
    ['duplicate keys', good.replace('"number":1', '"number":1,"number":2'), 400],
    ['an exponent', good.replace('2021', '2.021e3'), 400],
    ['a fraction', good.replace('"number":1', '"number":1.0'), 400],
    ['a number too large for a double', good.replace('2021', '9007199254740993'), 400],
    ['minus zero', good.replace('"number":1', '"number":-0'), 400],
    ['NUL', good.replace('Đợt 1', 'Đợt\\u0000'), 400],
    ['a lone surrogate', good.replace('Đợt 1', 'Đợt \\ud800'), 400],
    ['__proto__', good.replace('{', '{"__proto__":{},'), 400],
    ['an array', '[]', 400],
    ['null', 'null', 400],
    ['5000 nested arrays', `${'['.repeat(5000)}${']'.repeat(5000)}`, 400],
    ['100 000 keys', `{${Array.from({ length: 30_000 }, (_v, i) => `"k${i}":1`).join(',')}}`, 413],
    ['a body that is too large', good.replace('Đợt 1', 'x'.repeat(300_000)), 413],
  ])('refuses %s', async (_name, body, status) => {
    const answer = await app.post('/api/rounds', { as: office, body, headers: { 'content-type': 'application/json' } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('refuses bytes that are not UTF-8', async () => {
    const bytes = Buffer.from(good.replace('Đợt', 'xx'), 'latin1');
    bytes[bytes.indexOf('xx')] = 0xff;
    const response = await fetch(`${app.url}/api/rounds`, {
      method: 'POST',
      body: bytes,
      headers: {
        origin: app.url,
        cookie: office.cookie,
        'idempotency-key': 'khong-utf-8',
        'content-type': 'application/json',
      },
    });
    expect([response.status, ((await response.json()) as { errors: { code: string }[] }).errors[0]?.code]).toEqual([
      400,
      'not_utf8',
    ]);
  });

  it.each([
    'text/plain',
    'application/xml',
    'application/json+evil',
    'application/json; charset=utf-16',
    'application/json; charset=iso-8859-1',
  ])('refuses the content type %s', async (type) => {
    const answer = await app.post('/api/rounds', { as: office, body: good, headers: { 'content-type': type } });
    expect([answer.status, answer.body.code]).toEqual([415, 'request.media_type']);
  });

  it.each([null, 'short', 'có dấu không được', 'x'.repeat(129)])('refuses the idempotency key %s', async (key) => {
    const answer = await app.post('/api/rounds', {
      as: office,
      body: good,
      headers: { 'content-type': 'application/json', ...(key && /[^ -~]/.test(key) ? {} : {}) },
      key: key === null ? null : encodeURIComponent(key),
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.idempotency_key_missing']);
  });

  it('changes nothing by any of these', async () => {
    expect(await rounds()).toEqual([]);
  });

  it('stores text in NFC', async () => {
    const answer = await app.post('/api/rounds', { as: office, body: JSON.parse(good.normalize('NFD')) });
    expect(answer.status).toBe(201);
    const [row] = await app.uow.read((tx) => tx.query<{ name: string }>('select name from programme.round'));
    expect(row?.name).toBe('Đợt 1'.normalize('NFC'));
  });

  it('answers unknown paths and methods with a problem document and security headers', async () => {
    for (const path of ['/api/nope', '/API/rounds', '/api/rounds/', '//api/rounds', '/nope<script>.json']) {
      const answer = await app.get(path, { as: office });
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("object-src 'none'");
    }
    const trick = await app.post('/api/rounds', {
      as: office,
      body: good,
      key: 'ghi-de-phuong-thuc',
      headers: { 'content-type': 'application/json', 'x-http-method-override': 'DELETE' },
    });
    expect(trick.status).toBe(409);
  });
});
