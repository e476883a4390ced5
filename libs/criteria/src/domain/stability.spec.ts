import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { bestTicks, ticksOf } from '../testing/ticks';
import type { Ticks } from './ballot';
import { evaluate } from './evaluate';
import { proposeAgreed } from './gates';
import type { Rulebook } from './rulebook';
import { stabilityOf } from './stability';

const rulebook = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'data', 'rulebooks', '26-2026.json'), 'utf8'),
) as Rulebook;
const sheet = rulebook.sheets[0];
if (sheet === undefined) throw new Error('sheet 1 of 26-2026 is missing');
const best = bestTicks(sheet);
const anySheet = ticksOf(sheet);
const panels = fc.array(anySheet, { minLength: 2, maxLength: 9 });

describe('stability of a star', () => {
  it('says which sheet the star hangs on', () => {
    // Three best sheets and one without any tick: 100 100 100 0 = 75; without the last one 100.
    const agreed = proposeAgreed(sheet, [best]);
    const found = stabilityOf(rulebook, sheet, [best, best, best, {}], agreed);
    expect(found).toEqual({
      star: 4,
      stable: false,
      turning: [
        ...[0, 1, 2].map((index) => ({ index, shownMean: '66.67', star: 3 })),
        { index: 3, shownMean: '100.00', star: 5 },
      ],
    });
  });

  it('one sheet has nothing to be compared with', () => {
    expect(stabilityOf(rulebook, sheet, [best])).toEqual({ star: 5, stable: true, turning: [] });
  });

  it('names exactly the sheets without which the exact result has another star', () => {
    fc.assert(
      fc.property(panels, (ballots) => {
        const found = stabilityOf(rulebook, sheet, ballots);
        expect(found.star).toBe(evaluate(rulebook, sheet, ballots).star);
        expect(found.stable).toBe(found.turning.length === 0);
        const turning = new Map(found.turning.map((each) => [each.index, each.star]));
        ballots.forEach((_ballot, index) => {
          const rest = ballots.filter((_each, place) => place !== index);
          expect(turning.get(index) ?? found.star).toBe(evaluate(rulebook, sheet, rest).star);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the sheets, and equal sheets are stable', () => {
    fc.assert(
      fc.property(panels, anySheet, (ballots, one) => {
        const stars = (all: readonly Ticks[]) =>
          stabilityOf(rulebook, sheet, all)
            .turning.map(({ star }) => star)
            .sort();
        expect(stars([...ballots].reverse())).toEqual(stars(ballots));
        expect(stabilityOf(rulebook, sheet, [one, one, one]).stable).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
