import { formatDate, formatDong, vnDateOf, type Instant, type LocalDate } from '@app/kernel';
import { placeName, renderPdf, type Paper } from '@app/platform/pdf';
import { CHECK_WORDS, KIND_WORDS, PAPER_WORDS, PLACE_WORDS, type CheckLine } from '../domain/point-kinds';
import { SCAN_WORDS, type ScanVerdict } from '../domain/shelf';
import { ACTION_WORDS, DECISION_WORDS, GROUND_WORDS, INSPECTION_WORDS, STATE_WORDS } from './paper-words';
import type { InspectionRow, PointDetail, SurveyRow } from './point-queries';

/** What a paper needs besides the point: the province and the moment it is made. */
export interface PaperFrame {
  readonly provinceName: string;
  readonly today: LocalDate;
  readonly at: Instant;
}

export interface ScanLine {
  readonly text: string;
  readonly productName: string | null;
  readonly verdict: ScanVerdict;
  readonly judgedOn: LocalDate;
}

const ANSWERS: Readonly<Record<CheckLine['answer'], string>> = {
  ok: 'Đạt',
  violation: 'Vi phạm',
  'not-seen': 'Chưa xem',
};

const heading = (paper: Paper, frame: PaperFrame, number?: string): void =>
  paper.officialHeading({
    parentAgency: `Ủy ban nhân dân ${frame.provinceName}`,
    agency: 'Sở Công Thương',
    ...(number === undefined ? {} : { number }),
    place: placeName(frame.provinceName),
    date: frame.today,
  });

const pointFacts = (point: PointDetail): [string, string][] => [
  ['Tên điểm bán', point.name],
  ['Loại hình', KIND_WORDS[point.kind]],
  ['Nơi đặt', PLACE_WORDS[point.placeKind]],
  ['Địa chỉ', `${point.address}, ${point.unitName}`],
  ['Diện tích', `${point.areaM2} m²`],
  ['Đơn vị phụ trách', point.operatorName],
];

function checklist(paper: Paper, lines: readonly CheckLine[]): void {
  if (lines.length === 0) return;
  paper.table({
    columns: [
      { title: 'Nội dung', width: 40 },
      { title: 'Kết quả', width: 15, align: 'center' },
      { title: 'Ghi chú', width: 35 },
    ],
    rows: lines.map(({ item, answer, note }) => [CHECK_WORDS[item], ANSWERS[answer], note ?? '']),
  });
}

/** Biên bản khảo sát. */
export function surveyPdf(point: PointDetail, survey: SurveyRow, frame: PaperFrame): Promise<Buffer> {
  return renderPdf({ title: 'Biên bản khảo sát điểm bán', createdAt: frame.at, pageNumbers: true }, (paper) => {
    heading(paper, { ...frame, today: survey.surveyedOn });
    paper.title('Biên bản khảo sát', 'Điểm giới thiệu và bán sản phẩm OCOP');
    paper.facts([...pointFacts(point), ['Diện tích đo được', `${survey.areaM2} m²`], ['Thành phần', survey.members]]);
    checklist(paper, survey.checklist);
    if (survey.note !== null) paper.paragraph(survey.note);
    paper.paragraph(`Kết luận: ${survey.passed ? 'đạt yêu cầu' : 'chưa đạt yêu cầu'}.`, { bold: true });
    paper.signatures({ recipients: ['Đơn vị phụ trách điểm bán', 'Lưu: VT'], role: 'Đại diện đoàn khảo sát' });
  });
}

/** Quyết định công nhận. */
export function recognitionPdf(point: PointDetail, regulation: string, frame: PaperFrame): Promise<Buffer> {
  const decision = point.decisions.find(({ kind }) => kind === 'recognition');
  const date = decision?.decidedOn ?? frame.today;
  return renderPdf({ title: 'Công nhận điểm bán', createdAt: frame.at, pageNumbers: true }, (paper) => {
    heading(paper, { ...frame, today: date }, decision?.number ?? '…/QĐ-SCT');
    if (!decision) paper.draftMark();
    paper.title('Quyết định', 'Về việc công nhận điểm giới thiệu và bán sản phẩm OCOP');
    paper.paragraph(`Căn cứ ${regulation}; căn cứ kết quả khảo sát;`);
    paper.paragraph('Điều 1. Công nhận điểm giới thiệu và bán sản phẩm OCOP sau đây:');
    paper.facts(pointFacts(point));
    const through = point.recognisedThrough;
    if (through !== null)
      paper.paragraph(`Điều 2. Công nhận có giá trị từ ngày ${formatDate(date)} đến hết ngày ${formatDate(through)}.`);
    paper.signatures({ recipients: [point.operatorName, 'Lưu: VT'], role: 'Giám đốc' });
  });
}

/** Biên bản kiểm tra, with the scanned codes that may not be sold as rated. */
export function inspectionPdf(
  point: PointDetail,
  inspection: InspectionRow & { sentence: string },
  scans: readonly ScanLine[],
  frame: PaperFrame,
): Promise<Buffer> {
  const warning = point.warnings.find(({ inspectionId }) => inspectionId === inspection.id);
  const wrong = scans.filter(({ verdict }) => verdict !== 'valid');
  return renderPdf({ title: 'Biên bản kiểm tra điểm bán', createdAt: frame.at, pageNumbers: true }, (paper) => {
    heading(paper, { ...frame, today: inspection.inspectedOn });
    paper.title('Biên bản kiểm tra', INSPECTION_WORDS[inspection.kind] ?? '');
    paper.facts([...pointFacts(point), ['Thành phần', inspection.members]]);
    checklist(paper, inspection.checklist);
    if (scans.length > 0) paper.paragraph(`${inspection.sentence}.`, { bold: true });
    if (wrong.length > 0) paper.table({ columns: SCAN_COLUMNS, rows: wrong.map(scanCells) });
    if (inspection.note !== null) paper.paragraph(inspection.note);
    if (warning) {
      paper.heading('Vi phạm và thời hạn khắc phục');
      for (const { text } of warning.violations) paper.paragraph(`- ${text}`);
      paper.paragraph(`Khắc phục xong trước khi hết ngày ${formatDate(warning.remedyBy)}.`, { bold: true });
    } else paper.paragraph('Không phát hiện vi phạm.', { bold: true });
    paper.signatures({ recipients: ['Đơn vị phụ trách điểm bán', 'Lưu: VT'], role: 'Đại diện đoàn kiểm tra' });
  });
}

