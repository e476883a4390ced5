import { instant, type LocalDate } from '@app/kernel';
import { renderPaper, type PaperFormat, type PaperWriter } from '@app/platform/paper';
import type { ContentAnnex, ContentBlock, ReportContent } from '../domain/report-content';
import { vnNumber } from '../domain/report-words';
import { replacesWords } from './report-builder';

/** The report as a paper in the layout of Decree 30/2020/NĐ-CP, from its frozen content and nothing else. */
export function reportPaper(format: PaperFormat, content: ReportContent): Promise<Buffer> {
  const { heading, title } = content;
  return renderPaper(format, { title, createdAt: instant(`${heading.date}T00:00:00Z`), pageNumbers: true }, (paper) =>
    drawReport(paper, content),
  );
}

function drawReport(paper: PaperWriter, content: ReportContent): void {
  const { heading, title, blocks, annexes, replaces } = content;
  const { parentAgency, agency, place, numberText, date, recipients, signerTitle, signerName } = heading;
  paper.officialHeading({
    ...{ parentAgency, agency, place, date: date as LocalDate },
    number: numberText ?? '…/BC-VPĐP',
  });
  paper.title('Báo cáo', title);
  if (numberText === null) paper.draftMark();
  const words = replacesWords(replaces);
  if (words !== undefined) paper.paragraph(words, { italic: true });
  for (const block of blocks) drawBlock(paper, block);
  const name = signerName === null ? {} : { name: signerName };
  paper.signatures({ recipients, role: signerTitle, ...name });
  for (const annex of annexes) drawAnnex(paper, annex, content);
}

function drawBlock(paper: PaperWriter, block: ContentBlock): void {
  switch (block.block) {
    case 'heading':
      return paper.heading(block.text);
    case 'text':
      for (const paragraph of block.body.split('\n').filter((line) => line.trim() !== '')) paper.paragraph(paragraph);
      return;
    case 'sentence':
      return paper.paragraph(`- ${block.runs.map(({ text }) => text).join('')}`);
    case 'difference':
      return paper.paragraph(block.text, { italic: true });
  }
}

/** A cell as it is read: numbers with dots, nothing as a dash. */
export const cellText = (cell: string | null, type: 'text' | 'number'): string =>
  cell === null || cell === '' ? '–' : type === 'number' ? vnNumber(cell) : cell;

function drawAnnex(
  paper: PaperWriter,
  { no, title, unit, columns, rows, total }: ContentAnnex,
  content: ReportContent,
): void {
  const { heading, period } = content;
  paper.newPage();
  paper.title(no, title);
  const number = heading.numberText === null ? '' : `Kèm theo Báo cáo số ${heading.numberText}. `;
  paper.paragraph(`${number}Kỳ báo cáo: ${period}. Đơn vị tính: ${unit}.`, {
    italic: true,
    align: 'center',
    indent: 0,
  });
  if (rows.length === 0) return paper.paragraph('Trong kỳ không có số liệu.', { align: 'center', indent: 0 });
  const cells = (row: readonly (string | null)[]): string[] =>
    row.map((cell, index) => cellText(cell, columns[index]?.type ?? 'text'));
  paper.table({
    columns: [
      { title: 'TT', width: 5, align: 'center' },
      ...columns.map(({ title: head, type }, index) => ({
        ...{ title: head, width: index === 0 ? 24 : 14 },
        align: type === 'number' ? ('right' as const) : ('left' as const),
      })),
    ],
    rows: [
      ...rows.map((row, index) => [String(index + 1), ...cells(row.cells)]),
      ...(total === null ? [] : [['', ...cells(total)]]),
    ],
    ...(total === null ? {} : { strong: new Set([rows.length]) }),
  });
}
