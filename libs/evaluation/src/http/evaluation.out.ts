import { DateOnly, Flag, FreeObject, Int, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { EXPLANATION_RULES } from '../domain/explanations';
import { CASE_STATES, SEATS } from './evaluation.in';

const MODES = ['meeting', 'written'];
const BIG = 1_000_000;
const VERSION = { min: 0, max: BIG };

export class IdOut {
  @Uuid()
  id!: string;
}

export class IdsOut {
  @Texts({ max: 500, maxLength: 36 })
  ids!: string[];
}

export class VersionOut {
  @Int(VERSION)
  version!: number;
}

export class PausedOut {
  @Flag()
  paused!: boolean;
}

export const SITTING_STATES = ['planned', 'open', 'paused', 'adjourned', 'closed'];

export class CouncilRowOut {
  @Uuid()
  id!: string;

  @Text({ max: 30 })
  level!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 60 })
  decisionNo!: string;

  @DateOnly()
  decisionOn!: string;

  @OneOf(['active', 'dissolved'])
  state!: string;

  @Int({ min: 0, max: 1000 })
  memberCount!: number;
}

export class CouncilPageOut {
  @ListOf(() => CouncilRowOut, { max: 200 })
  items!: CouncilRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

export class RulesOut {
  @Int(VERSION)
  version!: number;

  @Int({ min: 1, max: 100 })
  quorumPercent!: number;

  @Int({ min: 0, max: 100 })
  spreadLimit!: number;

  @Int({ min: 1, max: 9 })
  maxScoringRounds!: number;

  @OneOf(['never', 'after-opening'])
  othersSheets!: string;

  @Flag()
  progressVisible!: boolean;

  @Texts({ max: 5, maxLength: 5 })
  tieBreakParts!: readonly string[];

  @OneOf(EXPLANATION_RULES, { doc: 'for which ticks a member writes down why' })
  explanations!: string;
}

class MemberOut {
  @Uuid()
  memberId!: string;

  @Uuid()
  userId!: string;

  @Text({ max: 120 })
  displayName!: string;

  @OneOf(SEATS)
  seat!: string;

  @Text({ max: 200 })
  department!: string;
}

class CouncilSittingOut {
  @Uuid()
  id!: string;

  @Uuid()
  roundId!: string;

  @Text({ max: 200 })
  roundName!: string;

  @DateOnly()
  heldOn!: string;

  @Text({ max: 200 })
  place!: string;

  @OneOf(MODES)
  mode!: string;

  @DateOnly({ nullable: true })
  dueOn!: string | null;

  @OneOf(SITTING_STATES)
  state!: string;
}

class CouncilRoundOut {
  @Uuid()
  roundId!: string;

  @Text({ max: 200 })
  roundName!: string;

  @Int({ min: 0, max: BIG })
  cases!: number;

  @Int({ min: 0, max: BIG })
  closed!: number;

  @Flag({ doc: 'its results go to a council above by letter' })
  sendsUp!: boolean;
}

class EvaluationHistoryOut {
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

class CouncilMemberOut extends MemberOut {
  @OneOf(['accepted', 'declined'], { nullable: true, doc: 'answer to the invitation' })
  answer!: string | null;

  @Text({ max: 1000, nullable: true })
  answerReason!: string | null;
}

export class CouncilOut {
  @Uuid()
  id!: string;

  @Text({ max: 30 })
  level!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 10 })
  unitId!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 60 })
  decisionNo!: string;

  @DateOnly()
  decisionOn!: string;

  @OneOf(['active', 'dissolved'])
  state!: string;

  @Nested(() => RulesOut)
  rules!: RulesOut;

  @ListOf(() => CouncilMemberOut, { max: 200 })
  members!: readonly CouncilMemberOut[];

  @ListOf(() => CouncilSittingOut, { max: 200 })
  sittings!: readonly CouncilSittingOut[];

  @ListOf(() => CouncilRoundOut, { max: 200 })
  rounds!: readonly CouncilRoundOut[];

  @Texts({ max: 20, maxLength: 30 })
  allowedActions!: string[];

  @ListOf(() => EvaluationHistoryOut, { max: 1000 })
  history!: EvaluationHistoryOut[];
}

