import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { planPaper } from './plan-paper';
import { PlanQueries } from './plan-queries';

/** The business plan as a paper, for whoever may read the plan. */
@Injectable()
export class PrintPlan {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: PlanQueries,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** @throws `plan.not_found` */
  async form(actor: Actor, id: string): Promise<Buffer> {
    const plan = await this.queries.get(actor, id);
    return planPaper(plan, await this.uow.read((tx) => this.programme.clock(tx)));
  }
}
