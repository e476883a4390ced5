import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, DateOnly, Endpoint, Flag, IdParam, Int, ListOf, Me, Moment, OneOf, Text, Uuid } from '@app/platform/http';
import { Consultancies } from '../application/consultancies';
import { KindChanges } from '../application/kind-changes';
import { PersonalFactsDesk, READ_PERSONAL } from '../application/personal-facts';
import { WRITE_PRODUCER, WRITE_PRODUCT } from '../application/producer-commands';
import { READ_PRODUCER } from '../application/producer-queries';
import { PRODUCER_KINDS, type ProducerKind } from '../domain/kind-changes';
import { ConsultancyOut } from './consultants.out';

class KindChangeIn {
  @OneOf(PRODUCER_KINDS)
  kind!: ProducerKind;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 14, optional: true })
  taxCode?: string;

  @Text({ max: 120 })
  representativeName!: string;

  @Text({ max: 60, example: '283000012345', doc: 'number of the registration or decision' })
  documentNo!: string;

  @DateOnly()
  documentOn!: string;

  @Text({ max: 1000, multiline: true, optional: true })
  note?: string;
}

class KindChangeOut {
  @Uuid()
  id!: string;

  @OneOf(PRODUCER_KINDS)
  fromKind!: string;

  @OneOf(PRODUCER_KINDS)
  toKind!: string;

  @Text({ max: 200 })
  fromName!: string;

  @Text({ max: 200 })
  toName!: string;

  @Text({ max: 14, nullable: true })
  fromTaxCode!: string | null;

  @Text({ max: 14, nullable: true })
  toTaxCode!: string | null;

  @Text({ max: 120 })
  fromRepresentative!: string;

  @Text({ max: 120 })
  toRepresentative!: string;

  @Text({ max: 60 })
  documentNo!: string;

  @DateOnly()
  documentOn!: string;

  @Text({ max: 1000, nullable: true })
  note!: string | null;

  @Text({ max: 120 })
  changedByName!: string;

  @Moment()
  changedAt!: string;
}

class KindChangesOut {
  @ListOf(() => KindChangeOut, { max: 200 })
  items!: KindChangeOut[];
}

class ConsultanciesOut {
  @ListOf(() => ConsultancyOut, { max: 200 })
  items!: ConsultancyOut[];
}

class ProducerVersionOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

class PersonalPurposeIn {
  @Text({ min: 5, max: 300, example: 'Báo cáo năm 2026: chủ thể có đại diện là nữ' })
  purpose!: string;
}

class PersonalFactsIn {
  @OneOf(['female', 'male'], { nullable: true })
  gender!: 'female' | 'male' | null;

  @Flag({ nullable: true })
  isMinority!: boolean | null;

  @Flag({ nullable: true })
  isDisabled!: boolean | null;
}

/** What changes about an organisation in the course of the years. */
@Controller('api/producers/:id')
export class OrganisationController {
  constructor(
    private readonly changes: KindChanges,
    private readonly personal: PersonalFactsDesk,
    private readonly consultancies: Consultancies,
  ) {}

  @Get('kind-changes')
  @Endpoint({
    summary: 'Former kinds, names and tax codes, newest first',
    permission: READ_PRODUCER,
    response: KindChangesOut,
    problems: ['producer.not_found'],
  })
  async kindChanges(@Param() param: IdParam, @Me() me: Actor): Promise<KindChangesOut> {
    return { items: await this.changes.list(me, param.id) };
  }

  @Post('kind-changes')
  @Endpoint({
    summary: 'Change kind, name, tax code or representative by a document; what was issued before stays as printed',
    permission: WRITE_PRODUCER,
    ifMatch: true,
    response: ProducerVersionOut,
    problems: [
      'producer.not_found',
      'producer.kind_change_refused',
      'producer.nothing_changes',
      'producer.tax_code_invalid',
      'producer.tax_code_taken',
      'producer.day_in_future',
    ],
  })
  change(@Param() param: IdParam, @Body() body: KindChangeIn, @Ctx() ctx: CommandContext): Promise<ProducerVersionOut> {
    return this.changes.change(param.id, body, ctx);
  }

  @Get('consultancies')
  @Endpoint({
    summary: 'Consulting units of a producer, of today and before',
    permission: READ_PRODUCER,
    response: ConsultanciesOut,
    problems: ['producer.not_found'],
  })
  async consultanciesOf(@Param() param: IdParam, @Me() me: Actor): Promise<ConsultanciesOut> {
    return { items: await this.consultancies.ofProducer(me, param.id) };
  }

  @Post('personal-reads')
  @Endpoint({
    summary: 'Read the personal facts of the representative for a purpose, which is noted',
    permission: READ_PERSONAL,
    withoutKey: 'a read: its answer must not be kept, and each reading is noted',
    response: PersonalFactsIn,
    problems: ['producer.not_found'],
  })
  readPersonal(@Param() param: IdParam, @Body() body: PersonalPurposeIn, @Me() me: Actor): Promise<PersonalFactsIn> {
    return this.personal.read(me, param.id, body.purpose);
  }

  @Put('personal')
  @Endpoint({
    summary: 'Set or take back the personal facts of the representative; all of them are given freely',
    permission: WRITE_PRODUCT,
    ifMatch: true,
    status: 204,
    problems: ['producer.not_found'],
  })
  setPersonal(@Param() param: IdParam, @Body() body: PersonalFactsIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.personal.set(param.id, body, ctx);
  }
}
