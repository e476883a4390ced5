import { defineWorkflow, DomainError } from '@app/kernel';

export type ReportState = 'received' | 'assigned' | 'dismissed';
export type ReportAction = 'open-inspection' | 'join' | 'dismiss';
export type ReportRole = 'handler';

export interface ReportFacts {
  readonly reason: string | undefined;
}

const reasoned = ({ reason }: ReportFacts): DomainError | undefined =>
  reason === undefined ? new DomainError('inspection.reason_missing') : undefined;

/** A report from the public becomes an inspection, joins an open one, or is dismissed with a reason. */
export const reportWorkflow = defineWorkflow<ReportState, ReportAction, ReportRole, ReportFacts>({
  name: 'violation-report',
  states: ['received', 'assigned', 'dismissed'],
  initial: 'received',
  final: ['assigned', 'dismissed'],
  rows: [
    { from: 'received', on: 'open-inspection', to: 'assigned', by: ['handler'] },
    { from: 'received', on: 'join', to: 'assigned', by: ['handler'] },
    { from: 'received', on: 'dismiss', to: 'dismissed', by: ['handler'], guard: reasoned },
  ],
});
