import { byLargestDifference, isSpreadTooWide, spreadOf } from './spread';

describe('spread', () => {
  it('scenario 6: fourteen points reopen, nine do not', () => {
    expect(spreadOf([88, 86, 85, 74, 87, 86, 84])).toBe(14);
    expect(spreadOf([88, 86, 85, 79, 87, 86, 84])).toBe(9);
    expect([14, 11, 10, 9].map((spread) => isSpreadTooWide(spread, 10))).toEqual([true, true, false, false]);
  });

  it('has no spread without sheets or with one', () => {
    expect([spreadOf([]), spreadOf([50])]).toEqual([0, 0]);
  });

  it('puts the criteria that divide the council first', () => {
    const criteria = [
      { key: 'A.1', title: 'a', points: [3, 3] },
      { key: 'A.2', title: 'b', points: [0, 5] },
      { key: 'B.1', title: 'c', points: [1, 2] },
    ];
    expect(byLargestDifference(criteria).map((criterion) => [criterion.key, criterion.difference])).toEqual([
      ['A.2', 5],
      ['B.1', 1],
      ['A.1', 0],
    ]);
  });
});
