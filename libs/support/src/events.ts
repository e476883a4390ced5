import { IsUUID } from 'class-validator';
import { eventContract, type EventContract } from '@app/platform/outbox';

/** Data of events about a grant: no name, no amount. */
export class GrantEvent {
  @IsUUID()
  grantId!: string;

  @IsUUID()
  producerId!: string;
}

const grantEvent = (what: string): EventContract<GrantEvent> =>
  eventContract({ topic: `support.grant-${what}`, version: 1, payload: GrantEvent });

export const grantDecided = grantEvent('decided');
/** A payment; one event for each. */
export const grantPaid = grantEvent('paid');
export const grantCancelled = grantEvent('cancelled');
export const grantRecovered = grantEvent('recovered');
