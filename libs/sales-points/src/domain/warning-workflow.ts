import { defineWorkflow, DomainError } from '@app/kernel';

export type WarningState = 'open' | 'remedied' | 'escalated';
export type WarningAction = 'remedy' | 'escalate';
export type WarningRole = 'department';

/** What a guard looks at. */
export interface WarningFacts {
  readonly reason: string | undefined;
}

const reasoned = ({ reason }: WarningFacts): DomainError | undefined =>
  reason === undefined ? new DomainError('sales_point.reason_missing') : undefined;

/** A warning with its remedy date: remedied in time, or the reason of a suspension, and remedied then. */
export const warningWorkflow = defineWorkflow<WarningState, WarningAction, WarningRole, WarningFacts>({
  name: 'sales-warning',
  states: ['open', 'escalated', 'remedied'],
  initial: 'open',
  final: ['remedied'],
  rows: [
    {
      from: 'open',
      on: 'remedy',
      to: 'remedied',
      by: ['department'],
      guard: reasoned,
      emits: 'sales.warning-remedied',
    },
    { from: 'open', on: 'escalate', to: 'escalated', by: ['department'] },
    {
      from: 'escalated',
      on: 'remedy',
      to: 'remedied',
      by: ['department'],
      guard: reasoned,
      emits: 'sales.warning-remedied',
    },
  ],
});