class AssignableOut {
  @Uuid()
  dossierId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Int({ min: 1, max: 26 })
  sheetNo!: number;

  @Text({ max: 30 })
  receiptNo!: string;
}

export class AssignablePageOut {
  @ListOf(() => AssignableOut, { max: 1000 })
  items!: AssignableOut[];
}

export class QuorumOut {
  @Int({ min: 0, max: 1000 })
  required!: number;

  @Int({ min: 0, max: 1000 })
  present!: number;

  @Int({ min: 0, max: 1000, doc: 'how many must still come' })
  missing!: number;

  @Flag()
  presidingPresent!: boolean;

  @Flag()
  met!: boolean;
}

class SittingMemberOut extends MemberOut {
  @Flag()
  present!: boolean;

  @Flag()
  votes!: boolean;

  @Flag()
  isMe!: boolean;

  @Flag({ doc: 'has a written delegation of the chair' })
  delegated!: boolean;
}

class DelegationOut {
  @Text({ max: 120 })
  toName!: string;

  @Text({ max: 60 })
  documentNo!: string;

  @Uuid({ nullable: true, doc: 'scan of the signed paper; null while it is not handed in' })
  scanId!: string | null;

  @Moment()
  at!: string;
}

export class SittingOut {
  @Uuid()
  id!: string;

  @Uuid()
  councilId!: string;

  @Text({ max: 200 })
  councilName!: string;

  @Uuid()
  roundId!: string;

  @Text({ max: 200 })
  roundName!: string;

  @DateOnly()
  heldOn!: string;

  @Text({ max: 200 })
  place!: string;

  @OneOf(MODES)
  mode!: string;

  @DateOnly({ nullable: true, doc: 'in writing: last day for sending the sheet back' })
  dueOn!: string | null;

  @DateOnly({ nullable: true, doc: 'in writing: last day by the procedure' })
  limitOn!: string | null;

  @Flag()
  periodOver!: boolean;

  @OneOf(SITTING_STATES)
  state!: string;

  @Text({ max: 1000, nullable: true })
  pauseReason!: string | null;

  @DateOnly({ nullable: true, doc: 'adjourned: the day on which it goes on' })
  continuesOn!: string | null;

  @ListOf(() => DelegationOut, { max: 200 })
  delegations!: readonly DelegationOut[];

  @Int(VERSION)
  version!: number;

  @Nested(() => QuorumOut)
  quorum!: QuorumOut;

  @Text({ max: 120, nullable: true })
  presidingName!: string | null;

  @ListOf(() => SittingMemberOut, { max: 200 })
  members!: readonly SittingMemberOut[];

  @Texts({ max: 20, maxLength: 30 })
  allowedActions!: string[];

  @ListOf(() => EvaluationHistoryOut, { max: 1000 })
  history!: EvaluationHistoryOut[];
}

export class CaseRowOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 30 })
  level!: string;

  @Int({ min: 1, max: 26 })
  sheetNo!: number;

  @OneOf(CASE_STATES)
  state!: string;

  @Int({ min: 1, max: 9 })
  scoringRound!: number;

  @Uuid({ nullable: true })
  sittingId!: string | null;

  @OneOf(['none', 'draft', 'cast'], { nullable: true })
  mySheet!: string | null;

  @OneOf(MODES)
  mode!: string;

  @DateOnly({ nullable: true, doc: 'in writing: last day for sending the sheet back' })
  dueOn!: string | null;

  @Text({ max: 10, doc: 'on the label of its sample' })
  sampleCode!: string;
}

