import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { historyOf, UnitOfWork, type Actor, type HistoryEntry, type Tx } from '@app/platform/database';
import { renderXlsx } from '@app/platform/sheets';
import { shownColumns, type Column } from '../../domain/import/columns';
import { batchWorkflow } from '../../domain/import-batch-workflow';
import { FILE_FAULTS } from '../../domain/import/file-faults';
import { listBatches, seenBatch, type BatchRow } from './batch-record';
import { ImportKinds } from './import-kinds';

/** Rows that a sheet of faults has at most; who has more than that mends the cause first. */
const MOST_FAULTY = 5_000;
const SHOWN_RECORDS = 200;

export interface RowFaultView {
  readonly column: string | null;
  readonly columnTitle: string | null;
  readonly message: string;
}

export interface PreviewRow {
  readonly rowNo: number;
  readonly cells: readonly { readonly column: string; readonly text: string }[];
  readonly faults: readonly RowFaultView[];
  readonly warnings: readonly RowFaultView[];
}

export interface BatchView extends Omit<BatchRow, 'scope' | 'runId' | 'fault' | 'paperSha256'> {
  readonly kindLabel: string;
  readonly fault: { readonly title: string; readonly detail: string | null; readonly line: number | null } | null;
  readonly paperLabel: string | null;
  readonly allowedActions: readonly string[];
}

export interface BatchDetails extends BatchView {
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  readonly records: readonly { readonly rowNo: number; readonly entity: string; readonly name: string }[];
  readonly history: readonly HistoryEntry[];
}

interface StoredRow {
  readonly rowNo: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly faults: readonly StoredRowFault[];
  readonly warnings: readonly StoredRowFault[];
}

interface StoredRowFault {
  readonly column: string | null;
  readonly message: string;
}

/** Imports as the office sees them: state, progress, rows with what is wrong, what they have made. */
@Injectable()
export class ImportQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kinds: ImportKinds,
  ) {}

  /** Newest first. */
  async list(actor: Actor, page: Parameters<typeof listBatches>[2]): Promise<BatchView[]> {
    const rows = await this.uow.read((tx) => listBatches(tx, actor, page));
    return rows.map((row) => this.viewOf(row));
  }

  /** @throws `import.not_found` */
  async get(actor: Actor, id: string): Promise<BatchDetails> {
    return this.uow.read(async (tx) => {
      const batch = await seenBatch(tx, actor, id);
      const records = await tx.query<BatchDetails['records'][number]>(
        `select row_no as "rowNo", entity, name from exchange.import_record where batch_id = $1 order by seq limit ${SHOWN_RECORDS}`,
        [id],
      );
      const { columns } = this.kinds.kind(batch.kind);
      return {
        ...this.viewOf(batch),
        columns: columns.map(({ key, title }) => ({ key, title })),
        records,
        history: await historyOf(tx, 'import-batch', id),
      };
    });
  }

  /** Rows in the order of the file; only the faulty ones where asked. @throws `import.not_found` */
  async rows(
    actor: Actor,
    id: string,
    page: { readonly faulty: boolean; readonly after: number; readonly limit: number },
  ): Promise<PreviewRow[]> {
    return this.uow.read(async (tx) => {
      const batch = await seenBatch(tx, actor, id);
      const rows = await this.stored(tx, batch, { ...page, limit: page.limit + 1 });
      return rows.map((row) => this.previewOf(batch, row));
    });
  }

  /** The faulty rows as a workbook, what is wrong in the last column. @throws `import.not_found`, `import.no_faults` */
  async faultSheet(actor: Actor, id: string): Promise<Buffer> {
    const { batch, rows } = await this.uow.read(async (tx) => {
      const found = await seenBatch(tx, actor, id);
      const looked = await this.stored(tx, found, { faulty: true, after: 0, limit: MOST_FAULTY });
      return { batch: found, rows: looked.filter(({ faults }) => faults.length > 0) };
    });
    if (rows.length === 0) throw new DomainError('import.no_faults');
    const columns = usedColumns(this.kinds.kind(batch.kind).columns, rows);
    const words = (faults: readonly RowFaultView[]): string =>
      faults
        .map(({ columnTitle, message }) => (columnTitle === null ? message : `${columnTitle}: ${message}`))
        .join('\n');
    return renderXlsx([
      {
        name: 'Dòng lỗi',
        columns: [
          { title: 'Dòng', type: 'int', width: 8 },
          ...columns.map(({ title }) => ({ title, type: 'text' as const })),
          { title: 'Lỗi', type: 'text', width: 60 },
        ],
        rows: rows.map((row) => [
          row.rowNo,
          ...columns.map(({ key }) => row.cells[key] ?? null),
          words(this.previewOf(batch, row).faults),
        ]),
        marks: rows.map(({ faults }) =>
          columns.flatMap(({ key }, place) => (faults.some(({ column }) => column === key) ? [place + 1] : [])),
        ),
      },
    ]);
  }

  /** The file as it came, and the paper. @throws `import.not_found` */
  file(actor: Actor, id: string): Promise<BatchRow> {
    return this.uow.read((tx) => seenBatch(tx, actor, id));
  }

  viewOf(row: BatchRow): BatchView {
    const { scope: _scope, runId: _run, paperSha256: _paper, fault, ...shown } = row;
    const kind = this.kinds.kind(row.kind);
    return {
      ...shown,
      kindLabel: kind.label,
      fault: fault && {
        title: FILE_FAULTS[fault.code]?.title ?? 'Tệp không đọc được.',
        detail: fault.detail,
        line: fault.line,
      },
      paperLabel: kind.paper ?? null,
      allowedActions: batchWorkflow.allowedActions(row.state, ['office']),
    };
  }

  private stored(
    tx: Tx,
    batch: BatchRow,
    page: { readonly faulty: boolean; readonly after: number; readonly limit: number },
  ): Promise<StoredRow[]> {
    const condition = page.faulty ? `and (faults <> '[]' or warnings <> '[]')` : '';
    return tx.query<StoredRow>(
      `select row_no as "rowNo", cells, faults, warnings from exchange.import_row
        where batch_id = $1 and run_id = $2 and row_no > $3 ${condition} order by row_no limit $4`,
      [batch.id, batch.runId, page.after, page.limit],
    );
  }

  private previewOf(batch: BatchRow, row: StoredRow): PreviewRow {
    const titles = new Map(this.kinds.kind(batch.kind).columns.map(({ key, title }) => [key, title]));
    const told = ({ column, message }: StoredRowFault): RowFaultView => ({
      column,
      columnTitle: column === null ? null : (titles.get(column) ?? null),
      message,
    });
    return {
      rowNo: row.rowNo,
      cells: Object.entries(row.cells).map(([column, text]) => ({ column, text })),
      faults: row.faults.map(told),
      warnings: row.warnings.map(told),
    };
  }
}

/** The columns of the empty file, and of the others those that the rows or their faults speak of. */
const usedColumns = (columns: readonly Column[], rows: readonly StoredRow[]): Column[] => {
  const shown = new Set(shownColumns(columns));
  return columns.filter(
    (column) =>
      shown.has(column) ||
      rows.some(({ cells, faults }) => column.key in cells || faults.some((fault) => fault.column === column.key)),
  );
};
