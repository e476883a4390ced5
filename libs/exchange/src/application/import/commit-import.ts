import { Injectable } from '@nestjs/common';
import { SYSTEM_USER_ID } from '@app/identity';
import { checkDeferred, UnitOfWork, type Author, type Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import type { ParsedRow, RowFault, RowValues } from '../../domain/import/columns';
import { loadBatch, noteProgress, type BatchRow } from './batch-record';
import type { ImportKind, MadeRecord, WriteContext } from './import-kind';
import { ImportKinds } from './import-kinds';
import { moveBatch } from './move-batch';
import { UnitBook } from './unit-book';

const CHUNK = 500;

/** Since the check something has changed among the records; nothing is written. */
class RowsNoLongerFit extends Error {
  constructor(readonly faults: readonly RowFault[]) {
    super('rows no longer fit the records');
    this.name = 'RowsNoLongerFit';
  }
}

/** Writes a whole batch in one transaction, or nothing of it. Harmless to repeat: a batch that is done stays as it is. */
@Injectable()
export class CommitImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kinds: ImportKinds,
    private readonly programme: ProgrammeFacade,
  ) {}

  async execute(batchId: string, requestId: string): Promise<void> {
    const by = { actor: { userId: SYSTEM_USER_ID }, requestId };
    try {
      await this.uow.run((tx) => this.writeAll(tx, by, batchId));
    } catch (error) {
      if (!(error instanceof RowsNoLongerFit)) throw error;
      await this.uow.run((tx) => this.refuse(tx, by, batchId, error.faults));
    }
  }

  private async writeAll(tx: Tx, by: Author, batchId: string): Promise<void> {
    const batch = await loadBatch(tx, batchId, 'for no key update of b');
    if (batch.state !== 'committing') return;
    const ctx: WriteContext = {
      scope: batch.scope,
      today: await this.programme.today(tx),
      units: await UnitBook.load(tx, this.programme),
      // the person who decided stands in the history of each record
      by: { actor: { userId: await committedBy(tx, batchId) }, requestId: by.requestId },
      batchId,
      paperSha256: batch.paperSha256,
    };
    const kind = this.kinds.kind(batch.kind);
    let made = 0;
    let done = 0;
    for (let after = 0; ;) {
      const rows = await nextRows(tx, batch, after);
      if (rows.length === 0) break;
      made += await this.writeChunk(tx, ctx, kind, { rows, made });
      await checkDeferred(tx);
      after = rows.at(-1)?.rowNo ?? after;
      done += rows.length;
      const permille = (done * 1000) / batch.rows;
      await this.uow.run((beside) => noteProgress(beside, batchId, 'writing', permille));
    }
    await moveBatch(tx, by, batch, {
      action: 'finish',
      role: 'system',
      set: ['made = $4, settled_at = platform.now()', [made]],
      about: { made },
    });
    await tx.execute(`delete from exchange.import_row where batch_id = $1`, [batchId]);
    await noteProgress(tx, batchId, 'done', 1000);
  }

  private async writeChunk(
    tx: Tx,
    ctx: WriteContext,
    kind: ImportKind<{ readonly rowNo: number }>,
    part: { readonly rows: readonly ParsedRow[]; readonly made: number },
  ): Promise<number> {
    const { faults: found, ready } = await kind.resolve(tx, ctx, part.rows);
    const faults = found.filter(({ isWarning }) => isWarning !== true);
    if (faults.length > 0) throw new RowsNoLongerFit(faults);
    if (ready.length !== part.rows.length) throw new Error('a row was neither refused nor read');
    const records: MadeRecord[] = [];
    for (const row of ready) records.push(...(await kind.make(tx, ctx, row)));
    await tx.execute(
      `insert into exchange.import_record (batch_id, seq, row_no, entity, record_id, name)
       select $1, $2 + r.ordinality, r.row_no, r.entity, r.id, r.name
         from rows from (jsonb_to_recordset($3) as (row_no int, entity text, id uuid, name text)) with ordinality as r (row_no, entity, id, name, ordinality)`,
      [
        ctx.batchId,
        part.made,
        JSON.stringify(records.map(({ rowNo, entity, id, name }) => ({ row_no: rowNo, entity, id, name }))),
      ],
    );
    return records.length;
  }

  private async refuse(tx: Tx, by: Author, batchId: string, faults: readonly RowFault[]): Promise<void> {
    const batch = await loadBatch(tx, batchId, 'for no key update of b');
    if (batch.state !== 'committing') return;
    await tx.execute(
      `update exchange.import_row r set faults = f.faults
         from (select x.row_no, jsonb_agg(jsonb_build_object('column', x.col, 'message', x.message)) as faults
                 from jsonb_to_recordset($3) as x (row_no int, col text, message text) group by 1) f
        where r.batch_id = $1 and r.run_id = $2 and r.row_no = f.row_no`,
      [
        batchId,
        batch.runId,
        JSON.stringify(faults.map(({ rowNo, column, message }) => ({ row_no: rowNo, col: column, message }))),
      ],
    );
    const faultyRows = new Set(faults.map(({ rowNo }) => rowNo)).size;
    await moveBatch(tx, by, batch, { action: 'refuse', role: 'system', set: ['faulty_rows = $4', [faultyRows]] });
    await noteProgress(tx, batchId, 'done', 1000);
  }
}

const nextRows = async (tx: Tx, batch: BatchRow, after: number): Promise<ParsedRow[]> =>
  tx.query<{ rowNo: number; values: RowValues }>(
    `select row_no as "rowNo", row_values as "values" from exchange.import_row
      where batch_id = $1 and run_id = $2 and row_no > $3 order by row_no limit ${CHUNK}`,
    [batch.id, batch.runId, after],
  );

async function committedBy(tx: Tx, batchId: string): Promise<string> {
  const { userId } = await tx.one<{ userId: string }>(
    `select settled_by as "userId" from exchange.import_batch where id = $1`,
    [batchId],
  );
  return userId;
}