export class CasePageOut {
  @ListOf(() => CaseRowOut, { max: 200 })
  items!: CaseRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class ProgressOut {
  @Uuid()
  memberId!: string;

  @Text({ max: 120 })
  displayName!: string;

  @OneOf(SEATS)
  seat!: string;

  @Flag()
  present!: boolean;

  @Flag()
  conflict!: boolean;

  @Flag({ doc: 'has handed in; never what' })
  cast!: boolean;

  @Flag({ doc: 'entered from a signed paper' })
  onPaper!: boolean;
}

class ConflictOut {
  @Uuid()
  id!: string;

  @Text({ max: 120 })
  memberName!: string;

  @Text({ max: 1000 })
  detail!: string;

  @OneOf(['computed', 'declared-by-member', 'declared-by-producer'])
  source!: string;

  @Text({ max: 1000, nullable: true })
  dismissedReason!: string | null;
}

class AdviceOut {
  @Text({ max: 8000 })
  body!: string;

  @Text({ max: 120 })
  authorName!: string;

  @Moment()
  at!: string;
}

class CaseFileOut {
  @Uuid()
  id!: string;

  @Text({ max: 255 })
  name!: string;

  @Text({ max: 120 })
  mediaType!: string;

  @Int({ min: 0, max: 1_000_000_000 })
  size!: number;

  @Int({ min: 1, max: 1_000_000, nullable: true, doc: 'null = unknown' })
  pages!: number | null;
}

class CasePaperOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  title!: string;

  @Text({ max: 100, nullable: true })
  number!: string | null;

  @Text({ max: 200, nullable: true })
  issuer!: string | null;

  @DateOnly({ nullable: true })
  expiresOn!: string | null;

  @Texts({ max: 60, maxLength: 12 })
  criteria!: string[];

  @ListOf(() => CaseFileOut, { max: 1000 })
  files!: CaseFileOut[];
}

export class CaseOut extends CaseRowOut {
  @Uuid()
  dossierId!: string;

  @Uuid()
  councilId!: string;

  @Text({ max: 200 })
  councilName!: string;

  @Uuid()
  roundId!: string;

  @Text({ max: 40 })
  rulebookId!: string;

  @Text({ max: 30 })
  receiptNo!: string;

  @Int(VERSION)
  version!: number;

  @Nested(() => QuorumOut)
  quorum!: QuorumOut;

  @Text({ max: 120, nullable: true })
  presidingName!: string | null;

  @Flag({ doc: 'in writing: the last day has passed' })
  periodOver!: boolean;

  @Int({ min: 0, max: 100 })
  spreadLimit!: number;

  @ListOf(() => ProgressOut, { max: 200, nullable: true })
  progress!: readonly ProgressOut[] | null;

  @ListOf(() => ConflictOut, { max: 1000 })
  conflicts!: readonly ConflictOut[];

  @ListOf(() => AdviceOut, { max: 200 })
  advice!: readonly AdviceOut[];

  @ListOf(() => CasePaperOut, { max: 500 })
  papers!: readonly CasePaperOut[];

  @Texts({ max: 20, maxLength: 30 })
  allowedActions!: string[];

  @ListOf(() => EvaluationHistoryOut, { max: 1000 })
  history!: EvaluationHistoryOut[];
}

export class TotalsOut {
  @Int(VERSION)
  version!: number;

  @Int({ min: 0, max: 100 })
  total!: number;

  @FreeObject({ doc: 'points by part' })
  partTotals!: object;

  @Texts({ max: 60, maxLength: 20, doc: 'criteria without a tick' })
  unanswered!: readonly string[];
}

class CastOut {
  @Int(VERSION)
  version!: number;

  @Int({ min: 1, max: 9 })
  scoringRound!: number;

  @Int({ min: 0, max: 100 })
  total!: number;

  @Moment()
  castAt!: string;

  @Text({ max: 1000, nullable: true })
  reason!: string | null;
}

class ClashOut {
  @Texts({ max: 20, maxLength: 20, doc: 'a criterion, or all cases of a choice' })
  criteria!: readonly string[];

