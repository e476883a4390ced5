import { defineWorkflow, DomainError } from '@app/kernel';

export const BATCH_STATES = [
  'uploaded',
  'checked',
  'faulty',
  'committing',
  'committed',
  'undone',
  'discarded',
] as const;
export type BatchState = (typeof BATCH_STATES)[number];
export type BatchAction = 'pass' | 'refuse' | 'commit' | 'finish' | 'undo' | 'discard';
export type BatchRole = 'office' | 'system';

/** What a guard looks at. */
export interface BatchFacts {
  readonly rows: number;
  /** The kind needs a scanned paper that has not come yet. */
  readonly paperMissing: boolean;
  /** Imported records that somebody has changed or built upon since. */
  readonly changed: number;
}

const committable = ({ rows, paperMissing }: BatchFacts): DomainError | undefined =>
  rows === 0
    ? new DomainError('import.nothing_to_do')
    : paperMissing
      ? new DomainError('import.paper_missing')
      : undefined;
const untouched = ({ changed }: BatchFacts): DomainError | undefined =>
  changed > 0 ? new DomainError('import.changed_since', { changed }) : undefined;

/**
 * Life of an import: a file is taken in, read and checked by the worker, then committed as a whole or not at all, and undone as a
 * whole as long as none of its records was changed.
 */
export const batchWorkflow = defineWorkflow<BatchState, BatchAction, BatchRole, BatchFacts>({
  name: 'import-batch',
  states: BATCH_STATES,
  initial: 'uploaded',
  final: ['undone', 'discarded'],
  rows: [
    { from: 'uploaded', on: 'pass', to: 'checked', by: ['system'], emits: 'exchange.import-checked' },
    { from: 'uploaded', on: 'refuse', to: 'faulty', by: ['system'], emits: 'exchange.import-refused' },
    { from: 'checked', on: 'commit', to: 'committing', by: ['office'], guard: committable },
    { from: 'committing', on: 'finish', to: 'committed', by: ['system'], emits: 'exchange.import-committed' },
    { from: 'committing', on: 'refuse', to: 'faulty', by: ['system'], emits: 'exchange.import-refused' },
    {
      from: 'committed',
      on: 'undo',
      to: 'undone',
      by: ['office'],
      guard: untouched,
      emits: 'exchange.import-undone',
    },
    ...(['uploaded', 'checked', 'faulty'] as const).map((from) => ({
      from,
      on: 'discard' as const,
      to: 'discarded' as const,
      by: ['office'] as const,
    })),
  ],
});
