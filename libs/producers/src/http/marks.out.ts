import { DateOnly, Int, ListOf, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { MARK_KINDS, MARK_STATES } from '../domain/marks';

export class MarkOut {
  @Uuid()
  id!: string;

  @Uuid()
  productId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Uuid()
  producerId!: string;

  @Text({ max: 200 })
  producerName!: string;

  @OneOf(MARK_KINDS)
  kind!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100 })
  number!: string;

  @Text({ max: 200 })
  owner!: string;

  @Text({ max: 200 })
  issuer!: string;

  @DateOnly()
  issuedOn!: string;

  @DateOnly({ nullable: true, doc: 'last valid day; null where the paper has none' })
  expiresOn!: string | null;

  @DateOnly({ nullable: true })
  endedOn!: string | null;

  @Text({ max: 500, nullable: true })
  endedReason!: string | null;

  @Text({ max: 200, nullable: true })
  fileName!: string | null;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @OneOf(MARK_STATES)
  state!: string;
}

export class MarkPageOut {
  @ListOf(() => MarkOut, { max: 200 })
  items!: MarkOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class ConsultantNameOut {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;
}

export class ProductDetailOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  name!: string;

  @Int({ min: 1, max: 26 })
  sheetNo!: number;

  @Text({ max: 2000 })
  description!: string;

  @Text({ max: 5000 })
  story!: string;

  @OneOf(['active', 'ended'])
  state!: string;

  @Uuid()
  producerId!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @ListOf(() => MarkOut, { max: 500 })
  marks!: readonly MarkOut[];

  @ListOf(() => ConsultantNameOut, { max: 100, doc: 'consulting units of today' })
  consultants!: readonly ConsultantNameOut[];

  @Texts({ max: 10, maxLength: 30 })
  allowedActions!: readonly string[];
}
