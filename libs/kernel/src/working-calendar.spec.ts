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

  it('terms add up, the skipped days are exactly those that do not count, and a holiday more never ends a term earlier', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays(localDate('2024-01-01'), offset));
    fc.assert(
      fc.property(
        day,
        fc.nat({ max: 30 }),
        fc.nat({ max: 30 }),
        fc.array(day, { maxLength: 20 }),
        (from, a, b, holidays) => {
          const own = new WorkingCalendar(holidays);
          expect(own.addWorkingDays(own.addWorkingDays(from, a), b)).toBe(own.addWorkingDays(from, a + b));
          const end = own.addWorkingDays(from, a);
          let counted = 0;
          for (let each = from; each < end;) {
            each = addDays(each, 1);
            if (own.isWorkingDay(each)) counted += 1;
          }
          expect(counted).toBe(a);
          expect(end >= new WorkingCalendar([]).addWorkingDays(from, a)).toBe(true);
          expect(own.workingDaysBetween(end, from)).toBe(-a || 0);
        },
      ),
    );
  });
});
