import { Int, ListOf, Moment, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { WEBHOOK_TOPICS } from '../domain/webhook/topics';
import { WEBHOOK_STATES } from '../domain/webhook-workflow';

export class WebhookOut {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 500 })
  url!: string;

  @Texts({ max: 20, maxLength: 40, oneOf: WEBHOOK_TOPICS })
  topics!: readonly string[];

  @OneOf(WEBHOOK_STATES)
  state!: string;

  @Int({ min: 0, max: 1_000_000, doc: 'attempts in a row that failed' })
  failures!: number;

  @Text({ max: 200 })
  createdByName!: string;

  @Moment()
  createdAt!: string;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class WebhookPageOut {
  @ListOf(() => WebhookOut, { max: 200 })
  items!: WebhookOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class WebhookHistoryOut {
  @Text({ max: 40 })
  action!: string;

  @Text({ max: 40, nullable: true })
  from!: string | null;

  @Text({ max: 40 })
  to!: string;

  @Text({ max: 500, nullable: true })
  reason!: string | null;

  @Text({ max: 200 })
  actorName!: string;

  @Moment()
  at!: string;
}

export class WebhookDetailsOut extends WebhookOut {
  @Int({ min: 0, max: 10_000_000, doc: 'deliveries that wait' })
  waiting!: number;

  @Texts({ max: 10, maxLength: 20 })
  allowedActions!: readonly string[];

  @ListOf(() => WebhookHistoryOut, { max: 500, doc: 'oldest first' })
  history!: readonly WebhookHistoryOut[];
}

export class WebhookStepOut {
  @Uuid()
  id!: string;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class WebhookSecretOut extends WebhookStepOut {
  @Text({ max: 100, doc: 'whsec_…, shown only here' })
  secret!: string;
}

class WebhookDeliveryOut {
  @Uuid()
  id!: string;

  @Uuid({ doc: 'webhook-id: the same in each attempt' })
  eventId!: string;

  @OneOf(WEBHOOK_TOPICS)
  topic!: string;

  @Text({ max: 20_000, doc: 'the body as it was signed' })
  body!: string;

  @OneOf(['waiting', 'delivered', 'failed'])
  state!: string;

  @Int({ min: 0, max: 1000 })
  attempts!: number;

  @Int({ min: 100, max: 599, nullable: true, doc: 'status of the newest answer' })
  status!: number | null;

  @OneOf(['answer', 'address', 'timeout', 'certificate', 'connection'], {
    nullable: true,
    doc: 'what was wrong with the newest attempt',
  })
  fault!: string | null;

  @Moment()
  createdAt!: string;

  @Moment({ nullable: true })
  nextAt!: string | null;

  @Moment({ nullable: true })
  settledAt!: string | null;

  @Text({ max: 200, nullable: true, doc: 'who sent it again by hand' })
  resentByName!: string | null;
}

export class WebhookDeliveryPageOut {
  @ListOf(() => WebhookDeliveryOut, { max: 200 })
  items!: WebhookDeliveryOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

export class WebhookResentOut {
  @Uuid()
  id!: string;
}
