import {
  blocksOf,
  isOpen,
  keyedCriteria,
  numbersOf,
  pointsAt,
  sheetsOfRound,
  spreadOf,
  withTick,
} from '../../apps/web/src/lib/score-sheet';

const options = [{ points: 0 }, { points: 2 }, { points: 5 }];
const sheet = {
  parts: [
    {
      code: 'A',
      groups: [
        {
          criteria: [
            { code: '1.1', options },
            { code: '3.2.a', choiceGroup: '3.2', options },
            { code: '3.2.b', choiceGroup: '3.2', options },
          ],
        },
      ],
    },
    { code: 'B', groups: [{ criteria: [{ code: '1.1', options }] }] },
  ],
};

describe('a score sheet on the screen', () => {
  it('names criteria by part and code and keeps the cases of a choice together', () => {
    expect(keyedCriteria(sheet).map(({ key }) => key)).toEqual(['A.1.1', 'A.3.2.a', 'A.3.2.b', 'B.1.1']);
    expect(blocksOf(sheet).map((block) => block.map(({ key }) => key))).toEqual([
      ['A.1.1'],
      ['A.3.2.a', 'A.3.2.b'],
      ['B.1.1'],
    ]);
  });

  it('one case of a choice keeps the tick, the other loses it', () => {
    const choice = ['A.3.2.a', 'A.3.2.b'];
    const first = withTick({ 'A.1.1': 1 }, 'A.3.2.a', 2, choice);
    expect(first).toEqual({ 'A.1.1': 1, 'A.3.2.a': 2 });
    expect(withTick(first, 'A.3.2.b', 0, choice)).toEqual({ 'A.1.1': 1, 'A.3.2.b': 0 });
    expect(withTick(first, 'A.3.2.a', undefined, choice)).toEqual({ 'A.1.1': 1 });
  });

  it('a choice wants one tick, whichever of its cases the server names', () => {
    const [, choice = []] = blocksOf(sheet);
    const unanswered = new Set(['A.3.2.a', 'A.3.2.b']);
    expect(isOpen(choice, unanswered, {})).toBe(true);
    expect(isOpen(choice, unanswered, { 'A.3.2.b': 0 })).toBe(false);
    expect(isOpen(choice, new Set(['A.1.1']), {})).toBe(false);
  });

  it('a round shows the newest sheet of each member up to it', () => {
    const ballots = [
      { memberId: 'a', scoringRound: 1, version: 1 },
      { memberId: 'b', scoringRound: 1, version: 1 },
      { memberId: 'b', scoringRound: 1, version: 2 },
      { memberId: 'a', scoringRound: 2, version: 2 },
    ];
    expect(sheetsOfRound(ballots, 1)).toEqual([ballots[0], ballots[2]]);
    expect(sheetsOfRound(ballots, 2)).toEqual([ballots[3], ballots[2]]);
  });

  it('nothing ticked counts 0 in points and spread', () => {
    const [criterion] = keyedCriteria(sheet);
    const points = criterion ? pointsAt(criterion, [{ ticks: { 'A.1.1': 2 } }, { ticks: {} }]) : [];
    expect([points, spreadOf(points), spreadOf([])]).toEqual([[5, 0], 5, 0]);
    expect(numbersOf({ 'A.1.1': 2, note: 'x' })).toEqual({ 'A.1.1': 2 });
  });
});
