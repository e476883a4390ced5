import { IsIn, IsUUID } from 'class-validator';
import { eventContract, type EventContract } from '@app/platform/outbox';

/** Data of events about one certificate. */
export class CertificateEvent {
  @IsUUID()
  certificateId!: string;

  @IsUUID()
  productId!: string;

  @IsUUID()
  producerId!: string;
}

/** A decision on the life of certificates was published or given up. */
export class StatusDecisionEvent {
  @IsUUID()
  decisionId!: string;

  @IsIn(['suspension', 'reinstatement', 'withdrawal', 'lapse'])
  kind!: 'suspension' | 'reinstatement' | 'withdrawal' | 'lapse';
}

/** A certificate is no longer in a decision that was only drafted. */
export class StatusItemRemoved {
  @IsUUID()
  decisionId!: string;

  @IsUUID()
  certificateId!: string;
}

const certificateEvent = (what: string): EventContract<CertificateEvent> =>
  eventContract({ topic: `certificates.${what}`, version: 1, payload: CertificateEvent });

/** A certificate stands whole: numbered, with its file. */
export const certificateIssued = certificateEvent('issued');
/** One issued on paper before this system was taken in from a register. */
export const certificateRecorded = certificateEvent('recorded');
export const certificateSuspended = certificateEvent('suspended');
export const certificateReinstated = certificateEvent('reinstated');
export const certificateWithdrawn = certificateEvent('withdrawn');
/** Another certificate of the product takes its place. */
export const certificateSuperseded = certificateEvent('superseded');
/** A document stops its clock. */
export const certificateHeld = certificateEvent('held');
export const certificateHoldEnded = certificateEvent('hold-ended');
/** It lives on until the result of a reassessment. */
export const certificateExtended = certificateEvent('extended');
export const certificateExtensionEnded = certificateEvent('extension-ended');
/** By the clock, once: the days before its end have begun; the day after its end has begun. */
export const certificateExpiring = certificateEvent('expiring');
export const certificateExpired = certificateEvent('expired');

export const statusDecisionPublished = eventContract({
  topic: 'certificates.status-decision-published',
  version: 1,
  payload: StatusDecisionEvent,
});

/** Given up before its publication: what it was to do to its certificates may be proposed anew. */
export const statusDecisionCancelled = eventContract({
  topic: 'certificates.status-decision-cancelled',
  version: 1,
  payload: StatusDecisionEvent,
});
/** One certificate was taken out of a draft. */
export const statusItemRemoved = eventContract({
  topic: 'certificates.status-item-removed',
  version: 1,
  payload: StatusItemRemoved,
});