const SCAN_COLUMNS = [
  { title: 'Mã đã quét', width: 34 },
  { title: 'Sản phẩm', width: 34 },
  { title: 'Trạng thái trong ngày', width: 22 },
];
const scanCells = ({ text, productName, verdict }: ScanLine): string[] => [
  text.length > 60 ? `${text.slice(0, 57)}…` : text,
  productName ?? '',
  SCAN_WORDS[verdict],
];

/** Everything of a point in one paper: facts, papers, decisions, goods, inspections, support money, timeline. */
export function wholePdf(point: PointDetail, frame: PaperFrame): Promise<Buffer> {
  return renderPdf({ title: `Hồ sơ điểm bán ${point.name}`, createdAt: frame.at, pageNumbers: true }, (paper) => {
    heading(paper, frame);
    paper.title('Hồ sơ điểm bán', point.name);
    paper.facts([
      ...pointFacts(point),
      ['Trạng thái', STATE_WORDS[point.state]],
      ['Đăng ký ngày', formatDate(point.registeredOn)],
    ]);
    papersOf(paper, point);
    decisionsOf(paper, point);
    goodsOf(paper, point);
    inspectionsOf(paper, point);
    moneyOf(paper, point);
    timelineOn(paper, point);
  });
}

function papersOf(paper: Paper, point: PointDetail): void {
  const kept = point.papers.filter(({ retiredReason }) => retiredReason === null);
  if (kept.length === 0) return;
  paper.heading('Giấy tờ');
  paper.table({
    columns: [
      { title: 'Loại', width: 30 },
      { title: 'Tên', width: 36 },
      { title: 'Hết hạn', width: 16, align: 'center' },
    ],
    rows: kept.map((row) => [
      PAPER_WORDS[row.kind],
      row.title,
      row.expiresOn === null ? '' : formatDate(row.expiresOn),
    ]),
  });
}

function decisionsOf(paper: Paper, point: PointDetail): void {
  if (point.decisions.length === 0) return;
  paper.heading('Quyết định');
  paper.table({
    columns: [
      { title: 'Nội dung', width: 22 },
      { title: 'Số', width: 20 },
      { title: 'Ngày', width: 14, align: 'center' },
      { title: 'Lý do', width: 34 },
    ],
    rows: point.decisions.map((row) => [
      DECISION_WORDS[row.kind] ?? row.kind,
      row.number,
      formatDate(row.decidedOn),
      row.reason ?? (row.ground === null ? '' : (GROUND_WORDS[row.ground] ?? '')),
    ]),
  });
}

function goodsOf(paper: Paper, point: PointDetail): void {
  const { goods } = point;
  if (goods.takenOn === null) return;
  paper.heading('Hàng hóa');
  paper.paragraph(
    `Danh mục ngày ${formatDate(goods.takenOn)}: ${goods.counted} mặt hàng OCOP còn hiệu lực trên tổng số ${goods.total}, tỷ lệ ${goods.share}%.`,
  );
}

function inspectionsOf(paper: Paper, point: PointDetail): void {
  if (point.inspections.length === 0) return;
  paper.heading('Kiểm tra');
  paper.table({
    columns: [
      { title: 'Ngày', width: 14, align: 'center' },
      { title: 'Hình thức', width: 20 },
      { title: 'Kết quả', width: 56 },
    ],
    rows: point.inspections.map((row) => {
      const warning = point.warnings.find(({ inspectionId }) => inspectionId === row.id);
      const found = warning
        ? `${warning.violations.map(({ text }) => text).join('. ')}. Khắc phục đến hết ngày ${formatDate(warning.remedyBy)}`
        : 'Không phát hiện vi phạm';
      const scanned = row.summary.scanned > 0 ? `${row.sentence}. ` : '';
      return [formatDate(row.inspectedOn), INSPECTION_WORDS[row.kind] ?? row.kind, `${scanned}${found}.`];
    }),
  });
}

function moneyOf(paper: Paper, point: PointDetail): void {
  for (const row of point.supports) {
    paper.heading('Hỗ trợ');
    paper.facts([
      ['Chính sách', row.policy],
      ['Chi phí', `${formatDong(BigInt(row.cost))} đồng`],
      ['Hỗ trợ', `${formatDong(BigInt(row.amount))} đồng`],
      ['Đã chi ngày', row.paidOn === null ? 'chưa chi' : formatDate(row.paidOn)],
    ]);
  }
}

function timelineOn(paper: Paper, point: PointDetail): void {
  paper.heading('Quá trình');
  paper.table({
    columns: [
      { title: 'Ngày', width: 14, align: 'center' },
      { title: 'Việc', width: 30 },
      { title: 'Người thực hiện', width: 20 },
      { title: 'Ghi chú', width: 30 },
    ],
    rows: point.history.map((entry) => [
      formatDate(vnDateOf(entry.at as Instant)),
      ACTION_WORDS[entry.action] ?? entry.action,
      entry.actorName,
      [entry.note, entry.reason].filter((text) => text !== null).join('. '),
    ]),
  });
}
