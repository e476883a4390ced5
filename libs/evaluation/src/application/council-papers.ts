import { formatDate, formatPoints, type Instant, type LocalDate } from '@app/kernel';
import { renderPaper, type PaperFormat, type PaperWriter } from '@app/platform/paper';
import { renderXlsx } from '@app/platform/sheets';
import type { SittingMode } from '../domain/case-workflow';
import type { CouncilRules, Seat } from '../domain/council-rules';
import type { ResultFacts } from './result-queries';
import { SEAT_TITLE } from './seat-titles';

/** Everything that the papers of a council in a round are made from. */
export interface CouncilRecord {
  readonly council: { name: string; level: string; unitName: string; decisionNo: string; decisionOn: LocalDate };
  readonly round: { name: string };
  readonly rules: CouncilRules;
  readonly members: readonly { displayName: string; seatTitle: string; department: string }[];
  readonly sittings: readonly {
    heldOn: LocalDate;
    place: string;
    presidingName: string | null;
    attended: readonly string[];
    delegations: readonly string[];
    /** Coming and going of each, in words. */
    attendance: readonly { displayName: string; seat: Seat; times: string }[];
    /** Opened, paused, resumed, adjourned, closed: when and why. */
    course: readonly string[];
    mode: SittingMode;
    /** In writing: last day, who answered, how many products. */
    dueOn: LocalDate | null;
    answered: readonly string[];
    products: number;
  }[];
  readonly results: readonly (ResultFacts & {
    readonly spread: number;
    readonly scoringRound: number;
    readonly note: string | null;
    readonly mode: SittingMode;
    /** Went through a written consultation, decided there or in the meeting after it. */
    readonly wasWritten: boolean;
    /** Spread of each scoring round, and why the next one was opened. */
    readonly rounds: readonly { round: number; spread: number; reason: string | null }[];
    /** Counted sheets, lowest total first. */
    readonly sheets: readonly { displayName: string; total: number }[];
    readonly recusals: readonly { displayName: string; grounds: readonly string[] }[];
  })[];
  /** Products of the round that the council has not closed. */
  readonly openCases: number;
  readonly madeAt: Instant;
  readonly today: LocalDate;
}

export const chairOf = (record: CouncilRecord): string | undefined =>
  record.members.find((member) => member.seatTitle === 'Chủ tịch')?.displayName;

export const resultCells = (result: CouncilRecord['results'][number], index: number): string[] => [
  String(index + 1),
  result.productName,
  result.producerName,
  result.unitName,
  `${result.sum}/${result.count}`,
  formatPoints(result.shownMean),
  String(result.spread),
];
export const RESULT_TABLE = [
  { title: 'TT', width: 6, align: 'center' as const },
  { title: 'Sản phẩm', width: 20 },
  { title: 'Chủ thể', width: 20 },
  { title: 'Địa bàn', width: 14 },
  { title: 'Tổng/số phiếu', width: 10, align: 'center' as const },
  { title: 'Điểm TB', width: 8, align: 'center' as const },
  { title: 'Chênh lệch', width: 8, align: 'center' as const },
];

/** National name, council, place and day; a summary has no number of its own. */
export function heading(paper: PaperWriter, record: CouncilRecord, number?: string, on = record.today): void {
  const { council } = record;
  paper.officialHeading({
    parentAgency: council.unitName,
    agency: council.name,
    ...(number === undefined ? {} : { number }),
    place: council.unitName.replace(/^(Huyện|Tỉnh|Thành phố|Thị xã)\s+/, ''),
    date: on,
  });
}

export const onlyInWriting = (record: CouncilRecord): boolean =>
  record.sittings.length > 0 && record.sittings.every((sitting) => sitting.mode === 'written');

/** A written consultation in a sentence of the minutes. */
export function writtenWords(sitting: CouncilRecord['sittings'][number]): string {
  const until = sitting.dueOn === null ? '' : ` đến hết ngày ${formatDate(sitting.dueOn)}`;
  return (
    `Lấy ý kiến bằng văn bản ${sitting.products} sản phẩm, từ ngày ${formatDate(sitting.heldOn)}${until}; chủ trì: ` +
    `${sitting.presidingName ?? 'chưa xác định'}; ${sitting.answered.length} thành viên đã gửi phiếu: ${sitting.answered.join(', ')}.`
  );
}

/** Which results were reached in writing, and which in the meeting that differing opinions made necessary. */
export function modeLines(record: CouncilRecord): string[] {
  const names = (results: CouncilRecord['results']): string => results.map((result) => result.productName).join('; ');
  const inWriting = record.results.filter((result) => result.mode === 'written');
  const met = record.results.filter((result) => result.wasWritten && result.mode === 'meeting');
  return [
    ...(inWriting.length > 0
      ? [`Kết luận theo ý kiến bằng văn bản, các phiếu thống nhất, hội đồng không họp: ${names(inWriting)}.`]
      : []),
    ...(met.length > 0 ? [`Ý kiến bằng văn bản khác nhau nên hội đồng họp và chấm vòng hai: ${names(met)}.`] : []),
  ];
}

