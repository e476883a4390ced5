import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/kernel';
import { historyOf, UnitOfWork, type HistoryEntry } from '@app/platform/database';
import { webhookWorkflow, type WebhookAction } from '../../domain/webhook-workflow';
import { loadWebhook, WEBHOOK_COLUMNS, WEBHOOK_FROM, type WebhookRow } from './webhook-record';

export interface WebhookDetails extends WebhookRow {
  readonly allowedActions: readonly WebhookAction[];
  readonly history: readonly HistoryEntry[];
  readonly waiting: number;
}

export interface DeliveryRow {
  readonly id: string;
  readonly eventId: string;
  readonly topic: string;
  readonly body: string;
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly status: number | null;
  readonly fault: string | null;
  readonly createdAt: Instant;
  readonly nextAt: Instant | null;
  readonly settledAt: Instant | null;
  readonly resentByName: string | null;
}

/** Reads of subscriptions and of what was told. */
@Injectable()
export class WebhookQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(page: {
    readonly q: string | undefined;
    readonly after: string | undefined;
    readonly limit: number;
  }): Promise<WebhookRow[]> {
    return this.uow.read((tx) =>
      tx.query<WebhookRow>(
        `select ${WEBHOOK_COLUMNS} from ${WEBHOOK_FROM} where ($1::uuid is null or w.id < $1)
            and ($3::text is null or platform.fold(concat_ws(' ', w.name, w.url)) like '%' || platform.fold($3) || '%')
          order by w.id desc limit $2`,
        [page.after ?? null, page.limit + 1, page.q ?? null],
      ),
    );
  }

  /** @throws `webhook.not_found` */
  get(id: string): Promise<WebhookDetails> {
    return this.uow.read(async (tx) => {
      const webhook = await loadWebhook(tx, id);
      const { waiting } = await tx.one<{ waiting: number }>(
        `select count(*)::int as waiting from exchange.webhook_delivery where webhook_id = $1 and state = 'waiting'`,
        [id],
      );
      const history = await historyOf(tx, 'webhook', id);
      return {
        ...webhook,
        waiting,
        history,
        allowedActions: webhookWorkflow.allowedActions(webhook.state, ['manager']),
      };
    });
  }

  /** Newest first. @throws `webhook.not_found` */
  deliveries(id: string, page: { readonly after: string | undefined; readonly limit: number }): Promise<DeliveryRow[]> {
    return this.uow.read(async (tx) => {
      await loadWebhook(tx, id);
      return tx.query<DeliveryRow>(
        `select d.id, d.event_id as "eventId", d.topic, d.body, d.state, d.attempts, a.status, a.fault, d.created_at as "createdAt",
                case when d.state = 'waiting' then d.next_at end as "nextAt", d.settled_at as "settledAt", u.display_name as "resentByName"
           from exchange.webhook_delivery d left join identity.app_user u on u.id = d.resent_by
           left join lateral (select x.status, x.fault from exchange.webhook_attempt x where x.delivery_id = d.id order by x.no desc limit 1) a on true
          where d.webhook_id = $1 and ($2::uuid is null or d.id < $2) order by d.id desc limit $3`,
        [id, page.after ?? null, page.limit + 1],
      );
    });
  }
}
