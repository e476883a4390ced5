import { formatDate, type LocalDate } from '@app/kernel';
import { renderPaper, type PaperFormat, type PaperWriter } from '@app/platform/paper';
import { placeName } from '@app/platform/pdf';
import { KIND_WORDS } from '../domain/point-kinds';
import { owedText, type BoardLine } from './office-board';
import { GROUND_WORDS } from './paper-words';
import type { PaperFrame } from './point-pdfs';
import type { PointDetail } from './point-queries';

export const LETTERS = [
  'reminder',
  'warning',
  'suspension',
  'reinstatement',
  'revocation',
  'renewal',
  'closure',
] as const;
export type Letter = (typeof LETTERS)[number];

/** What the file is called. */
export const LETTER_NAMES: Readonly<Record<Letter, string>> = {
  reminder: 'Công văn đôn đốc điểm bán',
  warning: 'Công văn yêu cầu khắc phục',
  suspension: 'Quyết định tạm dừng điểm bán',
  reinstatement: 'Quyết định cho hoạt động lại',
  revocation: 'Quyết định thu hồi công nhận',
  renewal: 'Quyết định gia hạn công nhận',
  closure: 'Quyết định đóng điểm bán',
};

type Decided = Exclude<Letter, 'reminder' | 'warning'>;
const RULED: Readonly<Record<Decided, readonly [about: string, rule: string]>> = {
  suspension: ['tạm dừng hoạt động', 'Tạm dừng hoạt động của'],
  reinstatement: ['cho hoạt động lại', 'Cho hoạt động lại'],
  revocation: ['thu hồi công nhận', 'Thu hồi công nhận đối với'],
  renewal: ['gia hạn công nhận', 'Gia hạn công nhận'],
  closure: ['đóng', 'Đóng'],
};

export interface LetterFacts {
  readonly frame: PaperFrame;
  readonly regulation: string;
  readonly owed: readonly BoardLine[];
}

const lower = (unit: string): string => unit.charAt(0).toLowerCase() + unit.slice(1);
const nameOf = ({ name, kind, address, unitName }: PointDetail): string =>
  `${name} (${KIND_WORDS[kind]}; ${address}, ${unitName})`;

/** A letter or decision of the department on a point, in the layout of Decree 30/2020/NĐ-CP; a draft until it has its number. */
export function letterOf(point: PointDetail, letter: Letter, facts: LetterFacts, format: PaperFormat): Promise<Buffer> {
  const options = { title: LETTER_NAMES[letter], createdAt: facts.frame.at, pageNumbers: true };
  return renderPaper(format, options, (paper) => {
    if (letter === 'reminder') reminder(paper, point, facts);
    else if (letter === 'warning') warning(paper, point, facts);
    else decision(paper, point, letter, facts);
  });
}

function heading(
  paper: PaperWriter,
  frame: PaperFrame,
  own: { number: string; subject?: string; date: LocalDate },
): void {
  paper.officialHeading({
    ...{ parentAgency: `Ủy ban nhân dân ${frame.provinceName}`, agency: 'Sở Công Thương' },
    ...{ place: placeName(frame.provinceName), ...own },
  });
}

const toOperator = (paper: PaperWriter, { operatorName }: PointDetail): void =>
  paper.paragraph(`Kính gửi: ${operatorName}`, { align: 'center', bold: true, indent: 0 });

function reminder(paper: PaperWriter, point: PointDetail, { frame, regulation, owed }: LetterFacts): void {
  heading(paper, frame, { number: '…/SCT-QLTM', subject: `đôn đốc ${point.name}`, date: frame.today });
  paper.draftMark();
  toOperator(paper, point);
  paper.paragraph(
    `Căn cứ ${regulation}, đến ngày ${formatDate(frame.today)} ${nameOf(point)} còn những việc sau chưa làm:`,
  );
  paper.table({
    columns: [
      { title: 'TT', width: 8, align: 'center' },
      { title: 'Việc', width: 62 },
      { title: 'Hạn', width: 30, align: 'center' },
    ],
    rows: owed.map((line, index) => [
      String(index + 1),
      owedText(line),
      line.dueOn === null ? '' : formatDate(line.dueOn),
    ]),
  });
  paper.paragraph(
    'Sở Công Thương đề nghị đơn vị thực hiện ngay các việc trên trong ứng dụng OCOP Sao, hoặc gửi văn bản nêu rõ lý do. Không thực hiện, Sở sẽ kiểm tra và xử lý theo quy định.',
  );
  paper.signatures({ recipients: ['Như trên', 'Lưu: VT, QLTM'], role: 'Giám đốc' });
}

