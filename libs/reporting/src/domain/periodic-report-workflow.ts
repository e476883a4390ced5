import { defineWorkflow, DomainError } from '@app/kernel';

export type ReportState = 'drafting' | 'confirming' | 'issued' | 'given-up';
export type ReportAction = 'ask' | 'issue' | 'give-up';
export type ReportRole = 'office' | 'issuer';

export interface ReportFacts {
  readonly reason: string | undefined;
  /** Units that were asked and have not answered. */
  readonly waiting: number;
  /** The last day to answer is over. */
  readonly isOver: boolean;
}

const reasoned = ({ reason }: ReportFacts): DomainError | undefined =>
  reason === undefined ? new DomainError('reporting.reason_missing') : undefined;
const answered = ({ waiting, isOver }: ReportFacts): DomainError | undefined =>
  waiting > 0 && !isOver ? new DomainError('reporting.units_waiting', { waiting }) : undefined;

/** A report is drafted from the records, confirmed by the units and issued; what is issued never changes, a corrected one replaces it. */
export const periodicReportWorkflow = defineWorkflow<ReportState, ReportAction, ReportRole, ReportFacts>({
  name: 'periodic-report',
  states: ['drafting', 'confirming', 'issued', 'given-up'],
  initial: 'drafting',
  final: ['issued', 'given-up'],
  rows: [
    { from: 'drafting', on: 'ask', to: 'confirming', by: ['office'], emits: 'reporting.units-asked' },
    {
      ...{ from: 'confirming', on: 'issue', to: 'issued', by: ['issuer'], guard: answered },
      emits: 'reporting.report-issued',
    },
    { from: 'drafting', on: 'give-up', to: 'given-up', by: ['office'], guard: reasoned },
    { from: 'confirming', on: 'give-up', to: 'given-up', by: ['office'], guard: reasoned },
  ],
});
