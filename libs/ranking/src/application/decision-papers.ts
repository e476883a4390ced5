import { formatDate, formatPoints, type LocalDate } from '@app/kernel';
import { renderPaper, type PaperFormat } from '@app/platform/paper';
import { renderXlsx } from '@app/platform/sheets';
import type { DecisionRow } from './decision-record';
import type { RankedItem } from './ranking-board';

const LEVELS: Readonly<Record<string, string>> = {
  ministry: 'Trung ương',
  province: 'cấp tỉnh',
  district: 'cấp huyện',
};
/** Who receives what is passed on. */
const RECEIVERS: Readonly<Record<string, string>> = {
  ministry: 'Bộ Nông nghiệp và Môi trường',
  province: 'Ủy ban nhân dân tỉnh',
};
const BREAKS: Readonly<Record<string, string>> = { total: 'tổng điểm' };
const breakName = (by: string): string => BREAKS[by] ?? `điểm phần ${by}`;

/** What the decision says about one product, in words. */
export function verdict(item: Pick<RankedItem, 'granted' | 'forwardedTo'>): string {
  if (item.granted !== null) return `${item.granted} sao`;
  if (item.forwardedTo !== null) return `Chuyển ${LEVELS[item.forwardedTo] ?? item.forwardedTo}`;
  return 'Không công nhận';
}

const RANKING_TABLE = [
  { title: 'Hạng', width: 7, align: 'center' as const },
  { title: 'Sản phẩm', width: 22 },
  { title: 'Chủ thể', width: 20 },
  { title: 'Địa bàn', width: 14 },
  { title: 'Tổng/số phiếu', width: 10, align: 'center' as const },
  { title: 'Điểm TB', width: 8, align: 'center' as const },
  { title: 'Kết quả', width: 12, align: 'center' as const },
];
const cells = (item: RankedItem): string[] => [
  String(item.rank),
  item.facts.productName,
  item.facts.producerName,
  item.facts.unitName,
  `${item.sum}/${item.count}`,
  formatPoints(item.facts.shownMean),
  verdict(item),
];

/** The list goes with its decision: number and day once there are any. */
const withNumber = ({ roundName, number, decidedOn }: DecisionRow): string =>
  number === null || decidedOn === null
    ? roundName
    : `${roundName} (kèm theo Quyết định số ${number} ngày ${formatDate(decidedOn)})`;

/** The ranking list to read or to work on. */
export function rankingPaper(
  decision: DecisionRow,
  items: readonly RankedItem[],
  today: LocalDate,
  format: PaperFormat,
): Promise<Buffer> {
  return renderPaper(
    format,
    { title: 'Danh sách xếp hạng', layout: 'landscape', createdAt: decision.draftedAt, pageNumbers: true },
    (paper) => {
      const date = decision.decidedOn ?? today;
      paper.officialHeading({ agency: decision.issuingBody, place: bare(decision.unitName), date });
      if (decision.state === 'draft' || decision.state === 'prepared') paper.draftMark();
      paper.title('Danh sách xếp hạng sản phẩm OCOP', withNumber(decision));
      paper.table({ columns: RANKING_TABLE, rows: items.map(cells), isSigned: true });
      paper.paragraph(
        `Thứ tự: ${decision.tieBreak.map(breakName).join(', rồi ')}; bằng nhau ở mọi mục thì cùng hạng. Điểm trung bình tính chính xác từ tổng điểm và số phiếu.`,
        { indent: 0 },
      );
      paper.signatures({ recipients: [], role: 'Chủ tịch' });
    },
  );
}

/** The same list as a workbook; sums are whole numbers, means have the two decimals of the screen. */
export function rankingXlsx(items: readonly RankedItem[]): Promise<Buffer> {
  const parts = [...new Set(items.flatMap((item) => Object.keys(item.partSums)))].sort();
  return renderXlsx([
    {
      name: 'Xếp hạng',
      columns: [
        { title: 'Hạng', type: 'int', width: 6 },
        { title: 'Sản phẩm', type: 'text', width: 36 },
        { title: 'Chủ thể', type: 'text', width: 32 },
        { title: 'Địa bàn', type: 'text', width: 22 },
        { title: 'Tổng điểm các phiếu', type: 'int', width: 12 },
        { title: 'Số phiếu', type: 'int', width: 10 },
        { title: 'Điểm trung bình', type: 'points', width: 12 },
        ...parts.map((part) => ({ title: `Tổng phần ${part}`, type: 'int' as const, width: 12 })),
        { title: 'Kết quả', type: 'text', width: 18 },
        { title: 'Mã kết quả', type: 'text', width: 38 },
      ],
      rows: items.map((item) => [
        item.rank,
        item.facts.productName,
        item.facts.producerName,
        item.facts.unitName,
        item.sum,
        item.count,
        item.facts.shownMean,
        ...parts.map((part) => item.partSums[part] ?? 0),
        verdict(item),
        item.caseId,
      ]),
    },
  ]);
}

const bare = (unitName: string): string => unitName.replace(/^(Tỉnh|Thành phố|Thị xã|Huyện|Quận)\s+/u, '');

/** Line of law or record that a decision stands on, each on its own, the last one naming who proposed it. */
const basesOf = (decision: DecisionRow, law: string): readonly string[] => [
  'Căn cứ Luật Tổ chức chính quyền địa phương;',
  `Căn cứ ${law};`,
  `Căn cứ kết quả đánh giá, phân hạng sản phẩm OCOP của Hội đồng, ${decision.roundName};`,
  'Theo đề nghị của cơ quan thường trực Chương trình OCOP.',
];

