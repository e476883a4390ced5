import { DateOnly, Flag, Int, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { SHOWN_STATES } from '../domain/shown-state';

const STEPS = [
  'wait-for-window',
  'open-dossier',
  'open-dossier-late',
  'finish-dossier',
  'wait-for-result',
  'wait-for-end-of-hold',
  'take-back-or-wait',
  'begin-anew',
  'none',
];

class GroupCountsOut {
  @Int({ min: 0, max: 1_000_000 })
  waiting!: number;

  @Int({ min: 0, max: 1_000_000 })
  filed!: number;

  @Int({ min: 0, max: 1_000_000 })
  overdue!: number;

  @Int({ min: 0, max: 1_000_000 })
  held!: number;

  @Int({ min: 0, max: 1_000_000 })
  renewed!: number;

  @Int({ min: 0, max: 1_000_000 })
  gone!: number;
}

class RadarLineOut {
  @Text({ max: 20, doc: 'first day of a month, "2026-Q3", or the id of a unit' })
  key!: string;

  @Int({ min: 0, max: 1_000_000 })
  total!: number;

  @Nested(() => GroupCountsOut)
  counts!: GroupCountsOut;
}

class RadarUnitOut extends RadarLineOut {
  @Text({ max: 200 })
  name!: string;
}

class StateCountOut {
  @OneOf(SHOWN_STATES)
  state!: string;

  @Int({ min: 0, max: 1_000_000 })
  count!: number;
}

export class RadarOut {
  @DateOnly()
  today!: string;

  @Text({ max: 300, doc: 'procedure whose days count for filing today' })
  procedureName!: string;

  @Int({ min: 0, max: 2000, nullable: true })
  openDaysBefore!: number | null;

  @Int({ min: 0, max: 2000, nullable: true })
  closeDaysBefore!: number | null;

  @Int({ min: 0, max: 2000, nullable: true })
  lateDaysAfter!: number | null;

  @Int({ min: 0, max: 1_000_000 })
  total!: number;

  @Nested(() => GroupCountsOut)
  counts!: GroupCountsOut;

  @ListOf(() => RadarLineOut, { max: 1000 })
  months!: readonly RadarLineOut[];

  @ListOf(() => RadarLineOut, { max: 1000 })
  quarters!: readonly RadarLineOut[];

  @ListOf(() => RadarUnitOut, { max: 10_000 })
  units!: readonly RadarUnitOut[];

  @ListOf(() => StateCountOut, { max: 50 })
  states!: readonly StateCountOut[];
}

class WindowOut {
  @DateOnly({ nullable: true })
  opensOn!: string | null;

  @DateOnly()
  closesOn!: string;

  @DateOnly()
  endsOn!: string;

  @DateOnly()
  lateUntil!: string;

  @DateOnly()
  actsFrom!: string;
}

class NextStepOut {
  @OneOf(STEPS)
  step!: string;

  @DateOnly({ nullable: true })
  day!: string | null;
}

class DossierOfCycleOut {
  @Uuid()
  id!: string;

  @OneOf(['reassessment', 'upgrade'])
  kind!: string;

  @Text({ max: 40 })
  state!: string;

  @Text({ max: 60, nullable: true })
  receiptNo!: string | null;

  @Text({ max: 300 })
  roundName!: string;
}

export class CycleRowOut {
  @Uuid()
  id!: string;

  @Uuid()
  certificateId!: string;

  @Uuid()
  productId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Uuid()
  producerId!: string;

  @Text({ max: 300 })
  producerName!: string;

  @Text({ max: 400 })
  place!: string;

  @Text({ max: 60 })
  numberText!: string;

  @Int({ min: 1, max: 5 })
  stars!: number;

  @DateOnly({ nullable: true })
  endsOn!: string | null;

  @DateOnly({ nullable: true })
  heldUntil!: string | null;

  @DateOnly({ nullable: true })
  extendedTo!: string | null;

  @OneOf(SHOWN_STATES)
  shown!: string;

  @Text({ max: 20, doc: 'live state of the certificate itself' })
  certificateState!: string;

  @Nested(() => WindowOut, { nullable: true })
  window!: WindowOut | null;

  @Nested(() => NextStepOut)
  next!: NextStepOut;

  @Nested(() => DossierOfCycleOut, { nullable: true })
  dossier!: DossierOfCycleOut | null;
}

export class CyclePageOut {
  @ListOf(() => CycleRowOut, { max: 200 })
  items!: CycleRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class ReminderOut {
  @Uuid()
  id!: string;

  @DateOnly()
  endsOn!: string;

  @Int({ min: 0, max: 1000 })
  step!: number;

  @OneOf(['sent', 'skipped'])
  state!: string;

  @DateOnly()
  notedOn!: string;

  @Uuid({ nullable: true })
  eventId!: string | null;

  @Uuid({ nullable: true })
  letterId!: string | null;

  @DateOnly({ nullable: true })
  postedOn!: string | null;
}

class HoldOfCycleOut {
  @Uuid()
  id!: string;

  @Text({ max: 60 })
  documentNo!: string;

  @DateOnly()
  documentOn!: string;

  @Text({ max: 200 })
  issuer!: string;

  @Text({ max: 2000 })
  reason!: string;

  @DateOnly()
  fromOn!: string;

  @DateOnly({ nullable: true })
  toOn!: string | null;

  @DateOnly({ nullable: true })
  endedOn!: string | null;

  @OneOf(['draft', 'in-force', 'ended', 'discarded'])
  state!: string;
}

export class CycleHistoryOut {
  @Text({ max: 40 })
  action!: string;

  @Text({ max: 40, nullable: true })
  from!: string | null;

  @Text({ max: 40 })
  to!: string;

  @Text({ max: 2000, nullable: true })
  reason!: string | null;

  @Text({ max: 200 })
  actorName!: string;

  @Moment()
  at!: string;
}

export class CycleOut extends CycleRowOut {
  @DateOnly()
  today!: string;

  @Text({ max: 300 })
  procedureName!: string;

  @Text({ max: 200 })
  unitName!: string;

  @DateOnly()
  validThrough!: string;

  @DateOnly({ nullable: true })
  filedOn!: string | null;

  @Flag()
  filedLate!: boolean;

  @DateOnly({ nullable: true })
  completeOn!: string | null;

  @DateOnly({ nullable: true })
  councilDueOn!: string | null;

  @DateOnly({ nullable: true })
  resultOn!: string | null;

  @OneOf(['up', 'same', 'down'], { nullable: true })
  outcome!: string | null;

  @Uuid({ nullable: true })
  renewedBy!: string | null;

  @DateOnly({ nullable: true })
  leftOn!: string | null;

  @Text({ max: 2000, nullable: true })
  leftReason!: string | null;

  @ListOf(() => ReminderOut, { max: 200 })
  reminders!: readonly ReminderOut[];

  @ListOf(() => HoldOfCycleOut, { max: 100 })
  holds!: readonly HoldOfCycleOut[];

  @ListOf(() => CycleHistoryOut, { max: 1000 })
  history!: readonly CycleHistoryOut[];

  @Texts({ max: 10, maxLength: 40 })
  allowedActions!: string[];

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class StepOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: 40 })
  state!: string;
}