function warning(paper: PaperWriter, point: PointDetail, { frame, regulation }: LetterFacts): void {
  const open = point.warnings.filter(({ state }) => state !== 'remedied');
  const last = open.map(({ remedyBy }) => remedyBy).sort()[0];
  heading(paper, frame, {
    number: '…/SCT-QLTM',
    subject: `yêu cầu khắc phục vi phạm tại ${point.name}`,
    date: frame.today,
  });
  paper.draftMark();
  toOperator(paper, point);
  for (const { inspectionId, issuedOn, violations } of open) {
    const inspection = point.inspections.find(({ id }) => id === inspectionId);
    const day = formatDate(inspection?.inspectedOn ?? issuedOn);
    paper.paragraph(`Qua kiểm tra ngày ${day} tại ${nameOf(point)}, theo ${regulation} có các vi phạm sau:`);
    for (const { text } of violations) paper.paragraph(`- ${text}.`);
  }
  if (last !== undefined)
    paper.paragraph(
      `Yêu cầu đơn vị khắc phục xong trước khi hết ngày ${formatDate(last)} và báo kết quả kèm ảnh về Sở Công Thương.`,
      {
        bold: true,
      },
    );
  paper.paragraph(
    'Quá thời hạn trên mà không khắc phục, Sở Công Thương sẽ tạm dừng hoạt động của điểm bán theo quy định.',
  );
  paper.signatures({
    recipients: ['Như trên', `Ủy ban nhân dân ${lower(point.unitName)}`, 'Lưu: VT, QLTM'],
    role: 'Giám đốc',
  });
}

/** The newest decision of the kind where there is one; before that its draft. */
function decision(paper: PaperWriter, point: PointDetail, kind: Decided, { frame, regulation }: LetterFacts): void {
  const [about, rule] = RULED[kind];
  const found = point.decisions.filter((each) => each.kind === kind).at(-1);
  const date = found?.decidedOn ?? frame.today;
  heading(paper, frame, { number: found?.number ?? '…/QĐ-SCT', date });
  if (!found) paper.draftMark();
  paper.title('Quyết định', `Về việc ${about} điểm giới thiệu và bán sản phẩm OCOP`);
  const grounds = found ? [found.ground === null ? undefined : GROUND_WORDS[found.ground], found.reason] : ['…'];
  const reason = grounds.filter((each): each is string => typeof each === 'string').join('. ');
  paper.paragraph(`Căn cứ ${regulation};`);
  if (reason !== '') paper.paragraph(`Xét: ${reason};`);
  paper.paragraph(
    `Điều 1. ${rule} điểm giới thiệu và bán sản phẩm OCOP: ${nameOf(point)}, do ${point.operatorName} phụ trách.`,
  );
  const through = kind === 'renewal' && found ? point.recognisedThrough : null;
  paper.paragraph(
    `Điều 2. Quyết định có hiệu lực từ ngày ${formatDate(date)}${through === null ? '' : `; công nhận có giá trị đến hết ngày ${formatDate(through)}`}.`,
  );
  paper.paragraph(`Điều 3. ${point.operatorName} và các đơn vị liên quan chịu trách nhiệm thi hành quyết định này.`);
  paper.signatures({
    recipients: ['Như Điều 3', `Ủy ban nhân dân ${lower(point.unitName)}`, 'Lưu: VT'],
    role: 'Giám đốc',
  });
}
