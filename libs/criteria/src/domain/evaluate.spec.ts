import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ballotsOf } from '../testing/ticks';
import { countedTicks, tickFaults, totalOf, type Ticks } from './ballot';
import { evaluate } from './evaluate';
import { explain } from './explanation';
import { criteriaOf, gatedCriteriaOf, type Rulebook, type Sheet } from './rulebook';
import { gapsOf, rulebookFaults } from './rulebook-faults';
import { bandOf } from './star';

const load = (id: string): Rulebook =>
  JSON.parse(readFileSync(join(__dirname, '..', '..', 'data', 'rulebooks', `${id}.json`), 'utf8')) as Rulebook;
const books = ['1048-2019', '148-2023', '26-2026'].map(load);
const book = load('26-2026');
const sheetOf = (rulebook: Rulebook, no: number): Sheet => {
  const sheet = rulebook.sheets.find((candidate) => candidate.no === no);
  if (!sheet) throw new Error(`no sheet ${no}`);
  return sheet;
};
const sheet1 = sheetOf(book, 1);

/** Everything at maximum; of a choice the best case. */
function best(sheet: Sheet): Record<string, number> {
  const ticks: Record<string, number> = {};
  const chosen = new Map<string, { key: string; max: number }>();
  for (const criterion of criteriaOf(sheet)) {
    const index = criterion.options.findIndex((option) => option.points === criterion.max);
    if (criterion.choiceGroup) {
      const group = `${criterion.part}.${criterion.choiceGroup}`;
      const other = chosen.get(group);
      if (other && other.max >= criterion.max) continue;
      if (other) delete ticks[other.key];
      chosen.set(group, { key: criterion.key, max: criterion.max });
    }
    ticks[criterion.key] = index;
  }
  return ticks;
}

/** The best sheet with these criteria at these points. */
const at = (points: Record<string, number>): Ticks => ({
  ...best(sheet1),
  ...Object.fromEntries(
    Object.entries(points).map(([key, value]) => [
      key,
      criteriaOf(sheet1)
        .find((criterion) => criterion.key === key)
        ?.options.findIndex((option) => option.points === value) ?? -1,
    ]),
  ),
});

describe('rulebooks', () => {
  it.each(books.map((rulebook) => [rulebook.id, rulebook] as const))('%s has no fault', (_id, rulebook) => {
    expect(rulebookFaults(rulebook)).toEqual([]);
    expect(rulebook.sheets).toHaveLength(26);
  });

  it('says which sheets cannot be scored and what they lack', () => {
    const lacking = books.map((rulebook) =>
      rulebook.sheets.filter((sheet) => !sheet.complete).map((sheet) => [sheet.no, gapsOf(rulebook, sheet)]),
    );
    expect(lacking.map((list) => list.map(([no]) => no))).toEqual([[3, 10, 16, 19], [7, 11, 12, 13], []]);
    expect(gapsOf(books[1] ?? book, sheetOf(books[1] ?? book, 13))).toEqual([{ part: 'C', found: 33, max: 35 }]);
  });

  it('finds what is wrong with a rulebook', () => {
    const broken = structuredClone(book) as { -readonly [K in keyof Rulebook]: Rulebook[K] } & {
      sheets: any[];
      bands: any[];
    };
    broken.bands[0].from = 91;
    broken.sheets[0].parts[0].groups[0].criteria[0].max = 4;
    broken.sheets[0].parts[0].groups[0].criteria[1].code = '1.1';
    broken.sheets[1].parts[1].max = 24;
    broken.sheets[2].parts[0].groups[0].criteria[0].options[2].minStar = 3;
    broken.sheets[2].parts[0].groups[0].criteria[0].options[1].minStar = 4;
    const messages = rulebookFaults(broken).map((fault) => `${fault.path} ${fault.message}`);
    expect(messages).toEqual(
      expect.arrayContaining([
        expect.stringContaining('$.bands[1] leaves a gap'),
        expect.stringContaining('$.sheets[0].parts[0].groups[0].criteria[0] max 4 is not its best option'),
        expect.stringContaining('$.sheets[0].parts[0].groups[0].criteria[1] the code A.1.1 stands twice'),
        expect.stringContaining('$.sheets[1].parts[1] max 24 is not the sum'),
        expect.stringContaining('$.sheets[2].parts[0].groups[0].criteria[0] gates do not ascend'),
      ]),
    );
  });

  it.each(
    books.flatMap((rulebook) =>
      rulebook.sheets.filter((sheet) => sheet.complete).map((sheet) => [rulebook.id, sheet.no, sheet] as const),
    ),
  )('%s sheet %d: everything at maximum is 100', (_id, _no, sheet) => {
    expect(tickFaults(sheet, best(sheet))).toEqual([]);
    expect(totalOf(sheet, best(sheet))).toMatchObject({ total: 100, unanswered: [] });
  });
});

