import { defineWorkflow, DomainError, type LocalDate } from '@app/kernel';

export type RegulationState = 'draft' | 'reviewed' | 'issued' | 'in-force' | 'replaced' | 'dropped';
export type RegulationAction = 'review' | 'return' | 'issue' | 'enforce' | 'replace' | 'drop';
export type RegulationRole = 'department' | 'clock';

/** What a guard looks at. */
export interface RegulationFacts {
  readonly reason: string | undefined;
  readonly inForceFrom: LocalDate | null;
  /** First day of the regulation that holds now. */
  readonly currentFrom: LocalDate | null;
  readonly today: LocalDate;
}

const reasoned = ({ reason }: RegulationFacts): DomainError | undefined =>
  reason === undefined ? new DomainError('sales_point.reason_missing') : undefined;
const afterTheCurrent = ({ inForceFrom, currentFrom }: RegulationFacts): DomainError | undefined =>
  inForceFrom !== null && currentFrom !== null && inForceFrom <= currentFrom
    ? new DomainError('sales_regulation.begins_too_early', { current_from: currentFrom })
    : undefined;
const begun = (facts: RegulationFacts): DomainError | undefined =>
  facts.inForceFrom !== null && facts.inForceFrom > facts.today
    ? new DomainError('sales_regulation.not_begun', { in_force_from: facts.inForceFrom })
    : afterTheCurrent(facts);

/** The regulation (quy định): the department drafts it, justice reviews it, the province issues it, its day comes, another replaces it. */
export const regulationWorkflow = defineWorkflow<RegulationState, RegulationAction, RegulationRole, RegulationFacts>({
  name: 'sales-regulation',
  states: ['draft', 'reviewed', 'issued', 'in-force', 'replaced', 'dropped'],
  initial: 'draft',
  final: ['replaced', 'dropped'],
  rows: [
    { from: 'draft', on: 'review', to: 'reviewed', by: ['department'] },
    { from: 'draft', on: 'drop', to: 'dropped', by: ['department'], guard: reasoned },
    { from: 'reviewed', on: 'return', to: 'draft', by: ['department'], guard: reasoned },
    { from: 'reviewed', on: 'issue', to: 'issued', by: ['department'], guard: afterTheCurrent },
    { from: 'issued', on: 'enforce', to: 'in-force', by: ['department', 'clock'], guard: begun },
    { from: 'in-force', on: 'replace', to: 'replaced', by: ['department', 'clock'] },
  ],
});
