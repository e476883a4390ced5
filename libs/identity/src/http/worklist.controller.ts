import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '@app/platform/database';
import { Cursors, Endpoint, Me } from '@app/platform/http';
import { WorklistQueries, type WorkRow } from '../application/worklist-queries';
import { workPlace } from '../domain/work-clock';
import { WorklistOut, WorklistQuery, type WorklistItemOut } from './worklist.out';

const LIST = 'worklist';
const DEFAULT_LIMIT = 50;

@Controller('api/me')
export class WorklistController {
  constructor(
    private readonly queries: WorklistQueries,
    private readonly cursors: Cursors,
  ) {}

  @Get('worklist')
  @Endpoint({
    summary: 'What waits for me: overdue first, then by last day, then what has none, of that first what waits longest',
    session: true,
    response: WorklistOut,
  })
  async work(@Query() query: WorklistQuery, @Me() me: Actor): Promise<WorklistOut> {
    const { q, kind, urgency, unitId, limit = DEFAULT_LIMIT } = query;
    const after = this.cursors.read(LIST, query.cursor)?.map(String);
    const work = await this.queries.work(me, { q, kind, urgency, unitId, after, limit });
    const { items, nextCursor } = this.cursors.page(LIST, work.items, limit, workPlace);
    return {
      ...work,
      items: items.map(told),
      nextCursor,
      kinds: [...work.kinds],
      units: [...work.units],
      more: [...work.more],
    };
  }
}

/** What is not known is left out. */
const told = ({
  dueOn,
  since,
  daysLeft,
  workingDaysLeft,
  workingDaysWaited,
  unitId,
  unitName,
  ...row
}: WorkRow): WorklistItemOut => ({
  ...row,
  ...(dueOn === null ? {} : { dueAt: dueOn }),
  ...(daysLeft === null ? {} : { daysLeft }),
  ...(workingDaysLeft === null ? {} : { workingDaysLeft }),
  ...(since === null ? {} : { waitingSince: since }),
  ...(workingDaysWaited === null ? {} : { workingDaysWaited }),
  ...(unitId === null ? {} : { unitId }),
  ...(unitName === null ? {} : { unitName }),
});
