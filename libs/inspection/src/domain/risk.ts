import type { RiskWeights } from './risk-weights';

/** What is known of a product on the day of the plan. */
export interface RiskFacts {
  readonly stars: number;
  readonly sheetNo: number;
  readonly findings: { readonly minor: number; readonly serious: number; readonly critical: number };
  /** Full months since the last inspection, or since the certificate was issued. */
  readonly monthsSince: number;
  readonly everInspected: boolean;
  readonly openReports: number;
}

/** One line of the explanation: what adds how many points. */
export interface RiskReason {
  readonly what: string;
  readonly points: number;
}

export interface Risk {
  readonly score: number;
  readonly reasons: readonly RiskReason[];
}

const LAST_FOOD_SHEET = 18;
const SEVERITIES = [
  ['critical', 'tồn tại nghiêm trọng'],
  ['serious', 'tồn tại đáng kể'],
  ['minor', 'tồn tại nhỏ'],
] as const;

/** The score of a product: a sum of points that can be read line by line, so that everybody sees why it stands where it stands. */
export function riskOf(facts: RiskFacts, weights: RiskWeights): Risk {
  const months = Math.min(facts.monthsSince, weights.monthsAtMost);
  const since = facts.everInspected ? 'kể từ lần kiểm tra trước' : 'kể từ ngày cấp, chưa kiểm tra lần nào';
  const all: RiskReason[] = [
    { what: `Hạng ${facts.stars} sao`, points: facts.stars * weights.star },
    { what: 'Nhóm thực phẩm, đồ uống, dược liệu', points: facts.sheetNo <= LAST_FOOD_SHEET ? weights.food : 0 },
    ...SEVERITIES.map(([severity, label]) => ({
      what: `${facts.findings[severity]} ${label} ở các lần trước`,
      points: facts.findings[severity] * weights[severity],
    })),
    { what: `${facts.monthsSince} tháng ${since}`, points: months * weights.month },
    { what: `${facts.openReports} phản ánh chưa giải quyết`, points: facts.openReports * weights.report },
  ];
  const reasons = all.filter(({ points }) => points > 0);
  return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}

/** Highest risk first; equal ones in the order of their ids, so that the same facts give the same list. */
export function byRisk<T extends { readonly productId: string; readonly risk: Risk }>(products: readonly T[]): T[] {
  return [...products].sort((a, b) => b.risk.score - a.risk.score || (a.productId < b.productId ? -1 : 1));
}

/**
 * Draws products by lot. `lotOf` gives each its lot from the recorded seed; the lowest lots are drawn, so the draw can be
 * repeated by anybody who has the seed and the list.
 */
export function draw(productIds: readonly string[], count: number, lotOf: (productId: string) => string): string[] {
  return [...new Set(productIds)]
    .map((productId) => ({ productId, lot: lotOf(productId) }))
    .sort((a, b) => (a.lot === b.lot ? (a.productId < b.productId ? -1 : 1) : a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ productId }) => productId);
}

/** Full calendar months between two days (YYYY-MM-DD). */
export function fullMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0));
}
