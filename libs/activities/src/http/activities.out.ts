import {
  DateOnly,
  DongAmount,
  Flag,
  FreeObject,
  Int,
  ListOf,
  Moment,
  Nested,
  OneOf,
  Text,
  Texts,
  Uuid,
} from '@app/platform/http';
import { REGISTER_NAMES } from '../domain/registers';

export class EntryMadeOut {
  @Uuid()
  id!: string;
}

export class EntryVersionOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

class EntryKindOut {
  @Text({ max: 60 })
  key!: string;

  @Text({ max: 200 })
  label!: string;
}

class EntryRegisterOut {
  @OneOf(REGISTER_NAMES)
  name!: string;

  @Text({ max: 100 })
  label!: string;

  @Text({ max: 100 })
  kindLabel!: string;

  @ListOf(() => EntryKindOut, { max: 50 })
  kinds!: readonly EntryKindOut[];

  @Texts({ max: 20, maxLength: 40, doc: 'fields that an entry must have' })
  required!: readonly string[];

  @Texts({ max: 20, maxLength: 40 })
  optional!: readonly string[];

  @Flag({ doc: 'may I add entries?' })
  canWrite!: boolean;
}

export class EntryRegistersOut {
  @ListOf(() => EntryRegisterOut, { max: 20 })
  items!: readonly EntryRegisterOut[];
}

export class EntryOut {
  @Uuid()
  id!: string;

  @OneOf(REGISTER_NAMES)
  register!: string;

  @Text({ max: 60 })
  kind!: string;

  @Text({ max: 200, doc: 'the kind in words' })
  kindText!: string;

  @Text({ max: 20 })
  unitId!: string;

  @Text({ max: 200 })
  unitName!: string;

  @Text({ max: 300 })
  title!: string;

  @DateOnly()
  fromOn!: string;

  @DateOnly()
  toOn!: string;

  @Text({ max: 300, nullable: true })
  document!: string | null;

  @Text({ max: 2000, nullable: true })
  note!: string | null;

  @Int({ min: 0, max: 1_000_000 })
  items!: number;

  @Int({ min: 0, max: 10_000_000, nullable: true })
  participants!: number | null;

  @Int({ min: 0, max: 10_000_000, nullable: true })
  women!: number | null;

  @Int({ min: 0, max: 1_000_000, nullable: true })
  products!: number | null;

  @Int({ min: 0, max: 1_000_000, nullable: true })
  producers!: number | null;

  @DongAmount({ nullable: true })
  value!: string | null;

  @DateOnly({ nullable: true })
  broadcastOn!: string | null;

  @Int({ min: 1, max: 60, nullable: true })
  week!: number | null;

  @Text({ max: 200, nullable: true })
  market!: string | null;

  @Int({ min: 2018, max: 2100, nullable: true })
  year!: number | null;

  @Text({ max: 20, nullable: true })
  comparison!: string | null;

  @Text({ max: 20, nullable: true, doc: 'decimal text' })
  amount!: string | null;

  @Text({ max: 20, nullable: true })
  subject!: string | null;

  @Uuid({ nullable: true })
  roundId!: string | null;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: 1000, nullable: true })
  retractedReason!: string | null;
}

export class EntryPageOut {
  @ListOf(() => EntryOut, { max: 200 })
  items!: EntryOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class EntryPartOut {
  @Uuid()
  producerId!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Uuid({ nullable: true })
  productId!: string | null;

  @Text({ max: 300, nullable: true })
  productName!: string | null;
}

class EntryRevisionOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @FreeObject({ doc: 'what this version said' })
  facts!: Readonly<Record<string, unknown>>;

  @Text({ max: 1000, nullable: true })
  reason!: string | null;

  @Text({ max: 120 })
  byName!: string;

  @Moment()
  at!: string;
}

export class EntryDetailOut extends EntryOut {
  @ListOf(() => EntryPartOut, { max: 500 })
  parts!: readonly EntryPartOut[];

  @ListOf(() => EntryRevisionOut, { max: 100 })
  revisions!: readonly EntryRevisionOut[];

  @Flag()
  canWrite!: boolean;
}

export class ProducerResultOut {
  @Uuid()
  id!: string;

  @Uuid()
  producerId!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 200 })
  unitName!: string;

  @Int({ min: 2015, max: 2100 })
  year!: number;

  @DongAmount()
  revenue!: string;

  @Text({ max: 20, doc: 'whole đồng; a loss has a minus' })
  profit!: string;

  @Int({ min: 0, max: 100_000 })
  jobs!: number;

  @DongAmount()
  exportValue!: string;

  @Flag()
  sellsOnline!: boolean;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class ProducerResultPageOut {
  @ListOf(() => ProducerResultOut, { max: 200 })
  items!: ProducerResultOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class ResultGoalOut {
  @Int({ min: 2015, max: 2100 })
  year!: number;

  @DongAmount()
  revenue!: string;

  @Text({ max: 20 })
  profit!: string;
}

export class ProducerResultDetailOut extends ProducerResultOut {
  @Nested(() => ResultGoalOut, { nullable: true })
  goal!: ResultGoalOut | null;

  @ListOf(() => EntryRevisionOut, { max: 100 })
  revisions!: readonly EntryRevisionOut[];

  @Flag()
  canWrite!: boolean;
}
