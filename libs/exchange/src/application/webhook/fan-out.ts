import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@app/platform/database';
import { handleOnce, type Message } from '@app/platform/outbox';
import { addJob } from '@app/platform/queue';
import { TOPIC_OF_EVENT, webhookBody } from '../../domain/webhook/topics';
import { WebhookFactsReader } from './webhook-facts';
import { deliverWebhook } from './webhook-jobs';

/** Consumer name in the inbox; never change it. */
export const WEBHOOK_CONSUMER = 'exchange.webhooks';

/** An event becomes one delivery for each subscription that is active and asked for it. */
@Injectable()
export class FanOutWebhooks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly facts: WebhookFactsReader,
  ) {}

  execute(message: Message<object>): Promise<boolean> {
    return handleOnce(this.uow, WEBHOOK_CONSUMER, message, (tx) => this.write(tx, message));
  }

  private async write(tx: Tx, message: Message<object>): Promise<void> {
    const topic = TOPIC_OF_EVENT[message.topic];
    if (topic === undefined) throw new Error(`no subscription hears of ${message.topic}`);
    const listening = await tx.query<{ id: string }>(
      `select id from exchange.webhook where state = 'active' and $1 = any(topics) order by id for share`,
      [topic],
    );
    if (listening.length === 0) return;
    const body = webhookBody(topic, message.occurredAt, await this.facts.read(tx, message));
    for (const { id: webhookId } of listening) {
      const deliveryId = tx.newId();
      await tx.execute(
        `insert into exchange.webhook_delivery (id, webhook_id, event_id, topic, body, created_at)
         values ($1, $2, $3, $4, $5, platform.now())`,
        [deliveryId, webhookId, message.id, topic, body],
      );
      await addJob(tx, deliverWebhook, { deliveryId }, message);
    }
  }
}
