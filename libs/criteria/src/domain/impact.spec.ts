import fc from 'fast-check';
import { shippedRulebooks } from '../infrastructure/shipped-data';
import { ballotsOf, bestTicks } from '../testing/ticks';
import { evaluate } from './evaluate';
import { proposeAgreed } from './gates';
import { impactOf } from './impact';
import { criteriaOf, type Rulebook, type Sheet } from './rulebook';
import { mapSheets, translateAgreed, translateTicks } from './sheet-mapping';

function sheetOf(id: string, no: number): { rulebook: Rulebook; sheet: Sheet } {
  const rulebook = shippedRulebooks().get(id);
  const sheet = rulebook?.sheets.find((each) => each.no === no);
  if (!rulebook || !sheet) throw new Error(`no sheet ${no} in ${id}`);
  return { rulebook, sheet };
}

const old = sheetOf('148-2023', 1);
const now = sheetOf('26-2026', 1);
const judged = (ballots: Record<string, number>[]) => {
  const { agreed, star } = evaluate(old.rulebook, old.sheet, ballots);
  return { ballots, agreed, star };
};

describe('impact of another rulebook', () => {
  it('pairs what has the same title, reads options by equal ladder or equal words, and leaves the rest open', () => {
    const { pairs, unmapped } = mapSheets(old.sheet, now.sheet);
    expect(pairs.get('A.2.2')).toMatchObject({ from: { key: 'A.2.b' }, options: [0, 1, 2, 3] });
    expect(unmapped.map((criterion) => criterion.key)).toContain('A.1.2');
    expect(pairs.size + unmapped.length).toBe(criteriaOf(now.sheet).length);
  });

  it('plain packaging was no gate of 148-2023 and is one now: two stars at most, whatever stands at what is open', () => {
    const impact = impactOf(old, now, judged([{ ...bestTicks(old.sheet), 'A.2.b': 1 }]));
    expect(impact).toMatchObject({ verdict: 'other', highest: { star: 2 } });
    expect(impact.gates).toEqual([expect.objectContaining({ key: 'A.2.2' })]);
    expect(impact.open.map(({ key }) => key)).toContain('A.1.2');
  });

  it('where what is open decides, it says so and names it', () => {
    const impact = impactOf(old, now, judged([bestTicks(old.sheet)]));
    expect(impact).toMatchObject({ verdict: 'open', highest: { star: 5, shownMean: '100.00' } });
    expect(impact.lowest.star).toBeLessThan(5);
    expect(impact.gates).toEqual([]);
  });

  const sheets = [...shippedRulebooks().values()].flatMap((rulebook) =>
    rulebook.sheets.filter((sheet) => sheet.complete).map((sheet) => ({ rulebook, sheet })),
  );

  it('by its own rulebook every product keeps its star and nothing is open', () => {
    const cases = fc.constantFrom(...sheets).chain((of) => fc.tuple(fc.constant(of), ballotsOf(of.sheet)));
    fc.assert(
      fc.property(cases, ([of, ballots]) => {
        const result = evaluate(of.rulebook, of.sheet, ballots);
        const impact = impactOf(of, of, { ballots, agreed: result.agreed, star: result.star });
        expect(impact).toMatchObject({ verdict: 'same', open: [] });
        expect(impact.lowest).toEqual(impact.highest);
        expect([impact.highest.sum, impact.highest.star]).toEqual([result.sum, result.star]);
      }),
    );
  });

  it('whatever stands at the open criteria, the star lies between the bounds', () => {
    const scored = sheets.filter(({ rulebook }) => rulebook.id === '148-2023').map(({ sheet }) => sheet.no);
    const cases = fc.constantFrom(...scored).chain((no) => {
      const [from, to] = [sheetOf('148-2023', no), sheetOf('26-2026', no)];
      return fc.tuple(fc.constant({ from, to }), ballotsOf(from.sheet), ballotsOf(to.sheet, { whole: true }));
    });
    fc.assert(
      fc.property(cases, ([{ from, to }, ballots, [filling = {}]]) => {
        const { agreed, star } = evaluate(from.rulebook, from.sheet, ballots);
        const impact = impactOf(from, to, { ballots, agreed, star });
        const mapping = mapSheets(from.sheet, to.sheet);
        const between = ballots.map((ticks) => {
          const least = translateTicks(mapping, from.sheet, to.sheet, ticks, 'lowest');
          const most = translateTicks(mapping, from.sheet, to.sheet, ticks, 'highest');
          const free = Object.keys(least).filter((key) => least[key] !== most[key] && key in filling);
          return { ...least, ...Object.fromEntries(free.map((key) => [key, filling[key] ?? 0])) };
        });
        const record = translateAgreed(mapping, agreed, proposeAgreed(to.sheet, between));
        const filled = evaluate(to.rulebook, to.sheet, between, record);
        expect(filled.star).toBeGreaterThanOrEqual(impact.lowest.star);
        expect(filled.star).toBeLessThanOrEqual(impact.highest.star);
      }),
    );
  });
});
