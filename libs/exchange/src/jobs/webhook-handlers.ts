import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@app/identity';
import { draft, NoticeWriter } from '@app/notifications';
import { UnitOfWork } from '@app/platform/database';
import { handleOnce, type Message } from '@app/platform/outbox';
import type { Handler } from '@app/platform/queue';
import { DeliverWebhook } from '../application/webhook/deliver-webhook';
import { FanOutWebhooks } from '../application/webhook/fan-out';
import type { DeliverWebhookOf } from '../application/webhook/webhook-jobs';
import { loadWebhook } from '../application/webhook/webhook-record';
import type { WebhookEvent } from '../events';

/** Public facts become deliveries. */
@Injectable()
export class FanOutHandler implements Handler<object> {
  constructor(private readonly fanOut: FanOutWebhooks) {}

  handle(message: Message<object>): Promise<boolean> {
    return this.fanOut.execute(message);
  }
}

/** One attempt; harmless to repeat. */
@Injectable()
export class DeliverWebhookHandler implements Handler<DeliverWebhookOf> {
  constructor(private readonly delivering: DeliverWebhook) {}

  handle(message: Message<DeliverWebhookOf>): Promise<boolean> {
    return this.delivering.execute(message.data.deliveryId, message.requestId);
  }
}

/** Consumer name in the inbox; never change it. */
export const WEBHOOK_NOTICE_CONSUMER = 'exchange.webhook-notices';

/** The office is told that a subscription was switched off by itself. */
@Injectable()
export class WebhookNotices implements Handler<WebhookEvent> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly writer: NoticeWriter,
    private readonly identity: IdentityFacade,
  ) {}

  handle(message: Message<WebhookEvent>): Promise<boolean> {
    return handleOnce(this.uow, WEBHOOK_NOTICE_CONSUMER, message, async (tx) => {
      const { id: webhookId, name } = await loadWebhook(tx, message.data.webhookId);
      const people = [
        ...(await this.identity.usersWithRole(tx, 'provincial-office', null)),
        ...(await this.identity.usersWithRole(tx, 'administrator', null)),
      ];
      const userIds = people.map(({ userId }) => userId);
      await this.writer.write(tx, message, [draft(userIds, 'webhook.disabled', { webhookId, name })]);
    });
  }
}
