import { formatDate, type LocalDate } from '@app/kernel';
import { renderPaper, type PaperFormat, type PaperWriter } from '@app/platform/paper';
import {
  heading,
  modeLines,
  onlyInWriting,
  RESULT_TABLE,
  resultCells,
  signedByBoth,
  writtenWords,
  type CouncilRecord,
} from './council-papers';
import { SEAT_TITLE } from './seat-titles';

type Sitting = CouncilRecord['sittings'][number];

const NAME = { title: 'Họ và tên', width: 18 };
const NO = { title: 'TT', width: 4, align: 'center' as const };

/** Minutes bear the day of the last session that was held by then. */
function lastDayOf({ sittings, today }: CouncilRecord): LocalDate {
  const held = sittings.map((each) => each.heldOn).filter((day) => day <= today);
  return held.sort().at(-1) ?? today;
}

/**
 * Minutes (biên bản): attendance with times, who presided by whose word, every result, who did not score and why, spread of each
 * round, dissent, and the signatures that are to be put.
 * @param draft not final: marked so
 */
export function councilMinutes(
  record: CouncilRecord,
  threshold: number | null,
  { format = 'pdf', draft = false }: { format?: PaperFormat; draft?: boolean } = {},
): Promise<Buffer> {
  const options = { title: `Biên bản ${record.council.name}`, createdAt: record.madeAt, pageNumbers: true };
  return renderPaper(format, options, (paper) => {
    heading(paper, record, '…/BB-HĐ', lastDayOf(record));
    if (draft) paper.draftMark();
    const what = onlyInWriting(record) ? 'Tổng hợp ý kiến bằng văn bản, đánh giá' : 'Họp đánh giá';
    paper.title('Biên bản', `${what} sản phẩm OCOP, ${record.round.name}`);
    council(paper, record);
    paper.heading(onlyInWriting(record) ? '2. Lấy ý kiến bằng văn bản' : '2. Các phiên họp');
    for (const each of record.sittings) sitting(paper, each);
    results(paper, record, threshold);
    lines(paper, '4. Không tham gia chấm do xung đột lợi ích', recusalLines(record), 'Không có.');
    lines(paper, '5. Chênh lệch điểm và các vòng chấm', roundLines(record), 'Không sản phẩm nào phải chấm lại.');
    lines(paper, '6. Ý kiến khác và kết luận của người chủ trì', noteLines(record), 'Không có.');
    signatures(paper, record);
  });
}

function council(paper: PaperWriter, record: CouncilRecord): void {
  paper.heading('1. Thành phần hội đồng');
  paper.table({
    columns: [NO, NAME, { title: 'Vai trò', width: 10 }, { title: 'Đơn vị', width: 20 }],
    rows: record.members.map(({ displayName, seatTitle, department }, index) => [
      String(index + 1),
      displayName,
      seatTitle,
      department,
    ]),
  });
}

function sitting(paper: PaperWriter, each: Sitting): void {
  if (each.mode === 'written') paper.paragraph(writtenWords(each));
  else {
    paper.paragraph(
      `Ngày ${formatDate(each.heldOn)} tại ${each.place}; chủ trì: ${each.presidingName ?? 'chưa xác định'}; ` +
        `có mặt ${each.attended.length} người.`,
    );
    if (each.attendance.length > 0)
      paper.table({
        columns: [NO, NAME, { title: 'Vai trò', width: 10 }, { title: 'Có mặt', width: 20 }],
        rows: each.attendance.map(({ displayName, seat, times }, index) => [
          String(index + 1),
          displayName,
          SEAT_TITLE[seat],
          times,
        ]),
      });
  }
  for (const delegation of each.delegations) paper.paragraph(delegation);
  for (const step of each.course) paper.paragraph(step);
}

function results(paper: PaperWriter, record: CouncilRecord, threshold: number | null): void {
  const { quorumPercent, spreadLimit } = record.rules;
  paper.heading('3. Kết quả');
  paper.paragraph(
    `Túc số: ${quorumPercent}% thành viên, có người chủ trì. Chênh lệch tối đa giữa hai phiếu: ${spreadLimit} điểm.`,
  );
  paper.table({ columns: RESULT_TABLE, rows: record.results.map(resultCells) });
  for (const line of modeLines(record)) paper.paragraph(line);
  if (threshold === null) return;
  const up = record.results.filter((result) => result.sum >= threshold * result.count).length;
  paper.paragraph(`Sản phẩm đạt từ ${threshold} điểm trở lên: ${up}/${record.results.length}.`);
}

function lines(paper: PaperWriter, title: string, found: readonly string[], none: string): void {
  paper.heading(title);
  if (found.length === 0) paper.paragraph(none);
  for (const line of found) paper.paragraph(line);
}

const recusalLines = (record: CouncilRecord): string[] =>
  record.results.flatMap((result) =>
    result.recusals.map(
      ({ displayName, grounds }) =>
        `${result.productName}: ${displayName} không tham gia chấm (${grounds.join('; ')}).`,
    ),
  );

/** Products that were scored more than once, with the spread of each round. */
const roundLines = (record: CouncilRecord): string[] =>
  record.results
    .filter((result) => result.rounds.length > 1)
    .map(({ productName, rounds }) => {
      const words = rounds.map(
        ({ round, spread, reason }) =>
          `vòng ${round} chênh lệch ${spread} điểm${reason === null ? '' : ` (${reason})`}`,
      );
      return `${productName}: ${words.join('; ')}.`;
    });

/** Dissent: sheets that lie as far from the lowest or highest as the rules allow no more, and what the chair wrote. */
function noteLines(record: CouncilRecord): string[] {
  return record.results.flatMap(({ productName, note, sheets, spread }) => {
    const [lowest, highest] = [sheets[0], sheets.at(-1)];
    const apart =
      spread > record.rules.spreadLimit && lowest !== undefined && highest !== undefined
        ? [
            `${productName}: ${lowest.displayName} cho ${lowest.total} điểm, ${highest.displayName} cho ${highest.total} điểm.`,
          ]
        : [];
    return [...apart, ...(note === null ? [] : [`${productName}: ${note}`])];
  });
}

/** Who is to sign: everybody who scored, then secretary and chair. */
function signatures(paper: PaperWriter, record: CouncilRecord): void {
  const scoring = record.members.filter(({ seatTitle }) => seatTitle !== SEAT_TITLE.adviser);
  paper.heading('7. Chữ ký của thành viên');
  paper.table({
    columns: [NO, NAME, { title: 'Vai trò', width: 10 }, { title: 'Ký tên', width: 20 }],
    rows: scoring.map(({ displayName, seatTitle }, index) => [String(index + 1), displayName, seatTitle, '']),
  });
  signedByBoth(paper, record);
}
