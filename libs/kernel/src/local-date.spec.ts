import fc from 'fast-check';
import { addDays, addMonths, daysBetween, formatDate, localDate, parseLocalDate, weekdayOf } from './local-date';

describe('calendar dates', () => {
  it.each(['2026-02-30', '2026-13-01', '0000-00-00', '2026-1-1', '30/02/2026', '2025-02-29', '2026-W05', 'today', ''])(
    'refuses %s',
    (text) => {
      expect(parseLocalDate(text).ok).toBe(false);
    },
  );

  it('accepts the leap day of a leap year', () => {
    expect(localDate('2024-02-29')).toBe('2024-02-29');
  });

  it.each([
    ['2024-02-29', 36, '2027-02-28'],
    ['2026-08-24', 36, '2029-08-24'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2020-12-15', 1, '2021-01-15'],
    ['2020-03-31', -1, '2020-02-29'],
  ])('%s plus %d months is %s', (from, months, to) => {
    expect(addMonths(localDate(from), months)).toBe(to);
  });

  it('knows weekdays and shows dates as people read them', () => {
    expect(weekdayOf(localDate('2020-09-25'))).toBe(5);
    expect(formatDate(localDate('2020-09-05'))).toBe('05/09/2020');
  });

  it('adding days is undone by counting them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        const from = localDate('2020-09-15');
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  const days = fc.integer({ min: -40_000, max: 40_000 }).map((offset) => addDays(localDate('2020-09-15'), offset));

  it('months are added in one step or in two up to the clamp, and never leave the month they lead to', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const to = addMonths(from, months);
        const index = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(parseLocalDate(to).ok).toBe(true);
        expect(index(to) - index(from)).toBe(months);
        expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
        if (Number(from.slice(8)) <= 28) expect(addMonths(to, -months)).toBe(from);
        if (to.slice(8) !== from.slice(8)) expect(addDays(to, 1).slice(8)).toBe('01'); // clamped to the month's last day
      }),
    );
  });

  it('a later day never leads to an earlier one', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (from, later, months) => {
        expect(addMonths(addDays(from, later), months) >= addMonths(from, months)).toBe(true);
      }),
    );
  });
});
