import { IsUUID } from 'class-validator';
import { eventContract, type EventContract } from '@app/platform/outbox';

/** Data of events about an import. */
export class ImportEvent {
  @IsUUID()
  batchId!: string;
}

const importEvent = (what: string): EventContract<ImportEvent> =>
  eventContract({ topic: `exchange.import-${what}`, version: 1, payload: ImportEvent });

/** The file was read and is all right. */
export const importChecked = importEvent('checked');
/** It has faults; nothing of it came in. */
export const importRefused = importEvent('refused');
export const importCommitted = importEvent('committed');
export const importUndone = importEvent('undone');

/** Data of events about a subscription of another system. */
export class WebhookEvent {
  @IsUUID()
  webhookId!: string;
}

/** Switched off by itself after too many failures. */
export const webhookDisabled = eventContract({ topic: 'exchange.webhook-disabled', version: 1, payload: WebhookEvent });
