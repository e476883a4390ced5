import { DateOnly, DongAmount, Int, ListOf, OneOf, SearchQuery, Text, Uuid } from '@app/platform/http';
import { COMPARISONS, REGISTER_NAMES, SUBJECTS, type RegisterName } from '../domain/registers';

const KIND = { max: 60, pattern: /^[a-z][a-z-]+$/ };

export class RegisterParam {
  @OneOf(REGISTER_NAMES)
  register!: RegisterName;
}

export class EntriesQuery extends SearchQuery {
  @Text({ ...KIND, optional: true })
  kind?: string;

  @Text({ max: 20, optional: true, doc: 'only of this unit and what lies below it' })
  unitId?: string;

  @DateOnly({ optional: true })
  from?: string;

  @DateOnly({ optional: true })
  to?: string;
}

class EntryPartIn {
  @Uuid()
  producerId!: string;

  @Uuid({ optional: true })
  productId?: string;
}

/** What an entry may say; each register asks for some of it (`GET /api/activities/registers`). */
export class EntryIn {
  @Text({ max: 20 })
  unitId!: string;

  @Text(KIND)
  kind!: string;

  @Text({ max: 300, example: 'Tập huấn an toàn thực phẩm và truy xuất nguồn gốc' })
  title!: string;

  @DateOnly()
  fromOn!: string;

  @DateOnly()
  toOn!: string;

  @Text({ max: 300, optional: true, doc: 'the paper that says so' })
  document?: string;

  @Text({ max: 2000, multiline: true, optional: true })
  note?: string;

  @Int({ min: 0, max: 1_000_000, optional: true, doc: 'how many: articles, market days, agents' })
  items?: number;

  @Int({ min: 0, max: 10_000_000, optional: true })
  participants?: number;

  @Int({ min: 0, max: 10_000_000, optional: true })
  women?: number;

  @Int({ min: 0, max: 1_000_000, optional: true })
  products?: number;

  @Int({ min: 0, max: 1_000_000, optional: true })
  producers?: number;

  @DongAmount({ optional: true })
  value?: string;

  @DateOnly({ optional: true })
  broadcastOn?: string;

  @Int({ min: 1, max: 60, optional: true })
  week?: number;

  @Text({ max: 200, optional: true, doc: 'market, place or partner' })
  market?: string;

  @Int({ min: 2018, max: 2100, optional: true })
  year?: number;

  @OneOf(COMPARISONS, { optional: true })
  comparison?: 'exactly' | 'at-least' | 'some';

  @Text({ max: 20, optional: true, pattern: /^(0|[1-9]\d{0,14})(\.\d{1,2})?$/, doc: 'decimal text' })
  amount?: string;

  @OneOf(SUBJECTS, { optional: true })
  subject?: string;

  @Uuid({ optional: true })
  roundId?: string;

  @ListOf(() => EntryPartIn, { max: 500, optional: true })
  parts?: EntryPartIn[];
}

export class EntryCorrectionIn extends EntryIn {
  @Text({ max: 1000, multiline: true })
  reason!: string;
}

export class EntryRetractIn {
  @Text({ max: 1000, multiline: true })
  reason!: string;
}
