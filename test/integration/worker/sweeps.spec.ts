import { SweepIdentity } from '@app/identity/application/sweep-identity';
import { TestApp } from '../../support/app';

describe('the nightly sweep of identity', () => {
  it('takes what has ended and leaves what lives', async () => {
    const app = await TestApp.start();
    try {
      const user = await app.user('auditor');
      await app.uow.run(async (tx) => {
        await tx.execute(
          `insert into identity.session (token_hash, user_id, absolute_end) values (sha256('old'), $1, clock_timestamp() - interval '1 second')`,
          [user.userId],
        );
        await tx.execute(
          `insert into identity.account_token (token_hash, user_id, purpose, expires_at)
           values (sha256('a'), $1, 'invitation', clock_timestamp() - interval '31 days'), (sha256('b'), $1, 'invitation', clock_timestamp() - interval '1 day')`,
          [user.userId],
        );
        await tx.execute(
          `insert into identity.login_lane (lane, failures, last_failure_at)
           values ('old', 9, clock_timestamp() - interval '2 days'), ('new', 9, clock_timestamp())`,
        );
      });
      expect(await new SweepIdentity(app.uow).run()).toEqual({ sessions: 1, links: 1, lanes: 1 });
      expect((await app.get('/api/session', { as: user })).status).toBe(200);
    } finally {
      await app.close();
    }
  });
});
