import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import { readLoginName, type LoginName } from '../domain/login-name';
import { passwordMatches } from '../infrastructure/password-hasher';
import { newToken, tokenHash } from '../infrastructure/secret-token';
import { TryLanes } from './try-lanes';

export interface LoginAttempt {
  readonly login: string;
  readonly password: string;
  readonly address: string;
  /** Name of the device for the list of sessions. */
  readonly device: string;
  /** Account whose earlier login on this device is proved by its signed cookie: that lane is not slowed down by strangers. */
  readonly knownDeviceOf: string | undefined;
}

export interface NewSession {
  readonly token: string;
  readonly userId: string;
}

interface Candidate {
  readonly id: string;
  readonly passwordHash: string | null;
  readonly state: string;
}

/** How long a session lives at most, however busy. */
const ABSOLUTE_LIFE = `interval '7 days'`;

/** Opens a session. One answer for unknown user, wrong password and disabled account; growing waits, never a lock. */
@Injectable()
export class LogIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lanes: TryLanes,
  ) {}

  /** @throws `identity.login_failed`, `identity.too_many_tries` with `retryAfter` seconds */
  async execute(attempt: LoginAttempt): Promise<NewSession> {
    const name = readLoginName(attempt.login);
    const account = name.ok ? name.value.value : `?${attempt.address}`;
    const lane =
      attempt.knownDeviceOf === undefined ? `account ${account}` : `device ${attempt.knownDeviceOf} ${account}`;
    const lanes = [lane, `address ${attempt.address}`];
    await this.lanes.refuseWhileWaiting(attempt.knownDeviceOf === undefined ? lanes : [lane]);
    const candidate = name.ok ? await this.uow.read((tx) => this.find(tx, name.value)) : undefined;
    const isRight = await passwordMatches(candidate?.passwordHash ?? null, attempt.password);
    if (!candidate || !isRight || candidate.state !== 'active') {
      await this.lanes.countFailure(lanes);
      throw new DomainError('identity.login_failed');
    }
    return this.open(candidate.id, attempt.device, lane);
  }

  private find(tx: Tx, name: LoginName): Promise<Candidate | undefined> {
    const column = name.kind === 'email' ? 'email' : 'phone';
    return tx.maybe<Candidate>(
      column === 'email'
        ? `select id, password_hash as "passwordHash", state from identity.app_user where email = $1`
        : `select id, password_hash as "passwordHash", state from identity.app_user where phone = $1`,
      [name.value],
    );
  }

  private open(userId: string, device: string, lane: string): Promise<NewSession> {
    const token = newToken();
    return this.uow.run(async (tx) => {
      await this.lanes.forget(tx, lane);
      await tx.execute(
        `insert into identity.session (token_hash, user_id, device, absolute_end) values ($1, $2, $3, clock_timestamp() + ${ABSOLUTE_LIFE})`,
        [tokenHash(token), userId, device],
      );
      return { token, userId };
    });
  }
}
