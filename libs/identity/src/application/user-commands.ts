import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import {
  assertVersion,
  recordTransition,
  UnitOfWork,
  type CommandContext,
  type Role,
  type ScopeKind,
  type Tx,
} from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { ProgrammeFacade } from '@app/programme';
import { userInvited } from '../events';
import { IdentityFacade, type NewGrant, type NewUser } from './identity.facade';

interface LockedUser {
  readonly state: string;
  readonly version: number;
}

async function lockUser(tx: Tx, ctx: CommandContext, id: string): Promise<LockedUser> {
  const user = await tx.maybe<LockedUser>(
    `select state, version from identity.app_user where id = $1 and state <> 'system' for update`,
    [id],
  );
  if (!user) throw new DomainError('identity.user_not_found');
  assertVersion(ctx.expectedVersion, user.version);
  return user;
}

/** Accounts and roles, kept by the office and the administrator. */
@Injectable()
export class UserCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** Creates the account with its first role; the mail with the link goes out afterwards. @throws `identity.login_name_taken`, `identity.unknown_scope` */
  invite(input: { user: NewUser; grant: NewGrant }, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'identity.user.invite', async (tx) => {
      const id = await this.identity.createUser(tx, input.user);
      await this.checkScope(tx, input.grant.scopeKind, input.grant.scopeId);
      await this.identity.grant(tx, id, input.grant, ctx.actor.userId);
      await recordTransition(tx, ctx, { entity: 'user', id, action: 'invite', from: null, to: 'invited' });
      await addEvent(tx, userInvited, { userId: id }, ctx);
      return { id };
    });
  }

  /** Takes effect at the person's next request. */
  setEnabled(id: string, enabled: boolean, reason: string, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, enabled ? 'identity.user.enable' : 'identity.user.disable', async (tx) => {
      const user = await lockUser(tx, ctx, id);
      const to = await tx.one<{ state: string }>(
        `update identity.app_user set version = version + 1,
                state = case when not $2 then 'disabled' when password_hash is null then 'invited' else 'active' end
          where id = $1 returning state`,
        [id, enabled],
      );
      if (!enabled) await tx.execute(`delete from identity.session where user_id = $1`, [id]);
      const action = enabled ? 'enable' : 'disable';
      await recordTransition(tx, ctx, { entity: 'user', id, action, from: user.state, to: to.state, reason });
    });
  }

  /** Gives a role for a place, council or organisation. @throws `identity.unknown_scope` */
  addGrant(id: string, grant: NewGrant, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'identity.grant.add', async (tx) => {
      const user = await lockUser(tx, ctx, id);
      await this.checkScope(tx, grant.scopeKind, grant.scopeId);
      const grantId = await this.identity.grant(tx, id, grant, ctx.actor.userId);
      const facts = { role: grant.role, scopeId: grant.scopeId };
      await recordTransition(tx, ctx, { entity: 'user', id, action: 'grant', from: user.state, to: user.state, facts });
      return { id: grantId };
    });
  }

  /** Ends a role from today on. @throws `identity.grant_not_found` */
  endGrant(id: string, grantId: string, reason: string, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'identity.grant.end', async (tx) => {
      const user = await lockUser(tx, ctx, id);
      const ended = await tx.maybe<{ role: Role; scopeId: string | null }>(
        `update identity.role_grant set valid_to = platform.today() - 1, valid_from = least(valid_from, platform.today() - 1)
          where id = $1 and user_id = $2 and (valid_to is null or valid_to >= platform.today())
         returning role, scope_id as "scopeId"`,
        [grantId, id],
      );
      if (!ended) throw new DomainError('identity.grant_not_found');
      await recordTransition(tx, ctx, {
        entity: 'user',
        id,
        action: 'end-grant',
        from: user.state,
        to: user.state,
        reason,
        facts: ended,
      });
    });
  }

  private async checkScope(tx: Tx, kind: ScopeKind, scopeId: string | null): Promise<void> {
    if ((kind === 'province') !== (scopeId === null)) throw new DomainError('identity.unknown_scope');
    if (kind === 'unit' && scopeId !== null && !(await this.programme.units(tx, [scopeId])).has(scopeId)) {
      throw new DomainError('identity.unknown_scope');
    }
  }
}