  @FreeObject({ doc: 'the other value: option by criterion; nothing = not ticked' })
  other!: object;
}

/** A sheet in work after a device brought its ticks. */
export class SavedSheetOut extends TotalsOut {
  @FreeObject()
  ticks!: object;

  @ListOf(() => ClashOut, { max: 100, doc: 'what two devices ticked differently' })
  clashes!: readonly ClashOut[];

  @FreeObject({ doc: 'why, by criterion' })
  explanations!: object;
}

export class OwnSheetOut {
  @Text({ max: 40 })
  rulebookId!: string;

  @Int({ min: 1, max: 26 })
  sheetNo!: number;

  @FreeObject()
  ticks!: object;

  @ListOf(() => ClashOut, { max: 100, doc: 'what two devices ticked differently' })
  clashes!: readonly ClashOut[];

  @FreeObject({ doc: 'why, by criterion' })
  explanations!: object;

  @OneOf(EXPLANATION_RULES, { doc: 'for which ticks the rules of the council want one' })
  explanationRule!: string;

  @Int(VERSION)
  draftVersion!: number;

  @Nested(() => CastOut, { nullable: true })
  cast!: CastOut | null;

  @Flag()
  mayCast!: boolean;

  @Int({ min: 0, max: 100 })
  total!: number;

  @FreeObject()
  partTotals!: object;

  @Texts({ max: 60, maxLength: 20 })
  unanswered!: readonly string[];
}

class BallotOut {
  @Uuid()
  memberId!: string;

  @Text({ max: 120 })
  memberName!: string;

  @Text({ max: 200 })
  department!: string;

  @Int({ min: 1, max: 9 })
  scoringRound!: number;

  @Int(VERSION)
  version!: number;

  @Int({ min: 0, max: 100 })
  total!: number;

  @FreeObject()
  partTotals!: object;

  @FreeObject({ doc: 'index of the ticked option by criterion key' })
  ticks!: object;

  @FreeObject({ doc: 'why, by criterion' })
  explanations!: object;

  @Text({ max: 1000, nullable: true })
  reason!: string | null;

  @Flag({ doc: 'the newest sheet of a member without conflict' })
  counts!: boolean;

  @Text({ max: 120, nullable: true, doc: 'who entered it from a signed paper' })
  enteredByName!: string | null;

  @DateOnly({ nullable: true, doc: 'when the paper came' })
  receivedOn!: string | null;

  @Uuid({ nullable: true })
  scanId!: string | null;
}

class DifferenceOut {
  @Text({ max: 20 })
  key!: string;

  @Text({ max: 500 })
  title!: string;

  @Int({ min: 0, max: 100 })
  difference!: number;

  @FreeObject({ doc: 'points of each sheet' })
  points!: object;
}

class GateOut {
  @Text({ max: 20 })
  key!: string;

  @Text({ max: 500 })
  title!: string;

  @Texts({ max: 60, maxLength: 2000 })
  options!: readonly string[];

  @Int({ min: 0, max: 60, nullable: true })
  proposed!: number | null;

  @Int({ min: 0, max: 60, nullable: true })
  agreed!: number | null;

  @Flag()
  isAgreed!: boolean;
}

class OpinionsOut {
  @Flag({ doc: 'spread within the limit, every sheet the same band and star' })
  agree!: boolean;

  @OneOf(['spread', 'star'], { nullable: true })
  fault!: string | null;

  @Int({ min: 0, max: 100 })
  spread!: number;

  @FreeObject({ doc: 'stars that the sheets give, each once' })
  stars!: object;
}

class RecusalOut {
  @Text({ max: 120 })
  displayName!: string;

  @Text({ max: 2000 })
  detail!: string;
}

class TurningOut {
  @Uuid()
  memberId!: string;

  @Text({ max: 120 })
  memberName!: string;

  @Text({ max: 10, doc: 'mean without this sheet' })
  shownMean!: string;

