import { DateOnly, Flag, FreeObject, Int, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';

export const STATES = ['draft', 'prepared', 'approved', 'published', 'cancelled'];
const ACTIONS = ['prepare', 'return', 'approve', 'publish', 'cancel', 'refresh', 'publish-at'];

class ItemGateOut {
  @Text({ max: 20 })
  key!: string;

  @Text({ max: 1000 })
  title!: string;

  @Text({ max: 1000, nullable: true })
  has!: string | null;

  @Text({ max: 1000 })
  needs!: string;
}

class ItemPointsOut {
  @Text({ max: 20 })
  key!: string;

  @Text({ max: 1000 })
  title!: string;

  @Int({ min: 1, max: 100 })
  extraPoints!: number;

  @Text({ max: 1000 })
  to!: string;
}

class ItemExplanationOut {
  @Int({ min: 1, max: 5, nullable: true })
  nextStar!: number | null;

  @Int({ min: 0, max: 10_000, doc: 'hundredths of a point that the mean lacks' })
  lacksHundredths!: number;

  @ListOf(() => ItemGateOut, { max: 200 })
  gates!: readonly ItemGateOut[];

  @ListOf(() => ItemPointsOut, { max: 200 })
  cheapest!: readonly ItemPointsOut[];
}

class ItemFactsOut {
  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Int({ min: 1, max: 26 })
  sheetNo!: number;

  @Text({ max: 10, example: '90.13' })
  shownMean!: string;

  @Int({ min: 1, max: 5 })
  band!: number;

  @Nested(() => ItemExplanationOut)
  explanation!: ItemExplanationOut;

  @Text({ max: 40 })
  rulebookId!: string;

  @Text({ max: 64 })
  rulebookSha256!: string;

  @Text({ max: 40 })
  procedureId!: string;

  @Moment()
  closedAt!: string;
}

class RankedItemOut {
  @Uuid()
  caseId!: string;

  @Uuid()
  dossierId!: string;

  @Uuid()
  productId!: string;

  @Uuid()
  producerId!: string;

  @Text({ max: 10 })
  unitId!: string;

  @Int({ min: 1, max: 100_000 })
  position!: number;

  @Int({ min: 1, max: 100_000 })
  rank!: number;

  @Text({ max: 20, nullable: true, doc: 'what set this line below the one above: total or a part; null when equal' })
  decidedBy!: string | null;

  @Int({ min: 0, max: 1_000_000 })
  sum!: number;

  @Int({ min: 1, max: 1_000 })
  count!: number;

  @FreeObject({ values: { type: 'integer' } })
  partSums!: Readonly<Record<string, number>>;

  @Int({ min: 0, max: 5, doc: 'star by points and gates' })
  star!: number;

  @Int({ min: 1, max: 5, nullable: true, doc: 'star that this level grants' })
  granted!: number | null;

  @Text({ max: 40, nullable: true, doc: 'level that decides instead' })
  forwardedTo!: string | null;

  @Nested(() => ItemFactsOut)
  facts!: ItemFactsOut;
}

class RankingBoardOut {
  @Text({ max: 40 })
  level!: string;

  @Text({ max: 200 })
  levelLabel!: string;

  @Text({ max: 10 })
  unitId!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 300 })
  issuingBody!: string;

  @Int({ min: 0, max: 100_000, doc: 'products of the level still before a council' })
  openCases!: number;

  @Texts({ max: 10, maxLength: 20 })
  tieBreak!: readonly string[];

  @ListOf(() => RankedItemOut, { max: 5_000 })
  items!: readonly RankedItemOut[];
}

class EarlierRankingOut {
  @Uuid()
  roundId!: string;

  @Text({ max: 200 })
  roundName!: string;
}

export class RankingOut {
  @Uuid({ nullable: true, doc: 'null: no round is under way or has results' })
  roundId!: string | null;

  @Text({ max: 200 })
  roundName!: string;

  @Nested(() => EarlierRankingOut, {
    nullable: true,
    doc: 'the newest round with results, where this one has none yet',
  })
  earlier!: EarlierRankingOut | null;

  @Flag()
  canDraft!: boolean;

  @ListOf(() => RankingBoardOut, { max: 300 })
  boards!: RankingBoardOut[];
}

class DecisionHeadOut {
  @Uuid()
  id!: string;

  @Uuid()
  roundId!: string;

  @Text({ max: 200 })
  roundName!: string;

  @Text({ max: 40 })
  level!: string;

  @Text({ max: 10 })
  unitId!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 300 })
  issuingBody!: string;

  @Texts({ max: 10, maxLength: 20 })
  tieBreak!: string[];

  @Text({ max: 60, nullable: true })
  number!: string | null;

  @DateOnly({ nullable: true })
  decidedOn!: string | null;

  @OneOf(STATES)
  state!: string;

  @Moment()
  draftedAt!: string;

  @Text({ max: 120, nullable: true })
  preparedByName!: string | null;

  @Text({ max: 120, nullable: true })
  approvedByName!: string | null;

  @Moment({ nullable: true })
  approvedAt!: string | null;

  @Moment({ nullable: true })
  publishedAt!: string | null;

  @DateOnly({ nullable: true })
  publishedOn!: string | null;

  @Moment({ nullable: true, doc: 'the moment at which it publishes itself' })
  publishAt!: string | null;

  @Text({ max: 120, nullable: true })
  publishSetByName!: string | null;

  @Text({ max: 64, nullable: true, doc: 'SHA-256 of what was approved' })
  contentSha256!: string | null;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

class DecisionRowOut extends DecisionHeadOut {
  @Int({ min: 0, max: 5_000 })
  count!: number;
}

export class DecisionPageOut {
  @ListOf(() => DecisionRowOut, { max: 200 })
  items!: DecisionRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class DecisionHistoryOut {
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

export class DecisionOut extends DecisionHeadOut {
  @ListOf(() => RankedItemOut, { max: 5_000 })
  items!: readonly RankedItemOut[];

  @Int({ min: 0, max: 5_000, doc: 'products left out because of a conflict of interest' })
  hidden!: number;

  @Texts({ max: 10, maxLength: 20, oneOf: ACTIONS })
  allowedActions!: string[];

  @ListOf(() => DecisionHistoryOut, { max: 1_000 })
  history!: DecisionHistoryOut[];
}

export class DecisionDraftedOut {
  @Uuid()
  id!: string;

  @Int({ min: 1, max: 5_000 })
  count!: number;
}

export class DecisionStepOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @OneOf(STATES)
  state!: string;
}

export class PublishedResultOut {
  @Uuid()
  id!: string;

  @Uuid()
  decisionId!: string;

  @Text({ max: 60 })
  decisionNumber!: string;

  @DateOnly()
  decidedOn!: string;

  @DateOnly()
  publishedOn!: string;

  @Text({ max: 300 })
  issuingBody!: string;

  @Text({ max: 200 })
  roundName!: string;

  @Uuid()
  productId!: string;

  @Uuid()
  producerId!: string;

  @Int({ min: 1, max: 100_000 })
  rank!: number;

  @Int({ min: 1, max: 5, nullable: true })
  granted!: number | null;

  @Text({ max: 40, nullable: true })
  forwardedTo!: string | null;

  @Int({ min: 0, max: 5 })
  star!: number;

  @Nested(() => ItemFactsOut)
  facts!: ItemFactsOut;

  @DateOnly({ nullable: true, doc: 'last day for a complaint about it' })
  complaintUntil!: string | null;
}

export class PublishedResultPageOut {
  @ListOf(() => PublishedResultOut, { max: 200 })
  items!: PublishedResultOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}
