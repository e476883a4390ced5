import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  Endpoint,
  IdParam,
  Me,
  OneOf,
  SearchQuery,
  Text,
  Uuid,
} from '@app/platform/http';
import { IssueReport } from '../application/issue-report';
import { replacesWords } from '../application/report-builder';
import { ReportCommands } from '../application/report-commands';
import { ReportQueries } from '../application/report-queries';
import { ReportTexts } from '../application/report-texts';
import { ISSUE_REPORT, READ_REPORT, WRITE_REPORT } from '../application/reporting-access';
import type { ContentAnnex } from '../domain/report-content';
import { REPORT_KINDS, type ReportKind } from '../domain/report-period';
import { ReportChangesOut, ReportContentOut } from './report-content.out';
import {
  ReportIdOut,
  PeriodicReportOut,
  PeriodicReportPageOut,
  ReportStepOut,
  ReportTextSavedOut,
  ReportTextsOut,
} from './reports.out';

class ReportsQuery extends SearchQuery {
  @OneOf(REPORT_KINDS, { optional: true })
  kind?: ReportKind;
}

class ReportIn {
  @OneOf(REPORT_KINDS)
  kind!: ReportKind;

  @Text({ max: 7, doc: '2020-09 or 2022' })
  period!: string;
}

class AskUnitsIn {
  @DateOnly({ doc: 'last day to answer' })
  answerBy!: string;
}

class ReportReasonIn {
  @Text({ max: 2000, multiline: true })
  reason!: string;
}

class IssueReportIn {
  @Text({ max: 60, doc: 'number and sign of the paper', example: '125/BC-VPĐP' })
  numberText!: string;

  @Text({ max: 80 })
  signerTitle!: string;

  @Text({ max: 100, optional: true })
  signerName?: string;
}

class ReportTextIn {
  @Text({ max: 20_000, min: 0, multiline: true })
  body!: string;
}

class SlotParam {
  @Uuid()
  id!: string;

  @Text({ max: 40, pattern: /^[a-z][a-z-]*$/ })
  slot!: string;
}

const LIST = 'reporting.reports';
const STEP = ['reporting.report_not_found', 'workflow.action_not_allowed'];

/** Monthly and yearly reports of the provincial office. */
@Controller('api/reports')
export class PeriodicReportsController {
  constructor(
    private readonly queries: ReportQueries,
    private readonly commands: ReportCommands,
    private readonly issuing: IssueReport,
    private readonly texts: ReportTexts,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Reports by period, newest first', permission: READ_REPORT, response: PeriodicReportPageOut })
  async list(@Query() query: ReportsQuery): Promise<PeriodicReportPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [toOn, id] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const after = toOn === undefined || id === undefined ? undefined : { toOn, id };
    const rows = await this.queries.list({ kind: query.kind, q: query.q, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.toOn, row.id]);
  }

  @Post()
  @Endpoint({
    summary: 'Begin a report with the words of the last one; where the period is issued, its correction',
    permission: WRITE_REPORT,
    status: 201,
    response: ReportIdOut,
    problems: ['reporting.period_unknown', 'reporting.period_ahead', 'reporting.report_open'],
  })
  create(@Body() body: ReportIn, @Ctx() ctx: CommandContext): Promise<ReportIdOut> {
    return this.commands.create(body, ctx);
  }

  @Get(':id')
  @Endpoint({
    summary: 'A report with its texts, units and files',
    permission: READ_REPORT,
    response: PeriodicReportOut,
    problems: ['reporting.report_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<PeriodicReportOut> {
    return this.queries.get(me, param.id);
  }

  @Get(':id/content')
  @Endpoint({
    summary: 'What the report says: frozen, or as the records make it now',
    permission: READ_REPORT,
    response: ReportContentOut,
    problems: ['reporting.report_not_found'],
  })
  async content(@Param() param: IdParam): Promise<ReportContentOut> {
    const { title, replaces, heading, figures, blocks, annexes, comparison } = await this.queries.content(param.id);
    const replacesText = replacesWords(replaces) ?? null;
    return { title, replacesText, heading, figures, blocks, annexes: annexes.map(withoutGaps), comparison };
  }

  @Get(':id/changes')
  @Endpoint({
    summary: 'Figures that the records say today otherwise than this issue',
    permission: READ_REPORT,
    response: ReportChangesOut,
    problems: ['reporting.report_not_found'],
  })
  async changes(@Param() param: IdParam): Promise<ReportChangesOut> {
    return { items: await this.queries.changesSinceIssue(param.id) };
  }

  @Get(':id/texts/:slot')
  @Endpoint({
    summary: 'Every version of a text block, newest first',
    permission: READ_REPORT,
    response: ReportTextsOut,
    problems: ['reporting.report_not_found', 'reporting.text_slot_unknown'],
  })
  async versions(@Param() param: SlotParam): Promise<ReportTextsOut> {
    return { items: await this.texts.versions(param.id, param.slot) };
  }

  @Put(':id/texts/:slot')
  @Endpoint({
    summary: 'Save a text block; If-Match is the version of the block, 0 for none',
    permission: WRITE_REPORT,
    ifMatch: true,
    response: ReportTextSavedOut,
    problems: ['reporting.report_not_found', 'reporting.text_slot_unknown', 'reporting.report_closed'],
  })
  save(@Param() param: SlotParam, @Body() body: ReportTextIn, @Ctx() ctx: CommandContext): Promise<ReportTextSavedOut> {
    return this.texts.save(param.id, param.slot, body.body, ctx);
  }

  @Post(':id/ask')
  @Endpoint({
    summary: 'Ask the units to confirm their lines',
    permission: WRITE_REPORT,
    ifMatch: true,
    response: ReportStepOut,
    problems: [...STEP, 'reporting.answer_day_past'],
  })
  ask(@Param() param: IdParam, @Body() body: AskUnitsIn, @Ctx() ctx: CommandContext): Promise<ReportStepOut> {
    return this.commands.ask(param.id, body, ctx);
  }

  @Post(':id/issue')
  @Endpoint({
    summary: 'Issue the report: it is frozen, its files are made from what is frozen',
    permission: ISSUE_REPORT,
    ifMatch: true,
    response: ReportStepOut,
    problems: [...STEP, 'reporting.units_waiting'],
  })
  async issue(
    @Param() param: IdParam,
    @Body() body: IssueReportIn,
    @Ctx() ctx: CommandContext,
  ): Promise<ReportStepOut> {
    const { numberText, signerTitle, signerName = null } = body;
    const { version, state } = await this.issuing.execute(param.id, { numberText, signerTitle, signerName }, ctx);
    return { version, state };
  }

  @Post(':id/give-up')
  @Endpoint({
    summary: 'Give up a report that is not issued',
    permission: WRITE_REPORT,
    ifMatch: true,
    response: ReportStepOut,
    problems: [...STEP, 'reporting.reason_missing'],
  })
  giveUp(@Param() param: IdParam, @Body() body: ReportReasonIn, @Ctx() ctx: CommandContext): Promise<ReportStepOut> {
    return this.commands.giveUp(param.id, body, ctx);
  }
}

const filled = (cells: readonly (string | null)[]): string[] => cells.map((cell) => cell ?? '');

/** Nothing to say is an empty text in the answer. */
const withoutGaps = (annex: ContentAnnex) => ({
  ...annex,
  rows: annex.rows.map(({ key, cells }) => ({ key, cells: filled(cells) })),
  total: annex.total && filled(annex.total),
});