describe('stars', () => {
  it.each([
    ['nothing changed', {}, 100, 5, { 3: [], 4: [], 5: [] }],
    ['A 1.3 = 2', { 'A.1.3': 2 }, 99, 4, { 3: [], 4: [], 5: ['A.1.3'] }],
    ['A 2.1 = 1 and B 4.1 = 3', { 'A.2.1': 1, 'B.4.1': 3 }, 96, 3, { 3: [], 4: ['A.2.1'], 5: ['A.2.1', 'B.4.1'] }],
    ['A 2.2 = 1', { 'A.2.2': 1 }, 98, 2, { 3: ['A.2.2'], 4: ['A.2.2'], 5: ['A.2.2'] }],
  ])('scenario 8: %s', (_name, points, total, star, missed) => {
    const result = evaluate(book, sheet1, [at(points)]);
    expect(result).toMatchObject({ sum: total, count: 1, band: 5, star, missed });
  });

  it('the explanation names the criterion and what would mend it', () => {
    const ballots = [at({ 'A.2.2': 1 })];
    const explanation = explain(book, sheet1, ballots, evaluate(book, sheet1, ballots));
    expect(explanation).toMatchObject({
      nextStar: 3,
      lacksHundredths: 0,
      gates: [{ key: 'A.2.2', has: 'Đóng gói thông thường, bao bì đơn giản', needs: 'Đóng gói sáng tạo, bao bì đẹp' }],
      cheapest: [{ key: 'A.2.2', extraPoints: 1, to: 'Đóng gói sáng tạo, bao bì đẹp' }],
    });
  });

  it('an even number of sheets takes the lower of the two middle options', () => {
    const result = evaluate(book, sheet1, [at({}), at({ 'A.2.2': 1 })]);
    expect([result.agreed['A.2.2'], result.star]).toEqual([1, 2]);
    expect(evaluate(book, sheet1, [at({}), at({}), at({ 'A.2.2': 1 })]).star).toBe(5);
  });

  it('the council may record another option than the proposed one', () => {
    const ballots = [at({ 'A.2.2': 1 })];
    const proposed = evaluate(book, sheet1, ballots).agreed;
    expect(evaluate(book, sheet1, ballots, { ...proposed, 'A.2.2': 2 }).star).toBe(5);
  });

  it('a criterion counts only if the one that it depends on does', () => {
    const sheet = sheetOf(load('148-2023'), 1);
    const told = { 'B.5.a': 1, 'B.5.b': 3 };
    expect(totalOf(sheet, told).total).toBe(6);
    expect(totalOf(sheet, { ...told, 'B.5.a': 0 }).total).toBe(0);
    expect(evaluate(load('148-2023'), sheet, [{ ...best(sheet), 'B.5.a': 0 }]).agreed['B.5.b']).toBeNull();
  });
});

