import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@app/identity';
import { DomainError } from '@app/kernel';
import { recordTransition, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { pointChased } from '../events';
import { OfficeBoard, owedText } from './office-board';
import { assertAlive, reachedPoint } from './point-record';
import { MANAGE_POINT } from './sales-access';

/** The department reminds who runs a point of what is owed there, at most once a day. */
@Injectable()
export class ChasePoint {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly office: OfficeBoard,
  ) {}

  /** @throws `sales_point.closed`, `sales_point.nothing_owed`, `sales_point.nobody_runs_it`, `sales_point.chased_today` */
  execute(pointId: string, ctx: CommandContext): Promise<null> {
    return this.uow.command(ctx, 'sales.point.chase', async (tx) => {
      const who = { actor: ctx.actor, permission: MANAGE_POINT };
      const point = await reachedPoint(tx, who, pointId, 'for update of p');
      assertAlive(point);
      const owed = await this.office.owed(tx, who, pointId);
      if (owed.length === 0) throw new DomainError('sales_point.nothing_owed');
      const people = await this.identity.usersWithRole(tx, 'sales-point-operator', pointId);
      if (people.length === 0) throw new DomainError('sales_point.nobody_runs_it');
      if (await this.wasToday(tx, pointId)) throw new DomainError('sales_point.chased_today');
      const facts = { note: owed.map(owedText).join('; ') };
      const same = { from: point.state, to: point.state, facts };
      await recordTransition(tx, ctx, { entity: 'sales-point', id: pointId, action: 'chase', ...same });
      await addEvent(tx, pointChased, { pointId }, ctx);
      return null;
    });
  }

  private async wasToday(tx: Tx, pointId: string): Promise<boolean> {
    const { found } = await tx.one<{ found: boolean }>(
      `select exists (select from platform.history where entity = 'sales-point' and entity_id = $1 and action = 'chase'
         and (at at time zone 'Asia/Ho_Chi_Minh')::date = platform.today()) as found`,
      [pointId],
    );
    return found;
  }
}
