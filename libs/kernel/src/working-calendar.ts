import { addDays, weekdayOf, type LocalDate } from './local-date';

const SUNDAY = 0;
const SATURDAY = 6;

/** Working days of the office: Saturday, Sunday and the public holidays of its table are skipped. */
export class WorkingCalendar {
  private readonly holidays: ReadonlySet<LocalDate>;

  constructor(holidays: Iterable<LocalDate>) {
    this.holidays = new Set(holidays);
  }

  isWorkingDay(date: LocalDate): boolean {
    const weekday = weekdayOf(date);
    return weekday !== SATURDAY && weekday !== SUNDAY && !this.holidays.has(date);
  }

  /** The n-th working day after `from` (which itself does not count): the last day of a term of n working days. */
  addWorkingDays(from: LocalDate, count: number): LocalDate {
    if (count < 0) throw new RangeError('a term has no negative length');
    let date = from;
    for (let left = count; left > 0;) {
      date = addDays(date, 1);
      if (this.isWorkingDay(date)) left -= 1;
    }
    return date;
  }

  /** Working days after `from` up to and including `to`; negative when `to` has passed. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number {
    const [start, end, sign] = from <= to ? [from, to, 1] : [to, from, -1];
    let count = 0;
    for (let date = start; date < end;) {
      date = addDays(date, 1);
      if (this.isWorkingDay(date)) count += 1;
    }
    return count === 0 ? 0 : sign * count;
  }
}
