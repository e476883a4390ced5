import { formatDate, type Instant, type LocalDate } from '@app/kernel';
import { renderPaper, type PaperFormat, type PaperWriter } from '@app/platform/paper';
import { renderXlsx } from '@app/platform/sheets';
import type { SittingMode } from '../domain/case-workflow';
import type { CouncilRules } from '../domain/council-rules';
import type { ResultFacts } from './result-queries';

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
    readonly recusals: readonly { displayName: string; grounds: readonly string[] }[];
  })[];
  readonly madeAt: Instant;
  readonly today: LocalDate;
}

const chairOf = (record: CouncilRecord): string | undefined =>
  record.members.find((member) => member.seatTitle === 'Chủ tịch')?.displayName;

const resultCells = (result: CouncilRecord['results'][number], index: number): string[] => [
  String(index + 1),
  result.productName,
  result.producerName,
  result.unitName,
  `${result.sum}/${result.count}`,
  result.shownMean,
  String(result.spread),
];
const RESULT_TABLE = [
  { title: 'TT', width: 4, align: 'center' as const },
  { title: 'Sản phẩm', width: 20 },
  { title: 'Chủ thể', width: 20 },
  { title: 'Địa bàn', width: 14 },
  { title: 'Tổng/số phiếu', width: 10, align: 'center' as const },
  { title: 'Điểm TB', width: 8, align: 'center' as const },
  { title: 'Chênh lệch', width: 8, align: 'center' as const },
];

function heading(paper: PaperWriter, record: CouncilRecord, number: string): void {
  const { council, today } = record;
  paper.officialHeading({
    parentAgency: council.unitName,
    agency: council.name,
    number,
    place: council.unitName.replace(/^(Huyện|Tỉnh|Thành phố|Thị xã)\s+/, ''),
    date: today,
  });
}

const onlyInWriting = (record: CouncilRecord): boolean =>
  record.sittings.length > 0 && record.sittings.every((sitting) => sitting.mode === 'written');

/** A written consultation in a sentence of the minutes. */
function writtenWords(sitting: CouncilRecord['sittings'][number]): string {
  const until = sitting.dueOn === null ? '' : ` đến hết ngày ${formatDate(sitting.dueOn)}`;
  return (
    `Lấy ý kiến bằng văn bản ${sitting.products} sản phẩm, từ ngày ${formatDate(sitting.heldOn)}${until}; chủ trì: ` +
    `${sitting.presidingName ?? 'chưa xác định'}; ${sitting.answered.length} thành viên đã gửi phiếu: ${sitting.answered.join(', ')}.`
  );
}

/** Which results were reached in writing, and which in the meeting that differing opinions made necessary. */
function modeLines(record: CouncilRecord): string[] {
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
  letter: { number: string; to: string; threshold: number | null; caseIds: ReadonlySet<string> },
  format: PaperFormat = 'pdf',
): Promise<Buffer> {
  const chosen = record.results.filter((result) => letter.caseIds.has(result.caseId));
  return renderPaper(
    format,
    { title: `Tờ trình ${letter.number}`, createdAt: record.madeAt, pageNumbers: true },
    (paper) => {
      heading(paper, record, letter.number);
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

/** Minutes (biên bản): who was there, who did not score and why, every result with sum, count and mean. */
export function councilMinutes(
  record: CouncilRecord,
  threshold: number | null,
  format: PaperFormat = 'pdf',
): Promise<Buffer> {
  return renderPaper(
    format,
    { title: `Biên bản ${record.council.name}`, createdAt: record.madeAt, pageNumbers: true },
    (paper) => {
      heading(paper, record, '…/BB-HĐ');
      const what = onlyInWriting(record) ? 'Tổng hợp ý kiến bằng văn bản, đánh giá' : 'Họp đánh giá';
      paper.title('Biên bản', `${what} sản phẩm OCOP, ${record.round.name}`);
      paper.heading('1. Thành phần hội đồng');
      paper.table({
        columns: [
          { title: 'TT', width: 4, align: 'center' },
          { title: 'Họ và tên', width: 16 },
          { title: 'Vai trò', width: 10 },
          { title: 'Đơn vị', width: 20 },
        ],
        rows: record.members.map((member, index) => [
          String(index + 1),
          member.displayName,
          member.seatTitle,
          member.department,
        ]),
      });
      paper.heading(onlyInWriting(record) ? '2. Lấy ý kiến bằng văn bản' : '2. Các phiên họp');
      for (const sitting of record.sittings) {
        if (sitting.mode === 'written') {
          paper.paragraph(writtenWords(sitting));
          for (const delegation of sitting.delegations) paper.paragraph(delegation);
          continue;
        }
        paper.paragraph(
          `Ngày ${formatDate(sitting.heldOn)} tại ${sitting.place}; chủ trì: ${sitting.presidingName ?? 'chưa xác định'}; ` +
            `có mặt ${sitting.attended.length} người: ${sitting.attended.join(', ')}.`,
        );
        for (const delegation of sitting.delegations) paper.paragraph(delegation);
      }
      paper.heading('3. Kết quả');
      paper.paragraph(
        `Túc số: ${record.rules.quorumPercent}% thành viên, có người chủ trì. Chênh lệch tối đa giữa hai phiếu: ${record.rules.spreadLimit} điểm.`,
      );
      paper.table({ columns: RESULT_TABLE, rows: record.results.map(resultCells) });
      for (const line of modeLines(record)) paper.paragraph(line);
      if (threshold !== null) {
        const up = record.results.filter((result) => result.sum >= threshold * result.count).length;
        paper.paragraph(`Sản phẩm đạt từ ${threshold} điểm trở lên: ${up}/${record.results.length}.`);
      }
      const recusals = record.results.flatMap((result) =>
        result.recusals.map(
          (recusal) =>
            `${result.productName}: ${recusal.displayName} không tham gia chấm (${recusal.grounds.join('; ')}).`,
        ),
      );
      paper.heading('4. Không tham gia chấm do xung đột lợi ích');
      if (recusals.length === 0) paper.paragraph('Không có.');
      for (const line of recusals) paper.paragraph(line);
      const notes = record.results.flatMap((result) =>
        result.note === null ? [] : [`${result.productName}: ${result.note}`],
      );
      if (notes.length > 0) paper.heading('5. Ý kiến khi kết luận');
      for (const line of notes) paper.paragraph(line);
      paper.signatures({
        recipients: ['Thành viên hội đồng', 'Lưu hồ sơ'],
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
      paper.title('Phiếu tổng hợp kết quả đánh giá', `${record.council.name} – ${record.round.name}`);
      paper.table({ columns: RESULT_TABLE, rows: record.results.map(resultCells) });
      for (const line of modeLines(record)) paper.paragraph(line);
    },
  );
}

/** The same summary as a workbook; the means are the very texts of screen and PDF. */
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
        { title: 'Điểm trung bình', type: 'text', width: 12 },
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
