import { defineWorkflow, DomainError } from '@app/kernel';

/** A hold (tạm dừng): by a document the clocks of a set of products stand still, without losing sight of them. */
export type HoldState = 'draft' | 'in-force' | 'ended' | 'discarded';
export type HoldAction = 'start' | 'end' | 'discard';
/** manager: the provincial office; system: the clock, on the last day that the document names. */
export type HoldRole = 'manager' | 'system';

/** What a guard looks at. */
export interface HoldFacts {
  readonly items: number;
  /** The first day of the document has come. */
  readonly hasBegun: boolean;
  /** Products that cannot be held: held already, or at their end. */
  readonly unfit: readonly string[];
}

const ready = (facts: HoldFacts): DomainError | undefined => {
  if (facts.items === 0) return new DomainError('reassessment.hold_empty');
  if (!facts.hasBegun) return new DomainError('reassessment.hold_not_begun');
  return facts.unfit.length > 0
    ? new DomainError('reassessment.hold_unfit', { count: facts.unfit.length, products: facts.unfit.slice(0, 10) })
    : undefined;
};

export const holdWorkflow = defineWorkflow<HoldState, HoldAction, HoldRole, HoldFacts>({
  name: 'reassessment-hold',
  states: ['draft', 'in-force', 'ended', 'discarded'],
  initial: 'draft',
  final: ['ended', 'discarded'],
  rows: [
    { from: 'draft', on: 'start', to: 'in-force', by: ['manager'], guard: ready, emits: 'reassessment.hold-started' },
    { from: 'draft', on: 'discard', to: 'discarded', by: ['manager'] },
    { from: 'in-force', on: 'end', to: 'ended', by: ['manager', 'system'], emits: 'reassessment.hold-ended' },
  ],
});
