import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_PASSWORD } from './accounts';
import type { Person } from './demo-api';

export interface Login {
  /** What the person is, as people say it. */
  readonly label: string;
  readonly person: Person;
}

/** One entry of the list that the login page and `npm start` show. */
interface OfferedLogin {
  readonly label: string;
  readonly login: string;
  readonly password: string;
}

export const offered = (logins: readonly Login[]): OfferedLogin[] =>
  logins.map(({ label, person }) => ({ label, login: person.email, password: DEMO_PASSWORD }));

/** Writes the list for `npm start`, which prints it, and for its check, which logs in with it. */
export function writeLogins(dataDir: string, logins: readonly OfferedLogin[]): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'logins.json'), `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
}
