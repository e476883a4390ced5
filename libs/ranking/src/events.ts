import { IsInt, IsString, IsUUID, Min } from 'class-validator';
import { eventContract } from '@app/platform/outbox';

/** Data of events about a decision: no name, no result. */
export class DecisionEvent {
  @IsUUID()
  decisionId!: string;

  @IsUUID()
  roundId!: string;

  @IsString()
  level!: string;

  @IsInt()
  @Min(1)
  count!: number;
}

/** Only the id: what was answered is read where it is allowed. */
export class ComplaintEvent {
  @IsUUID()
  complaintId!: string;
}

/** A complaint about a result was answered: it is right. */
export const complaintUpheld = eventContract({
  topic: 'ranking.complaint-upheld',
  version: 1,
  payload: ComplaintEvent,
});

/** A complaint about a result was answered: it is not right. */
export const complaintDismissed = eventContract({
  topic: 'ranking.complaint-dismissed',
  version: 1,
  payload: ComplaintEvent,
});

/** Put before the leader: a decision waits for approval. */
export const decisionPrepared = eventContract({
  topic: 'ranking.decision-prepared',
  version: 1,
  payload: DecisionEvent,
});

/** Internal: nobody is told of an approval. */
export const decisionApproved = eventContract({
  topic: 'ranking.decision-approved',
  version: 1,
  payload: DecisionEvent,
});

/** From now on everybody may know: certificates and notices follow. */
export const decisionPublished = eventContract({
  topic: 'ranking.decision-published',
  version: 1,
  payload: DecisionEvent,
});
