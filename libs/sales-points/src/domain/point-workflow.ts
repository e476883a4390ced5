import { defineWorkflow, DomainError, type LocalDate } from '@app/kernel';
import type { PaperKind } from './point-kinds';

export type PointState = 'registered' | 'surveyed' | 'recognised' | 'suspended' | 'revoked' | 'closed';
export type PointAction =
  'survey' | 'recognise' | 'publish' | 'renew' | 'suspend' | 'reinstate' | 'revoke' | 'close' | 'withdraw';
export type PointRole = 'department' | 'operator';

/** Why a point is suspended or revoked. */
export const GROUNDS = ['not-remedied', 'danger', 'authority'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What a guard looks at. */
export interface PointFacts {
  readonly area: { readonly needed: number; readonly given: number };
  readonly surveyPassed: boolean;
  readonly published: boolean;
  readonly missingPapers: readonly PaperKind[];
  /** The running warning whose remedy date comes first. */
  readonly warning: { readonly remedyBy: LocalDate } | undefined;
  /** A clean inspection after the day of the suspension. */
  readonly reinspected: boolean;
  readonly ground: Ground | undefined;
  readonly reason: string | undefined;
  readonly today: LocalDate;
}

const largeEnough = ({ area }: PointFacts): DomainError | undefined =>
  area.given < area.needed
    ? new DomainError('sales_point.area_too_small', { needed: area.needed, given: area.given })
    : undefined;
const recognisable = (facts: PointFacts): DomainError | undefined =>
  largeEnough(facts) ?? (facts.surveyPassed ? undefined : new DomainError('sales_point.survey_not_passed'));
const unpublished = ({ published }: PointFacts): DomainError | undefined =>
  published ? new DomainError('sales_point.published_already') : undefined;
const papersWhole = ({ missingPapers }: PointFacts): DomainError | undefined =>
  missingPapers.length > 0 ? new DomainError('sales_point.papers_missing', { missing: missingPapers }) : undefined;
const renewable = (facts: PointFacts): DomainError | undefined =>
  largeEnough(facts) ??
  papersWhole(facts) ??
  (facts.warning ? new DomainError('sales_point.warning_running', { remedy_by: facts.warning.remedyBy }) : undefined);
const reasoned = ({ reason }: PointFacts): DomainError | undefined =>
  reason === undefined ? new DomainError('sales_point.reason_missing') : undefined;

/** The ladder: for what was not remedied only after the remedy date; danger and other authorities do not wait. */
const suspendable = (facts: PointFacts): DomainError | undefined => {
  const { ground, warning, today } = facts;
  if (ground !== 'not-remedied') return reasoned(facts);
  if (!warning) return new DomainError('sales_point.no_warning');
  return today <= warning.remedyBy
    ? new DomainError('sales_point.remedy_time_running', { remedy_by: warning.remedyBy })
    : undefined;
};
const reinspected = (facts: PointFacts): DomainError | undefined =>
  facts.reinspected ? undefined : new DomainError('sales_point.reinspection_missing');

/**
 * Life of a sales point (domain page §6): registered → surveyed → recognised (then published), suspended and reinstated, revoked,
 * closed. Only the trade department decides; whoever runs the point may take an application back.
 */
export const pointWorkflow = defineWorkflow<PointState, PointAction, PointRole, PointFacts>({
  name: 'sales-point',
  states: ['registered', 'surveyed', 'recognised', 'suspended', 'revoked', 'closed'],
  initial: 'registered',
  final: ['revoked', 'closed'],
  rows: [
    { from: 'registered', on: 'survey', to: 'surveyed', by: ['department'], emits: 'sales.point-surveyed' },
    { from: 'surveyed', on: 'survey', to: 'surveyed', by: ['department'], emits: 'sales.point-surveyed' },
    {
      from: 'surveyed',
      on: 'recognise',
      to: 'recognised',
      by: ['department'],
      guard: recognisable,
      emits: 'sales.point-recognised',
    },
    {
      from: 'recognised',
      on: 'publish',
      to: 'recognised',
      by: ['department'],
      guard: unpublished,
      emits: 'sales.point-published',
    },
    {
      from: 'recognised',
      on: 'renew',
      to: 'recognised',
      by: ['department'],
      guard: renewable,
      emits: 'sales.point-renewed',
    },
    {
      from: 'recognised',
      on: 'suspend',
      to: 'suspended',
      by: ['department'],
      guard: suspendable,
      emits: 'sales.point-suspended',
    },
    {
      from: 'suspended',
      on: 'reinstate',
      to: 'recognised',
      by: ['department'],
      guard: reinspected,
      emits: 'sales.point-reinstated',
    },
    {
      from: 'suspended',
      on: 'revoke',
      to: 'revoked',
      by: ['department'],
      guard: reasoned,
      emits: 'sales.point-revoked',
    },
    { from: 'recognised', on: 'close', to: 'closed', by: ['department'], guard: reasoned, emits: 'sales.point-closed' },
    { from: 'suspended', on: 'close', to: 'closed', by: ['department'], guard: reasoned, emits: 'sales.point-closed' },
    ...(['registered', 'surveyed'] as const).map((from) => ({
      from,
      on: 'withdraw' as const,
      to: 'closed' as const,
      by: ['department', 'operator'] as const,
      guard: reasoned,
      emits: 'sales.point-withdrawn',
    })),
  ],
});
