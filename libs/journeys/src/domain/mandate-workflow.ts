import { defineWorkflow, DomainError } from '@app/kernel';

export type MandateState = 'offered' | 'active' | 'revoked';
export type MandateAction = 'take' | 'revoke';
/** giver: who agrees for the producer; helper: who types the code. */
export type MandateRole = 'giver' | 'helper';

export interface MandateFacts {
  /** The one-time code can still be used. */
  readonly codeLives: boolean;
}

const fresh = (facts: MandateFacts): DomainError | undefined =>
  facts.codeLives ? undefined : new DomainError('journey.code_wrong');

/**
 * A mandate (ủy quyền làm thay) is offered by the producer, taken up once by the person who types its code, and ends by its last
 * day or when either side ends it.
 */
export const mandateWorkflow = defineWorkflow<MandateState, MandateAction, MandateRole, MandateFacts>({
  name: 'mandate',
  states: ['offered', 'active', 'revoked'],
  initial: 'offered',
  final: ['revoked'],
  rows: [
    { from: 'offered', on: 'take', to: 'active', by: ['helper'], guard: fresh, emits: 'journeys.mandate-taken' },
    { from: 'offered', on: 'revoke', to: 'revoked', by: ['giver'], emits: 'journeys.mandate-revoked' },
    { from: 'active', on: 'revoke', to: 'revoked', by: ['giver', 'helper'], emits: 'journeys.mandate-revoked' },
  ],
});
