import { DomainError, valueOrThrow, type Instant } from '@app/kernel';
import { assertOneUpdated, recordTransition, type Author, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import {
  webhookWorkflow,
  type WebhookAction,
  type WebhookRole,
  type WebhookState,
} from '../../domain/webhook-workflow';
import type { WebhookTopic } from '../../domain/webhook/topics';
import { webhookDisabled } from '../../events';

export const MANAGE_WEBHOOK = 'exchange.webhook.manage';

export interface WebhookRow {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly topics: readonly WebhookTopic[];
  readonly secretNo: number;
  readonly state: WebhookState;
  readonly failures: number;
  readonly createdByName: string;
  readonly createdAt: Instant;
  readonly version: number;
}

export const WEBHOOK_COLUMNS = `w.id, w.name, w.url, w.topics, w.secret_no as "secretNo", w.state, w.failures,
  u.display_name as "createdByName", w.created_at as "createdAt", w.version`;
export const WEBHOOK_FROM = `exchange.webhook w join identity.app_user u on u.id = w.created_by`;

/** @throws `webhook.not_found` */
export async function loadWebhook(tx: Tx, id: string, lock: '' | 'for no key update of w' = ''): Promise<WebhookRow> {
  const found = await tx.maybe<WebhookRow>(`select ${WEBHOOK_COLUMNS} from ${WEBHOOK_FROM} where w.id = $1 ${lock}`, [
    id,
  ]);
  if (!found) throw new DomainError('webhook.not_found');
  return found;
}

/** Takes a subscription one step on by its table: conditional change, history, event in one. */
export async function moveWebhook(
  tx: Tx,
  by: Author,
  webhook: WebhookRow,
  step: { readonly action: WebhookAction; readonly role: WebhookRole; readonly reason?: string },
): Promise<number> {
  const { action, role, reason } = step;
  const request = { state: webhook.state, action, roles: [role], facts: {} };
  const { from, to, emits } = valueOrThrow(webhookWorkflow.decide(request));
  assertOneUpdated(
    await tx.execute(
      `update exchange.webhook set state = $3, failures = case when $3 = 'active' then 0 else failures end, version = version + 1
        where id = $1 and version = $2`,
      [webhook.id, webhook.version, to],
    ),
  );
  await recordTransition(tx, by, { entity: 'webhook', id: webhook.id, action, from, to, reason });
  if (emits !== undefined) await addEvent(tx, webhookDisabled, { webhookId: webhook.id }, by);
  return webhook.version + 1;
}
