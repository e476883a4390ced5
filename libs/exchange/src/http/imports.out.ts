import { Int, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { IMPORT_KINDS, KIND_GROUPS } from '../application/import/import-kind';
import { BATCH_STATES } from '../domain/import-batch-workflow';

export class ImportColumnOut {
  @Text({ max: 40 })
  key!: string;

  @Text({ max: 200 })
  title!: string;
}

export class ImportKindOut {
  @OneOf(IMPORT_KINDS)
  name!: string;

  @OneOf(KIND_GROUPS, { doc: 'kinds that stand together on the page' })
  group!: string;

  @Text({ max: 100 })
  label!: string;

  @Text({ max: 400 })
  about!: string;

  @Text({ max: 200, nullable: true, doc: 'scanned paper that must come with it' })
  paperLabel!: string | null;

  @ListOf(() => ImportColumnOut, { max: 100 })
  columns!: ImportColumnOut[];
}

export class ImportKindsOut {
  @ListOf(() => ImportKindOut, { max: 20 })
  items!: ImportKindOut[];
}

export class ImportFileFaultOut {
  @Text({ max: 300 })
  title!: string;

  @Text({ max: 1000, nullable: true })
  detail!: string | null;

  @Int({ min: 1, max: 10_000_000, nullable: true })
  line!: number | null;
}

export class ImportOut {
  @Uuid()
  id!: string;

  @OneOf(IMPORT_KINDS)
  kind!: string;

  @Text({ max: 100 })
  kindLabel!: string;

  @Text({ max: 255 })
  fileName!: string;

  @Text({ max: 64 })
  sha256!: string;

  @Int({ min: 1, max: 1_000_000_000 })
  size!: number;

  @OneOf(['xlsx', 'csv'])
  format!: string;

  @OneOf(BATCH_STATES)
  state!: string;

  @OneOf(['waiting', 'reading', 'writing', 'done'])
  phase!: string;

  @Int({ min: 0, max: 1000, doc: 'thousandths of the running work' })
  permille!: number;

  @Texts({ max: 50, maxLength: 300, doc: 'headings that stand for no column and are not read' })
  unknownHeadings!: readonly string[];

  @Nested(() => ImportFileFaultOut, { nullable: true, doc: 'why nothing of the file could be read' })
  fault!: ImportFileFaultOut | null;

  @Int({ min: 0, max: 1_000_000 })
  rows!: number;

  @Int({ min: 0, max: 1_000_000 })
  faultyRows!: number;

  @Int({ min: 0, max: 1_000_000, doc: 'rows with something to look at that does not keep them out' })
  warnedRows!: number;

  @Int({ min: 0, max: 10_000_000, doc: 'records made' })
  made!: number;

  @Text({ max: 200, nullable: true })
  paperLabel!: string | null;

  @Text({ max: 255, nullable: true })
  paperName!: string | null;

  @Text({ max: 200 })
  uploadedByName!: string;

  @Moment()
  uploadedAt!: string;

  @Text({ max: 200, nullable: true })
  settledByName!: string | null;

  @Moment({ nullable: true })
  settledAt!: string | null;

  @Texts({ max: 10, maxLength: 40 })
  allowedActions!: readonly string[];

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class ImportPageOut {
  @ListOf(() => ImportOut, { max: 200 })
  items!: ImportOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class ImportRecordOut {
  @Int({ min: 1, max: 10_000_000 })
  rowNo!: number;

  @Text({ max: 40 })
  entity!: string;

  @Text({ max: 400 })
  name!: string;
}

class ImportHistoryOut {
  @Text({ max: 40 })
  action!: string;

  @Text({ max: 40, nullable: true })
  from!: string | null;

  @Text({ max: 40 })
  to!: string;

  @Text({ max: 200 })
  actorName!: string;

  @Moment()
  at!: string;
}

export class ImportDetailsOut extends ImportOut {
  @ListOf(() => ImportColumnOut, { max: 100 })
  columns!: ImportColumnOut[];

  @ListOf(() => ImportRecordOut, { max: 200, doc: 'the first records made' })
  records!: ImportRecordOut[];

  @ListOf(() => ImportHistoryOut, { max: 200, doc: 'oldest first' })
  history!: ImportHistoryOut[];
}

class ImportCellOut {
  @Text({ max: 40 })
  column!: string;

  @Text({ max: 1000, multiline: true })
  text!: string;
}

class ImportRowFaultOut {
  @Text({ max: 40, nullable: true })
  column!: string | null;

  @Text({ max: 200, nullable: true })
  columnTitle!: string | null;

  @Text({ max: 2000 })
  message!: string;
}

class ImportRowOut {
  @Int({ min: 1, max: 10_000_000 })
  rowNo!: number;

  @ListOf(() => ImportCellOut, { max: 100 })
  cells!: ImportCellOut[];

  @ListOf(() => ImportRowFaultOut, { max: 100 })
  faults!: ImportRowFaultOut[];

  @ListOf(() => ImportRowFaultOut, { max: 100 })
  warnings!: ImportRowFaultOut[];
}

export class ImportRowsOut {
  @ListOf(() => ImportRowOut, { max: 200 })
  items!: ImportRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

export class ImportVersionOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}
