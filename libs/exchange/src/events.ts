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
