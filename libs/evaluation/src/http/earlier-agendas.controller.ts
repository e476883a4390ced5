import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '@app/platform/database';
import { DateOnly, Endpoint, IdParam, Int, ListOf, Me, OneOf, Text, Uuid } from '@app/platform/http';
import { EarlierAgendas } from '../application/earlier-agendas';
import { READ_CASE } from '../application/evaluation-access';

class EarlierAgendaParam extends IdParam {
  @Uuid({ doc: 'the earlier session' })
  earlierId!: string;
}

class EarlierAgendaOut {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  councilName!: string;

  @Text({ max: 200 })
  roundName!: string;

  @DateOnly()
  heldOn!: string;

  @Text({ max: 300 })
  place!: string;

  @Int({ min: 1, max: 10_000, doc: 'products that it took' })
  products!: number;
}

class EarlierAgendasOut {
  @ListOf(() => EarlierAgendaOut, { max: 20 })
  items!: EarlierAgendaOut[];
}

class ProposedLineOut {
  @Uuid()
  caseId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @OneOf(['product', 'sheet', 'unit', 'new'], { doc: 'what it has in common with the earlier session' })
  ground!: string;
}

class ProposedAgendaOut {
  @ListOf(() => ProposedLineOut, { max: 500 })
  items!: ProposedLineOut[];
}

/** Orders of the day of earlier sessions, and this session's products in one of them. */
@Controller('api/sittings')
export class EarlierAgendasController {
  constructor(private readonly queries: EarlierAgendas) {}

  @Get(':id/earlier-agendas')
  @Endpoint({
    summary: 'Earlier sessions of the same place and level, whose order of the day can be followed',
    permission: READ_CASE,
    response: EarlierAgendasOut,
    problems: ['evaluation.sitting_not_found'],
  })
  async list(@Param() param: IdParam, @Me() me: Actor): Promise<EarlierAgendasOut> {
    return { items: await this.queries.list(me, param.id) };
  }

  @Get(':id/earlier-agendas/:earlierId')
  @Endpoint({
    summary: 'The products that wait, in the order of an earlier session; saved by setting the order of the day',
    permission: READ_CASE,
    response: ProposedAgendaOut,
    problems: ['evaluation.sitting_not_found'],
  })
  async propose(@Param() param: EarlierAgendaParam, @Me() me: Actor): Promise<ProposedAgendaOut> {
    return { items: await this.queries.propose(me, param.id, param.earlierId) };
  }
}
