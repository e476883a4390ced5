import { addDays, type LocalDate } from '@app/kernel';
import { limitFor, limitOf, type Limits } from './limits';
import type { PointKind } from './point-kinds';

/** One listed product with what its certificate says today; undefined when it has none. */
export interface ListedGoods {
  readonly productId: string;
  readonly certificate: { readonly stars: number; readonly inForce: boolean } | undefined;
}

export type GoodsFault =
  | { readonly kind: 'share-too-low' | 'too-few-items'; readonly needed: number; readonly given: number }
  | { readonly kind: 'not-in-force' | 'below-floor'; readonly productId: string };

export interface GoodsJudgement {
  /** Items that count as OCOP today. */
  readonly counted: number;
  readonly total: number;
  readonly faults: readonly GoodsFault[];
}

/** The share in whole per cent, cut, never rounded up: 69,9 is not 70. */
export const sharePercent = (counted: number, total: number): number =>
  total === 0 ? 0 : Math.floor((counted * 100) / total);

/**
 * Share, number, star floor and validity of a point's goods on a day (domain page §6). Everything that is listed is an item; only
 * products whose certificate is in force that day, with stars at or above the floor, count as OCOP.
 */
export function judgeGoods(
  kind: PointKind,
  limits: Limits,
  list: { readonly items: readonly ListedGoods[]; readonly otherItems: number },
): GoodsJudgement {
  const floor = limitOf(limits, 'stars.floor');
  const invalid = list.items.filter(({ certificate }) => certificate?.inForce !== true);
  const low = list.items.filter(({ certificate }) => certificate?.inForce === true && certificate.stars < floor);
  const counted = list.items.length - invalid.length - low.length;
  const total = list.items.length + list.otherItems;
  const [share, items] = [limitFor(limits, 'share', kind), limitFor(limits, 'items', kind)];
  return {
    counted,
    total,
    faults: [
      ...(counted * 100 < share * total || total === 0
        ? [{ kind: 'share-too-low' as const, needed: share, given: sharePercent(counted, total) }]
        : []),
      ...(counted < items ? [{ kind: 'too-few-items' as const, needed: items, given: counted }] : []),
      ...invalid.map(({ productId }) => ({ kind: 'not-in-force' as const, productId })),
      ...low.map(({ productId }) => ({ kind: 'below-floor' as const, productId })),
    ],
  };
}

export type GoodsVerdict = 'right' | 'warned' | 'breach';

/** First a warning, and a breach when it is still so after the days of the regulation. */
export function verdictOf(
  judgement: GoodsJudgement,
  limits: Limits,
  day: { readonly today: LocalDate; readonly wrongSince: LocalDate | null },
): { readonly verdict: GoodsVerdict; readonly wrongSince: LocalDate | null } {
  if (judgement.faults.length === 0) return { verdict: 'right', wrongSince: null };
  const wrongSince = day.wrongSince ?? day.today;
  const isBreach = day.today > addDays(wrongSince, limitOf(limits, 'goods.remedyDays'));
  return { verdict: isBreach ? 'breach' : 'warned', wrongSince };
}
