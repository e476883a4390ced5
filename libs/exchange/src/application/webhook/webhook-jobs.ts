import { IsUUID } from 'class-validator';
import { job } from '@app/platform/queue';

/** Which delivery is to be sent. */
export class DeliverWebhookOf {
  @IsUUID()
  deliveryId!: string;
}

/** The pauses between attempts are settings and lie in the outbox; the queue's own repetition is for what breaks on our side. */
export const deliverWebhook = job('exchange.deliver-webhook', DeliverWebhookOf, {
  attempts: 8,
  backoffMs: 10_000,
  timeoutMs: 90_000,
  concurrency: 4,
});
