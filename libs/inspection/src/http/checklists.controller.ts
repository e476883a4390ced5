import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, Int, ListOf, Moment, OneOf, Text, Uuid } from '@app/platform/http';
import { Checklists, type StoredChecklist } from '../application/checklists';
import { MANAGE_CHECKLIST } from '../application/inspection-access';
import { AREAS, SEVERITIES, type Area, type Severity } from '../domain/checklist';
import { InspectionItemOut } from './inspection.out';

class ChecklistCodeParam {
  @Text({ max: 40, pattern: /^[a-z][a-z0-9-]*$/ })
  code!: string;
}

class ChecklistItemIn {
  @OneOf(AREAS)
  area!: Area;

  @Text({ max: 500 })
  text!: string;

  @Text({ max: 500, min: 0 })
  hint!: string;

  @OneOf(SEVERITIES)
  severity!: Severity;
}

class ChecklistVersionIn {
  @ListOf(() => ChecklistItemIn, { min: 1, max: 100 })
  items!: ChecklistItemIn[];

  @Text({ max: 1000, doc: 'why, after which text' })
  note!: string;
}

class ChecklistSheetOut {
  @Int({ min: 1, max: 26 })
  no!: number;
}

class ChecklistOut {
  @Uuid()
  id!: string;

  @Text({ max: 40 })
  code!: string;

  @Int({ min: 1, max: 10_000 })
  version!: number;

  @Text({ max: 300 })
  title!: string;

  @ListOf(() => ChecklistSheetOut, { max: 26, doc: 'product sets that it is for; empty = every product' })
  sheets!: ChecklistSheetOut[];

  @ListOf(() => InspectionItemOut, { max: 200 })
  items!: readonly InspectionItemOut[];

  @Text({ max: 1000, min: 0 })
  note!: string;

  @Moment()
  publishedAt!: string;
}

class ChecklistListOut {
  @ListOf(() => ChecklistOut, { max: 100 })
  items!: ChecklistOut[];
}

class ChecklistVersionsOut {
  @ListOf(() => ChecklistOut, { max: 200 })
  items!: ChecklistOut[];
}

class ChecklistVersionOut {
  @Uuid()
  id!: string;

  @Int({ min: 1, max: 10_000 })
  version!: number;
}

const outOf = ({ sheets, ...list }: StoredChecklist): ChecklistOut => ({
  ...list,
  sheets: (sheets ?? []).map((no) => ({ no })),
});

@Controller('api/inspection-checklists')
export class ChecklistsController {
  constructor(private readonly checklists: Checklists) {}

  @Get()
  @Endpoint({
    summary: 'The newest version of each checklist',
    permission: MANAGE_CHECKLIST,
    response: ChecklistListOut,
  })
  async list(): Promise<ChecklistListOut> {
    return { items: (await this.checklists.newest()).map(outOf) };
  }

  @Get(':code/versions')
  @Endpoint({
    summary: 'Every version of a checklist, the newest first',
    permission: MANAGE_CHECKLIST,
    response: ChecklistVersionsOut,
    problems: ['inspection.checklist_not_found'],
  })
  async versions(@Param() param: ChecklistCodeParam): Promise<ChecklistVersionsOut> {
    return { items: (await this.checklists.versions(param.code)).map(outOf) };
  }

  @Post(':code/versions')
  @Endpoint({
    summary: 'A new version of a checklist; inspections that stand keep theirs',
    permission: MANAGE_CHECKLIST,
    status: 201,
    ifMatch: true,
    response: ChecklistVersionOut,
    problems: ['inspection.checklist_not_found'],
  })
  publish(
    @Param() param: ChecklistCodeParam,
    @Body() body: ChecklistVersionIn,
    @Ctx() ctx: CommandContext,
  ): Promise<ChecklistVersionOut> {
    return this.checklists.publish(param.code, body, ctx);
  }
}
