import { instant, type LocalDate } from '@app/kernel';
import { renderPaper, type PaperFormat, type PaperWriter } from '@app/platform/paper';
import type { ContentAnnex, ContentBlock, ReportContent } from '../domain/report-content';
import { periodWords } from '../domain/report-period';
import { vnNumber } from '../domain/report-words';
import { replacesWords } from './report-builder';

type Column = ContentAnnex['columns'][number];

/** The report as a paper in the layout of Decree 30/2020/NĐ-CP, from its frozen content and nothing else. */
export function reportPaper(format: PaperFormat, content: ReportContent): Promise<Buffer> {
  const { heading, title } = content;
  return renderPaper(format, { title, createdAt: instant(`${heading.date}T00:00:00Z`), pageNumbers: true }, (paper) =>
    drawReport(paper, content),
  );
}

function drawReport(paper: PaperWriter, content: ReportContent): void {
  const { heading, title, blocks, replaces } = content;
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
  drawAnnexes(paper, content);
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

/** Money in millions of đồng, exact: what is no whole million keeps its decimals. */
function millions(amount: string): string {
  const digits = amount.replace('-', '').padStart(7, '0');
  const rest = digits.slice(-6).replace(/0+$/, '');
  return `${amount.startsWith('-') ? '-' : ''}${vnNumber(digits.slice(0, -6))}${rest === '' ? '' : `,${rest}`}`;
}

/** A cell as it is read: numbers with dots, nothing as a dash. */
function cellText(cell: string | null, type: Column['type']): string {
  if (cell === null || cell === '') return '–';
  return type === 'text' ? cell : type === 'dong' ? millions(cell) : vnNumber(cell);
}

/** Each table on a page of its own; those without a row are named together at the end. */
function drawAnnexes(paper: PaperWriter, content: ReportContent): void {
  const filled = content.annexes.filter(({ rows }) => rows.length > 0);
  const empty = content.annexes.filter(({ rows }) => rows.length === 0);
  for (const annex of filled) drawAnnex(paper, annex, content);
  if (empty.length === 0) return;
  const names = empty.map(({ no, title }) => `${no} (${title})`).join('; ');
  paper.paragraph(`Trong kỳ không có số liệu: ${names}.`, { italic: true, indent: 0 });
}

function drawAnnex(paper: PaperWriter, annex: ContentAnnex, content: ReportContent): void {
  const { no, title, columns, rows, total } = annex;
  const { heading, kind, period } = content;
  paper.newPage();
  paper.title(no, title);
  const unit = columns.some(({ type }) => type === 'dong') ? annex.unit.replace(/đồng$/, 'triệu đồng') : annex.unit;
  const number = heading.numberText === null ? '' : `Kèm theo Báo cáo số ${heading.numberText}. `;
  const about = `${number}Kỳ báo cáo: ${periodWords(kind, period)}. Đơn vị tính: ${unit}.`;
  paper.paragraph(about, { italic: true, align: 'center', indent: 0 });
  const cells = (row: readonly (string | null)[]): string[] =>
    row.map((cell, index) => cellText(cell, columns[index]?.type ?? 'text'));
  paper.table({
    columns: [
      { title: 'TT', width: 6, align: 'center' },
      ...columns.map(({ title: head, type }, index) => ({
        ...{ title: head, width: index === 0 ? 26 : 14 },
        align: type === 'text' ? ('left' as const) : ('right' as const),
      })),
    ],
    rows: [
      ...rows.map((row, index) => [String(index + 1), ...cells(row.cells)]),
      ...(total === null ? [] : [['', ...cells(total)]]),
    ],
    ...(total === null ? {} : { strong: new Set([rows.length]) }),
  });
}
