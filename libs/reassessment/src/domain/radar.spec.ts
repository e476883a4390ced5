import fc from 'fast-check';
import { quarterOf, radarOf, type RadarCell } from './radar';
import { SHOWN_STATES } from './shown-state';

const cells = fc.array(
  fc.record<RadarCell>({
    unitId: fc.constantFrom('1-2025', '2-2025', '3-2025'),
    month: fc.constantFrom(null, '2026-07-01', '2026-09-01', '2026-10-01'),
    state: fc.constantFrom(...SHOWN_STATES),
    count: fc.integer({ min: 1, max: 50 }),
  }),
);

describe('figures of the radar', () => {
  it('forecast of a quarter: "quý III: 41 hết hạn, 9 đã nộp"', () => {
    const at = (month: string, state: RadarCell['state'], count: number): RadarCell => ({
      unitId: '1-2025',
      month,
      state,
      count,
    });
    const figures = radarOf([
      at('2026-07-01', 'window-open', 20),
      at('2026-08-01', 'filed', 6),
      at('2026-09-01', 'filed-late', 3),
      at('2026-09-01', 'missed', 12),
      at('2026-10-01', 'valid', 5),
    ]);
    expect(figures.quarters[0]).toMatchObject({
      key: '2026-Q3',
      total: 41,
      counts: { filed: 9, overdue: 12, waiting: 20 },
    });
    expect(figures.total).toBe(46);
  });

  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-01', '2026-Q1'],
    ['2026-07-01', '2026-Q3'],
    ['2026-12-01', '2026-Q4'],
  ])('%s lies in %s', (month, quarter) => expect(quarterOf(month)).toBe(quarter));

  it('all add up to the same total, but for those without a month', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const figures = radarOf(given);
        const sum = (lines: readonly { total: number }[]) => lines.reduce((all, line) => all + line.total, 0);
        const dated = given.reduce((all, cell) => all + (cell.month === null ? 0 : cell.count), 0);
        expect(sum(figures.units)).toBe(figures.total);
        expect(sum(figures.months)).toBe(dated);
        expect(sum(figures.quarters)).toBe(dated);
        expect(figures.states.reduce((all, { count }) => all + count, 0)).toBe(figures.total);
        expect(Object.values(figures.counts).reduce((all, count) => all + count, 0)).toBe(figures.total);
        for (const line of [...figures.units, ...figures.months, ...figures.quarters])
          expect(Object.values(line.counts).reduce((all, count) => all + count, 0)).toBe(line.total);
      }),
    );
  });
});
