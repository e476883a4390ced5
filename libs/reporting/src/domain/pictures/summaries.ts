import { formatDate, formatDong, sharesInTenths, type LocalDate } from '@app/kernel';
import type { EndingMonth } from './calendar';
import { PROGRESS_STEPS, type ProgressStep } from './steps';

/** One sentence that says what a picture shows, for who hears it instead of looking. */
const period = (year: number | undefined): string => (year === undefined ? 'Các năm' : `Năm ${year}`);
const date = (day: string): string => formatDate(day as LocalDate);
export const monthText = (month: string): string => month.split('-').reverse().join('/');
/** 12.5 → "12,5" */
export const daysText = (days: number): string => String(days).replace('.', ',');

interface Stars {
  readonly label: string;
  readonly three: number;
  readonly four: number;
  readonly five: number;
  readonly total: number;
}

/** "60 sản phẩm 3 sao, 12 sản phẩm 4 sao"; stars that nothing has are left out. */
function starsText(rows: readonly Omit<Stars, 'label'>[]): string {
  const sum = (of: 'three' | 'four' | 'five'): number => rows.reduce((all, row) => all + row[of], 0);
  const parts = (['three', 'four', 'five'] as const).map((of, index) => [sum(of), index + 3] as const);
  return parts
    .filter(([count]) => count > 0)
    .map(([count, star]) => `${count} sản phẩm ${star} sao`)
    .join(', ');
}

export function starsSummary(rows: readonly Stars[], on: string): string {
  const total = rows.reduce((all, row) => all + row.total, 0);
  if (total === 0) return `Đến ngày ${date(on)}: chưa có sản phẩm nào còn hiệu lực.`;
  const most = rows.reduce((best, row) => (row.total > best.total ? row : best));
  const first = rows.length > 1 ? ` Nhiều nhất: ${most.label} (${most.total}).` : '';
  return `Đến ngày ${date(on)}: ${total} giấy chứng nhận còn hiệu lực ở ${rows.length} đơn vị: ${starsText(rows)}.${first}`;
}

export function waySummary(
  rows: readonly { readonly label: string; readonly count: number; readonly medianDays: number | null }[],
  year: number | undefined,
): string {
  const counts = rows.map(({ label, count }) => `${label.toLowerCase()} ${count}`).join(', ');
  const timed = rows.filter((row): row is typeof row & { medianDays: number } => row.medianDays !== null);
  const slowest = timed.toSorted((a, b) => b.medianDays - a.medianDays)[0];
  const time = slowest
    ? ` Bước lâu nhất: ${slowest.label.toLowerCase()}, ở giữa là ${daysText(slowest.medianDays)} ngày.`
    : '';
  return `${period(year)}: ${counts}.${time}`;
}

interface Capital {
  readonly owner: string;
  readonly loan: string;
  readonly state: string;
  readonly other: string;
}
const SOURCE_WORDS = { owner: 'vốn chủ cơ sở', loan: 'vốn vay', state: 'ngân sách hỗ trợ', other: 'vốn khác' } as const;

export function capitalSummary(rows: readonly Capital[], year: number | undefined): string {
  const sources = ['owner', 'loan', 'state', 'other'] as const;
  const sums = sources.map((source) => rows.reduce((all, row) => all + BigInt(row[source]), 0n));
  const total = sums.reduce((all, each) => all + each, 0n);
  const when = year === undefined ? 'Phương án được duyệt đến nay' : `Phương án được duyệt năm ${year}`;
  if (total === 0n) return `${when}: chưa có vốn nào được ghi.`;
  const shares = sharesInTenths(sums);
  const parts = sources.map((source, place) => {
    const tenths = shares[place] ?? 0;
    return `${SOURCE_WORDS[source]} ${Math.floor(tenths / 10)},${tenths % 10}%`;
  });
  return `${when}: ${formatDong(total)} đồng, gồm ${parts.join(', ')}.`;
}

export function endingsSummary(months: readonly EndingMonth[]): string {
  const total = months.reduce((all, month) => all + month.total, 0);
  const span = `Từ tháng ${monthText(months[0]?.month ?? '')} đến tháng ${monthText(months.at(-1)?.month ?? '')}`;
  if (total === 0) return `${span}: không có giấy chứng nhận nào hết hạn.`;
  const most = months.reduce((best, month) => (month.total > best.total ? month : best));
  return `${span}: ${total} giấy chứng nhận hết hạn (${starsText(months)}); nhiều nhất tháng ${monthText(most.month)} (${most.total}).`;
}

export const PROGRESS_WORDS: Readonly<Record<ProgressStep, string>> = {
  draft: 'đang soạn',
  submitted: 'chờ tiếp nhận',
  'supplement-asked': 'chờ bổ sung',
  accepted: 'đã tiếp nhận, chờ hội đồng',
  'in-council': 'đang ở hội đồng',
  scored: 'đã chấm xong, chờ công bố',
  recognised: 'được công nhận',
  forwarded: 'đã chuyển Trung ương',
  'not-recognised': 'không được công nhận',
  refused: 'không tiếp nhận',
  withdrawn: 'đã rút',
};

export function roundsSummary(
  rows: readonly { readonly steps: Readonly<Partial<Record<ProgressStep, number>>>; readonly total: number }[],
): string {
  const total = rows.reduce((all, row) => all + row.total, 0);
  if (total === 0) return 'Chưa có hồ sơ nào trong các đợt đã chọn.';
  const parts = PROGRESS_STEPS.map(
    (step) => [step, rows.reduce((all, row) => all + (row.steps[step] ?? 0), 0)] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([step, count]) => `${count} ${PROGRESS_WORDS[step]}`);
  return `${rows.length} đợt, ${total} hồ sơ: ${parts.join(', ')}.`;
}

const POINT_WORDS: Readonly<Record<string, string>> = {
  registered: 'mới đăng ký',
  surveyed: 'đã khảo sát',
  recognised: 'được công nhận',
  suspended: 'tạm dừng',
  revoked: 'bị thu hồi',
  closed: 'đóng cửa',
};

export function pointsSummary(
  rows: readonly {
    readonly states: Readonly<Record<string, number>>;
    readonly overdue: number;
    readonly total: number;
  }[],
): string {
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const total = sum((row) => row.total);
  if (total === 0) return 'Chưa có điểm bán nào.';
  const parts = Object.entries(POINT_WORDS)
    .map(([state, words]) => [sum((row) => row.states[state] ?? 0), words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`);
  const overdue = sum((row) => row.overdue);
  const late = overdue === 0 ? 'không điểm nào quá hạn kiểm tra' : `${overdue} điểm quá hạn kiểm tra`;
  return `${total} điểm bán: ${parts.join(', ')}; ${late}.`;
}
