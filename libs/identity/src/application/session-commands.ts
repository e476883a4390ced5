import { Injectable } from '@nestjs/common';
import { DomainError, type Instant } from '@app/kernel';
import { setBusinessTime, UnitOfWork, type CommandContext } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { readLoginName } from '../domain/login-name';
import { passwordResetAsked, userInvited } from '../events';
import { tokenHash } from '../infrastructure/secret-token';

/** Ends sessions, asks for a password reset, moves the demonstration's date. */
@Injectable()
export class SessionCommands {
  constructor(private readonly uow: UnitOfWork) {}

  async logOut(token: string): Promise<void> {
    await this.uow.run((tx) => tx.execute(`delete from identity.session where token_hash = $1`, [tokenHash(token)]));
  }

  /** Ends one of the person's own sessions (a lost phone). Unknown ids change nothing. */
  endOwnSession(sessionId: string, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'identity.session.end', async (tx) => {
      await tx.execute(
        `delete from identity.session where user_id = $1 and left(encode(sha256(token_hash), 'hex'), 32) = $2`,
        [ctx.actor.userId, sessionId],
      );
    });
  }

  /**
   * Asks for a reset mail; whose invitation was lost or has lapsed gets a new one. The same quiet answer whether or not there is such
   * an account.
   */
  async askForReset(login: string, requestId: string): Promise<void> {
    const name = readLoginName(login);
    if (!name.ok) return;
    await this.uow.run(async (tx) => {
      const user = await tx.maybe<{ id: string; state: string }>(
        `select id, state from identity.app_user
          where (email = $1 or phone = $1) and email is not null and state in ('invited', 'active')`,
        [name.value.value],
      );
      const event = user?.state === 'invited' ? userInvited : passwordResetAsked;
      if (user) await addEvent(tx, event, { userId: user.id }, { requestId });
    });
  }

  /** Demonstrations only: the business day becomes `date`, at nine in the morning; null goes back to today. @throws `identity.not_a_demo` */
  moveBusinessDate(date: string | null, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'identity.demo.date', async (tx) => {
      if (!(await tx.maybe(`select 1 from platform.deployment where kind = 'demo'`)))
        throw new DomainError('identity.not_a_demo');
      await setBusinessTime(tx, date === null ? null : (`${date}T02:00:00.000Z` as Instant));
    });
  }
}
