import fc from 'fast-check';
import { addDays, localDate, WorkingCalendar, type LocalDate } from '@app/kernel';
import { comparePlaces, holdsWords, WORK_URGENCIES, workClock, workPlace } from './work-clock';

const NATIONAL_DAY = [localDate('2026-09-01'), localDate('2026-09-02')];
const calendar = new WorkingCalendar(NATIONAL_DAY);
const on = (dueOn: string | null, today: string) =>
  workClock(dueOn === null ? null : localDate(dueOn), localDate(today), calendar);

describe('time left for a piece of work', () => {
  it.each([
    // Monday 31 August 2026; the two days after it are holidays
    ['the last day is today', '2026-08-31', '2026-08-31', 0, 0, 'week'],
    ['holidays between do not count', '2026-09-03', '2026-08-31', 3, 1, 'week'],
    ['a last day on a holiday leaves no working day', '2026-09-02', '2026-08-31', 2, 0, 'week'],
    ['the seventh day from today is of the next week', '2026-09-07', '2026-08-31', 7, 3, 'later'],
    ['the sixth is of this one', '2026-09-06', '2026-08-31', 6, 2, 'week'],
    // Friday 4 September 2026
    ['a weekend between does not count', '2026-09-07', '2026-09-04', 3, 1, 'week'],
    ['three weeks on', '2026-09-25', '2026-09-04', 21, 15, 'later'],
    // past
    ['yesterday is overdue', '2026-09-03', '2026-09-04', -1, -1, 'overdue'],
    ['overdue since Friday, seen on Sunday: no working day yet', '2026-09-04', '2026-09-06', -2, 0, 'overdue'],
    ['overdue over weekend and holidays', '2026-08-28', '2026-09-03', -6, -2, 'overdue'],
  ])('%s', (_what, dueOn, today, daysLeft, workingDaysLeft, urgency) => {
    expect(on(dueOn, today)).toEqual({ daysLeft, workingDaysLeft, overdue: urgency === 'overdue', urgency });
  });

  it('without a last day nothing is counted', () => {
    expect(on(null, '2026-09-04')).toEqual({
      ...{ daysLeft: null, workingDaysLeft: null },
      ...{ overdue: false, urgency: 'undated' },
    });
  });

  it('working days never outnumber calendar days, and both agree on what has passed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: -90, max: 90 }), (start, distance) => {
        const today = addDays(localDate('2026-01-01'), start);
        const { daysLeft, workingDaysLeft, overdue } = workClock(addDays(today, distance), today, calendar);
        expect(daysLeft).toBe(distance);
        expect(Math.abs(workingDaysLeft ?? 0)).toBeLessThanOrEqual(Math.abs(distance));
        expect((workingDaysLeft ?? 0) * distance).toBeGreaterThanOrEqual(0);
        expect(overdue).toBe(distance < 0);
      }),
    );
  });
});

describe('order and choice', () => {
  it('overdue first, then by last day, then without; equals by title', () => {
    const due = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));
    const items = [null, '2026-12-12', '2026-08-01', '2026-12-12', null, '2026-09-04'].map((day, index) => ({
      dueOn: due(day),
      place: workPlace({
        dueOn: due(day),
        since: null,
        kind: 'dossier',
        title: `Bưởi ${index}`,
        to: `/ho-so/${index}`,
        subtitle: '',
      }),
      index,
    }));
    items.sort((a, b) => comparePlaces(a.place, b.place));
    expect(items.map(({ index }) => index)).toEqual([2, 5, 1, 3, 0, 4]);
  });

  it('of what has no last day the longest waiting comes first, of the others the wait counts for nothing', () => {
    const place = (dueOn: string | null, since: string | null) =>
      workPlace({
        dueOn: dueOn === null ? null : localDate(dueOn),
        since: since === null ? null : localDate(since),
        ...{ kind: 'idea', title: 'Cam', to: '/y-tuong/1', subtitle: '' },
      });
    const ordered = [
      place('2026-09-04', null),
      place(null, '2026-08-03'),
      place(null, '2026-08-27'),
      place(null, null),
    ];
    expect([...ordered].reverse().sort(comparePlaces)).toEqual(ordered);
    expect(place('2026-09-04', '2026-08-03')).toEqual(place('2026-09-04', null));
  });

  it('the order of the days is the order of urgency', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -20, max: 20 }))), (distances) => {
        const today = localDate('2026-09-04');
        const row = { since: null, kind: 'plan', title: '', to: '', subtitle: '' };
        const days = distances.map((each) => ({ ...row, dueOn: each === null ? null : addDays(today, each) }));
        const ranks = days
          .sort((a, b) => comparePlaces(workPlace(a), workPlace(b)))
          .map(({ dueOn }) => WORK_URGENCIES.indexOf(workClock(dueOn, today, calendar).urgency));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });

  it.each([
    ['buoi phuc trach', true],
    ['ĐƯỜNG', true],
    ['trach buoi', true],
    ['cam', false],
    ['', true],
  ])('%j is found: %p', (typed, found) => {
    expect(holdsWords(['Bưởi Phúc Trạch', 'Hồ sơ chờ tiếp nhận · Hộ Đường'], typed)).toBe(found);
  });
});
