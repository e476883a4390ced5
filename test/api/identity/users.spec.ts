import { IdentityFacade } from '@app/identity';
import { TestApp, type TestUser } from '../../support/app';
import { loadReference } from '../../support/reference';

const officer = {
  displayName: 'Nguyễn Thị Hoa',
  email: 'hoa@thu.example',
  taxCodes: ['3000123456'],
  grant: { role: 'commune-officer', scopeKind: 'unit', scopeId: '18547-2025', validFrom: '2025-07-01' },
};

describe('accounts', () => {
  let app: TestApp;
  let office: TestUser;
  let administrator: TestUser;

  beforeAll(async () => {
    app = await TestApp.start();
    await loadReference(app.uow);
    office = await app.user('provincial-office', { name: 'Văn phòng' });
    administrator = await app.user('administrator', { name: 'Quản trị' });
  });
  afterAll(() => app.close());

  it('are invited once per key, refused for a second one, and 422 for the key with another body', async () => {
    const body = { ...officer, email: 'mot@thu.example' };
    const key = 'khoa-moi-nguoi-1';
    const first = await app.post('/api/users', { as: office, body, key });
    const again = await app.post('/api/users', { as: office, body, key });
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    const other = await app.post('/api/users', { as: office, body: { ...body, displayName: 'Khác' }, key });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key_reused']);
    const taken = await app.post('/api/users', { as: office, body });
    expect([taken.status, taken.body.code]).toEqual([409, 'identity.login_name_taken']);
    const events = await app.uow.read((tx) =>
      tx.query(`select data from platform.outbox where topic = 'identity.user-invited'`),
    );
    expect(events).toEqual([{ data: { userId: first.body.id } }]);
  });

  it('one of twenty equal invitations at the same time has an effect', async () => {
    const body = { ...officer, email: 'dong.thoi@thu.example' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => app.post('/api/users', { as: office, body, key: 'dong-thoi-20' })),
    );
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.body.id}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
  });

  it('an invitation sets the first password once', async () => {
    const { body } = await app.post('/api/users', { as: office, body: { ...officer, email: 'loi.moi@thu.example' } });
    const token = await app.uow.run((tx) => new IdentityFacade().issueToken(tx, body.id, 'invitation'));
    const accept = (password: string, used = token) =>
      app.post('/api/invitations/accept', { body: { token: used, password }, key: null });
    expect((await accept('1234567890')).body.code).toBe('identity.password_common');
    const accepted = await accept('ba con hươu non');
    expect([accepted.status, accepted.body]).toEqual([200, { loginNames: ['loi.moi@thu.example'] }]);
    const refused = [
      await accept('ba con hươu non'),
      await accept('ba con hươu non', `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`),
    ];
    expect(refused.map((answer) => [answer.status, answer.body.code])).toEqual([
      [400, 'identity.token_invalid'],
      [400, 'identity.token_invalid'],
    ]);
    const login = await app.post('/api/session', {
      body: { login: 'loi.moi@thu.example', password: 'ba con hươu non' },
      key: null,
    });
    expect(login.status).toBe(201);
  });

  it('a reset link belongs to its purpose and ends all sessions', async () => {
    const person = await app.user('trade-department');
    const tokens = await app.uow.run(async (tx) => ({
      reset: await new IdentityFacade().issueToken(tx, person.userId, 'password-reset'),
      invitation: await new IdentityFacade().issueToken(tx, person.userId, 'invitation'),
    }));
    const confirm = (token: string) =>
      app.post('/api/password-resets/confirm', { body: { token, password: 'cầu Bến Thủy đêm' }, key: null });
    expect((await confirm(tokens.invitation)).status).toBe(400);
    expect((await confirm(tokens.reset)).status).toBe(200);
    expect((await app.get('/api/session', { as: person })).status).toBe(401);
    expect((await confirm(tokens.reset)).status).toBe(400);
  });

  it('asking for a reset says nothing and makes one event for a real account', async () => {
    const person = await app.user('auditor');
    const before = await app.uow.read((tx) =>
      tx.query(`select 1 from platform.outbox where topic = 'identity.password-reset-asked'`),
    );
    const known = await app.post('/api/password-resets', {
      body: { login: `${person.userId}@thu.example` },
      key: null,
    });
    const unknown = await app.post('/api/password-resets', { body: { login: 'khong.co@thu.example' }, key: null });
    expect([known.status, known.body, unknown.status, unknown.body]).toEqual([202, '', 202, '']);
    const after = await app.uow.read((tx) =>
      tx.query(`select 1 from platform.outbox where topic = 'identity.password-reset-asked'`),
    );
    expect(after.length - before.length).toBe(1);
  });

  it('whose invitation was lost asks for a new one where others ask for a reset', async () => {
    const { body } = await app.post('/api/users', { as: office, body: { ...officer, email: 'mat.thu@thu.example' } });
    const told = () =>
      app.uow.read((tx) =>
        tx.query<{ topic: string }>(`select topic from platform.outbox where data ->> 'userId' = $1 order by id`, [
          body.id,
        ]),
      );
    const asked = await app.post('/api/password-resets', { body: { login: 'mat.thu@thu.example' }, key: null });
    expect([asked.status, asked.body]).toEqual([202, '']);
    expect((await told()).map(({ topic }) => topic)).toEqual(['identity.user-invited', 'identity.user-invited']);
  });

  it('roles and disabling take effect at the next request; a stale version is refused', async () => {
    const person = await app.user('auditor');
    const seen = await app.get(`/api/users/${person.userId}`, { as: administrator });
    expect(seen.headers.get('etag')).toBe('"1"');
    const grant = { role: 'administrator', scopeKind: 'province', scopeId: null, validFrom: '2020-01-01' };
    expect((await app.get('/api/users', { as: person })).status).toBe(403);
    expect(
      (await app.post(`/api/users/${person.userId}/grants`, { as: administrator, body: grant, ifMatch: 1 })).status,
    ).toBe(201);
    expect((await app.get('/api/users', { as: person })).status).toBe(200);
    const missing = await app.post(`/api/users/${person.userId}/disable`, {
      as: administrator,
      body: { reason: 'nghỉ việc' },
    });
    expect([missing.status, missing.body.code]).toEqual([428, 'request.if_match_missing']);
    const stale = await app.post(`/api/users/${person.userId}/disable`, {
      as: administrator,
      body: { reason: 'nghỉ việc' },
      ifMatch: 7,
    });
    expect([stale.status, stale.body.code]).toEqual([412, 'conflict.stale_version']);
    expect(
      (
        await app.post(`/api/users/${person.userId}/disable`, {
          as: administrator,
          body: { reason: 'nghỉ việc' },
          ifMatch: 1,
        })
      ).status,
    ).toBe(204);
    expect((await app.get('/api/session', { as: person })).status).toBe(401);
    const { body } = await app.get(`/api/users/${person.userId}`, { as: administrator });
    expect(
      body.history.map((entry: { action: string; from: string; to: string; reason: string | null }) => [
        entry.action,
        entry.from,
        entry.to,
        entry.reason,
      ]),
    ).toEqual([
      ['grant', 'active', 'active', null],
      ['disable', 'active', 'disabled', 'nghỉ việc'],
    ]);
  });

  it('are closed to people without the permission', async () => {
    const producer = await app.user('producer');
    for (const answer of [
      await app.get('/api/users', { as: producer }),
      await app.post('/api/users', { as: producer, body: officer }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([403, 'auth.forbidden']);
    }
    expect((await app.get('/api/users')).status).toBe(401);
    expect((await app.get('/api/demo/logins')).status).toBe(404);
  });

  it('a page is followed by its cursor only', async () => {
    const first = await app.get('/api/users?limit=1', { as: office });
    const second = await app.get(`/api/users?limit=1&cursor=${first.body.nextCursor}`, { as: office });
    expect(second.body.items[0].id).not.toBe(first.body.items[0].id);
    for (const cursor of ['x', `${first.body.nextCursor}x`, 'a.b']) {
      expect((await app.get(`/api/users?cursor=${cursor}`, { as: office })).status).toBe(400);
    }
    for (const query of ['limit=1e1', 'limit=0', 'limit=201', 'limit=01', 'q=a&q=b', 'sort=password', 'fields=*']) {
      expect((await app.get(`/api/users?${query}`, { as: office })).status).toBe(400);
    }
  });
});
