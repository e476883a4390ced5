import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { recordTransition, type Author, type Tx } from '@app/platform/database';
import { entryFaults, type EntryFacts } from '../domain/entry-rules';
import type { RegisterName } from '../domain/registers';
import { insertEntry } from './entry-record';
import { keepRevision } from './revisions';

const UNDONE = 'Hoàn tác lần nhập dữ liệu';

/** Door of imports: entries that stand in spreadsheets today, by the rules of the register; taken back they stay readable. */
@Injectable()
export class ImportEntries {
  /** For each entry whether one of the same kind, title, unit and first day is kept already. */
  async taken(tx: Tx, register: RegisterName, entries: readonly EntryFacts[]): Promise<boolean[]> {
    const rows = await tx.query<{ place: number }>(
      `select distinct k.place
         from jsonb_to_recordset($2) as k (place int, kind text, title text, unit_id text, from_on date, week int)
         join activities.entry e on e.register = $1 and e.retracted_at is null and e.kind = k.kind and e.unit_id = k.unit_id
          and platform.fold(e.title) = platform.fold(k.title) and (e.from_on = k.from_on or e.week = k.week)`,
      [
        register,
        JSON.stringify(
          entries.map(({ kind, title, unitId, fromOn, week }, place) => ({
            ...{ place, kind, title, unit_id: unitId, from_on: fromOn, week: week ?? null },
          })),
        ),
      ],
    );
    const found = new Set(rows.map(({ place }) => place));
    return entries.map((_entry, place) => found.has(place));
  }

  /** Adds an entry; right and unit are for the caller to check. @throws `request.invalid` */
  async add(
    tx: Tx,
    by: Author,
    entry: { readonly register: RegisterName; readonly facts: EntryFacts; readonly today: string },
    batchId: string,
  ): Promise<string> {
    const { register, facts, today } = entry;
    const faults = entryFaults(register, facts, today);
    if (faults.length > 0)
      throw new DomainError('request.invalid', { errors: faults.map((each) => ({ ...each, code: 'register' })) });
    const id = await insertEntry(tx, by, register, facts);
    const change = { action: 'add', from: null, to: 'kept', facts: { import: batchId } };
    await recordTransition(tx, by, { entity: 'register-entry', id, ...change });
    return id;
  }

  /** Takes back entries that nobody has corrected since; answers those that stay. */
  async remove(tx: Tx, by: Author, ids: readonly string[]): Promise<{ id: string; heldBy: string }[]> {
    const untouched = await tx.query<{ id: string }>(
      `update activities.entry set retracted_at = platform.now(), retracted_reason = $2, version = version + 1
        where id = any($1) and version = 1 returning id`,
      [ids, UNDONE],
    );
    const reason = UNDONE;
    for (const { id } of untouched) {
      await keepRevision(tx, by, { id, version: 2, facts: { retracted: true }, reason });
      const change = { action: 'retract', from: 'kept', to: 'retracted', reason };
      await recordTransition(tx, by, { entity: 'register-entry', id, ...change });
    }
    const gone = new Set(untouched.map(({ id }) => id));
    return ids.filter((id) => !gone.has(id)).map((id) => ({ id, heldBy: 'changed' }));
  }
}