describe('properties', () => {
  const scorable = books.flatMap((rulebook) =>
    rulebook.sheets.filter((sheet) => sheet.complete).map((sheet) => ({ rulebook, sheet })),
  );
  /** Any scorable sheet of any rulebook with the sheets of one to nine members. */
  const judged = fc
    .constantFrom(...scorable)
    .chain((of) => fc.record({ of: fc.constant(of), list: ballotsOf(of.sheet) }));
  const pointsOf = (criterion: { options: readonly { points: number }[] }, index: number | undefined): number =>
    index === undefined ? -1 : (criterion.options[index]?.points ?? -1);

  it('the order of the ballots and of their criteria does not matter; the mean lies between the lowest and the highest', () => {
    fc.assert(
      fc.property(judged, fc.nat(), ({ of: { rulebook, sheet }, list }, turn) => {
        const turned = [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)].map((ticks) =>
          Object.fromEntries(Object.entries(ticks).reverse()),
        );
        const { totals, ...result } = evaluate(rulebook, sheet, list);
        const { totals: _ofTurned, ...again } = evaluate(rulebook, sheet, turned);
        expect(again).toEqual(result);
        expect(result.sum).toBeGreaterThanOrEqual(Math.min(...totals) * result.count);
        expect(result.sum).toBeLessThanOrEqual(Math.max(...totals) * result.count);
        expect(Object.values(result.partSums).reduce((sum, part) => sum + part, 0)).toBe(result.sum);
        expect(result.star).toBeLessThanOrEqual(result.band);
      }),
    );
  });

  it('a better option of any member at any criterion never lowers total, band or star', () => {
    fc.assert(
      fc.property(judged, fc.nat(), fc.nat(), ({ of: { rulebook, sheet }, list }, who, which) => {
        const criteria = criteriaOf(sheet);
        const criterion = criteria[which % criteria.length];
        const at = who % list.length;
        const now = criterion && list[at]?.[criterion.key];
        if (!criterion || (now === undefined && criterion.choiceGroup !== undefined)) return; // another case would be dropped
        for (const [index, option] of criterion.options.entries()) {
          if (option.points <= pointsOf(criterion, now)) continue;
          const raised = list.map((ticks, place) => (place === at ? { ...ticks, [criterion.key]: index } : ticks));
          const [before, after] = [evaluate(rulebook, sheet, list), evaluate(rulebook, sheet, raised)];
          expect(after.sum).toBeGreaterThanOrEqual(before.sum);
          expect(after.band).toBeGreaterThanOrEqual(before.band);
          expect(after.star).toBeGreaterThanOrEqual(before.star);
        }
      }),
    );
  });

  it('bands cover 0 to 100 without gap or overlap: every exact mean is in one and only one', () => {
    const mean = fc
      .integer({ min: 1, max: 15 })
      .chain((count) => fc.tuple(fc.nat({ max: 100 * count }), fc.constant(count)));
    fc.assert(
      fc.property(fc.constantFrom(...books), mean, (rulebook, [sum, count]) => {
        const holding = rulebook.bands.filter(
          ({ from, to, toInclusive }) => sum >= from * count && (toInclusive ? sum <= to * count : sum < to * count),
        );
        expect(holding.map((band) => band.stars)).toEqual([bandOf(rulebook, { sum, count })]);
      }),
    );
  });

  it('the proposal is the middle tick by points, of two middle ones the lower; gates of fewer stars bind more stars too', () => {
    fc.assert(
      fc.property(judged, ({ of: { rulebook, sheet }, list }) => {
        const { agreed, missed } = evaluate(rulebook, sheet, list);
        for (const criterion of gatedCriteriaOf(sheet)) {
          const points = list
            .map((ticks) => pointsOf(criterion, countedTicks(sheet, ticks)[criterion.key]))
            .sort((a, b) => a - b);
          const middle = points[Math.ceil(points.length / 2) - 1];
          expect(pointsOf(criterion, agreed[criterion.key] ?? undefined)).toBe(middle);
        }
        for (const [index, stars] of rulebook.gatedStars.entries()) {
          const fewer = rulebook.gatedStars[index - 1];
          const bound = new Set(missed[String(stars)]);
          expect((missed[String(fewer)] ?? []).filter((key) => !bound.has(key))).toEqual([]);
        }
      }),
    );
  });
});
