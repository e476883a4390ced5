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
  SearchQuery,
  Text,
  Uuid,
} from '@app/platform/http';
import { Consultancies } from '../application/consultancies';
import { ConsultingUnits, MANAGE_CONSULTANT, READ_CONSULTANT } from '../application/consulting-units';
import { ConsultingUnitOut, ConsultingUnitPageOut } from './consultants.out';

class ConsultingUnitIn {
  @Text({ max: 200, example: 'Công ty TNHH Tư vấn phát triển nông thôn' })
  name!: string;

  @Text({ max: 14, optional: true })
  taxCode?: string;

  @Text({ max: 15, optional: true, doc: 'of a person who advises on his own; never shown' })
  identityNo?: string;

  @Text({ max: 300 })
  address!: string;

  @Text({ max: 120, optional: true })
  contactName?: string;

  @Text({ max: 20, optional: true })
  phone?: string;

  @Text({ max: 254, optional: true, pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/ })
  email?: string;
}

class ConsultancyIn {
  @Uuid()
  producerId!: string;

  @Uuid({ optional: true })
  productId?: string;

  @Text({ max: 60, optional: true })
  contractNo?: string;

  @DateOnly()
  fromOn!: string;

  @DateOnly({ optional: true })
  toOn?: string;

  @Text({ max: 500, optional: true })
  note?: string;
}

class EndConsultancyIn {
  @DateOnly()
  toOn!: string;
}

class MadeConsultingUnitOut {
  @Uuid()
  id!: string;
}

const LIST = 'producers.consulting-units';
const NUMBERS = [
  'producer.party_without_number',
  'producer.consulting_unit_taken',
  'producer.tax_code_invalid',
  'producer.identity_no_invalid',
  'producer.phone_invalid',
];

@Controller('api/consulting-units')
export class ConsultingUnitsController {
  constructor(
    private readonly units: ConsultingUnits,
    private readonly consultancies: Consultancies,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Consulting units, newest first', permission: READ_CONSULTANT, response: ConsultingUnitPageOut })
  async list(@Query() query: SearchQuery, @Me() me: Actor): Promise<ConsultingUnitPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    return this.cursors.page(LIST, await this.units.list(me, { q: query.q, after, limit }), limit, (row) => [row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'A consulting unit with whom it advises',
    permission: READ_CONSULTANT,
    response: ConsultingUnitOut,
    problems: ['producer.consulting_unit_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<ConsultingUnitOut> {
    return this.units.get(me, param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Register a consulting unit',
    permission: MANAGE_CONSULTANT,
    status: 201,
    response: MadeConsultingUnitOut,
    problems: NUMBERS,
  })
  create(@Body() body: ConsultingUnitIn, @Ctx() ctx: CommandContext): Promise<MadeConsultingUnitOut> {
    return this.units.create(body, ctx);
  }

  @Put(':id')
  @Endpoint({
    summary: 'Change the facts of a consulting unit',
    permission: MANAGE_CONSULTANT,
    ifMatch: true,
    status: 204,
    problems: ['producer.consulting_unit_not_found', ...NUMBERS],
  })
  update(@Param() param: IdParam, @Body() body: ConsultingUnitIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.units.update(param.id, body, ctx);
  }

  @Post(':id/consultancies')
  @Endpoint({
    summary: 'Note that the unit advises a producer or a product',
    permission: MANAGE_CONSULTANT,
    status: 201,
    response: MadeConsultingUnitOut,
    problems: [
      'producer.consulting_unit_not_found',
      'producer.not_found',
      'producer.product_not_found',
      'producer.consultancy_running',
      'producer.days_crossed',
    ],
  })
  advise(
    @Param() param: IdParam,
    @Body() body: ConsultancyIn,
    @Ctx() ctx: CommandContext,
  ): Promise<MadeConsultingUnitOut> {
    return this.consultancies.add(param.id, body, ctx);
  }

  @Post('consultancies/:id/end')
  @Endpoint({
    summary: 'End a consultancy',
    permission: MANAGE_CONSULTANT,
    ifMatch: true,
    status: 204,
    problems: ['producer.consultancy_not_found', 'producer.not_found', 'producer.days_crossed'],
  })
  end(@Param() param: IdParam, @Body() body: EndConsultancyIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.consultancies.end(param.id, body.toOn, ctx);
  }
}
