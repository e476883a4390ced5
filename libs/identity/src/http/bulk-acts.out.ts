import { Flag, Int, ListOf, Moment, Nested, Text, Uuid } from '@app/platform/http';

export class BulkFaultOut {
  @Text({ max: 100 })
  code!: string;

  @Text({ max: 300, doc: 'Vietnamese' })
  title!: string;

  @Text({ max: 300, doc: 'English' })
  en!: string;
}

export class BulkPreviewRowOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  title!: string;

  @Text({ max: 300 })
  subtitle!: string;

  @Text({ max: 300, doc: 'address of its page' })
  to!: string;

  @Int({ min: 0, max: 1_000_000_000 })
  version!: number;

  @Nested(() => BulkFaultOut, { nullable: true, doc: 'why it cannot be done; null: it will be done' })
  fault!: BulkFaultOut | null;
}

export class BulkPreviewOut {
  @ListOf(() => BulkPreviewRowOut, { max: 100 })
  rows!: BulkPreviewRowOut[];
}

export class BulkDoneOut {
  @Uuid()
  id!: string;

  @Int({ min: 1, max: 100 })
  done!: number;

  @Int({ min: 0, max: 100 })
  refused!: number;
}

export class BulkUndoneOut {
  @Int({ min: 1, max: 100 })
  undone!: number;

  @Int({ min: 0, max: 100, doc: 'rows that stand because somebody has built on them' })
  kept!: number;
}

export class BulkActOut {
  @Uuid()
  id!: string;

  @Text({ max: 100 })
  act!: string;

  @Text({ max: 1000, nullable: true })
  reason!: string | null;

  @Moment()
  at!: string;

  @Moment({ doc: 'end of the Vietnamese day' })
  undoUntil!: string;

  @Flag({ doc: 'the day is not over' })
  isOpen!: boolean;

  @Int({ min: 0, max: 100 })
  done!: number;

  @Int({ min: 0, max: 100 })
  refused!: number;

  @Int({ min: 0, max: 100 })
  undone!: number;
}

export class BulkActPageOut {
  @ListOf(() => BulkActOut, { max: 200 })
  items!: BulkActOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

export class BulkItemOut {
  @Uuid()
  id!: string;

  @Text({ max: 300, nullable: true, doc: 'null: not to be seen any more' })
  title!: string | null;

  @Text({ max: 300, nullable: true })
  subtitle!: string | null;

  @Text({ max: 300, nullable: true })
  to!: string | null;

  @Nested(() => BulkFaultOut, { nullable: true, doc: 'why it was not done' })
  fault!: BulkFaultOut | null;

  @Moment({ nullable: true })
  undoneAt!: string | null;

  @Nested(() => BulkFaultOut, { nullable: true, doc: 'why it cannot be taken back' })
  undoFault!: BulkFaultOut | null;
}

export class BulkActDetailOut extends BulkActOut {
  @ListOf(() => BulkItemOut, { max: 100 })
  items!: BulkItemOut[];
}
