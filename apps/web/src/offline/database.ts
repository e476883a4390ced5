import { Dexie, type Table } from 'dexie';
import type { KeptEntry, KeptPhoto } from './journal';
import type { DeviceKey, Sealed } from './vault';

/** What a page took along for a named task. */
export interface TakenCopy {
  readonly userId: string;
  readonly task: string;
  /** Address and parameters, as text. */
  readonly key: string;
  readonly sealed: Sealed;
  readonly takenAt: string;
}

/** A paper taken along with a task. */
export interface TakenFile {
  readonly userId: string;
  readonly task: string;
  readonly id: string;
  readonly size: number;
  readonly sealed: Sealed;
}

/** What stands on this device for a task, and until when it may (a day of the server's calendar). */
export interface TakenTask {
  readonly userId: string;
  readonly task: string;
  readonly until: string;
  readonly sealed: Sealed;
}

/** The session of a person who took something along, so that the page opens without a network. */
export interface SessionCopy {
  readonly userId: string;
  readonly sealed: Sealed;
  readonly keptAt: string;
}

/** What was entered for a task and is not finished: it outlives the page and the browser. */
export interface DraftCopy {
  readonly userId: string;
  readonly task: string;
  readonly sealed: Sealed;
}

/**
 * What this device keeps: the journal of what is to be sent, its pictures, what was taken along, and the keys under which all of it
 * is locked. Nothing that a person reads stands here in the open.
 */
export class OfflineDatabase extends Dexie {
  readonly entries!: Table<KeptEntry, number>;
  readonly photos!: Table<KeptPhoto, string>;
  readonly copies!: Table<TakenCopy, [string, string, string]>;
  readonly files!: Table<TakenFile, [string, string, string]>;
  readonly tasks!: Table<TakenTask, [string, string]>;
  readonly sessions!: Table<SessionCopy, string>;
  readonly drafts!: Table<DraftCopy, [string, string]>;
  readonly keys!: Table<DeviceKey, string>;

  constructor(name = 'ocop-sao') {
    super(name);
    this.version(1).stores({
      entries: '++seq, &id, [userId+state]',
      photos: 'id, entryId',
      copies: '[userId+task+key], [userId+task], userId',
      sessions: 'userId, keptAt',
    });
    this.version(2).stores({ drafts: '[userId+task]' });
    // From here on everything is locked; what older versions kept in the open goes, but for what still waits to be sent.
    this.version(3)
      .stores({ files: '[userId+task+id], [userId+task], userId', tasks: '[userId+task], userId', keys: 'userId' })
      .upgrade(async (tx) => {
        for (const name of ['copies', 'sessions', 'drafts']) await tx.table(name).clear();
      });
  }
}
