import fc from 'fast-check';
import { rank, rankingText, readRankingText, tieBreakOf, type RankedFigures } from './rank';

const TIE_BREAK = tieBreakOf(['C', 'A']);

/** Two sheets each, so that halves of a point are whole sums. */
const of = (caseId: string, mean: number, parts: { A?: number; C?: number } = {}): RankedFigures => ({
  caseId,
  sum: mean * 10,
  count: 10,
  partSums: { A: (parts.A ?? 0) * 10, C: (parts.C ?? 0) * 10 },
});

const SCENARIO = [
  of('P1', 92.5, { C: 33 }),
  of('P2', 92.5, { C: 33.5 }),
  of('P3', 85, { A: 35, C: 28 }),
  of('P4', 85, { A: 30, C: 28.5 }),
  of('P5', 85, { A: 35, C: 28 }),
  of('P6', 70),
  of('P7', 69.4),
  of('P8', 50),
];

const figures: fc.Arbitrary<RankedFigures> = fc.record({
  caseId: fc.uuid(),
  sum: fc.integer({ min: 0, max: 60 }),
  count: fc.integer({ min: 1, max: 9 }),
  partSums: fc.record({ A: fc.integer({ min: 0, max: 3 }), C: fc.integer({ min: 0, max: 3 }) }),
});
const lists = fc.uniqueArray(figures, { selector: (each) => each.caseId, maxLength: 12 });

describe('ranking', () => {
  it('scenario 9: total, then part C, then part A, then a shared rank; run twice, exported and read in again: the same bytes', () => {
    const placed = rank(SCENARIO, TIE_BREAK);
    expect(placed.map((each) => [each.caseId, each.rank])).toEqual([
      ['P2', 1],
      ['P1', 2],
      ['P4', 3],
      ['P3', 4],
      ['P5', 4],
      ['P6', 6],
      ['P7', 7],
      ['P8', 8],
    ]);
    expect(placed.map((each) => each.decidedBy)).toEqual([null, 'C', 'total', 'C', null, 'total', 'total', 'total']);
    const text = rankingText(placed, TIE_BREAK);
    expect(rankingText(rank([...SCENARIO].reverse(), TIE_BREAK), TIE_BREAK)).toBe(text);
    const again = readRankingText(text);
    expect(rankingText(again.placed, again.tieBreak)).toBe(text);
    expect(() => readRankingText(text.replace('"rank":2', '"rank":1'))).toThrow('does not follow');
  });

  it('another rule of the council gives another order', () => {
    expect(rank(SCENARIO, ['total', 'A']).map((each) => each.rank)).toEqual([1, 1, 3, 3, 5, 6, 7, 8]);
  });

  it('means of different counts are compared exactly', () => {
    const list = [
      { ...of('a', 0), sum: 489, count: 7 },
      { ...of('b', 0), sum: 559, count: 8 },
      { ...of('c', 0), sum: 1118, count: 16 },
    ];
    expect(rank(list, ['total']).map((each) => [each.caseId, each.rank])).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ]);
  });

  it('does not depend on the order in which results come', () => {
    fc.assert(
      fc.property(lists, fc.func(fc.integer()), (list, order) => {
        const mixed = [...list].sort((a, b) => order(a.caseId) - order(b.caseId));
        expect(rankingText(rank(mixed, TIE_BREAK), TIE_BREAK)).toBe(rankingText(rank(list, TIE_BREAK), TIE_BREAK));
      }),
    );
  });

  it('ranks fit the order: one less than the number of better results, equal exactly when all is equal', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const placed = rank(list, TIE_BREAK);
        const key = (each: RankedFigures): number[] => [each.sum, each.partSums['C'] ?? 0, each.partSums['A'] ?? 0];
        const better = (a: RankedFigures, b: RankedFigures): boolean => {
          for (const [index, value] of key(a).entries()) {
            const apart = value * b.count - (key(b)[index] ?? 0) * a.count;
            if (apart !== 0) return apart > 0;
          }
          return false;
        };
        for (const each of placed) expect(each.rank).toBe(1 + placed.filter((other) => better(other, each)).length);
        expect(placed.map((each) => each.position)).toEqual(placed.map((_each, index) => index + 1));
      }),
    );
  });
});
