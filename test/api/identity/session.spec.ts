import { hashPassword } from '@app/identity';
import { newUuidV7 } from '@app/platform/database';
import { TestApp } from '../../support/app';
import { loadReference } from '../../support/reference';

const PASSWORD = 'đồi chè buổi sáng';

describe('sessions', () => {
  let app: TestApp;
  let email: string;
  let userId: string;

  beforeAll(async () => {
    app = await TestApp.start();
    await loadReference(app.uow);
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    userId = newUuidV7();
    email = `u${userId}@thu.example`;
    const hash = await hashPassword(PASSWORD);
    await app.uow.run(async (tx) => {
      await tx.execute(
        `insert into identity.app_user (id, email, display_name, password_hash, state) values ($1, $2, 'Lê Văn Cam', $3, 'active')`,
        [userId, email, hash],
      );
      await tx.execute(
        `insert into identity.role_grant (id, user_id, role, scope_kind, scope_id, valid_from) values ($1, $2, 'commune-officer', 'unit', '18547-2025', '2025-07-01')`,
        [newUuidV7(), userId],
      );
    });
  });

  const logIn = (body: unknown, headers: Record<string, string> = {}) =>
    app.post('/api/session', { body, key: null, headers });
  const cookiesOf = (answer: Awaited<ReturnType<typeof logIn>>): string =>
    answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');

  it('opens with the right password and tells who and where', async () => {
    const answer = await logIn({ login: ` ${email.toUpperCase()} `, password: PASSWORD.normalize('NFD') });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      user: { id: userId, displayName: 'Lê Văn Cam' },
      roles: [{ role: 'commune-officer', label: 'Cán bộ xã', scopeName: 'Xã Phúc Trạch' }],
      demo: false,
      provinceName: 'Tỉnh Hà Tĩnh',
    });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^ocop_session=.+; Path=\/; HttpOnly; SameSite=Lax$/);
    const me = await app.get('/api/session', { headers: { cookie: cookiesOf(answer) } });
    expect(me.body.user.id).toBe(userId);
  });

  it('answers wrong password, unknown and disabled user alike', async () => {
    await app.uow.run((tx) => tx.execute(`update identity.app_user set state = 'disabled' where id = $1`, [userId]));
    const answers = [
      await logIn({ login: email, password: PASSWORD }),
      await logIn({ login: email, password: 'sai mật khẩu rồi' }),
      await logIn({ login: 'khong.co@thu.example', password: PASSWORD }),
      await logIn({ login: "' OR 1=1 --", password: PASSWORD }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual({
        type: '/problems/identity.login_failed',
        title: 'Tên đăng nhập hoặc mật khẩu không đúng.',
        status: 401,
        code: 'identity.login_failed',
      });
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  it.each([
    [{ username: 'x', password: 'y' }, 'login'],
    [{ login: { $gt: '' }, password: { $gt: '' } }, 'login'],
    [{ login: ['a', 'b'], password: true }, 'login'],
  ])('refuses %j and names the field', async (body, path) => {
    const answer = await logIn(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((fault: { path: string }) => fault.path)).toContain(path);
  });

  it('ends at once when the account is disabled, and by logging out', async () => {
    const first = cookiesOf(await logIn({ login: email, password: PASSWORD }));
    expect((await app.delete('/api/session', { headers: { cookie: first }, key: null })).status).toBe(204);
    expect((await app.get('/api/session', { headers: { cookie: first } })).status).toBe(401);
    const second = cookiesOf(await logIn({ login: email, password: PASSWORD }));
    await app.uow.run((tx) => tx.execute(`update identity.app_user set state = 'disabled' where id = $1`, [userId]));
    expect((await app.get('/api/session', { headers: { cookie: second } })).status).toBe(401);
  });

  it.each([
    ['idle for more than twelve hours', `last_seen_at = clock_timestamp() - interval '12 hours 1 second'`],
    ['older than a week', `absolute_end = clock_timestamp() - interval '1 second'`],
  ])('is over when %s', async (_name, change) => {
    const cookie = cookiesOf(await logIn({ login: email, password: PASSWORD }));
    await app.uow.run((tx) => tx.execute(`update identity.session set ${change} where user_id = $1`, [userId]));
    expect((await app.get('/api/session', { headers: { cookie } })).status).toBe(401);
  });

  it('refuses writes from a foreign page', async () => {
    for (const origin of ['https://evil.example', 'null', '']) {
      const answer = await logIn({ login: email, password: PASSWORD }, { origin });
      expect([answer.status, answer.body.code]).toEqual([403, 'request.origin_refused']);
    }
  });
});

describe('login throttling', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  it('slows strangers down and keeps a lane for the known device', async () => {
    const userId = newUuidV7();
    const hash = await hashPassword(PASSWORD);
    await app.uow.run((tx) =>
      tx.execute(
        `insert into identity.app_user (id, email, display_name, password_hash, state) values ($1, 'chu.tich@thu.example', 'Chủ tịch', $2, 'active')`,
        [userId, hash],
      ),
    );
    const logIn = (password: string, cookie = '') =>
      app.post('/api/session', { body: { login: 'chu.tich@thu.example', password }, key: null, headers: { cookie } });
    const known = (await logIn(PASSWORD)).headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    const statuses: number[] = [];
    for (let tries = 0; tries < 7; tries += 1) statuses.push((await logIn('sai mật khẩu rồi')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const refused = await logIn(PASSWORD);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await logIn(PASSWORD, known)).status).toBe(201);
  });
});
