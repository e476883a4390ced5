import { defineWorkflow } from '@app/kernel';

export type RoundState = 'preparing' | 'open' | 'closed';
export type RoundAction = 'open' | 'close';

/** A round (đợt đánh giá) is prepared, takes dossiers, and is closed for good. */
export const roundWorkflow = defineWorkflow<RoundState, RoundAction, 'provincial-office', Record<never, never>>({
  name: 'round',
  states: ['preparing', 'open', 'closed'],
  initial: 'preparing',
  final: ['closed'],
  rows: [
    { from: 'preparing', on: 'open', to: 'open', by: ['provincial-office'] },
    { from: 'open', on: 'close', to: 'closed', by: ['provincial-office'] },
  ],
});
