import type { Tx, UnitOfWork } from '@app/platform/database';
import { FileFault, type SheetRow } from '../../domain/import/cell';
import {
  isExampleRow,
  matchHeadings,
  parseRow,
  type Headings,
  type ParsedRow,
  type RowFault,
} from '../../domain/import/columns';
import { FILE_LIMITS } from '../../domain/import/limits';
import type { CheckContext, ImportKind } from './import-kind';

const CHUNK = 500;

interface Staged {
  readonly row: ParsedRow;
  readonly texts: Record<string, string>;
  readonly faults: RowFault[];
}

export interface StagedCounts {
  readonly rows: number;
  readonly faulty: number;
  readonly warned: number;
  readonly unknownHeadings: readonly string[];
}

const said = (faults: readonly RowFault[], warning: boolean): { column: string | null; message: string }[] =>
  faults
    .filter(({ isWarning }) => (isWarning === true) === warning)
    .map(({ column, message }) => ({ column, message }));

/**
 * Reads the rows of a file into the waiting room, a few hundred at a time: each with its texts, its values and everything that is
 * wrong with it — by itself, beside the rows before it, and against the records.
 */
export class StageRows {
  private headings: Headings | undefined;
  private readonly seen = new Map<string, number>();
  private waiting: Staged[] = [];
  private rows = 0;
  private faulty = 0;
  private warned = 0;
  private best: Headings | undefined;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly kind: ImportKind<{ readonly rowNo: number }>,
    private readonly run: { readonly batchId: string; readonly runId: string; readonly ctx: CheckContext },
  ) {}

  /** @throws FileFault */
  async take(rows: AsyncIterable<SheetRow>, afterChunk: () => Promise<void>): Promise<StagedCounts> {
    for await (const row of rows) {
      if (!this.headings) this.lookForHeadings(row);
      else this.add(row, this.headings);
      if (this.waiting.length < CHUNK) continue;
      await this.flush();
      await afterChunk();
    }
    if (!this.headings) throw this.headingFault();
    await this.flush();
    if (this.rows === 0) throw new FileFault('no_rows');
    return {
      rows: this.rows,
      faulty: this.faulty,
      warned: this.warned,
      unknownHeadings: this.headings.unknown.slice(0, 50),
    };
  }

  private lookForHeadings(row: SheetRow): void {
    const found = matchHeadings(this.kind.columns, row.cells);
    if (found.places.size > (this.best?.places.size ?? 0)) this.best = found;
    if (found.places.size >= 2 && found.missing.length === 0) {
      const [twice] = found.twice;
      if (twice) throw new FileFault('headings_twice', twice.title, row.rowNo);
      this.headings = found;
    } else if (row.rowNo >= FILE_LIMITS.headingRows) throw this.headingFault();
  }

  private headingFault(): FileFault {
    const required = this.kind.columns.filter((column) => column.required === true);
    const missing = this.best?.missing ?? required;
    return new FileFault('headings_missing', missing.map((column) => column.title).join(', '));
  }

  private add(row: SheetRow, headings: Headings): void {
    const parsed = parseRow(this.kind.columns, headings, row);
    if (!parsed || isExampleRow(this.kind.columns, parsed.texts)) return;
    for (const { key, column, words } of this.kind.keysOf(parsed.row.values)) {
      const first = this.seen.get(key);
      if (first === undefined) this.seen.set(key, row.rowNo);
      else parsed.faults.push({ rowNo: row.rowNo, column, message: `Trùng với dòng ${first} (cùng ${words}).` });
    }
    this.waiting.push(parsed);
  }

  /** What can be looked up is looked up among the records; all go into the waiting room. */
  private async flush(): Promise<void> {
    const chunk = this.waiting;
    if (chunk.length === 0) return;
    this.waiting = [];
    await this.uow.run(async (tx) => {
      // a row may have several faults: what it names is looked up all the same
      const { faults } = await this.kind.resolve(
        tx,
        this.run.ctx,
        chunk.map(({ row }) => row),
      );
      const found = new Map<number, RowFault[]>();
      for (const fault of faults) found.set(fault.rowNo, [...(found.get(fault.rowNo) ?? []), fault]);
      await this.store(
        tx,
        chunk.map((each) => ({ ...each, faults: [...each.faults, ...(found.get(each.row.rowNo) ?? [])] })),
      );
    });
  }

  private async store(tx: Tx, staged: readonly Staged[]): Promise<void> {
    const rows = staged.map(({ row, texts, faults }) => ({
      row_no: row.rowNo,
      cells: texts,
      row_values: row.values,
      faults: said(faults, false),
      warnings: said(faults, true),
    }));
    await tx.execute(
      `insert into exchange.import_row (batch_id, run_id, row_no, cells, row_values, faults, warnings)
       select $1, $2, r.row_no, r.cells, r.row_values, r.faults, r.warnings
         from jsonb_to_recordset($3) as r (row_no int, cells jsonb, row_values jsonb, faults jsonb, warnings jsonb)`,
      [this.run.batchId, this.run.runId, JSON.stringify(rows)],
    );
    this.rows += staged.length;
    this.faulty += rows.filter(({ faults }) => faults.length > 0).length;
    this.warned += rows.filter(({ warnings }) => warnings.length > 0).length;
  }
}
