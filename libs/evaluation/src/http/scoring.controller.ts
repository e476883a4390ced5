import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '@app/platform/database';
import { Endpoint, Me, Text } from '@app/platform/http';
import { CAST_BALLOT, READ_CASE } from '../application/evaluation-access';
import { TakeawayQueries } from '../application/takeaway-queries';
import { SampleOut, TakeawaysOut } from './takeaway.out';

class SampleParam {
  @Text({ max: 10, pattern: /^[0-9A-F]{10}$/, example: '3FA901BC7D' })
  code!: string;
}

/** What a member needs around the own sheet on the council's day. */
@Controller('api')
export class ScoringController {
  constructor(private readonly queries: TakeawayQueries) {}

  @Get('takeaways')
  @Endpoint({
    summary: 'My sessions with what may be taken along to work without a network',
    permission: CAST_BALLOT,
    response: TakeawaysOut,
  })
  async takeaways(@Me() me: Actor): Promise<TakeawaysOut> {
    return { items: await this.queries.mine(me) };
  }

  @Get('samples/:code')
  @Endpoint({
    summary: 'The product whose sample carries this code',
    permission: READ_CASE,
    response: SampleOut,
    problems: ['evaluation.sample_not_found'],
  })
  sample(@Param() param: SampleParam, @Me() me: Actor): Promise<SampleOut> {
    return this.queries.byCode(me, param.code);
  }
}
