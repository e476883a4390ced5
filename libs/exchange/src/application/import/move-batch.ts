import { valueOrThrow } from '@app/kernel';
import { assertOneUpdated, recordTransition, type Author, type Tx } from '@app/platform/database';
import { addEvent, type EventContract } from '@app/platform/outbox';
import { batchWorkflow, type BatchAction, type BatchFacts, type BatchRole } from '../../domain/import-batch-workflow';
import { importChecked, importCommitted, importRefused, importUndone, type ImportEvent } from '../../events';
import type { BatchRow } from './batch-record';

const TOPICS: Readonly<Record<string, EventContract<ImportEvent>>> = {
  [importChecked.topic]: importChecked,
  [importRefused.topic]: importRefused,
  [importCommitted.topic]: importCommitted,
  [importUndone.topic]: importUndone,
};

/** Takes a batch one step on by its table: conditional change, history, event in one. `set` continues the update from `$4` on. */
export async function moveBatch(
  tx: Tx,
  by: Author,
  batch: BatchRow,
  step: {
    readonly action: BatchAction;
    readonly role: BatchRole;
    readonly facts?: Partial<BatchFacts>;
    readonly set?: readonly [sql: string, params: readonly unknown[]];
    readonly about?: Readonly<Record<string, unknown>>;
  },
): Promise<number> {
  const facts = { rows: batch.rows, paperMissing: false, changed: 0, ...step.facts };
  const { from, to, emits } = valueOrThrow(
    batchWorkflow.decide({ state: batch.state, action: step.action, roles: [step.role], facts }),
  );
  const [sql, params] = step.set ?? ['', []];
  assertOneUpdated(
    await tx.execute(
      `update exchange.import_batch set state = $3, version = version + 1 ${sql === '' ? '' : `, ${sql}`} where id = $1 and version = $2`,
      [batch.id, batch.version, to, ...params],
    ),
  );
  const about = { kind: batch.kind, sha256: batch.sha256, ...step.about };
  await recordTransition(tx, by, { entity: 'import-batch', id: batch.id, action: step.action, from, to, facts: about });
  const topic = emits === undefined ? undefined : TOPICS[emits];
  if (topic) await addEvent(tx, topic, { batchId: batch.id }, by);
  return batch.version + 1;
}
