import { IsUUID } from 'class-validator';
import { eventContract, type EventContract } from '@app/platform/outbox';

/** Data of events about one business plan. */
export class PlanEvent {
  @IsUUID()
  planId!: string;

  @IsUUID()
  producerId!: string;
}

const planEvent = (what: string): EventContract<PlanEvent> =>
  eventContract({ topic: `plans.${what}`, version: 1, payload: PlanEvent });

export const planSubmitted = planEvent('submitted');
export const planReturned = planEvent('returned');
export const planApproved = planEvent('approved');
export const planRefused = planEvent('refused');
export const planApprovalUndone = planEvent('approval-undone');
