import { IsUUID } from 'class-validator';
import { eventContract, type EventContract } from '@app/platform/outbox';

/** Data of events about one idea. */
export class IdeaEvent {
  @IsUUID()
  ideaId!: string;

  @IsUUID()
  producerId!: string;
}

const ideaEvent = (what: string): EventContract<IdeaEvent> =>
  eventContract({ topic: `ideas.${what}`, version: 1, payload: IdeaEvent });

export const ideaSubmitted = ideaEvent('submitted');
export const ideaReturned = ideaEvent('returned');
export const ideaSelected = ideaEvent('selected');
/** A selection was taken back on its day. */
export const ideaSelectionUndone = ideaEvent('selection-undone');
export const ideaRefused = ideaEvent('refused');
