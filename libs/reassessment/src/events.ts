import { IsInt, IsUUID, Min } from 'class-validator';
import { eventContract, type EventContract } from '@app/platform/outbox';

/** Data of events about one certificate's cycle. */
export class CycleEvent {
  @IsUUID()
  cycleId!: string;

  @IsUUID()
  certificateId!: string;

  @IsUUID()
  productId!: string;

  @IsUUID()
  producerId!: string;
}

/** A step of the ladder has come. */
export class ReminderDue extends CycleEvent {
  @IsUUID()
  reminderId!: string;

  /** Days before the end. */
  @IsInt()
  @Min(0)
  step!: number;
}

/** Data of events about a hold. */
export class HoldEvent {
  @IsUUID()
  holdId!: string;

  @IsInt()
  @Min(0)
  count!: number;
}

const cycleEvent = (what: string): EventContract<CycleEvent> =>
  eventContract({ topic: `reassessment.${what}`, version: 1, payload: CycleEvent });
const holdEvent = (what: string): EventContract<HoldEvent> =>
  eventContract({ topic: `reassessment.${what}`, version: 1, payload: HoldEvent });

export const reminderDue = eventContract({ topic: 'reassessment.reminder-due', version: 1, payload: ReminderDue });
/** A dossier for reassessment is in. */
export const reassessmentFiled = cycleEvent('filed');
/** A newer certificate of the product is there. */
export const reassessmentRenewed = cycleEvent('renewed');
/** The result was below the least stars of a certificate. */
export const reassessmentNotRenewed = cycleEvent('not-renewed');
/** The producer leaves at its own wish, or takes that back. */
export const reassessmentLeaving = cycleEvent('leaving');
export const reassessmentStaying = cycleEvent('staying');
export const holdStarted = holdEvent('hold-started');
export const holdEnded = holdEvent('hold-ended');
