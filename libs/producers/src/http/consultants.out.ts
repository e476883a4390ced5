import { DateOnly, Flag, Int, ListOf, Text, Uuid } from '@app/platform/http';

export class ConsultancyOut {
  @Uuid()
  id!: string;

  @Uuid()
  consultingUnitId!: string;

  @Text({ max: 200 })
  consultingUnitName!: string;

  @Uuid()
  producerId!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Uuid({ nullable: true })
  productId!: string | null;

  @Text({ max: 300, nullable: true })
  productName!: string | null;

  @Text({ max: 60, nullable: true })
  contractNo!: string | null;

  @DateOnly()
  fromOn!: string;

  @DateOnly({ nullable: true })
  toOn!: string | null;

  @Text({ max: 500, nullable: true })
  note!: string | null;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

class ConsultingUnitHeadOut {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 14, nullable: true })
  taxCode!: string | null;

  @Text({ max: 300 })
  address!: string;
}

export class ConsultingUnitRowOut extends ConsultingUnitHeadOut {
  @Int({ min: 0, max: 100_000, doc: 'consultancies of today in my area' })
  running!: number;

  @Int({ min: 0, max: 100_000 })
  total!: number;
}

export class ConsultingUnitPageOut {
  @ListOf(() => ConsultingUnitRowOut, { max: 200 })
  items!: ConsultingUnitRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

export class ConsultingUnitOut extends ConsultingUnitHeadOut {
  @Text({ max: 120, nullable: true })
  contactName!: string | null;

  @Text({ max: 20, nullable: true })
  phone!: string | null;

  @Text({ max: 254, nullable: true })
  email!: string | null;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @ListOf(() => ConsultancyOut, { max: 1000 })
  consultancies!: readonly ConsultancyOut[];

  @Flag()
  canManage!: boolean;
}
