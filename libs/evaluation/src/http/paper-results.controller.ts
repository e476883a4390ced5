import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@app/platform/database';
import { DateOnly, Endpoint, FreeObject, IdParam, Int, ListOf, Me, Moment, Text, Uuid } from '@app/platform/http';
import { FileStore, sendFile } from '@app/platform/storage';
import { READ_RESULT } from '../application/evaluation-access';
import { PaperResultQueries } from '../application/paper-result-queries';

class PaperResultsQuery {
  @Uuid()
  productId!: string;
}

class PaperResultOut {
  @Uuid()
  id!: string;

  @Text({ max: 20 })
  level!: string;

  @Text({ max: 200 })
  councilName!: string;

  @Int({ min: 2018, max: 2100 })
  roundYear!: number;

  @Int({ min: 1, max: 99 })
  roundNumber!: number;

  @DateOnly()
  heldOn!: string;

  @Int({ min: 0, max: 100_000, doc: 'points of all sheets together' })
  sum!: number;

  @Int({ min: 1, max: 1000 })
  count!: number;

  @FreeObject({ doc: 'points of all sheets by part' })
  partSums!: Readonly<Record<string, number>>;

  @Text({ max: 10 })
  shownMean!: string;

  @Int({ min: 1, max: 5 })
  band!: number;

  @Int({ min: 1, max: 5 })
  star!: number;

  @Text({ max: 500, nullable: true, doc: 'why fewer stars than the points reach' })
  starReason!: string | null;

  @Text({ max: 60 })
  rulebookId!: string;

  @Text({ max: 60, nullable: true })
  minutesNo!: string | null;

  @Text({ max: 60, nullable: true })
  decisionNo!: string | null;

  @DateOnly({ nullable: true })
  decidedOn!: string | null;

  @Text({ max: 200 })
  recordedByName!: string;

  @Moment()
  recordedAt!: string;
}

class PaperResultsOut {
  @ListOf(() => PaperResultOut, { max: 100 })
  items!: PaperResultOut[];
}

/** Results of councils on paper, from their minutes. */
@Controller('api/paper-results')
export class PaperResultsController {
  constructor(
    private readonly queries: PaperResultQueries,
    private readonly store: FileStore,
  ) {}

  @Get()
  @Endpoint({
    summary: 'What councils of before this system decided on a product, taken in from their minutes',
    permission: READ_RESULT,
    response: PaperResultsOut,
  })
  async list(@Query() query: PaperResultsQuery, @Me() me: Actor): Promise<PaperResultsOut> {
    return { items: await this.queries.ofProduct(me, query.productId) };
  }

  @Get(':id/scan')
  @Endpoint({
    summary: 'The scanned minutes',
    permission: READ_RESULT,
    produces: 'application/pdf',
    problems: ['evaluation.paper_result_not_found'],
  })
  async scan(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { sha256, name } = await this.queries.scan(me, param.id);
    await sendFile(reply, this.store, { sha256, name, mediaType: 'application/pdf' });
  }
}
