import fc from 'fast-check';
import { changesBetween, type ListLine } from './list-changes';

const line = (caseId: string, rank: number, star: number): ListLine => ({
  caseId,
  productName: `SP ${caseId}`,
  rank,
  star,
});
const lists = fc
  .uniqueArray(fc.record({ id: fc.nat({ max: 20 }), star: fc.integer({ min: 0, max: 5 }) }), {
    selector: ({ id }) => id,
    maxLength: 12,
  })
  .map((items) => items.map(({ id, star }, index) => line(String(id), index + 1, star)));

describe('changes between two drafts', () => {
  it('names new, gone, moved and restarred products', () => {
    const before = [line('a', 1, 4), line('b', 2, 4), line('c', 3, 3)];
    const now = [line('b', 1, 4), line('d', 2, 4), line('a', 3, 3)];
    expect(
      changesBetween(before, now).map(({ caseId, kind, rankBefore, rankNow }) => [caseId, kind, rankBefore, rankNow]),
    ).toEqual([
      ['b', 'moved', 2, 1],
      ['d', 'added', null, 2],
      ['a', 'moved', 1, 3],
      ['c', 'removed', 3, null],
    ]);
  });

  it('says nothing of equal lists, each product once, and is its own mirror', () => {
    fc.assert(
      fc.property(lists, lists, (before, now) => {
        expect(changesBetween(now, now)).toEqual([]);
        const forth = changesBetween(before, now);
        expect(new Set(forth.map(({ caseId }) => caseId)).size).toBe(forth.length);
        const ids = (changes: ReturnType<typeof changesBetween>) => changes.map(({ caseId }) => caseId).sort();
        expect(ids(changesBetween(now, before))).toEqual(ids(forth));
      }),
    );
  });
});
