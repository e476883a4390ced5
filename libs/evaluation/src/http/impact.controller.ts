import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '@app/platform/database';
import { Endpoint, Flag, Int, ListOf, Me, Nested, OneOf, Text, Uuid } from '@app/platform/http';
import { READ_IMPACT } from '../application/evaluation-access';
import { ImpactRun } from '../application/impact-run';

class ImpactQuery {
  @Uuid()
  roundId!: string;

  @Text({ max: 40, doc: 'rulebook to judge the round by', example: '26-2026' })
  rulebookId!: string;
}

class FiguresOut {
  @Text({ max: 10, example: '90.13' })
  shownMean!: string;

  @Int({ min: 1, max: 5 })
  band!: number;

  @Int({ min: 0, max: 5 })
  star!: number;
}

class ImpactGateOut {
  @Text({ max: 20 })
  key!: string;

  @Text({ max: 1000 })
  title!: string;

  @Text({ max: 1000, nullable: true })
  has!: string | null;

  @Text({ max: 1000 })
  needs!: string;
}

class OpenCriterionOut {
  @Text({ max: 20 })
  key!: string;

  @Text({ max: 1000 })
  title!: string;
}

class ProductImpactOut {
  @Uuid()
  caseId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 30 })
  level!: string;

  @Int({ min: 1, max: 26 })
  sheetNo!: number;

  @OneOf(['other', 'open', 'not-comparable'], {
    doc: 'other: another star whatever stands at the open criteria; open: they decide; not-comparable: the new sheet cannot be scored',
  })
  verdict!: string;

  @Nested(() => FiguresOut)
  before!: FiguresOut;

  @Nested(() => FiguresOut, { nullable: true, doc: 'with the worst option at every open criterion' })
  lowest!: FiguresOut | null;

  @Nested(() => FiguresOut, { nullable: true, doc: 'with the best option at every open criterion' })
  highest!: FiguresOut | null;

  @Flag({ doc: 'even at best the mean lies below the band of the star that it had' })
  bandTooLow!: boolean;

  @ListOf(() => ImpactGateOut, { max: 200, doc: 'gates of the new sheet that the star of then misses even at best' })
  gates!: readonly ImpactGateOut[];

  @ListOf(() => OpenCriterionOut, { max: 200, doc: 'criteria of the new sheet that the old answers say nothing about' })
  open!: readonly OpenCriterionOut[];
}

class ImpactOut {
  @Text({ max: 200 })
  roundName!: string;

  @Text({ max: 40 })
  rulebookId!: string;

  @Int({ min: 0, max: 5_000 })
  examined!: number;

  @Int({
    min: 0,
    max: 5_000,
    doc: 'products that keep their star whatever stands at the open criteria; they are not listed',
  })
  same!: number;

  @ListOf(() => ProductImpactOut, { max: 5_000 })
  products!: readonly ProductImpactOut[];
}

@Controller('api/results')
export class ImpactController {
  constructor(private readonly run: ImpactRun) {}

  @Get('impact')
  @Endpoint({
    summary: 'Products of an earlier round that another rulebook would give another star; changes nothing',
    permission: READ_IMPACT,
    response: ImpactOut,
    problems: ['programme.round_not_found', 'criteria.rulebook_not_found'],
  })
  impact(@Query() query: ImpactQuery, @Me() me: Actor): Promise<ImpactOut> {
    return this.run.execute(me, query.roundId, query.rulebookId);
  }
}
