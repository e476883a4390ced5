import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { assertVersion, checkDeferred, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { addJob } from '@app/platform/queue';
import { MANAGE_IMPORT, noteProgress, seenBatch, type BatchRow } from './batch-record';
import { wordsOfHolder } from './holder-words';
import type { HeldRecord, MadeRecord } from './import-kind';
import { commitImport } from './import-jobs';
import { ImportKinds } from './import-kinds';
import { moveBatch } from './move-batch';

const MOST_NAMED = 50;
const PART = 500;

/** Rolls the transaction back and says what stands in the way. */
const changedSince = (held: readonly HeldRecord[], records: readonly MadeRecord[]): DomainError => {
  const nameOf = new Map(records.map(({ id, name, rowNo }) => [id, { name, rowNo }]));
  const errors = held.slice(0, MOST_NAMED).map(({ id, heldBy }) => {
    const { name = '', rowNo = 0 } = nameOf.get(id) ?? {};
    return { path: `rows[${rowNo}]`, code: heldBy, message: `Dòng ${rowNo}, ${name}: ${wordsOfHolder(heldBy)}.` };
  });
  return new DomainError('import.changed_since', { count: held.length, errors });
};

/** What the office decides about an import. */
@Injectable()
export class ImportSteps {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kinds: ImportKinds,
  ) {}

  /** The worker writes all of it or nothing. @throws `import.not_found`, `import.paper_missing`, `import.file_taken` */
  commit(id: string, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'exchange.import.commit', async (tx) => {
      const batch = await this.lock(tx, ctx, id);
      const twin = await tx.maybe<{ id: string }>(
        `select id from exchange.import_batch where kind = $1 and sha256 = $2 and id <> $3 and state in ('committing', 'committed')`,
        [batch.kind, batch.sha256, id],
      );
      if (twin) throw new DomainError('import.file_taken', { batchId: twin.id });
      const paperMissing = this.kinds.kind(batch.kind).paper !== undefined && batch.paperSha256 === null;
      const version = await moveBatch(tx, ctx, batch, {
        action: 'commit',
        role: 'office',
        facts: { paperMissing },
        set: ['scope = $4, settled_by = $5', [JSON.stringify(ctx.actor.scopeFor(MANAGE_IMPORT)), ctx.actor.userId]],
      });
      await noteProgress(tx, id, 'writing', 0);
      await addJob(tx, commitImport, { batchId: id }, ctx);
      return { version };
    });
  }

  /** Takes back everything that it made, or nothing. @throws `import.changed_since` with the records that stand in the way */
  undo(id: string, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'exchange.import.undo', async (tx) => {
      const batch = await this.lock(tx, ctx, id);
      const version = await moveBatch(tx, ctx, batch, {
        action: 'undo',
        role: 'office',
        set: ['settled_by = $4, settled_at = platform.now()', [ctx.actor.userId]],
      });
      const records = await tx.query<MadeRecord>(
        `select row_no as "rowNo", entity, record_id as id, name from exchange.import_record where batch_id = $1 order by seq desc`,
        [id],
      );
      const held = await this.takeBack(tx, ctx, batch.kind, records);
      if (held.length > 0) throw changedSince(held, records);
      return { version };
    });
  }

  discard(id: string, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'exchange.import.discard', async (tx) => {
      const batch = await this.lock(tx, ctx, id);
      const version = await moveBatch(tx, ctx, batch, {
        action: 'discard',
        role: 'office',
        set: ['settled_by = $4, settled_at = platform.now()', [ctx.actor.userId]],
      });
      await tx.execute(`delete from exchange.import_row where batch_id = $1`, [id]);
      return { version };
    });
  }

  /** In parts, so that no single statement runs longer than statements may, whatever the size of the file. */
  private async takeBack(
    tx: Tx,
    ctx: CommandContext,
    kind: string,
    records: readonly MadeRecord[],
  ): Promise<HeldRecord[]> {
    const held: HeldRecord[] = [];
    for (let at = 0; at < records.length; at += PART) {
      held.push(...(await this.kinds.kind(kind).undo(tx, ctx, records.slice(at, at + PART))));
      // what is held is rolled back as a whole: half removed it need not add up
      if (held.length === 0) await checkDeferred(tx);
    }
    return held;
  }

  private async lock(tx: Tx, ctx: CommandContext, id: string): Promise<BatchRow> {
    const batch = await seenBatch(tx, ctx.actor, id, 'for no key update of b');
    assertVersion(ctx.expectedVersion, batch.version);
    return batch;
  }
}
