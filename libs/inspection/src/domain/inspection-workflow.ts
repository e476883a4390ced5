import { defineWorkflow, DomainError, type LocalDate } from '@app/kernel';

export type InspectionKind = 'periodic' | 'unannounced' | 'report' | 're-inspection';
export type InspectionState = 'planned' | 'under-way' | 'recorded' | 'remedy-awaited' | 'closed' | 'cancelled';
export type InspectionAction = 'start' | 'record' | 'record-findings' | 'close' | 'cancel';
export type InspectionRole = 'manager' | 'team';

/** What a guard looks at. */
export interface InspectionFacts {
  readonly reason: string | undefined;
  /** Findings with a remedy date that nobody has confirmed as remedied yet. */
  readonly openFindings: number;
}

const reasoned = ({ reason }: InspectionFacts): DomainError | undefined =>
  reason === undefined ? new DomainError('inspection.reason_missing') : undefined;
const allRemedied = ({ openFindings }: InspectionFacts): DomainError | undefined =>
  openFindings > 0 ? new DomainError('inspection.remedy_open', { openFindings }) : undefined;

/**
 * An inspection (domain page §5): planned → under way → recorded, with findings: remedy awaited → closed. The record may come
 * without a start: a phone without a network sends both later.
 */
export const inspectionWorkflow = defineWorkflow<InspectionState, InspectionAction, InspectionRole, InspectionFacts>({
  name: 'inspection',
  states: ['planned', 'under-way', 'recorded', 'remedy-awaited', 'closed', 'cancelled'],
  initial: 'planned',
  final: ['closed', 'cancelled'],
  rows: [
    { from: 'planned', on: 'start', to: 'under-way', by: ['team'] },
    { from: 'planned', on: 'record', to: 'recorded', by: ['team'], emits: 'inspection.recorded' },
    { from: 'under-way', on: 'record', to: 'recorded', by: ['team'], emits: 'inspection.recorded' },
    {
      from: 'planned',
      on: 'record-findings',
      to: 'remedy-awaited',
      by: ['team'],
      emits: 'inspection.findings-recorded',
    },
    {
      from: 'under-way',
      on: 'record-findings',
      to: 'remedy-awaited',
      by: ['team'],
      emits: 'inspection.findings-recorded',
    },
    { from: 'recorded', on: 'close', to: 'closed', by: ['manager'], emits: 'inspection.closed' },
    {
      from: 'remedy-awaited',
      on: 'close',
      to: 'closed',
      by: ['manager'],
      guard: allRemedied,
      emits: 'inspection.closed',
    },
    { from: 'planned', on: 'cancel', to: 'cancelled', by: ['manager'], guard: reasoned },
    { from: 'under-way', on: 'cancel', to: 'cancelled', by: ['manager'], guard: reasoned },
  ],
});

/** The day from which an inspection is overdue in its remedies: the earliest day of those still open. */
export function nextRemedy(
  findings: readonly { readonly remedyUntil: LocalDate | null; readonly remedied: boolean }[],
): LocalDate | null {
  const open = findings.flatMap(({ remedyUntil, remedied }) => (remedied || remedyUntil === null ? [] : [remedyUntil]));
  return [...open].sort()[0] ?? null;
}
