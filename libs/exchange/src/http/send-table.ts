import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { csvLines, streamXlsx, type SheetColumn } from '@app/platform/sheets';
import { contentDisposition } from '@app/platform/storage';
import { cellsOf, type ExportColumn } from '../domain/export/list-export';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const sheetColumns = (columns: readonly ExportColumn[]): SheetColumn[] =>
  columns.map(({ title, as, width }) => ({
    title,
    type: as === 'number' ? ('int' as const) : as === 'points' ? ('points' as const) : ('text' as const),
    ...(width === undefined ? {} : { width }),
  }));

async function* csvOf(
  columns: SheetColumn[],
  rows: AsyncIterable<readonly (readonly (string | number | null)[])[]>,
): AsyncGenerator<string> {
  yield csvLines.heading(columns);
  for await (const some of rows) yield csvLines.rows(columns, some);
}

/** Sends a table as CSV or workbook while its rows are read. */
export async function sendTable(
  reply: FastifyReply,
  table: { readonly title: string; readonly columns: readonly ExportColumn[] },
  pages: AsyncIterable<readonly unknown[]>,
  kind: string | undefined,
): Promise<void> {
  const columns = sheetColumns(table.columns);
  const cells = async function* () {
    for await (const rows of pages) yield rows.map((row) => cellsOf(table, row));
  };
  void reply
    .type(kind === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
    .header('cache-control', 'private, no-store')
    .header('content-disposition', contentDisposition('attachment', `${table.title}.${kind ?? 'xlsx'}`));
  const rows = cells();
  await reply.send(
    kind === 'csv'
      ? Readable.from(csvOf(columns, rows))
      : streamXlsx({ name: table.title.slice(0, 31), columns, rows }),
  );
}