  @Int({ min: 0, max: 5, doc: 'star without this sheet' })
  star!: number;
}

export class ClosingOut {
  @ListOf(() => TurningOut, { max: 200, doc: 'sheets without which the star would be another' })
  turning!: readonly TurningOut[];

  @Int({ min: 1, max: 9, nullable: true, doc: 'the round whose sheets came in writing' })
  writtenRound!: number | null;

  @Nested(() => OpinionsOut, { nullable: true, doc: 'in writing: what the sheets say together' })
  opinions!: OpinionsOut | null;

  @OneOf(CASE_STATES)
  state!: string;

  @Int({ min: 1, max: 9 })
  scoringRound!: number;

  @Int({ min: 0, max: BIG })
  sum!: number;

  @Int({ min: 1, max: 1000 })
  count!: number;

  @Text({ max: 10 })
  shownMean!: string;

  @Int({ min: 1, max: 5 })
  band!: number;

  @Int({ min: 0, max: 5 })
  star!: number;

  @Text({ max: 30, nullable: true, doc: 'the level above that decides this star; null: decided here, or by none' })
  decidedAbove!: string | null;

  @Int({ min: 0, max: 100 })
  spread!: number;

  @Int({ min: 0, max: 100 })
  spreadLimit!: number;

  @Int({ min: 1, max: 9 })
  maxScoringRounds!: number;

  @Nested(() => QuorumOut)
  quorum!: QuorumOut;

  @ListOf(() => BallotOut, { max: 1000 })
  ballots!: readonly BallotOut[];

  @ListOf(() => DifferenceOut, { max: 100 })
  differences!: readonly DifferenceOut[];

  @ListOf(() => GateOut, { max: 100 })
  gates!: readonly GateOut[];

  @FreeObject({ doc: 'criteria whose gate is missed, by star' })
  missed!: object;

  @FreeObject({ doc: 'what blocks the next star and the cheapest next points' })
  explanation!: object;

  @ListOf(() => RecusalOut, { max: 100 })
  recusals!: readonly RecusalOut[];
}

export class ResultOut {
  @Uuid()
  caseId!: string;

  @Uuid()
  dossierId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 30 })
  level!: string;

  @Int({ min: 1, max: 26 })
  sheetNo!: number;

  @Int({ min: 0, max: BIG })
  sum!: number;

  @Int({ min: 1, max: 1000 })
  count!: number;

  @FreeObject()
  partSums!: object;

  @Text({ max: 10 })
  shownMean!: string;

  @Int({ min: 1, max: 5 })
  band!: number;

  @Int({ min: 0, max: 5 })
  star!: number;

  @FreeObject()
  explanation!: object;

  @Moment()
  closedAt!: string;
}

export class ResultPageOut {
  @ListOf(() => ResultOut, { max: 200 })
  items!: ResultOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class SentOut {
  @Uuid()
  id!: string;

  @Text({ max: 60 })
  letterNo!: string;

  @DateOnly()
  sentOn!: string;

  @Int({ min: 0, max: BIG })
  count!: number;
}

export class SendUpPreviewOut {
  @Text({ max: 30 })
  fromLevel!: string;

  @Text({ max: 30 })
  toLevel!: string;

  @Text({ max: 100 })
  toLabel!: string;

  @Int({ min: 0, max: 100, nullable: true })
  threshold!: number | null;

  @DateOnly({ nullable: true })
  dueOn!: string | null;

  @Flag()
  late!: boolean;

  @ListOf(() => ResultOut, { max: 5000 })
  goesUp!: readonly ResultOut[];

  @ListOf(() => ResultOut, { max: 5000 })
  staysBelow!: readonly ResultOut[];

  @Int({ min: 0, max: BIG })
  openCases!: number;

  @ListOf(() => SentOut, { max: 1000 })
  sent!: readonly SentOut[];
}

export class SentUpOut {
  @Uuid()
  id!: string;

  @Int({ min: 1, max: BIG })
  count!: number;
}
