/** A product in an order of the day. */
export interface OrderedProduct {
  readonly productId: string;
  readonly sheetNo: number;
  readonly unitId: string;
}

/** What tells where a product stands when an earlier order of the day is followed. */
export type OrderGround = 'product' | 'sheet' | 'unit' | 'new';

export interface Placed<P> {
  readonly product: P;
  readonly ground: OrderGround;
}

const GROUNDS: readonly { readonly ground: OrderGround; readonly of: (product: OrderedProduct) => unknown }[] = [
  { ground: 'product', of: ({ productId }) => productId },
  { ground: 'sheet', of: ({ sheetNo }) => sheetNo },
  { ground: 'unit', of: ({ unitId }) => unitId },
];

/**
 * Puts this year's products into the order in which an earlier session took its own: the same product at its place, others where
 * their product set was taken first, then by unit; what had no counterpart comes last. Within one place the given order stays.
 */
export function orderLike<P extends OrderedProduct>(
  products: readonly P[],
  earlier: readonly OrderedProduct[],
): Placed<P>[] {
  const placeOf = (product: P): { at: number; ground: OrderGround } => {
    for (const { ground, of } of GROUNDS) {
      const at = earlier.findIndex((each) => of(each) === of(product));
      if (at >= 0) return { at, ground };
    }
    return { at: earlier.length, ground: 'new' };
  };
  return products
    .map((product, index) => ({ product, index, ...placeOf(product) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ product, ground }) => ({ product, ground }));
}
