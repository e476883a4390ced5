import {
  DateOnly,
  Flag,
  Int,
  ListOf,
  Moment,
  Nested,
  OneOf,
  Text,
  Texts,
  Uuid,
  IdParam,
  SearchQuery,
} from '@app/platform/http';
import { SEVERITIES, type Severity, type Verdict } from '../domain/checklist';

export const INSPECTION_STATES = ['planned', 'under-way', 'recorded', 'remedy-awaited', 'closed', 'cancelled'];
export const INSPECTION_KINDS = ['periodic', 'unannounced', 'report', 're-inspection'];
const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export class InspectionsQuery extends SearchQuery {
  @OneOf(INSPECTION_STATES, { optional: true })
  state?: string;

  @Uuid({ optional: true })
  productId?: string;

  @Uuid({ optional: true })
  planId?: string;

  @Flag({ optional: true, query: true, doc: 'only those where I sit in the team' })
  mine?: boolean;

  @OneOf(['open', 'for-me'], { optional: true, doc: 'open: not ended yet; for-me: what stands in my worklist' })
  waits?: 'open' | 'for-me';
}

export class InspectionMemberIn {
  @Uuid()
  userId!: string;

  @OneOf(['leader', 'member'])
  seat!: 'leader' | 'member';

  @Text({ max: 200, example: 'Sở Công Thương' })
  agency!: string;
}

export class OpenInspectionIn {
  @Uuid()
  productId!: string;

  @OneOf(['periodic', 'unannounced'], {
    optional: true,
    doc: 'periodic = the producer is told; left out = unannounced',
  })
  kind?: 'periodic' | 'unannounced';

  @DateOnly({ doc: 'last day for the visit' })
  dueOn!: string;

  @Text({ max: 1000, multiline: true })
  reason!: string;

  @ListOf(() => InspectionMemberIn, { min: 1, max: 20 })
  members!: InspectionMemberIn[];
}

export class ReinspectIn {
  @DateOnly()
  dueOn!: string;
}

export class InspectionReasonIn {
  @Text({ max: 1000, multiline: true })
  reason!: string;
}

export class FindingRemedyIn {
  @Uuid()
  findingId!: string;

  @Text({ max: 1000, multiline: true, doc: 'what was seen' })
  note!: string;
}

export class InspectionProposalIn {
  @OneOf(['suspension', 'reinstatement'])
  kind!: 'suspension' | 'reinstatement';

  @OneOf(['inspection', 'not-remedied', 'under-investigation', 'remedied', 'cleared'])
  ground!: string;

  @Text({ max: 2000, multiline: true })
  explanation!: string;
}

class VisitAnswerIn {
  @Text({ max: 60 })
  code!: string;

  @OneOf(['yes', 'no', 'not-applicable'])
  verdict!: Verdict;

  @Text({ max: 1000, multiline: true, optional: true })
  note?: string;

  @Texts({ max: 10, maxLength: 36, pattern: UUID_PATTERN, optional: true })
  photoIds?: string[];
}

class VisitFindingIn {
  @Text({ max: 60, doc: 'code of the item that was answered with no' })
  code!: string;

  @OneOf(SEVERITIES)
  severity!: Severity;

  @Text({ max: 1000, multiline: true })
  what!: string;

  @DateOnly({ optional: true })
  remedyUntil?: string;
}

class VisitSignatureIn {
  @OneOf(['team', 'producer'])
  side!: 'team' | 'producer';

  @Text({ max: 100 })
  name!: string;

  @Text({ max: 200 })
  title!: string;
}

export class VisitPlaceIn {
  @Int({ min: -90_000_000, max: 90_000_000, doc: 'millionths of a degree' })
  latE6!: number;

  @Int({ min: -180_000_000, max: 180_000_000 })
  lngE6!: number;

  @Int({ min: 0, max: 1_000_000, doc: 'metres' })
  accuracyM!: number;
}

export class VisitIn {
  @ListOf(() => VisitAnswerIn, { min: 1, max: 200 })
  answers!: VisitAnswerIn[];

  @ListOf(() => VisitFindingIn, { max: 200 })
  findings!: VisitFindingIn[];

  @Text({ max: 4000, multiline: true })
  conclusion!: string;

  @ListOf(() => VisitSignatureIn, { min: 1, max: 20 })
  signatures!: VisitSignatureIn[];

  @Text({ max: 1000, multiline: true, optional: true, doc: 'why the producer refused to sign' })
  refusedBecause?: string;

  @Nested(() => VisitPlaceIn, { optional: true })
  place?: VisitPlaceIn;

  @Moment({ doc: 'clock of the device' })
  begunAt!: string;

  @Moment({ doc: 'clock of the device' })
  endedAt!: string;

  @Int({
    min: -1_000_000_000_000,
    max: 1_000_000_000_000,
    optional: true,
    doc: "milliseconds that the server's clock was ahead",
  })
  clockAheadMs?: number;
}

export class PhotoParam extends IdParam {
  @Uuid()
  photoId!: string;
}
