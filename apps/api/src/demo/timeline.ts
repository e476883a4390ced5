import { addDays, localDate, weekdayOf, type Instant, type LocalDate } from '@app/kernel';

interface Act {
  readonly on: LocalDate;
  readonly do: () => Promise<void>;
}

/** Moves the business clock of the installation to nine o'clock in the morning of a day in Viet Nam. */
export type MoveClock = (to: Instant) => Promise<void>;

/** The day itself, or Monday when it falls on a weekend. */
export function workday(day: LocalDate): LocalDate {
  const weekday = weekdayOf(day);
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

export const nineOClock = (day: LocalDate): Instant => `${day}T02:00:00.000Z` as Instant;

/** Acts with their days, done day by day; on one day in the order in which they were planned. */
export class Timeline {
  private readonly acts: Act[] = [];

  on(day: string, act: () => Promise<void>): void {
    this.acts.push({ on: localDate(day), do: act });
  }

  /** @param endOfDay what follows each day: its events are dealt with before the clock moves on */
  async play(moveClock: MoveClock, endOfDay: () => Promise<void>): Promise<void> {
    const acts = this.acts.splice(0).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    let today: LocalDate | undefined;
    for (const act of acts) {
      if (act.on !== today) {
        if (today !== undefined) await endOfDay();
        await moveClock(nineOClock(act.on));
        today = act.on;
      }
      await act.do();
    }
    await endOfDay();
  }
}
