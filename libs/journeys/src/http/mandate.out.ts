import { DateOnly, Int, ListOf, Moment, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { HELPER_KINDS } from './journey.out';

export class MandateOut {
  @Uuid()
  id!: string;

  @Uuid()
  producerId!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Uuid({ nullable: true, doc: 'the one way that it is for; null = everything of the producer' })
  journeyId!: string | null;

  @Text({ max: 300, nullable: true })
  productName!: string | null;

  @OneOf(HELPER_KINDS)
  helperKind!: string;

  @Text({ max: 200 })
  giverName!: string;

  @Text({ max: 200, nullable: true })
  helperName!: string | null;

  @OneOf(['offered', 'asked', 'active', 'revoked', 'over'])
  state!: string;

  @Text({ max: 20, nullable: true, doc: 'one-time code of what a helper asked for, to the producer only' })
  code!: string | null;

  @Moment()
  codeUntil!: string;

  @DateOnly()
  validThrough!: string;

  @Moment({ nullable: true })
  takenAt!: string | null;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @Texts({ max: 10, maxLength: 20 })
  allowedActions!: string[];
}

export class MandatePageOut {
  @ListOf(() => MandateOut, { max: 200 })
  items!: MandateOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

export class OfferedMandateOut {
  @Uuid()
  id!: string;

  @Text({ max: 20, doc: 'shown this once; only its hash is kept' })
  code!: string;

  @Int({ min: 1, max: 1440 })
  codeMinutes!: number;
}

export class AskedMandateOut {
  @Uuid()
  id!: string;
}

export class TakenMandateOut {
  @Uuid()
  id!: string;
}

export class MandateVersionOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

class MandatedActOut {
  @Text({ max: 30 })
  seq!: string;

  @Text({ max: 200 })
  actorName!: string;

  @Text({ max: 200 })
  onBehalfOfName!: string;

  @Text({ max: 80 })
  command!: string;

  @Moment()
  at!: string;
}

export class MandatedActPageOut {
  @ListOf(() => MandatedActOut, { max: 200 })
  items!: MandatedActOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}
