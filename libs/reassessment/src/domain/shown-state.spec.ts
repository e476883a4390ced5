import { localDate } from '@app/kernel';
import { outcomeOf, shownState, type CycleClock } from './shown-state';

const TERMS = { openDaysBefore: 180, closeDaysBefore: 120, warnDaysBefore: 30, lateDaysAfter: 180 };
const CYCLE: CycleClock = {
  state: 'running',
  endsOn: localDate('2026-12-31'),
  heldUntil: null,
  extendedTo: null,
  filedLate: false,
  outcome: null,
};

describe('what is shown of a cycle', () => {
  it.each([
    [{}, '2026-07-03', 'valid'],
    [{}, '2026-07-04', 'window-open'],
    [{}, '2026-09-02', 'window-open'],
    [{}, '2026-09-03', 'missed'],
    [{}, '2026-12-31', 'missed'],
    [{}, '2027-01-01', 'expired'],
    [{ state: 'filed' }, '2026-08-01', 'filed'],
    [{ state: 'filed', filedLate: true }, '2026-12-31', 'filed-late'],
    [{ state: 'filed', extendedTo: localDate('2027-06-29') }, '2027-06-29', 'extended'],
    [{ state: 'filed', extendedTo: localDate('2027-06-29') }, '2027-06-30', 'expired'],
    [{ endsOn: null }, '2026-08-01', 'held'],
    [{ heldUntil: localDate('2026-08-01') }, '2026-08-01', 'held'],
    [{ heldUntil: localDate('2026-08-01') }, '2026-08-02', 'window-open'],
    [{ state: 'leaving' }, '2026-08-01', 'leaving'],
    [{ state: 'leaving' }, '2027-01-01', 'expired'],
    [{ state: 'left' }, '2027-01-02', 'left'],
    [{ state: 'not-renewed' }, '2026-12-01', 'not-renewed'],
    [{ state: 'not-renewed' }, '2027-01-01', 'expired'],
    [{ state: 'renewed', outcome: 'up' }, '2027-01-01', 'renewed-up'],
    [{ state: 'renewed', outcome: 'same' }, '2027-01-01', 'renewed-same'],
    [{ state: 'renewed', outcome: 'down', endsOn: null }, '2027-01-01', 'renewed-down'],
    [{ state: 'withdrawn' }, '2026-08-01', 'withdrawn'],
    [{ state: 'lapsed' }, '2027-02-01', 'lapsed'],
  ] as const)('%j on %s: %s', (change, day, shown) => {
    expect(shownState({ ...CYCLE, ...change }, localDate(day), TERMS)).toBe(shown);
  });

  it('compares stars', () => {
    expect([outcomeOf(3, 4), outcomeOf(4, 4), outcomeOf(4, 3)]).toEqual(['up', 'same', 'down']);
  });
});
