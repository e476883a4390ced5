import { IdentityFacade } from '@app/identity';
import type { TestApp, TestUser } from './app';

const PASSWORD = 'buoi chin vang vuon nha';

/** What this person logs in with; the password is set by a link, as one does. Ends the person's sessions. */
export async function credentialsOf(app: TestApp, user: TestUser): Promise<{ login: string; password: string }> {
  const token = await app.uow.run((tx) => app.app.get(IdentityFacade).issueToken(tx, user.userId, 'password-reset'));
  const body = { token, password: PASSWORD };
  const answer = await app.post('/api/password-resets/confirm', { body });
  if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return { login: `${user.userId}@thu.example`, password: PASSWORD };
}

/** All sessions of the person end on the server, as an office does for a lost phone. */
export const endSessions = (app: TestApp, user: TestUser): Promise<number> =>
  app.uow.run((tx) => tx.execute(`delete from identity.session where user_id = $1`, [user.userId]));
