import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Cursors, DEFAULT_LIMIT, Endpoint, Me, OneOf, SearchQuery, Text, Uuid } from '@app/platform/http';
import { ReportLines } from '../application/report-lines';
import { ANSWER_LINE } from '../application/reporting-access';
import { LineAnsweredOut, LineOut, LinePageOut } from './lines.out';

class LineParam {
  @Uuid()
  reportId!: string;

  @Text({ max: 20, pattern: /^[\w-]+$/ })
  unitId!: string;
}

class LineAnswerIn {
  @OneOf(['confirmed', 'commented'])
  verdict!: 'confirmed' | 'commented';

  @Text({ max: 4000, multiline: true, optional: true, doc: 'what is not so' })
  comment?: string;
}

const LIST = 'reporting.lines';

/** Lines of reports that units confirm or comment. */
@Controller('api/report-lines')
export class ReportLinesController {
  constructor(
    private readonly reportLines: ReportLines,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Lines of the own units, newest first', permission: ANSWER_LINE, response: LinePageOut })
  async list(@Query() query: SearchQuery, @Me() me: Actor): Promise<LinePageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [reportId, unitId] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const after = reportId === undefined || unitId === undefined ? undefined : { reportId, unitId };
    const rows = await this.reportLines.mine(me, { q: query.q, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.reportId, row.unitId]);
  }

  @Get(':reportId/:unitId')
  @Endpoint({
    summary: 'The figures of a unit in a report',
    permission: ANSWER_LINE,
    response: LineOut,
    problems: ['reporting.line_not_found'],
  })
  get(@Param() param: LineParam, @Me() me: Actor): Promise<LineOut> {
    return this.reportLines.get(me, param.reportId, param.unitId);
  }

  @Post(':reportId/:unitId/answer')
  @Endpoint({
    summary: 'Confirm the figures of a unit, or say what is not so; the newest answer counts',
    permission: ANSWER_LINE,
    status: 201,
    response: LineAnsweredOut,
    problems: ['reporting.line_not_found', 'reporting.line_closed', 'reporting.comment_missing'],
  })
  answer(@Param() param: LineParam, @Body() body: LineAnswerIn, @Ctx() ctx: CommandContext): Promise<LineAnsweredOut> {
    const { verdict, comment } = body;
    return this.reportLines.answer(param, { verdict, comment }, ctx);
  }
}
