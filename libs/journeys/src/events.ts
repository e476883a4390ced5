import { IsUUID } from 'class-validator';
import { eventContract } from '@app/platform/outbox';

/** Data of the events of a mandate: ids, no names. */
export class MandateEvent {
  @IsUUID()
  mandateId!: string;

  @IsUUID()
  producerId!: string;
}

/** Somebody typed the code and may now fill in for the producer. */
export const mandateTaken = eventContract({ topic: 'journeys.mandate-taken', version: 1, payload: MandateEvent });
/** Producer or helper ended it. */
export const mandateRevoked = eventContract({ topic: 'journeys.mandate-revoked', version: 1, payload: MandateEvent });
/** A helper asked; the producer is told and gets the code. */
export const mandateAsked = eventContract({ topic: 'journeys.mandate-asked', version: 1, payload: MandateEvent });
/** The producer agreed to what a helper asked for. */
export const mandateConfirmed = eventContract({
  topic: 'journeys.mandate-confirmed',
  version: 1,
  payload: MandateEvent,
});