/** What the decision rules, article by article. */
function articlesOf(items: readonly RankedItem[]): { text: string; rows: RankedItem[] }[] {
  const granted = items.filter((item) => item.granted !== null);
  const forwarded = items.filter((item) => item.forwardedTo !== null);
  const refused = items.filter((item) => item.granted === null && item.forwardedTo === null);
  const level = LEVELS[forwarded[0]?.forwardedTo ?? ''] ?? 'cấp trên';
  return [
    {
      text: `Công nhận ${granted.length} sản phẩm đạt hạng sao OCOP, xếp theo thứ tự của kết quả đánh giá, gồm:`,
      rows: granted,
    },
    {
      text: `Phê duyệt kết quả đánh giá và chuyển ${level} đánh giá ${forwarded.length} sản phẩm sau đây:`,
      rows: forwarded,
    },
    { text: `Không công nhận hạng sao đối với ${refused.length} sản phẩm sau đây:`, rows: refused },
  ].filter((article) => article.rows.length > 0);
}

/** The decision to be signed (dự thảo until approved), with the recognised products and those passed on or not recognised. */
export function decisionPaper(
  decision: DecisionRow,
  items: readonly RankedItem[],
  of: { today: LocalDate; law: string },
  format: PaperFormat,
): Promise<Buffer> {
  const number = decision.number ?? '…/QĐ-UBND';
  const options = { createdAt: decision.approvedAt ?? decision.draftedAt, pageNumbers: true };
  return renderPaper(format, { title: `Quyết định ${number}`, ...options }, (paper) => {
    const centred = { align: 'center', bold: true, indent: 0 } as const;
    paper.officialHeading({
      agency: decision.issuingBody,
      number,
      place: bare(decision.unitName),
      date: decision.decidedOn ?? of.today,
    });
    if (decision.state === 'draft' || decision.state === 'prepared') paper.draftMark();
    paper.title('Quyết định', `Về việc công nhận sản phẩm OCOP, ${decision.roundName}`);
    paper.paragraph(`CHỦ TỊCH ${decision.issuingBody.toUpperCase()}`, centred);
    for (const basis of basesOf(decision, of.law)) paper.paragraph(basis, { italic: true });
    paper.paragraph('QUYẾT ĐỊNH:', centred);
    const articles = articlesOf(items);
    articles.forEach(({ text, rows }, index) => {
      paper.paragraph(`Điều ${index + 1}. ${text}`);
      paper.table({ columns: RANKING_TABLE, rows: rows.map(cells) });
    });
    const last = articles.length + 2;
    paper.paragraph(
      `Điều ${last - 1}. Quyết định này có hiệu lực kể từ ngày ký${decision.decidedOn ? ` (${formatDate(decision.decidedOn)})` : ''}; giấy chứng nhận được cấp khi quyết định được công bố.`,
    );
    paper.paragraph(
      `Điều ${last}. Thủ trưởng các cơ quan, đơn vị liên quan và các chủ thể có sản phẩm nêu trên chịu trách nhiệm thi hành Quyết định này.`,
    );
    const recipients = [`Như Điều ${last}`, 'Ủy ban nhân dân các xã, phường có sản phẩm', 'Lưu: VT'];
    paper.signatures({ recipients, role: 'Chủ tịch' });
  });
}

/** Letter (tờ trình) by which results that a higher level decides are passed on, with their list. */
export function forwardingPaper(
  decision: DecisionRow,
  items: readonly RankedItem[],
  today: LocalDate,
  format: PaperFormat,
): Promise<Buffer> {
  const forwarded = items.filter((item) => item.forwardedTo !== null);
  const to = LEVELS[forwarded[0]?.forwardedTo ?? ''] ?? 'cấp trên';
  const options = { title: 'Tờ trình', createdAt: decision.approvedAt ?? decision.draftedAt, pageNumbers: true };
  return renderPaper(format, options, (paper) => {
    const place = bare(decision.unitName);
    paper.officialHeading({ agency: decision.issuingBody, number: '…/TTr-UBND', place, date: today });
    if (decision.state === 'draft' || decision.state === 'prepared') paper.draftMark();
    paper.title('Tờ trình', `Về việc đề nghị đánh giá, công nhận sản phẩm OCOP cấp ${to}, ${decision.roundName}`);
    paper.paragraph(`Kính gửi: ${RECEIVERS[forwarded[0]?.forwardedTo ?? ''] ?? 'Cơ quan cấp trên'}`, {
      ...{ align: 'center', bold: true, indent: 0 },
    });
    paper.paragraph(
      `${decision.issuingBody} đã phê duyệt kết quả${decision.number === null ? '' : ` tại Quyết định số ${decision.number}`} ` +
        `và kính trình xem xét, đánh giá ${forwarded.length} sản phẩm sau đây:`,
    );
    paper.table({ columns: RANKING_TABLE, rows: forwarded.map(cells) });
    paper.paragraph('Hồ sơ, phiếu chấm, biên bản họp hội đồng được gửi kèm trên hệ thống.');
    paper.signatures({ recipients: ['Như trên', 'Lưu: VT'], role: 'Chủ tịch' });
  });
}
