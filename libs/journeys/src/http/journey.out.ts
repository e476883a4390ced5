import { DateOnly, Int, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';

const STEPS = ['idea', 'plan', 'dossier', 'intake', 'council', 'result'];
export const RESUME_KINDS = ['idea', 'plan', 'dossier', 'self-score'];
export const HELPER_KINDS = ['commune-officer', 'youth-union', 'consultant'];

class JourneyStepOut {
  @OneOf(STEPS)
  code!: string;

  @OneOf(['done', 'now', 'waiting', 'later', 'skipped', 'stopped'])
  state!: string;

  @Text({ max: 60, doc: 'what there is to say, e.g. idea.returned' })
  what!: string;

  @Uuid({ nullable: true })
  recordId!: string | null;

  @Texts({ max: 60, maxLength: 60, doc: 'fields that are still empty' })
  missing!: string[];

  @DateOnly({ nullable: true })
  dueOn!: string | null;

  @DateOnly({ nullable: true, doc: 'by when a draft has gone up, where the round sets no day for filing' })
  sendUpOn!: string | null;

  @Int({ min: -10_000, max: 10_000, nullable: true })
  workingDaysLeft!: number | null;

  @Text({ max: 300, nullable: true, doc: 'office that has it' })
  holder!: string | null;
}

class JourneyOutcomeOut {
  @Uuid()
  resultId!: string;

  @Int({ min: 1, max: 5 })
  star!: number;

  @DateOnly()
  publishedOn!: string;
}

class ResumePointOut {
  @Uuid()
  recordId!: string;

  @OneOf(RESUME_KINDS)
  recordKind!: string;

  @Text({ max: 120 })
  field!: string;

  @Moment()
  at!: string;
}

export class JourneyOut {
  @Uuid({ doc: 'the product, or its idea as long as there is no product' })
  id!: string;

  @Text({ max: 300 })
  title!: string;

  @Uuid({ nullable: true })
  productId!: string | null;

  @Uuid()
  producerId!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @ListOf(() => JourneyStepOut, { max: 10 })
  steps!: JourneyStepOut[];

  @OneOf(STEPS)
  current!: string;

  @Nested(() => JourneyOutcomeOut, { nullable: true })
  outcome!: JourneyOutcomeOut | null;

  @Nested(() => ResumePointOut, { nullable: true, doc: 'where this person left off, on any device' })
  resume!: ResumePointOut | null;
}

export class JourneyPageOut {
  @ListOf(() => JourneyOut, { max: 200 })
  items!: JourneyOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}
