import {
  DateOnly,
  Flag,
  FreeObject,
  Int,
  ListOf,
  Nested,
  OneOf,
  PageQuery,
  SearchQuery,
  Text,
  Texts,
  Uuid,
} from '@app/platform/http';
import { MAX_EXPLANATION } from '../application/sheet-in-work';
import type { Seat } from '../domain/council-rules';
import { EXPLANATION_RULES, type ExplanationRule } from '../domain/explanations';

export const SEATS = ['chair', 'deputy', 'member', 'secretary', 'adviser'];
export const CASE_STATES = ['assigned', 'scoring', 'discussion', 'closed', 'withdrawn'];
const UNIT_ID = /^[0-9]{2,5}-[0-9]{4}$/;

export class MemberIn {
  @Uuid({ optional: true, doc: 'a known person; else name and login' })
  userId?: string;

  @Text({ max: 120, optional: true })
  displayName?: string;

  @Text({ max: 254, optional: true, doc: 'e-mail or phone' })
  login?: string;

  @Text({ max: 12, pattern: /^\d{12}$/, optional: true })
  identityNo?: string;

  @Texts({
    max: 10,
    maxLength: 14,
    pattern: /^\d{10}(-\d{3}|\d{3})?$/,
    optional: true,
    doc: 'organisations the person belongs to',
  })
  taxCodes?: string[];

  @OneOf(SEATS)
  seat!: Seat;

  @Text({ max: 200 })
  department!: string;
}

export class CouncilIn {
  @Text({ max: 30, example: 'district' })
  level!: string;

  @Text({ max: 10, pattern: UNIT_ID })
  unitId!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 60 })
  decisionNo!: string;

  @DateOnly()
  decisionOn!: string;

  @ListOf(() => MemberIn, { max: 60 })
  members!: MemberIn[];

  @Uuid({ optional: true, doc: 'take over the rules of this council instead of those of the procedure' })
  rulesOfCouncilId?: string;
}

class RulesIn {
  @Int({ min: 1, max: 100 })
  quorumPercent!: number;

  @Int({ min: 0, max: 100 })
  spreadLimit!: number;

  @Int({ min: 1, max: 9 })
  maxScoringRounds!: number;

  @OneOf(['never', 'after-opening'])
  othersSheets!: 'never' | 'after-opening';

  @Flag()
  progressVisible!: boolean;

  @Texts({ max: 5, maxLength: 5 })
  tieBreakParts!: string[];

  @OneOf(EXPLANATION_RULES, { doc: 'for which ticks a member writes down why' })
  explanations!: ExplanationRule;
}

export class CouncilRulesIn {
  @Nested(() => RulesIn)
  rules!: RulesIn;

  @Text({ max: 60 })
  decisionNo!: string;
}

export class AssignIn {
  @Uuid()
  roundId!: string;

  @Texts({ max: 500, maxLength: 36, pattern: /^[0-9a-f-]{36}$/ })
  dossierIds!: string[];
}

export class SittingIn {
  @Uuid()
  councilId!: string;

  @Uuid()
  roundId!: string;

  @DateOnly()
  heldOn!: string;

  @Text({ max: 200 })
  place!: string;
}

export class ReasonIn {
  @Text({ max: 1000, multiline: true, optional: true })
  reason?: string;
}

export class MustReasonIn {
  @Text({ max: 1000, multiline: true })
  reason!: string;
}

export class AttendanceIn {
  @Uuid()
  memberId!: string;

  @OneOf(['arrive', 'leave'])
  what!: 'arrive' | 'leave';
}

export class DelegationIn {
  @Uuid()
  toMemberId!: string;

  @Text({ max: 60 })
  documentNo!: string;

  @Uuid({ optional: true, doc: 'scan of the signed paper; it may follow later under the same number' })
  scanId?: string;
}

export class CasesQuery extends SearchQuery {
  @Uuid({ optional: true })
  councilId?: string;

  @Uuid({ optional: true })
  roundId?: string;

  @Uuid({ optional: true })
  sittingId?: string;

  @OneOf(CASE_STATES, { optional: true })
  state?: string;

  @OneOf(['open', 'cast'], { optional: true, doc: 'open: being scored, and my sheet is not handed in; cast: it is' })
  mySheet?: 'open' | 'cast';
}

export class ResultsQuery extends PageQuery {
  @Uuid()
  roundId!: string;

  @Text({ max: 30, optional: true })
  level?: string;
}

export class RoundQuery {
  @Uuid()
  roundId!: string;
}

class TickChangeIn {
  @Text({ max: 20, example: 'A.1.1' })
  criterion!: string;

  @Int({ min: 0, max: 99, nullable: true, doc: 'what the device saw there; null = nothing' })
  from!: number | null;

  @Int({ min: 0, max: 99, nullable: true, doc: 'what was ticked; null = taken away' })
  to!: number | null;

  @Flag({ optional: true, doc: 'the member was shown both values and chose this one' })
  settles?: boolean;
}

class ExplanationChangeIn {
  @Text({ max: 20, example: 'A.1.1', doc: 'the criterion; of a choice its first case' })
  criterion!: string;

  @Text({ max: MAX_EXPLANATION, multiline: true, nullable: true, doc: 'what the device saw there; null = nothing' })
  from!: string | null;

  @Text({ max: MAX_EXPLANATION, multiline: true, nullable: true, doc: 'what was written; null = taken away' })
  to!: string | null;
}

export class SheetChangesIn {
  @ListOf(() => TickChangeIn, { max: 500, doc: 'in the order in which they were done' })
  changes!: TickChangeIn[];

  @ListOf(() => ExplanationChangeIn, { max: 500, optional: true, doc: 'in the order in which they were done' })
  explanations?: ExplanationChangeIn[];
}

class TicksIn {
  @FreeObject({ doc: 'index of the ticked option by criterion key' })
  ticks!: Record<string, number>;
}

export class CastIn extends TicksIn {
  @FreeObject({ optional: true, doc: 'why, by criterion; left out: as in the sheet in work' })
  explanations?: Record<string, unknown>;

  @Text({ max: 1000, multiline: true, optional: true, doc: 'needed to change a sheet that was handed in' })
  reason?: string;

  @Flag({ doc: 'criteria without a tick count 0' })
  unansweredConfirmed!: boolean;
}

class AgreedOptionIn {
  @Text({ max: 20 })
  key!: string;

  @Int({ min: 0, max: 50, nullable: true })
  index!: number | null;

  @Text({ max: 1000, multiline: true, optional: true })
  reason?: string;
}

export class AgreedIn {
  @ListOf(() => AgreedOptionIn, { max: 60, min: 1 })
  options!: AgreedOptionIn[];
}

export class AdviceIn {
  @Text({ max: 8000, multiline: true })
  body!: string;
}

export class SendUpIn {
  @Uuid()
  roundId!: string;

  @Text({ max: 60, example: '12/TTr-HĐ' })
  letterNo!: string;
}
