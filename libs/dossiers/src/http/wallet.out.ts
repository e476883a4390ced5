import { DateOnly, Flag, Int, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { STATES } from './dossier.in';
import { WalletPaperOut } from './dossier.out';
import { STANDINGS } from './wallet.in';

class WalletUseOut {
  @Uuid()
  dossierId!: string;

  @Uuid()
  productId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  roundName!: string;

  @OneOf(STATES)
  state!: string;

  @Text({ max: 60, nullable: true })
  checklistCode!: string | null;

  @Texts({ max: 60, maxLength: 12 })
  criteria!: string[];

  @Flag({ doc: 'the dossier was filed with it and keeps it' })
  filed!: boolean;
}

class PaperNeedOut {
  @Uuid()
  dossierId!: string;

  @Text({ max: 300 })
  productName!: string;

  @DateOnly()
  day!: string;

  @OneOf(['file', 'council', 'finish'])
  why!: string;

  @Flag({ doc: 'the paper no longer holds on that day' })
  lapsed!: boolean;
}

export class WalletEntryOut extends WalletPaperOut {
  @Moment()
  createdAt!: string;

  @Uuid()
  producerId!: string;

  @OneOf(STANDINGS)
  standing!: string;

  @Nested(() => PaperNeedOut, { nullable: true, doc: 'the day by which it matters' })
  need!: PaperNeedOut | null;

  @Uuid({ nullable: true })
  replacesId!: string | null;

  @Uuid({ nullable: true })
  replacedById!: string | null;

  @ListOf(() => WalletUseOut, { max: 500 })
  uses!: WalletUseOut[];
}

export class WalletPageOut {
  @ListOf(() => WalletEntryOut, { max: 200 })
  items!: WalletEntryOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class PaperKindOut {
  @Text({ max: 60 })
  code!: string;

  @Text({ max: 300 })
  title!: string;
}

class WalletCountsOut {
  @Int({ min: 0, max: 1_000_000 })
  valid!: number;

  @Int({ min: 0, max: 1_000_000 })
  expiring!: number;

  @Int({ min: 0, max: 1_000_000 })
  expired!: number;
}

class WalletTargetOut {
  @Uuid()
  dossierId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  roundName!: string;

  @Text({ max: 60 })
  rulebookId!: string;

  @Int({ min: 1, max: 26 })
  sheetNo!: number;

  @ListOf(() => PaperKindOut, { max: 60, doc: 'parts of the dossier that papers fill' })
  parts!: PaperKindOut[];
}

export class WalletOverviewOut {
  @Uuid()
  producerId!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Nested(() => WalletCountsOut)
  counts!: WalletCountsOut;

  @Int({ min: 0, max: 365, doc: 'days before the last day from which a paper stands out' })
  warnDays!: number;

  @ListOf(() => PaperKindOut, { max: 200 })
  kinds!: PaperKindOut[];

  @ListOf(() => WalletTargetOut, { max: 50, doc: 'dossiers in work' })
  targets!: WalletTargetOut[];
}

export class WalletRenewedOut {
  @Uuid()
  id!: string;
}

export class WalletSavedOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

class KnownFileOut {
  @Uuid()
  fileId!: string;

  @Uuid()
  paperId!: string;

  @Text({ max: 300 })
  paperTitle!: string;
}

export class UploadBegunOut {
  @Uuid()
  id!: string;

  @Int({ min: 0, max: 1_000_000_000 })
  offset!: number;

  @OneOf(['open', 'done'])
  state!: string;

  @Nested(() => KnownFileOut, { nullable: true, doc: 'the owner has these bytes already: nothing is to be sent' })
  known!: KnownFileOut | null;
}
