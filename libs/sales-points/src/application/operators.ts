import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@app/identity';
import { userInvited } from '@app/identity/events';
import { recordTransition, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { ProgrammeFacade } from '@app/programme';
import { assertAlive, reachedPoint } from './point-record';
import { MANAGE_POINT } from './sales-access';

/** People who run a point: they report, send the photo of the day and keep the goods list, for this point only. */
@Injectable()
export class Operators {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** @throws `identity.login_name_invalid`, `sales_point.closed` */
  appoint(
    pointId: string,
    input: { displayName: string; login: string },
    ctx: CommandContext,
  ): Promise<{ id: string }> {
    return this.uow.command(ctx, 'sales.operator.appoint', async (tx) => {
      const who = { actor: ctx.actor, permission: MANAGE_POINT };
      const point = await reachedPoint(tx, who, pointId, 'for update of p');
      assertAlive(point);
      const id = await this.person(tx, input, ctx);
      const held = await this.identity.usersWithRole(tx, 'sales-point-operator', pointId);
      if (!held.some(({ userId }) => userId === id)) {
        const validFrom = await this.programme.today(tx);
        const grant = { role: 'sales-point-operator', scopeKind: 'organisation', scopeId: pointId, validFrom } as const;
        await this.identity.grant(tx, id, grant, ctx.actor.userId);
        const same = { from: point.state, to: point.state };
        await recordTransition(tx, ctx, { entity: 'sales-point', id: pointId, action: 'appoint', ...same });
      }
      return { id };
    });
  }

  private async person(tx: Tx, input: { displayName: string; login: string }, ctx: CommandContext): Promise<string> {
    const known = await this.identity.userByLogin(tx, input.login);
    if (known) return known.userId;
    const name = input.login.includes('@') ? { email: input.login } : { phone: input.login };
    const id = await this.identity.createUser(tx, { displayName: input.displayName, ...name });
    await recordTransition(tx, ctx, { entity: 'user', id, action: 'invite', from: null, to: 'invited' });
    await addEvent(tx, userInvited, { userId: id }, ctx);
    return id;
  }
}
