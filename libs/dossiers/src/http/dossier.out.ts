import { DateOnly, Flag, FreeObject, Int, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { WAY_PARTS } from '../application/dossier-way-policy';
import { KINDS, STATES } from './dossier.in';
import { DossierGapOut, FilingWindowOut, FollowUpOut } from './follow-up.out';
import { IncompleteFilingOut } from './review.out';

/** Steps of the way that a row can stand on. */
const STEPS = [...new Set([...STATES, ...Object.values(WAY_PARTS).flat()])];

export class DossierRowOut {
  @Uuid()
  id!: string;

  @Uuid()
  productId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 200 })
  roundName!: string;

  @OneOf(KINDS)
  kind!: string;

  @OneOf(STATES)
  state!: string;

  @Text({ max: 30, nullable: true })
  desk!: string | null;

  @Text({ max: 30, nullable: true })
  receiptNo!: string | null;

  @DateOnly({ nullable: true })
  filedOn!: string | null;

  @DateOnly({ nullable: true, doc: 'last day of what is to be done now: file, mend, or give the opinion' })
  dueOn!: string | null;
}

export class ListedDossierOut extends DossierRowOut {
  @OneOf(STEPS, { nullable: true, doc: 'where it stands, as far as published; null where that is not known' })
  step!: string | null;
}

export class DossierPageOut {
  @ListOf(() => ListedDossierOut, { max: 200 })
  items!: ListedDossierOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class ChecklistItemOut {
  @Text({ max: 60 })
  code!: string;

  @Text({ max: 300 })
  title!: string;

  @Flag()
  required!: boolean;

  @OneOf(['papers', 'samples', 'form', 'plan', 'self-score'])
  filledBy!: string;

  @Flag()
  present!: boolean;

  @Int({ min: 0, max: 1000 })
  paperCount!: number;
}

export class PaperFileOut {
  @Uuid()
  id!: string;

  @Text({ max: 64 })
  sha256!: string;

  @Text({ max: 255 })
  name!: string;

  @Int({ min: 1, max: 1_000_000_000 })
  size!: number;

  @Text({ max: 120 })
  mediaType!: string;

  @Int({ min: 1, max: 1_000_000, nullable: true, doc: 'null = unknown' })
  pages!: number | null;
}

export class WalletPaperOut {
  @Uuid()
  id!: string;

  @Text({ max: 60 })
  kind!: string;

  @Text({ max: 300 })
  title!: string;

  @Text({ max: 100, nullable: true })
  number!: string | null;

  @Text({ max: 200, nullable: true })
  issuer!: string | null;

  @DateOnly({ nullable: true })
  issuedOn!: string | null;

  @DateOnly({ nullable: true })
  expiresOn!: string | null;

  @ListOf(() => PaperFileOut, { max: 1000 })
  files!: PaperFileOut[];

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

class PaperOut extends WalletPaperOut {
  @Text({ max: 60, nullable: true })
  checklistCode!: string | null;

  @Texts({ max: 60, maxLength: 12 })
  criteria!: string[];
}

export class WalletOut {
  @ListOf(() => PaperOut, { max: 500, doc: 'part and criteria: as this dossier could use the paper' })
  papers!: PaperOut[];
}

class GateGapOut {
  @Text({ max: 20 })
  key!: string;

  @Text({ max: 500 })
  title!: string;

  @Text({ max: 1000, nullable: true })
  has!: string | null;

  @Text({ max: 1000 })
  needs!: string;
}

class NextPointsOut {
  @Text({ max: 20 })
  key!: string;

  @Text({ max: 500 })
  title!: string;

  @Int({ min: 0, max: 100 })
  extraPoints!: number;

  @Text({ max: 1000 })
  to!: string;
}

class ExplanationOut {
  @Int({ min: 1, max: 5, nullable: true })
  nextStar!: number | null;

  @Int({ min: 0, max: 10_000, doc: 'hundredths of a point to the band of the next star' })
  lacksHundredths!: number;

  @ListOf(() => GateGapOut, { max: 60 })
  gates!: GateGapOut[];

  @ListOf(() => NextPointsOut, { max: 60 })
  cheapest!: NextPointsOut[];
}

export class SelfScoreOut {
  @Text({ max: 40 })
  rulebookId!: string;

  @FreeObject()
  ticks!: object;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @Int({ min: 0, max: 100 })
  total!: number;

  @FreeObject({ doc: 'points by part' })
  partTotals!: object;

  @Texts({ max: 60, maxLength: 20 })
  unanswered!: string[];

  @Int({ min: 1, max: 5 })
  band!: number;

  @Int({ min: 0, max: 5 })
  star!: number;

  @FreeObject({ doc: 'criteria whose gate is missed, by star' })
  missed!: object;

  @Nested(() => ExplanationOut)
  explanation!: ExplanationOut;
}

class OpinionItemOut {
  @Text({ max: 60 })
  code!: string;

  @Flag()
  holds!: boolean;

  @Text({ max: 2000 })
  note!: string;
}

class OpinionOut {
  @DateOnly()
  receivedOn!: string;

