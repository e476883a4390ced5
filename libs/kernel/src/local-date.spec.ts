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
});
