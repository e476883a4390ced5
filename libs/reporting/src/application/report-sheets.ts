import { renderXlsx, withFixedTimes, type SheetInput } from '@app/platform/sheets';
import type { ContentAnnex, ReportContent } from '../domain/report-content';
import { figureWords } from '../domain/report-words';

/** The tables of a report as a workbook with real numbers, from its frozen content and nothing else. */
export async function reportXlsx(content: ReportContent): Promise<Buffer> {
  return withFixedTimes(await renderXlsx([figuresSheet(content), ...content.annexes.map(annexSheet)]));
}

/** Every figure of the text. */
function figuresSheet({ figures }: ReportContent): SheetInput {
  return {
    name: 'Số liệu',
    columns: [
      { title: 'Số liệu', width: 52, type: 'text' },
      { title: 'Đơn vị tính', width: 14, type: 'text' },
      { title: 'Giá trị', width: 20, type: 'int' },
      { title: 'Ghi bằng chữ số', width: 20, type: 'text' },
      { title: 'Từ ngày', width: 14, type: 'text' },
      { title: 'Đến ngày', width: 14, type: 'text' },
      { title: 'Số hồ sơ', width: 12, type: 'int' },
    ],
    rows: figures
      .filter(({ value }) => value !== null)
      .map(({ label, unit, value, format, from, to, records }) => [
        ...[label, unit, whole(value), figureWords(value, format), from ?? 'từ đầu', to, records],
      ]),
  };
}

/** Exact decimals stay words, so that no program rounds them. */
const whole = (value: string | null): number | null =>
  value !== null && /^-?\d{1,15}$/.test(value) ? Number(value) : null;

function annexSheet({ no, title, unit, columns, rows, total }: ContentAnnex): SheetInput {
  const cells = (row: readonly (string | null)[]): (string | number | null)[] =>
    row.map((cell, index) => ((columns[index]?.type ?? 'text') === 'text' ? cell : whole(cell)));
  return {
    name: no,
    columns: columns.map((column, index) => ({
      title: index === 0 ? `${no}. ${title} (${unit}): ${column.title}` : column.title,
      width: index === 0 ? 34 : 20,
      type: column.type === 'text' ? 'text' : 'int',
    })),
    rows: [...rows.map((row) => cells(row.cells)), ...(total === null ? [] : [cells(total)])],
  };
}
