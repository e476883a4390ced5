import { addDays, defineWorkflow, DomainError, type LocalDate } from '@app/kernel';

export const COMPLAINT_STATES = ['open', 'upheld', 'dismissed', 'withdrawn'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];
export type ComplaintAction = 'uphold' | 'dismiss' | 'withdraw';
export type ComplaintRole = 'writer' | 'answerer';

/** What a complaint may be about. */
export const COMPLAINT_SCOPES = ['criterion', 'evidence', 'procedure'] as const;
export type ComplaintScope = (typeof COMPLAINT_SCOPES)[number];

export interface ComplaintFacts {
  readonly answer: string | undefined;
  readonly actorId: string;
  readonly recordedBy: string;
}

const answered = (facts: ComplaintFacts): DomainError | undefined =>
  facts.answer === undefined ? new DomainError('ranking.answer_missing', { path: 'answer' }) : undefined;
const byWriter = (facts: ComplaintFacts): DomainError | undefined =>
  facts.actorId === facts.recordedBy ? undefined : new DomainError('ranking.not_own_complaint');

/** A complaint (khiếu nại) about a result is open until whoever approves results answers it, or its writer takes it back. */
export const complaintWorkflow = defineWorkflow<ComplaintState, ComplaintAction, ComplaintRole, ComplaintFacts>({
  name: 'complaint',
  states: COMPLAINT_STATES,
  initial: 'open',
  final: ['upheld', 'dismissed', 'withdrawn'],
  rows: [
    {
      from: 'open',
      on: 'uphold',
      to: 'upheld',
      by: ['answerer'],
      guard: answered,
      emits: 'ranking.complaint-upheld',
    },
    {
      from: 'open',
      on: 'dismiss',
      to: 'dismissed',
      by: ['answerer'],
      guard: answered,
      emits: 'ranking.complaint-dismissed',
    },
    { from: 'open', on: 'withdraw', to: 'withdrawn', by: ['writer'], guard: byWriter },
  ],
});

/** Last day on which a complaint is in time; none while the result is not published. */
export const lastDayOf = (publishedOn: LocalDate | null, days: number): LocalDate | null =>
  publishedOn === null ? null : addDays(publishedOn, days);

/** Exactly on the last day is in time. */
export const isLate = (receivedOn: LocalDate, lastDay: LocalDate | null): boolean =>
  lastDay !== null && receivedOn > lastDay;
