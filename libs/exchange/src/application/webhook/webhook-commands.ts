import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Author,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addJob } from '@app/platform/queue';
import type { WebhookTopic } from '../../domain/webhook/topics';
import { PublicAddress } from '../../infrastructure/webhook/public-address';
import { deliverWebhook } from './webhook-jobs';
import { loadWebhook, moveWebhook, type WebhookRow } from './webhook-record';

export interface WebhookInput {
  readonly name: string;
  readonly url: string;
  readonly topics: readonly WebhookTopic[];
}

export interface WebhookStep {
  readonly id: string;
  readonly version: number;
  readonly secretNo: number;
}

/** Which other systems are told. */
@Injectable()
export class WebhookCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly addresses: PublicAddress,
  ) {}

  /** @throws `webhook.url_refused`, `webhook.no_topic` */
  async create(input: WebhookInput, ctx: CommandContext): Promise<WebhookStep> {
    await this.check(input);
    return this.uow.command(ctx, 'exchange.webhook.create', async (tx) => {
      const id = tx.newId();
      await tx.execute(
        `insert into exchange.webhook (id, name, url, topics, created_by, created_at) values ($1, $2, $3, $4, $5, platform.now())`,
        [id, input.name, input.url, distinct(input.topics), ctx.actor.userId],
      );
      const facts = { url: input.url, topics: distinct(input.topics) };
      await recordTransition(tx, ctx, { entity: 'webhook', id, action: 'create', from: null, to: 'active', facts });
      return { id, version: 1, secretNo: 1 };
    });
  }

  /** @throws `webhook.not_found`, `webhook.url_refused`, `webhook.ended` */
  async change(id: string, input: WebhookInput, ctx: CommandContext): Promise<WebhookStep> {
    await this.check(input);
    return this.uow.command(ctx, 'exchange.webhook.change', async (tx) => {
      const webhook = await this.lock(tx, id, ctx);
      const facts = { url: input.url, topics: distinct(input.topics) };
      await this.touch(tx, webhook, `name = $3, url = $4, topics = $5`, [input.name, input.url, facts.topics]);
      await this.recordStay(tx, ctx, webhook, { action: 'change', facts });
      return { id, version: webhook.version + 1, secretNo: webhook.secretNo };
    });
  }

  /** From now on only the new secret signs. */
  renewSecret(id: string, ctx: CommandContext): Promise<WebhookStep> {
    return this.uow.command(ctx, 'exchange.webhook.renew-secret', async (tx) => {
      const webhook = await this.lock(tx, id, ctx);
      await this.touch(tx, webhook, `secret_no = $3`, [webhook.secretNo + 1]);
      await this.recordStay(tx, ctx, webhook, { action: 'renew-secret' });
      return { id, version: webhook.version + 1, secretNo: webhook.secretNo + 1 };
    });
  }

  /** What waited goes out at once when the subscription is active again. */
  act(id: string, action: 'pause' | 'resume' | 'end', ctx: CommandContext): Promise<WebhookStep> {
    return this.uow.command(ctx, `exchange.webhook.${action}`, async (tx) => {
      const webhook = await loadWebhook(tx, id, 'for no key update of w');
      assertVersion(ctx.expectedVersion, webhook.version);
      const version = await moveWebhook(tx, ctx, webhook, { action, role: 'manager' });
      if (action === 'resume') {
        const waiting = await tx.query<{ id: string }>(
          `update exchange.webhook_delivery set next_at = null where webhook_id = $1 and state = 'waiting' returning id`,
          [id],
        );
        for (const each of waiting) await addJob(tx, deliverWebhook, { deliveryId: each.id }, ctx);
      }
      return { id, version, secretNo: webhook.secretNo };
    });
  }

  /** By hand: the same message once more. @throws `webhook.delivery_not_found`, `webhook.delivery_waits`, `webhook.not_active` */
  resend(deliveryId: string, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'exchange.webhook.resend', async (tx) => {
      const found = await tx.maybe<{ webhookId: string; state: string }>(
        `select webhook_id as "webhookId", state from exchange.webhook_delivery where id = $1`,
        [deliveryId],
      );
      if (!found) throw new DomainError('webhook.delivery_not_found');
      if (found.state === 'waiting') throw new DomainError('webhook.delivery_waits');
      const webhook = await loadWebhook(tx, found.webhookId);
      if (webhook.state !== 'active') throw new DomainError('webhook.not_active');
      const id = tx.newId();
      await tx.execute(
        `insert into exchange.webhook_delivery (id, webhook_id, event_id, topic, body, created_at, resend_of, resent_by)
         select $1, webhook_id, event_id, topic, body, platform.now(), id, $3 from exchange.webhook_delivery where id = $2`,
        [id, deliveryId, ctx.actor.userId],
      );
      await addJob(tx, deliverWebhook, { deliveryId: id }, ctx);
      return { id };
    });
  }

  private async check({ topics, url }: WebhookInput): Promise<void> {
    if (topics.length === 0) throw new DomainError('webhook.no_topic', { path: 'topics' });
    await this.addresses.mayBeSaved(url);
  }

  private async lock(tx: Tx, id: string, ctx: CommandContext): Promise<WebhookRow> {
    const webhook = await loadWebhook(tx, id, 'for no key update of w');
    assertVersion(ctx.expectedVersion, webhook.version);
    if (webhook.state === 'ended') throw new DomainError('webhook.ended');
    return webhook;
  }

  private async touch(tx: Tx, webhook: WebhookRow, set: string, params: readonly unknown[]): Promise<void> {
    const sql = `update exchange.webhook set ${set}, version = version + 1 where id = $1 and version = $2`;
    assertOneUpdated(await tx.execute(sql, [webhook.id, webhook.version, ...params]));
  }

  private recordStay(
    tx: Tx,
    by: Author,
    { id, state }: WebhookRow,
    what: { readonly action: string; readonly facts?: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    return recordTransition(tx, by, { entity: 'webhook', id, from: state, to: state, ...what });
  }
}

const distinct = (topics: readonly WebhookTopic[]): WebhookTopic[] => [...new Set(topics)].sort();
