import { defineWorkflow } from '@app/kernel';

export const ARCHIVE_STATES = ['requested', 'ready', 'failed', 'expired'] as const;
export type ArchiveState = (typeof ARCHIVE_STATES)[number];
export type ArchiveAction = 'finish' | 'fail' | 'expire';

/** Life of a round's archive: the worker makes it; after its time the file goes, what is known of it stays. */
export const archiveWorkflow = defineWorkflow<ArchiveState, ArchiveAction, 'system', object>({
  name: 'archive',
  states: ARCHIVE_STATES,
  initial: 'requested',
  final: ['failed', 'expired'],
  rows: [
    { from: 'requested', on: 'finish', to: 'ready', by: ['system'] },
    { from: 'requested', on: 'fail', to: 'failed', by: ['system'] },
    { from: 'ready', on: 'expire', to: 'expired', by: ['system'] },
  ],
});
