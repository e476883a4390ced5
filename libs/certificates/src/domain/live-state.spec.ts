import fc from 'fast-check';
import { addDays, localDate, type LocalDate } from '@app/kernel';
import { endWithHolds, isInForce, LIVE_STATES, liveState, type HoldSpan, type Life } from './live-state';

const day = localDate;
const life = { issuedOn: day('2023-01-10'), validThrough: day('2026-01-09') };
const issued: Life = {
  state: 'issued',
  whole: true,
  endsOn: day('2026-01-09'),
  expiringFrom: day('2025-07-13'),
  extendedTo: null,
  holds: [],
};

describe('the end of a certificate with holds', () => {
  it('gives back each held day once', () => {
    expect(endWithHolds(life, [])).toBe('2026-01-09');
    expect(endWithHolds(life, [{ from: day('2025-12-01'), to: day('2025-12-10') }])).toBe('2026-01-19');
    const overlapping = [
      { from: day('2025-12-05'), to: day('2025-12-14') },
      { from: day('2025-12-01'), to: day('2025-12-10') },
    ];
    expect(endWithHolds(life, overlapping)).toBe('2026-01-23');
  });

  it('counts a hold that begins in days given back by another, none that begins after the end', () => {
    const first = { from: day('2026-01-01'), to: day('2026-01-31') };
    expect(endWithHolds(life, [first])).toBe('2026-02-09');
    expect(endWithHolds(life, [first, { from: day('2026-02-09'), to: day('2026-02-10') }])).toBe('2026-02-11');
    expect(endWithHolds(life, [first, { from: day('2026-02-10'), to: day('2026-02-20') }])).toBe('2026-02-09');
  });

  it('has no end while a hold without end runs', () => {
    expect(endWithHolds(life, [{ from: day('2025-12-01'), to: null }])).toBeNull();
    expect(endWithHolds(life, [{ from: day('2026-02-01'), to: null }])).toBe('2026-01-09');
  });

  const spans = fc.array(
    fc.tuple(fc.integer({ min: -200, max: 1500 }), fc.integer({ min: 0, max: 90 })).map(([from, length]): HoldSpan => ({
      from: addDays(life.issuedOn, from),
      to: addDays(life.issuedOn, from + length),
    })),
    { maxLength: 6 },
  );

  it('never shortens a life, whatever the order in which the documents came', () => {
    fc.assert(
      fc.property(spans, (holds) => {
        const end = endWithHolds(life, holds);
        expect(end).not.toBeNull();
        expect((end ?? '') >= life.validThrough).toBe(true);
        expect(endWithHolds(life, [...holds].reverse())).toBe(end);
      }),
    );
  });

  it('gives back exactly the held days of the life, each once', () => {
    fc.assert(
      fc.property(spans, (holds) => {
        const end = endWithHolds(life, holds) as LocalDate;
        let held = 0;
        for (let date = life.issuedOn; date <= end; date = addDays(date, 1))
          if (holds.some((hold) => hold.from <= date && hold.to !== null && date <= hold.to)) held += 1;
        expect(addDays(life.validThrough, held)).toBe(end);
      }),
    );
  });
});

describe('the state of a day', () => {
  it.each([
    ['2025-07-12', {}, 'valid'],
    ['2025-07-13', {}, 'expiring'],
    ['2026-01-09', {}, 'expiring'],
    ['2026-01-10', {}, 'expired'],
    ['2026-01-10', { extendedTo: day('2026-07-08') }, 'extended'],
    ['2026-07-08', { extendedTo: day('2026-07-08') }, 'extended'],
    ['2026-07-09', { extendedTo: day('2026-07-08') }, 'expired'],
    ['2025-08-01', { holds: [{ from: day('2025-08-01'), to: null }] }, 'held'],
    ['2025-08-03', { holds: [{ from: day('2025-08-01'), to: day('2025-08-02') }] }, 'expiring'],
    ['2024-01-01', { state: 'suspended' as const }, 'suspended'],
    ['2030-01-01', { state: 'suspended' as const }, 'suspended'],
    ['2024-01-01', { state: 'withdrawn' as const }, 'withdrawn'],
    ['2024-01-01', { state: 'superseded' as const }, 'superseded'],
    ['2024-01-01', { whole: false }, 'preparing'],
    ['2024-01-01', { endsOn: null, expiringFrom: null }, 'valid'],
  ])('%s with %j is %s', (today, change, state) => {
    expect(liveState({ ...issued, ...change }, day(today))).toBe(state);
  });

  it('counts as rated in four of nine states', () => {
    expect(LIVE_STATES.filter(isInForce)).toEqual(['valid', 'expiring', 'held', 'extended']);
  });
});
