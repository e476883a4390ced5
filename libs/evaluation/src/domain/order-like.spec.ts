import fc from 'fast-check';
import { orderLike, type OrderedProduct } from './order-like';

const p = (productId: string, sheetNo: number, unitId: string): OrderedProduct => ({ productId, sheetNo, unitId });

describe('order of the day after an earlier session', () => {
  it('same product, then its product set, then its unit, then the new ones', () => {
    const earlier = [p('nem', 12, 'x'), p('cam', 1, 'y'), p('nhung', 20, 'z')];
    const now = [p('moi', 5, 'w'), p('mat-ong', 2, 'z'), p('buoi', 1, 'w'), p('cam', 1, 'y'), p('nem', 12, 'x')];
    expect(orderLike(now, earlier).map(({ product, ground }) => [product.productId, ground])).toEqual([
      ['nem', 'product'],
      ['buoi', 'sheet'],
      ['cam', 'product'],
      ['mat-ong', 'unit'],
      ['moi', 'new'],
    ]);
  });

  const products = fc.uniqueArray(
    fc.record({
      productId: fc.uuid(),
      sheetNo: fc.integer({ min: 1, max: 26 }),
      unitId: fc.constantFrom('a', 'b', 'c'),
    }),
    { selector: ({ productId }) => productId, maxLength: 20 },
  );

  it('loses and doubles nothing, and following itself changes nothing', () => {
    fc.assert(
      fc.property(products, products, (now, earlier) => {
        const placed = orderLike(now, earlier).map(({ product }) => product);
        expect(placed).toHaveLength(now.length);
        expect(new Set(placed)).toEqual(new Set(now));
        expect(orderLike(now, now).map(({ product }) => product)).toEqual(now);
        expect(orderLike(placed, earlier).map(({ product }) => product)).toEqual(placed);
      }),
    );
  });
});
