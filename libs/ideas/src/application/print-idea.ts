import { Injectable } from '@nestjs/common';
import { CriteriaFacade } from '@app/criteria';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { ideaPaper } from './idea-paper';
import { IdeaQueries } from './idea-queries';

/** The idea form as a paper, for whoever may read the idea. */
@Injectable()
export class PrintIdea {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: IdeaQueries,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** @throws `idea.not_found` */
  async form(actor: Actor, id: string): Promise<Buffer> {
    const idea = await this.queries.get(actor, id);
    const besides = await this.uow.read(async (tx) => {
      const clock = await this.programme.clock(tx);
      const { rulebookId } = await this.criteria.procedureForFilingDate(tx, clock.today);
      const { content } = await this.criteria.rulebook(tx, rulebookId);
      return { ...clock, sheetName: content.sheets.find((sheet) => sheet.no === idea.sheetNo)?.name ?? '' };
    });
    return ideaPaper({ idea, ...besides });
  }
}
