import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Cursors, DEFAULT_LIMIT, Endpoint, IdParam, Me, OneOf, SearchQuery, Text, Uuid } from '@app/platform/http';
import { JourneyQueries, READ_JOURNEY } from '../application/journey-queries';
import { ResumePoints, type ResumeKind } from '../application/resume-points';
import { JourneyOut, JourneyPageOut, RESUME_KINDS } from './journey.out';

class JourneysQuery extends SearchQuery {
  @Uuid({ optional: true })
  producerId?: string;
}

class ResumeIn {
  @OneOf(RESUME_KINDS)
  recordKind!: ResumeKind;

  @Uuid()
  recordId!: string;

  @Text({ max: 120, doc: 'name of the field, or key of the criterion' })
  field!: string;
}

const LIST = 'journeys.journeys';

@Controller('api/journeys')
export class JourneysController {
  constructor(
    private readonly queries: JourneyQueries,
    private readonly resumes: ResumePoints,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Ways of my products, or of my area: what is done, whose turn it is, what comes next',
    permission: READ_JOURNEY,
    response: JourneyPageOut,
  })
  async list(@Query() query: JourneysQuery, @Me() me: Actor): Promise<JourneyPageOut> {
    const { producerId, q, limit = DEFAULT_LIMIT } = query;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const rows = await this.queries.list(me, { producerId, q, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]) as JourneyPageOut;
  }

  @Put('resume')
  @Endpoint({
    summary: 'Remember at which field I am, for my other devices',
    permission: READ_JOURNEY,
    status: 204,
    problems: ['journey.not_found'],
  })
  resume(@Body() body: ResumeIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.resumes.put(body, READ_JOURNEY, ctx);
  }

  @Get(':id')
  @Endpoint({
    summary: 'One way, by its product, idea, plan or dossier',
    permission: READ_JOURNEY,
    response: JourneyOut,
    problems: ['journey.not_found'],
  })
  async get(@Param() param: IdParam, @Me() me: Actor): Promise<JourneyOut> {
    return (await this.queries.get(me, param.id)) as JourneyOut;
  }
}
