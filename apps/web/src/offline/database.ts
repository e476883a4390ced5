import { Dexie, type Table } from 'dexie';
import type { EntryPhoto, JournalEntry } from './journal';

/** What a page took along for a named task. */
export interface TakenCopy {
  readonly userId: string;
  readonly task: string;
  /** Address and parameters, as text. */
  readonly key: string;
  readonly data: unknown;
  readonly takenAt: string;
}

/** The session of a person who took something along, so that the page opens without a network. */
export interface SessionCopy {
  readonly userId: string;
  readonly session: unknown;
  readonly keptAt: string;
}

/** What was entered for a task and is not finished: it outlives the page and the browser. */
export interface DraftCopy {
  readonly userId: string;
  readonly task: string;
  readonly data: unknown;
}

/** What this device keeps: the journal of what is to be sent, its pictures, and what was taken along. */
export class OfflineDatabase extends Dexie {
  readonly entries!: Table<JournalEntry, number>;
  readonly photos!: Table<EntryPhoto, string>;
  readonly copies!: Table<TakenCopy, [string, string, string]>;
  readonly sessions!: Table<SessionCopy, string>;
  readonly drafts!: Table<DraftCopy, [string, string]>;

  constructor(name = 'ocop-sao') {
    super(name);
    this.version(1).stores({
      entries: '++seq, &id, [userId+state]',
      photos: 'id, entryId',
      copies: '[userId+task+key], [userId+task], userId',
      sessions: 'userId, keptAt',
    });
    this.version(2).stores({ drafts: '[userId+task]' });
  }
}
