import { Injectable } from '@nestjs/common';
import { SYSTEM_USER_ID } from '@app/identity';
import { UnitOfWork, type Author } from '@app/platform/database';
import { readSetting } from '@app/platform/settings';
import { FileStore } from '@app/platform/storage';
import { ProgrammeFacade } from '@app/programme';
import { FileFault } from '../../domain/import/cell';
import { sheetRows } from '../../infrastructure/sheet/sheet-rows';
import { loadBatch, noteProgress, type BatchRow } from './batch-record';
import { ImportKinds } from './import-kinds';
import { MOST_ROWS } from './import-settings';
import { withLocalCopy } from './local-copy';
import { moveBatch } from './move-batch';
import { StageRows, type StagedCounts } from './stage-rows';
import { UnitBook } from './unit-book';

/**
 * Reads the file of a batch and says what is wrong with it; nothing but the waiting room is written. Killed anywhere it begins
 * anew: rows of a run that did not reach its end are thrown away.
 */
@Injectable()
export class CheckImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: FileStore,
    private readonly kinds: ImportKinds,
    private readonly programme: ProgrammeFacade,
  ) {}

  async execute(batchId: string, requestId: string): Promise<void> {
    const by = { actor: { userId: SYSTEM_USER_ID }, requestId };
    const batch = await this.uow.read((tx) => loadBatch(tx, batchId));
    if (batch.state !== 'uploaded') return;
    try {
      const { runId, counts } = await this.read(batch);
      await this.settle(by, batchId, runId, counts);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      await this.refuse(by, batchId, error);
    }
  }

  private async read(batch: BatchRow): Promise<{ runId: string; counts: StagedCounts }> {
    const start = await this.uow.run(async (tx) => ({
      runId: tx.newId(),
      mostRows: await readSetting(tx, MOST_ROWS),
      ctx: {
        scope: batch.scope,
        today: await this.programme.today(tx),
        units: await UnitBook.load(tx, this.programme),
      },
    }));
    const stage = new StageRows(this.uow, this.kinds.kind(batch.kind), { ...start, batchId: batch.id });
    let share = 0;
    const counts = await withLocalCopy(this.store, batch.sha256, (path) =>
      stage.take(sheetRows(path, batch.format, { mostRows: start.mostRows, progress: (read) => (share = read) }), () =>
        this.uow.run((tx) => noteProgress(tx, batch.id, 'reading', share * 1000)),
      ),
    );
    return { runId: start.runId, counts };
  }

  private async settle(by: Author, batchId: string, runId: string, counts: StagedCounts): Promise<void> {
    await this.uow.run(async (tx) => {
      const batch = await loadBatch(tx, batchId, 'for no key update of b');
      if (batch.state === 'uploaded') {
        await moveBatch(tx, by, batch, {
          action: counts.faulty > 0 ? 'refuse' : 'pass',
          role: 'system',
          set: [
            'run_id = $4, rows = $5, faulty_rows = $6, unknown_headings = $7, warned_rows = $8',
            [runId, counts.rows, counts.faulty, counts.unknownHeadings, counts.warned],
          ],
          about: { rows: counts.rows, faultyRows: counts.faulty },
        });
        await noteProgress(tx, batchId, 'done', 1000);
      }
      await this.dropOtherRuns(tx, batchId);
    });
  }

  private async refuse(by: Author, batchId: string, fault: FileFault): Promise<void> {
    await this.uow.run(async (tx) => {
      const batch = await loadBatch(tx, batchId, 'for no key update of b');
      if (batch.state === 'uploaded') {
        const stored = { code: fault.code, detail: fault.detail ?? null, line: fault.line ?? null };
        const set = ['fault = $4', [JSON.stringify(stored)]] as const;
        await moveBatch(tx, by, batch, { action: 'refuse', role: 'system', set, about: stored });
        await noteProgress(tx, batchId, 'done', 1000);
      }
      await this.dropOtherRuns(tx, batchId);
    });
  }

  private dropOtherRuns(tx: Parameters<typeof noteProgress>[0], batchId: string): Promise<number> {
    return tx.execute(
      `delete from exchange.import_row r using exchange.import_batch b
        where r.batch_id = $1 and b.id = r.batch_id and r.run_id is distinct from b.run_id`,
      [batchId],
    );
  }
}
