import { formatDate, formatDong, sumDong, vnDateOf, type Instant, type LocalDate } from '@app/kernel';
import { placeName, renderPdf, type Paper } from '@app/platform/pdf';
import { SOURCES, type CapitalCheck, type CapitalRow, type Source } from '../domain/capital';
import { isEditable, SECTIONS, type Section } from '../domain/plan-workflow';
import type { PlanDetail } from './plan-queries';

const SECTION_TITLES: Readonly<Record<Section, string>> = {
  organisation: 'Tổ chức, bộ máy',
  staff: 'Lao động',
  goals: 'Mục tiêu',
  product: 'Sản phẩm',
  market: 'Thị trường',
  production: 'Sản xuất',
};
const SOURCE_TITLES: Readonly<Record<Source, string>> = {
  owner: 'Vốn chủ cơ sở',
  loan: 'Vốn vay',
  state: 'Vốn ngân sách nhà nước hỗ trợ',
  other: 'Vốn khác',
};

/** Heading, total, head and foot of the capital table and the signature: they stand on one page with its years. */
const CAPITAL_ROOM = 340;
const ROW_ROOM = 21;

const percent = (tenths: number): string => `${Math.floor(tenths / 10)},${tenths % 10}%`;

const yearsOf = (plan: PlanDetail): number[] =>
  Array.from({ length: plan.horizonYears }, (_unused, index) => plan.firstYear + index);

function capitalLine(rows: readonly CapitalRow[], year: number): string[] {
  const amounts = SOURCES.map((source) =>
    sumDong(rows.filter((row) => row.year === year && row.source === source).map((row) => row.amount)),
  );
  return [String(year), ...amounts.map(formatDong), formatDong(sumDong(amounts))];
}

/** Capital by year and source; the last two rows are the sums and the shares of the whole. */
function capitalTable(years: readonly number[], rows: readonly CapitalRow[], check: CapitalCheck) {
  const whole = check.bySource.reduce((sum, { tenths }) => sum + tenths, 0);
  const lines = [
    ...years.map((year) => capitalLine(rows, year)),
    ['Cộng', ...check.bySource.map(({ amount }) => formatDong(amount)), formatDong(check.sum)],
    ['Tỷ trọng', ...check.bySource.map(({ tenths }) => percent(tenths)), percent(whole)],
  ];
  return {
    columns: [
      { title: 'Năm', width: 13 },
      ...SOURCES.map((source) => ({ title: SOURCE_TITLES[source], width: 20, align: 'right' as const })),
      { title: 'Cộng', width: 21, align: 'right' as const },
    ],
    rows: lines,
    strong: new Set([lines.length - 2, lines.length - 1]),
  };
}

function drawGoals(paper: Paper, plan: PlanDetail): void {
  const goalOf = (year: number, kind: 'revenue' | 'profit'): string => {
    const goal = plan.yearGoals.find((each) => each.year === year);
    return goal ? formatDong(BigInt(goal[kind])) : '…';
  };
  paper.heading('III. MỤC TIÊU TỪNG NĂM (đồng)');
  paper.table({
    columns: [
      { title: 'Năm', width: 20 },
      { title: 'Doanh thu', width: 40, align: 'right' },
      { title: 'Lợi nhuận', width: 40, align: 'right' },
    ],
    rows: yearsOf(plan).map((year) => [String(year), goalOf(year, 'revenue'), goalOf(year, 'profit')]),
  });
}

function drawCapital(paper: Paper, plan: PlanDetail): void {
  paper.room(CAPITAL_ROOM + plan.horizonYears * ROW_ROOM);
  paper.heading('IV. VỐN THEO NĂM VÀ NGUỒN (đồng)');
  paper.paragraph(`Tổng vốn của phương án: ${formatDong(plan.check.declared)} đồng.`);
  paper.table(capitalTable(yearsOf(plan), plan.capital, plan.check));
  if (plan.differenceText !== null)
    paper.paragraph(`Các nguồn vốn ${plan.differenceText} so với tổng vốn đã ghi.`, { bold: true, indent: 0 });
}

/** The business plan (phương án sản xuất kinh doanh) as PDF. */
export function planPaper(plan: PlanDetail, clock: { now: Instant; today: LocalDate }): Promise<Buffer> {
  const sentOn = plan.submittedAt === null ? clock.today : vnDateOf(plan.submittedAt as Instant);
  const last = plan.firstYear + plan.horizonYears - 1;
  return renderPdf(
    { title: `Phương án sản xuất kinh doanh: ${plan.productName}`, createdAt: clock.now, pageNumbers: true },
    (paper) => {
      paper.formHeading({ place: placeName(plan.unitName), date: sentOn });
      if (isEditable(plan.state)) paper.draftMark();
      paper.title('Phương án sản xuất kinh doanh', `Sản phẩm: ${plan.productName}`);
      paper.heading('I. THÔNG TIN CHUNG');
      paper.facts([
        ['Chủ thể', plan.producerName],
        ['Địa bàn', plan.unitName],
        ['Thời gian', `${plan.horizonYears} năm (${plan.firstYear} – ${last})`],
        ['Ngày duyệt', plan.approvedOn === null ? '' : formatDate(plan.approvedOn as LocalDate)],
      ]);
      paper.heading('II. NỘI DUNG');
      SECTIONS.forEach((name, index) => {
        const text = plan.sections[name] ?? '';
        paper.heading(`${index + 1}. ${SECTION_TITLES[name]}`);
        paper.paragraph(text === '' ? '…' : text);
      });
      drawGoals(paper, plan);
      drawCapital(paper, plan);
      paper.signatures({ recipients: [], role: 'Đại diện chủ thể' });
    },
  );
}
