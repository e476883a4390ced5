import fc from 'fast-check';
import { addDays, daysBetween, localDate, type LocalDate } from '@app/kernel';
import { filingOn, protectedUntil, windowOf, type WindowTerms } from './window';

const DECREE_26: WindowTerms = { openDaysBefore: 180, closeDaysBefore: 120, warnDaysBefore: 30, lateDaysAfter: 180 };
const DECISION_148: WindowTerms = {
  openDaysBefore: null,
  closeDaysBefore: null,
  warnDaysBefore: 30,
  lateDaysAfter: null,
};

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(localDate('1990-01-01'), count));
const terms = fc
  .record({
    open: fc.integer({ min: 0, max: 400 }),
    share: fc.integer({ min: 0, max: 400 }),
    warn: fc.option(fc.integer({ min: 0, max: 400 })),
    late: fc.option(fc.integer({ min: 0, max: 400 })),
    free: fc.boolean(),
  })
  .map(({ open, share, warn, late, free }): WindowTerms => ({
    openDaysBefore: free ? null : open,
    closeDaysBefore: free ? null : Math.min(open, share),
    warnDaysBefore: warn,
    lateDaysAfter: late,
  }));

describe('window of a certificate', () => {
  it('scenario 17: a certificate that ends on 31/12/2026 is filed from 4/7/2026 to 2/9/2026 and lives at most until 29/6/2027', () => {
    expect(windowOf(localDate('2026-12-31'), DECREE_26)).toEqual({
      opensOn: '2026-07-04',
      closesOn: '2026-09-02',
      endsOn: '2026-12-31',
      lateUntil: '2027-06-29',
      actsFrom: '2026-07-04',
    });
  });

  it('of 148-2023 stands open until the end; the warning makes it somebody’s work', () => {
    expect(windowOf(localDate('2026-12-31'), DECISION_148)).toEqual({
      opensOn: null,
      closesOn: '2026-12-31',
      endsOn: '2026-12-31',
      lateUntil: '2026-12-31',
      actsFrom: '2026-12-01',
    });
    expect(protectedUntil(localDate('2026-12-31'), DECISION_148)).toBeUndefined();
  });

  it.each([
    ['2026-07-03', 'dossier.window_not_open', false],
    ['2026-07-04', undefined, false],
    ['2026-09-02', undefined, false],
    ['2026-09-03', undefined, true],
    ['2026-12-31', undefined, true],
    ['2027-01-01', 'dossier.window_over', false],
  ])('filing on %s: %s, late %s', (day, code, late) => {
    const answer = filingOn(localDate(day), windowOf(localDate('2026-12-31'), DECREE_26));
    expect([answer.fault?.code, answer.late]).toEqual([code, late]);
  });

  it('its days stand in order, whatever the terms and the end', () => {
    fc.assert(
      fc.property(days, terms, (endsOn, given) => {
        const { opensOn, closesOn, lateUntil } = windowOf(endsOn, given);
        if (opensOn !== null) expect(opensOn <= closesOn).toBe(true);
        expect(closesOn <= endsOn && endsOn <= lateUntil).toBe(true);
      }),
    );
  });

  it('moves with its end, day by day', () => {
    fc.assert(
      fc.property(days, terms, fc.integer({ min: 1, max: 1000 }), (endsOn, given, held) => {
        const [before, after] = [windowOf(endsOn, given), windowOf(addDays(endsOn, held), given)];
        const pairs: [LocalDate | null, LocalDate | null][] = [
          [before.opensOn, after.opensOn],
          [before.closesOn, after.closesOn],
          [before.lateUntil, after.lateUntil],
          [before.actsFrom, after.actsFrom],
        ];
        for (const [from, to] of pairs) if (from !== null && to !== null) expect(daysBetween(from, to)).toBe(held);
      }),
    );
  });

  it('takes a filing on exactly the days from the first to the end, as late on exactly those after the close', () => {
    fc.assert(
      fc.property(days, terms, fc.integer({ min: -500, max: 100 }), (endsOn, given, shift) => {
        const day = addDays(endsOn, shift);
        const window = windowOf(endsOn, given);
        const { fault, late } = filingOn(day, window);
        const isOpen = day <= endsOn && (window.opensOn === null || day >= window.opensOn);
        expect(fault === undefined).toBe(isOpen);
        expect(late).toBe(isOpen && day > window.closesOn);
      }),
    );
  });
});