  @DateOnly()
  dueOn!: string;

  @ListOf(() => OpinionItemOut, { max: 20, nullable: true })
  items!: OpinionItemOut[] | null;

  @Text({ max: 60, nullable: true })
  letterNo!: string | null;

  @DateOnly({ nullable: true })
  letterOn!: string | null;

  @Moment({ nullable: true })
  sentAt!: string | null;

  @Int({ min: -10_000, max: 10_000, nullable: true, doc: 'below zero: overdue' })
  workingDaysLeft!: number | null;
}

class TitledOut {
  @Text({ max: 60 })
  code!: string;

  @Text({ max: 300 })
  title!: string;
}

class WantedOut {
  @Text({ max: 60 })
  code!: string;

  @Text({ max: 1000 })
  note!: string;
}

class SupplementOut {
  @ListOf(() => WantedOut, { max: 60 })
  items!: WantedOut[];

  @Text({ max: 1000 })
  reason!: string;

  @DateOnly()
  dueOn!: string;

  @Moment()
  askedAt!: string;

  @Moment({ nullable: true })
  answeredAt!: string | null;
}

class DossierVersionOut {
  @Int({ min: 1, max: 1000 })
  number!: number;

  @Text({ max: 64 })
  sha256!: string;

  @Text({ max: 1000, nullable: true })
  reason!: string | null;

  @Moment()
  submittedAt!: string;
}

class DossierHistoryOut {
  @Text({ max: 40 })
  action!: string;

  @Text({ max: 40, nullable: true })
  from!: string | null;

  @Text({ max: 40 })
  to!: string;

  @Text({ max: 1000, nullable: true })
  reason!: string | null;

  @Text({ max: 120 })
  actorName!: string;

  @Moment()
  at!: string;
}

export class DossierOut extends DossierRowOut {
  @Uuid()
  producerId!: string;

  @Uuid()
  roundId!: string;

  @Int({ min: 1, max: 26 })
  sheetNo!: number;

  @Uuid({ nullable: true })
  planId!: string | null;

  @Text({ max: 300, nullable: true })
  planName!: string | null;

  @Text({ max: 40 })
  rulebookId!: string;

  @Text({ max: 300 })
  procedureName!: string;

  @Text({ max: 100, nullable: true })
  deskLabel!: string | null;

  @DateOnly({ nullable: true, doc: 'day until which the council judges, as far as it is known' })
  councilOn!: string | null;

  @Int({ min: 0, max: 1000 })
  versionNo!: number;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @ListOf(() => ChecklistItemOut, { max: 60 })
  checklist!: ChecklistItemOut[];

  @Texts({ max: 60, maxLength: 60 })
  missing!: string[];

  @ListOf(() => DossierGapOut, { max: 600, doc: 'what is still to be brought; empty once it is filed' })
  gaps!: DossierGapOut[];

  @Nested(() => FollowUpOut, { nullable: true })
  followUp!: FollowUpOut | null;

  @Flag({ doc: 'filed after the window of its certificate' })
  filedLate!: boolean;

  @Nested(() => FilingWindowOut, { nullable: true, doc: 'of a reassessment in work' })
  filingWindow!: FilingWindowOut | null;

  @ListOf(() => PaperOut, { max: 500 })
  papers!: PaperOut[];

  @Nested(() => SelfScoreOut, { nullable: true })
  selfScore!: SelfScoreOut | null;

  @Nested(() => OpinionOut, { nullable: true })
  opinion!: OpinionOut | null;

  @ListOf(() => TitledOut, { max: 20 })
  opinionItems!: TitledOut[];

  @ListOf(() => SupplementOut, { max: 100 })
  supplements!: SupplementOut[];

  @ListOf(() => IncompleteFilingOut, { max: 1000, doc: 'versions sent without required parts, each confirmed' })
  incompleteFilings!: IncompleteFilingOut[];

  @ListOf(() => DossierVersionOut, { max: 1000 })
  versions!: DossierVersionOut[];

  @Texts({ max: 20, maxLength: 30 })
  allowedActions!: string[];

  @ListOf(() => DossierHistoryOut, { max: 1000 })
  history!: DossierHistoryOut[];
}

export class DossierCreatedOut {
  @Uuid()
  id!: string;
}

export class DossierVersionNoOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class ReceiptOut extends DossierVersionNoOut {
  @Text({ max: 30 })
  receiptNo!: string;

  @Int({ min: 1, max: 1000 })
  versionNo!: number;

  @DateOnly()
  filedOn!: string;

  @Text({ max: 40 })
  rulebookId!: string;
}

export class OpinionSentOut extends DossierVersionNoOut {
  @Flag({ doc: 'after the last day' })
  late!: boolean;
}

export class UploadOut {
  @Uuid()
  id!: string;

  @Int({ min: 0, max: 1_000_000_000, doc: 'bytes received' })
  offset!: number;
}

export class UploadStateOut extends UploadOut {
  @Int({ min: 1, max: 1_000_000_000 })
  size!: number;

  @OneOf(['open', 'done', 'failed'])
  state!: string;
}
