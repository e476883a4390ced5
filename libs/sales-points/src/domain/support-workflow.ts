import { defineWorkflow, DomainError, type LocalDate } from '@app/kernel';

export type SupportState = 'granted' | 'paid' | 'recovering' | 'recovered' | 'waived' | 'cancelled';
export type SupportAction = 'accept' | 'pay' | 'cancel' | 'open-recovery' | 'recover' | 'waive';
export type SupportRole = 'department';

/** What a guard looks at. */
export interface SupportFacts {
  readonly acceptedOn: LocalDate | null;
  readonly reason: string | undefined;
}

const reasoned = ({ reason }: SupportFacts): DomainError | undefined =>
  reason === undefined ? new DomainError('sales_point.reason_missing') : undefined;
const accepted = ({ acceptedOn }: SupportFacts): DomainError | undefined =>
  acceptedOn === null ? new DomainError('sales_point.acceptance_missing') : undefined;

/** Support money of a point: paid only after the acceptance record; closing too early opens a recovery case (domain page §6). */
export const supportWorkflow = defineWorkflow<SupportState, SupportAction, SupportRole, SupportFacts>({
  name: 'sales-support',
  states: ['granted', 'paid', 'recovering', 'recovered', 'waived', 'cancelled'],
  initial: 'granted',
  final: ['recovered', 'waived', 'cancelled'],
  rows: [
    { from: 'granted', on: 'accept', to: 'granted', by: ['department'] },
    { from: 'granted', on: 'pay', to: 'paid', by: ['department'], guard: accepted },
    { from: 'granted', on: 'cancel', to: 'cancelled', by: ['department'], guard: reasoned },
    { from: 'paid', on: 'open-recovery', to: 'recovering', by: ['department'], emits: 'sales.recovery-opened' },
    { from: 'recovering', on: 'recover', to: 'recovered', by: ['department'] },
    { from: 'recovering', on: 'waive', to: 'waived', by: ['department'], guard: reasoned },
  ],
});
