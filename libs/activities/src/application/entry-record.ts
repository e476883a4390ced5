import type { Author, Tx } from '@app/platform/database';
import type { EntryFacts } from '../domain/entry-rules';
import type { RegisterName } from '../domain/registers';
import { keepRevision } from './revisions';

export const ENTRY_COLUMNS = `kind, unit_id, title, from_on, to_on, document, note, items, participants, women, products, producers, value,
  broadcast_on, week, market, year, comparison, amount, subject, round_id`;

/** Values of {@link ENTRY_COLUMNS}, in their order. */
export const entryValues = (facts: EntryFacts): unknown[] => [
  ...[facts.kind, facts.unitId, facts.title, facts.fromOn, facts.toOn, facts.document ?? null, facts.note ?? null],
  ...[facts.items ?? 1, facts.participants ?? null, facts.women ?? null, facts.products ?? null],
  ...[facts.producers ?? null, facts.value ?? null, facts.broadcastOn ?? null, facts.week ?? null],
  ...[facts.market ?? null, facts.year ?? null, facts.comparison ?? null, facts.amount ?? null],
  ...[facts.subject ?? null, facts.roundId ?? null],
];

/** Writes a new entry with its first version. */
export async function insertEntry(tx: Tx, by: Author, register: RegisterName, facts: EntryFacts): Promise<string> {
  const id = tx.newId();
  await tx.execute(
    `insert into activities.entry (id, register, ${ENTRY_COLUMNS}, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, platform.now())`,
    [id, register, ...entryValues(facts), by.actor.userId],
  );
  await keepRevision(tx, by, { id, version: 1, facts });
  return id;
}
