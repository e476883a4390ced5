import { defineWorkflow, DomainError } from '@app/kernel';

/**
 * What a certificate's cycle remembers; the rest (window open, missed, late, held, extended, expired) follows from the clock, see
 * `shownState`. Domain page §5.
 */
export type CycleState = 'running' | 'filed' | 'leaving' | 'left' | 'renewed' | 'not-renewed' | 'lapsed' | 'withdrawn';
export type CycleAction = 'file' | 'drop' | 'renew' | 'miss' | 'leave' | 'stay' | 'end' | 'lapse' | 'withdraw';
/** producer: who declares for it, itself or its commune's officer; system: what follows from events and the clock. */
export type CycleRole = 'producer' | 'system';

/** What a guard looks at. */
export interface CycleFacts {
  readonly reason: string | undefined;
  /** The certificate's last day has passed. */
  readonly isOver: boolean;
}

const reasoned = (facts: CycleFacts): DomainError | undefined => {
  if (facts.isOver) return new DomainError('reassessment.ended');
  return facts.reason === undefined ? new DomainError('reassessment.reason_missing', { path: 'reason' }) : undefined;
};
const beforeEnd = (facts: CycleFacts): DomainError | undefined =>
  facts.isOver ? new DomainError('reassessment.ended') : undefined;
const over = (facts: CycleFacts): DomainError | undefined =>
  facts.isOver ? undefined : new DomainError('reassessment.not_over');

const SYSTEM = ['system'] as const;
const LIVE = ['running', 'filed', 'leaving', 'not-renewed'] as const;

/** From a certificate to its renewal, or to its end. */
export const cycleWorkflow = defineWorkflow<CycleState, CycleAction, CycleRole, CycleFacts>({
  name: 'reassessment-cycle',
  states: ['running', 'filed', 'leaving', 'left', 'renewed', 'not-renewed', 'lapsed', 'withdrawn'],
  initial: 'running',
  final: ['renewed', 'lapsed', 'withdrawn'],
  rows: [
    { from: 'running', on: 'file', to: 'filed', by: SYSTEM, emits: 'reassessment.filed' },
    // who files after all has changed its mind
    { from: 'leaving', on: 'file', to: 'filed', by: SYSTEM, emits: 'reassessment.filed' },
    { from: 'not-renewed', on: 'file', to: 'filed', by: SYSTEM, emits: 'reassessment.filed' },
    { from: 'filed', on: 'drop', to: 'running', by: SYSTEM },
    { from: 'filed', on: 'miss', to: 'not-renewed', by: SYSTEM, emits: 'reassessment.not-renewed' },
    { from: 'running', on: 'leave', to: 'leaving', by: ['producer'], guard: reasoned, emits: 'reassessment.leaving' },
    { from: 'leaving', on: 'stay', to: 'running', by: ['producer'], guard: beforeEnd, emits: 'reassessment.staying' },
    { from: 'leaving', on: 'end', to: 'left', by: SYSTEM, guard: over },
    ...LIVE.map((from) => ({
      from,
      on: 'renew' as const,
      to: 'renewed' as const,
      by: SYSTEM,
      emits: 'reassessment.renewed',
    })),
    ...([...LIVE, 'left'] as const).flatMap((from) => [
      { from, on: 'lapse' as const, to: 'lapsed' as const, by: SYSTEM },
      { from, on: 'withdraw' as const, to: 'withdrawn' as const, by: SYSTEM },
    ]),
  ],
});

/** States in which the certificate still waits for something. */
export const isLive = (state: CycleState): boolean => LIVE.some((live) => live === state);
