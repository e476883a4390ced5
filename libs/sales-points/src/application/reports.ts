import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import { recordTransition, UnitOfWork, type CommandContext } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { periodOf } from '../domain/clocks';
import { writeRight } from './point-files';
import { assertAlive, reachedPoint } from './point-record';
import { regulationOn } from './regulation-record';

export interface ReportInput {
  readonly periodFrom: LocalDate;
  readonly revenue: string;
  readonly customers: number;
  readonly itemsSold: number;
  readonly problems?: string | undefined;
}

/** The short report of a point for a period; a second one for the same period corrects the first and both stay. */
@Injectable()
export class Reports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** @throws `sales_point.period_not_over` */
  send(pointId: string, input: ReportInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'sales.report.send', async (tx) => {
      const who = { actor: ctx.actor, permission: writeRight(ctx.actor) };
      const point = await reachedPoint(tx, who, pointId, 'for update of p');
      assertAlive(point);
      const today = await this.programme.today(tx);
      const { limits } = await regulationOn(tx, today);
      const period = periodOf(input.periodFrom, limits);
      if (period.from !== input.periodFrom || period.to >= today) throw new DomainError('sales_point.period_not_over');
      const id = tx.newId();
      await tx.execute(
        `insert into sales.report (id, point_id, period_from, period_to, revenue, customers, items_sold, problems, sent_by, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, platform.now())`,
        [
          id,
          pointId,
          period.from,
          period.to,
          input.revenue,
          input.customers,
          input.itemsSold,
          input.problems ?? null,
          ctx.actor.userId,
        ],
      );
      const facts = { periodFrom: period.from, periodTo: period.to };
      const same = { from: point.state, to: point.state, facts };
      await recordTransition(tx, ctx, { entity: 'sales-point', id: pointId, action: 'report', ...same });
      return { id };
    });
  }
}