const MODE_WORDS: Readonly<Record<SittingMode, string>> = { meeting: 'Họp', written: 'Bằng văn bản' };

/** Submission letter (tờ trình): the products that go up, with their exact means. */
export function submissionLetter(
  record: CouncilRecord,
  letter: { number: string; to: string; threshold: number | null; caseIds: ReadonlySet<string>; draft?: boolean },
  format: PaperFormat = 'pdf',
): Promise<Buffer> {
  const chosen = record.results.filter((result) => letter.caseIds.has(result.caseId));
  return renderPaper(
    format,
    { title: `Tờ trình ${letter.number}`, createdAt: record.madeAt, pageNumbers: true },
    (paper) => {
      heading(paper, record, letter.number);
      if (letter.draft === true) paper.draftMark();
      paper.title('Tờ trình', `Về việc đề nghị đánh giá, phân hạng sản phẩm OCOP, ${record.round.name}`);
      paper.paragraph(`Kính gửi: ${letter.to}`, { align: 'center', bold: true, indent: 0 });
      paper.paragraph(
        `Căn cứ kết quả đánh giá của ${record.council.name} (thành lập theo Quyết định số ${record.council.decisionNo} ngày ${formatDate(record.council.decisionOn)}), ` +
          `${record.council.name} trình ${letter.to} xem xét, đánh giá ${chosen.length} sản phẩm${letter.threshold === null ? '' : ` đạt từ ${letter.threshold} điểm trở lên`} như sau:`,
      );
      paper.table({ columns: RESULT_TABLE, rows: chosen.map(resultCells) });
      paper.paragraph('Hồ sơ, phiếu chấm và biên bản họp hội đồng được gửi kèm trên hệ thống.');
      paper.signatures({
        recipients: ['Như trên', `Lưu: ${record.council.name}`],
        role: 'Chủ tịch hội đồng',
        ...(chairOf(record) ? { name: chairOf(record) ?? '' } : {}),
      });
    },
  );
}

/** Score summary (phiếu tổng hợp) to read or to work on. */
export function scoreSummaryPaper(record: CouncilRecord, format: PaperFormat): Promise<Buffer> {
  return renderPaper(
    format,
    { title: 'Phiếu tổng hợp kết quả', layout: 'landscape', createdAt: record.madeAt, pageNumbers: true },
    (paper) => {
      heading(paper, record);
      if (record.openCases > 0) paper.draftMark();
      paper.title('Phiếu tổng hợp kết quả đánh giá', record.round.name);
      paper.table({ columns: RESULT_TABLE, rows: record.results.map(resultCells), isSigned: true });
      for (const line of modeLines(record)) paper.paragraph(line);
      signedByBoth(paper, record);
    },
  );
}

/** Secretary and chair sign side by side. */
export function signedByBoth(paper: PaperWriter, record: CouncilRecord): void {
  const secretary = record.members.find(({ seatTitle }) => seatTitle === SEAT_TITLE.secretary)?.displayName;
  const chair = chairOf(record);
  paper.signaturePair(
    { role: 'Thư ký', ...(secretary === undefined ? {} : { name: secretary }) },
    { role: 'Chủ tịch hội đồng', ...(chair === undefined ? {} : { name: chair }) },
  );
}

/** The same summary as a workbook; the means are numbers with the two decimals of screen and PDF. */
export function scoreSummaryXlsx(record: CouncilRecord): Promise<Buffer> {
  const parts = [...new Set(record.results.flatMap((result) => Object.keys(result.partSums)))].sort();
  return renderXlsx([
    {
      name: 'Tổng hợp',
      columns: [
        { title: 'TT', type: 'int', width: 6 },
        { title: 'Sản phẩm', type: 'text', width: 36 },
        { title: 'Chủ thể', type: 'text', width: 32 },
        { title: 'Địa bàn', type: 'text', width: 22 },
        { title: 'Tổng điểm các phiếu', type: 'int', width: 12 },
        { title: 'Số phiếu', type: 'int', width: 10 },
        { title: 'Điểm trung bình', type: 'points', width: 12 },
        ...parts.map((part) => ({ title: `Tổng phần ${part}`, type: 'int' as const, width: 12 })),
        { title: 'Chênh lệch', type: 'int', width: 10 },
        { title: 'Sao', type: 'int', width: 6 },
        { title: 'Hình thức', type: 'text', width: 14 },
      ],
      rows: record.results.map((result, index) => [
        index + 1,
        result.productName,
        result.producerName,
        result.unitName,
        result.sum,
        result.count,
        result.shownMean,
        ...parts.map((part) => result.partSums[part] ?? 0),
        result.spread,
        result.star,
        MODE_WORDS[result.mode],
      ]),
    },
  ]);
}
