import { Injectable } from '@nestjs/common';
import { Env } from '@app/config';
import { SYSTEM_USER_ID } from '@app/identity';
import { UnitOfWork, type Author, type Tx } from '@app/platform/database';
import { addJob, PermanentFailure } from '@app/platform/queue';
import { readSetting } from '@app/platform/settings';
import { afterAttempt, isToDisable, type AfterAttempt, type AttemptOutcome } from '../../domain/webhook/retry';
import { WebhookSender } from '../../infrastructure/webhook/send-webhook';
import { signedHeaders, webhookSecret } from '../../infrastructure/webhook/webhook-secret';
import { deliverWebhook } from './webhook-jobs';
import { loadWebhook, moveWebhook } from './webhook-record';
import { MOST_FAILURES, RETRY_MINUTES, TIMEOUT_SECONDS } from './webhook-settings';

/** Longer than the longest time allowed for an answer. */
const CLAIM = "interval '45 seconds'";

interface StoredDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly body: string;
  readonly state: string;
  readonly attempts: number;
  readonly isClaimed: boolean;
  readonly isEarly: boolean;
}

interface Claimed extends StoredDelivery {
  readonly url: string;
  readonly secretNo: number;
  readonly timeoutMs: number;
}

/**
 * Makes one attempt. The message id is that of the event, the same in each attempt and for each sending by hand, so that the
 * other side knows a repetition. Killed between the answer and its note, the same message goes out again; noted as delivered is
 * only the attempt that still holds the claim.
 */
@Injectable()
export class DeliverWebhook {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sender: WebhookSender,
    private readonly env: Env,
  ) {}

  /** False when there was nothing to send now. */
  async execute(deliveryId: string, requestId: string): Promise<boolean> {
    const claimed = await this.uow.run((tx) => this.claim(tx, deliveryId));
    if (!claimed) return false;
    const started = performance.now();
    const secret = webhookSecret(this.env.APP_SECRET, { id: claimed.webhookId, secretNo: claimed.secretNo });
    const seconds = Math.floor(Date.now() / 1000); // the other side compares it with its own clock
    const headers = signedHeaders(secret, { id: claimed.eventId, seconds, body: claimed.body });
    const outcome = await this.sender.send({
      ...{ url: claimed.url, body: claimed.body, timeoutMs: claimed.timeoutMs },
      headers: { ...headers, 'user-agent': 'OCOP-Sao' },
    });
    const tookMs = Math.round(performance.now() - started);
    const by = { actor: { userId: SYSTEM_USER_ID }, requestId };
    await this.uow.run((tx) => this.settle(tx, by, claimed, { ...outcome, tookMs }));
    return true;
  }

  private async claim(tx: Tx, id: string): Promise<Claimed | undefined> {
    const delivery = await tx.maybe<StoredDelivery>(
      `select id, webhook_id as "webhookId", event_id as "eventId", body, state, attempts,
              coalesce(claimed_until > clock_timestamp(), false) as "isClaimed", coalesce(next_at > platform.now(), false) as "isEarly"
         from exchange.webhook_delivery where id = $1 for update`,
      [id],
    );
    if (!delivery) throw new PermanentFailure('there is no such delivery');
    if (delivery.state !== 'waiting' || delivery.isEarly) return undefined;
    if (delivery.isClaimed) throw new Error('another attempt is speaking to the other system');
    const { url, secretNo, state } = await loadWebhook(tx, delivery.webhookId);
    if (state !== 'active') return undefined; // goes out when the subscription is active again
    await tx.execute(
      `update exchange.webhook_delivery set attempts = attempts + 1, claimed_until = clock_timestamp() + ${CLAIM} where id = $1`,
      [id],
    );
    const timeoutMs = (await readSetting(tx, TIMEOUT_SECONDS)) * 1000;
    return { ...delivery, attempts: delivery.attempts + 1, url, secretNo, timeoutMs };
  }

  private async settle(
    tx: Tx,
    by: Author,
    claimed: Claimed,
    outcome: AttemptOutcome & { tookMs: number },
  ): Promise<void> {
    const webhook = await loadWebhook(tx, claimed.webhookId, 'for no key update of w');
    const { failedBefore } = await tx.one<{ failedBefore: number }>(
      `select count(*)::int as "failedBefore" from exchange.webhook_attempt where delivery_id = $1`,
      [claimed.id],
    );
    const delays = [...(await readSetting(tx, RETRY_MINUTES))].sort((a, b) => a - b);
    const next = afterAttempt(outcome, failedBefore, delays);
    if (!(await this.note(tx, claimed, next))) return; // another attempt has taken over
    await tx.execute(
      `insert into exchange.webhook_attempt (delivery_id, no, at, status, fault, took_ms) values ($1, $2, platform.now(), $3, $4, $5)`,
      [claimed.id, claimed.attempts, outcome.status, outcome.fault, outcome.tookMs],
    );
    if (next.to === 'waiting')
      await addJob(tx, deliverWebhook, { deliveryId: claimed.id }, by, { delayMs: next.minutes * 60_000 });
    const failures = outcome.fault === null ? 0 : webhook.failures + 1;
    await tx.execute(`update exchange.webhook set failures = $2 where id = $1`, [webhook.id, failures]);
    if (webhook.state === 'active' && isToDisable(outcome, failures, await readSetting(tx, MOST_FAILURES)))
      await moveWebhook(tx, by, webhook, { action: 'disable', role: 'system', reason: reasonOf(outcome, failures) });
  }

  private async note(tx: Tx, { id, attempts }: Claimed, next: AfterAttempt): Promise<boolean> {
    const touched = await tx.execute(
      `update exchange.webhook_delivery
          set state = $3, claimed_until = null, settled_at = case when $3 = 'waiting' then null else platform.now() end,
              next_at = case when $3 = 'waiting' then platform.now() + $4 * interval '1 minute' end
        where id = $1 and state = 'waiting' and attempts = $2`,
      [id, attempts, next.to, next.to === 'waiting' ? next.minutes : 0],
    );
    return touched === 1;
  }
}

const reasonOf = ({ status }: AttemptOutcome, failures: number): string =>
  status === 410 ? 'Hệ thống nhận trả lời 410: địa chỉ không còn dùng' : `Gửi hỏng ${failures} lần liên tiếp`;
