import { IsUUID } from 'class-validator';
import { job } from '@app/platform/queue';

/** Which delivery is to be sent. */
export class DeliverMailOf {
  @IsUUID()
  deliveryId!: string;
}

/** From the first refusal of the mail server to the dead letter pass some ten minutes. */
export const deliverMail = job('notifications.deliver', DeliverMailOf, {
  attempts: 8,
  backoffMs: 5_000,
  timeoutMs: 90_000,
  concurrency: 4,
});
