import { defineWorkflow, DomainError } from '@app/kernel';

export type MandateState = 'offered' | 'active' | 'revoked';
export type MandateAction = 'take' | 'confirm' | 'revoke';
/** giver: who agrees for the producer; helper: who types the code, or asked for the mandate. */
export type MandateRole = 'giver' | 'helper';

export interface MandateFacts {
  /** The one-time code can still be used. */
  readonly codeLives: boolean;
  /** The helper asked for it; otherwise the producer offered it to whom he tells the code. */
  readonly asked: boolean;
}

const fresh = (facts: MandateFacts): DomainError | undefined =>
  facts.codeLives ? undefined : new DomainError('journey.code_wrong');
const askedAndFresh = (facts: MandateFacts): DomainError | undefined =>
  facts.asked && facts.codeLives ? undefined : new DomainError('journey.mandate_over');

/**
 * A mandate (ủy quyền làm thay) is offered by the producer or asked for by the helper. It is taken up once, by the person who types
 * its code, or by the producer's word to who asked; it ends by its last day or when either side ends it.
 */
export const mandateWorkflow = defineWorkflow<MandateState, MandateAction, MandateRole, MandateFacts>({
  name: 'mandate',
  states: ['offered', 'active', 'revoked'],
  initial: 'offered',
  final: ['revoked'],
  rows: [
    { from: 'offered', on: 'take', to: 'active', by: ['helper'], guard: fresh, emits: 'journeys.mandate-taken' },
    {
      from: 'offered',
      on: 'confirm',
      to: 'active',
      by: ['giver'],
      guard: askedAndFresh,
      emits: 'journeys.mandate-confirmed',
    },
    { from: 'offered', on: 'revoke', to: 'revoked', by: ['giver', 'helper'], emits: 'journeys.mandate-revoked' },
    { from: 'active', on: 'revoke', to: 'revoked', by: ['giver', 'helper'], emits: 'journeys.mandate-revoked' },
  ],
});
