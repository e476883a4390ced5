import fc from 'fast-check';
import { addDays, localDate } from './local-date';
import { WorkingCalendar } from './working-calendar';

const calendar = new WorkingCalendar([localDate('2026-04-30'), localDate('2026-05-01')]);

describe('working days', () => {
  it('skip weekends and the holidays of the table', () => {
    expect(calendar.addWorkingDays(localDate('2026-04-29'), 1)).toBe('2026-05-04');
    expect(calendar.addWorkingDays(localDate('2026-06-01'), 15)).toBe('2026-06-22');
    expect(calendar.isWorkingDay(localDate('2026-05-02'))).toBe(false);
  });

  it('count down to a last day and below zero after it', () => {
    expect(calendar.workingDaysBetween(localDate('2026-04-29'), localDate('2026-05-04'))).toBe(1);
    expect(calendar.workingDaysBetween(localDate('2026-05-04'), localDate('2026-04-29'))).toBe(-1);
    expect(calendar.workingDaysBetween(localDate('2026-05-04'), localDate('2026-05-04'))).toBe(0);
  });

  it('a term ends on a working day and has its length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 40 }), (offset, length) => {
        const from = addDays(localDate('2024-01-01'), offset);
        const end = calendar.addWorkingDays(from, length);
        expect(calendar.isWorkingDay(end)).toBe(true);
        expect(calendar.workingDaysBetween(from, end)).toBe(length);
      }),
    );
  });
});
