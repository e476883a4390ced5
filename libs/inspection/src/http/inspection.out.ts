import { DateOnly, Flag, Int, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { LIVE_STATES } from '@app/certificates';
import { AREAS, SEVERITIES } from '../domain/checklist';
import { INSPECTION_KINDS, INSPECTION_STATES, VisitPlaceIn } from './inspection.in';

export class InspectionRowOut {
  @Uuid()
  id!: string;

  @OneOf(INSPECTION_KINDS)
  kind!: string;

  @Uuid({ nullable: true })
  planId!: string | null;

  @Uuid()
  productId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @DateOnly()
  dueOn!: string;

  @OneOf(INSPECTION_STATES)
  state!: string;

  @DateOnly({ nullable: true })
  remedyUntil!: string | null;

  @Int({ min: 0, max: 1000 })
  findings!: number;

  @Int({ min: 0, max: 1000 })
  openFindings!: number;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class InspectionPageOut {
  @ListOf(() => InspectionRowOut, { max: 200 })
  items!: InspectionRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

export class InspectionItemOut {
  @Text({ max: 60 })
  code!: string;

  @OneOf(AREAS)
  area!: string;

  @Text({ max: 500 })
  text!: string;

  @Text({ max: 500, min: 0 })
  hint!: string;

  @OneOf(SEVERITIES)
  severity!: string;
}

class InspectionMemberOut {
  @Uuid()
  userId!: string;

  @Text({ max: 200 })
  displayName!: string;

  @OneOf(['leader', 'member'])
  seat!: string;

  @Text({ max: 200 })
  agency!: string;
}

class VisitAnswerOut {
  @Text({ max: 60 })
  code!: string;

  @OneOf(['yes', 'no', 'not-applicable'])
  verdict!: string;

  @Text({ max: 1000, optional: true })
  note?: string;

  @Texts({ max: 10, maxLength: 36, optional: true })
  photoIds?: readonly string[];
}

class VisitSignatureOut {
  @OneOf(['team', 'producer'])
  side!: string;

  @Text({ max: 100 })
  name!: string;

  @Text({ max: 200 })
  title!: string;
}

class VisitRecordOut {
  @ListOf(() => VisitAnswerOut, { max: 200 })
  answers!: readonly VisitAnswerOut[];

  @Text({ max: 4000 })
  conclusion!: string;

  @ListOf(() => VisitSignatureOut, { max: 20 })
  signatures!: readonly VisitSignatureOut[];

  @Text({ max: 1000, nullable: true })
  refusedBecause!: string | null;

  @Nested(() => VisitPlaceIn, { nullable: true })
  place!: VisitPlaceIn | null;

  @Moment()
  begunAt!: string;

  @Moment()
  endedAt!: string;

  @Flag({ doc: "the two by the server's clock; otherwise by that of a device that never heard it" })
  isServerTime!: boolean;

  @Moment({ doc: "server's clock" })
  receivedAt!: string;

  @Text({ max: 200 })
  recordedByName!: string;
}

class FindingRemedyOut {
  @Text({ max: 1000 })
  note!: string;

  @Moment()
  confirmedAt!: string;

  @Text({ max: 200 })
  confirmedByName!: string;
}

class InspectionFindingOut {
  @Uuid()
  id!: string;

  @Text({ max: 60 })
  itemCode!: string;

  @OneOf(SEVERITIES)
  severity!: string;

  @Text({ max: 1000 })
  what!: string;

  @DateOnly({ nullable: true })
  remedyUntil!: string | null;

  @Nested(() => FindingRemedyOut, { nullable: true })
  remedy!: FindingRemedyOut | null;
}

class LastVisitOut {
  @Uuid()
  inspectionId!: string;

  @Moment()
  endedAt!: string;

  @Text({ max: 4000 })
  conclusion!: string;

  @ListOf(() => InspectionFindingOut, { max: 200 })
  findings!: readonly InspectionFindingOut[];
}

class InspectionProposalOut {
  @Uuid()
  id!: string;

  @OneOf(['suspension', 'reinstatement'])
  kind!: string;

  @Text({ max: 60 })
  ground!: string;

  @Text({ max: 2000 })
  explanation!: string;

  @Uuid()
  statusDecisionId!: string;

  @Moment()
  proposedAt!: string;
}

export class InspectionHistoryOut {
  @Text({ max: 60 })
  action!: string;

  @Text({ max: 60, nullable: true })
  from!: string | null;

  @Text({ max: 60 })
  to!: string;

  @Text({ max: 2000, nullable: true })
  reason!: string | null;

  @Text({ max: 200 })
  actorName!: string;

  @Moment()
  at!: string;
}

export class InspectedCertificateOut {
  @Uuid()
  id!: string;

  @Text({ max: 40 })
  numberText!: string;

  @Int({ min: 1, max: 5 })
  stars!: number;

  @OneOf(LIVE_STATES)
  state!: string;

  @DateOnly()
  validThrough!: string;

  @Text({ max: 300 })
  place!: string;

  @Text({ max: 200 })
  verifyPath!: string;
}

export class InspectionOut extends InspectionRowOut {
  @Uuid({ nullable: true })
  previousId!: string | null;

  @Uuid({ nullable: true, doc: 'the re-inspection that followed' })
  followedById!: string | null;

  @Int({ min: 1, max: 26 })
  sheetNo!: number;

  @ListOf(() => InspectionItemOut, { max: 200 })
  items!: readonly InspectionItemOut[];

  @ListOf(() => InspectionMemberOut, { max: 20 })
  members!: readonly InspectionMemberOut[];

  @Nested(() => VisitRecordOut, { nullable: true })
  record!: VisitRecordOut | null;

  @ListOf(() => InspectionFindingOut, { max: 200 })
  findingList!: readonly InspectionFindingOut[];

  @Nested(() => LastVisitOut, { nullable: true, doc: 'newest record of the same product before this one' })
  lastVisit!: LastVisitOut | null;

  @Texts({ max: 200, maxLength: 36 })
  photoIds!: readonly string[];

  @ListOf(() => InspectionProposalOut, { max: 50 })
  proposals!: readonly InspectionProposalOut[];

  @Nested(() => InspectedCertificateOut)
  certificate!: InspectedCertificateOut;

  @Texts({ max: 10, maxLength: 40 })
  allowedActions!: string[];

  @Flag({ doc: 'does the reader sit in the team' })
  isTeam!: boolean;

  @Int({ min: 1, max: 180, doc: 'days for a remedy that the visit page proposes' })
  remedyDays!: number;

  @ListOf(() => InspectionHistoryOut, { max: 1000 })
  history!: InspectionHistoryOut[];
}
