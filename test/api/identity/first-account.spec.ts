import { IdentityFacade, OpenFirstAccount } from '@app/identity';
import { TestApp } from '../../support/app';

describe('the first administrator of an installation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  it('gets a link, a fresh one when asked again, and is the only one to come in this way', async () => {
    const opening = new OpenFirstAccount(app.uow, new IdentityFacade());
    const person = { displayName: 'Trần Quản Trị', email: 'Quan.Tri@tinh.example' };
    const lost = await opening.execute(person);
    const token = await opening.execute(person);
    const accept = (used: string) =>
      app.post('/api/invitations/accept', { body: { token: used, password: 'ba con hươu non' }, key: null });
    expect((await accept(lost)).body.code).toBe('identity.token_invalid');
    expect((await accept(token)).status).toBe(200);
    const login = { login: 'quan.tri@tinh.example', password: 'ba con hươu non' };
    const session = await app.post('/api/session', { body: login, key: null });
    expect(session.status).toBeLessThan(300);
    const users = await app.uow.read((tx) =>
      tx.query(
        `select u.state, g.role from identity.app_user u join identity.role_grant g on g.user_id = u.id where u.email = $1`,
        [login.login],
      ),
    );
    expect(users).toEqual([{ state: 'active', role: 'administrator' }]);
    await expect(opening.execute({ displayName: 'Người khác', email: 'khac@tinh.example' })).rejects.toMatchObject({
      code: 'identity.has_administrator',
    });
  });
});
