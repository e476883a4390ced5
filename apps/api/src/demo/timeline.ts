import { addDays, localDate, weekdayOf, type Instant, type LocalDate } from '@app/kernel';

interface Act {
  readonly on: LocalDate;
  readonly do: () => Promise<unknown>;
  /** May be done beside others of its day: it gives no running number, and nothing of that day waits for it. */
  readonly together: boolean;
}

/** How many acts are done side by side. */
const HANDS = 4;

/** Moves the business clock of the installation to nine o'clock in the morning of a day in Viet Nam. */
export type MoveClock = (to: Instant) => Promise<void>;

/** The day itself, or Monday when it falls on a weekend. */
export function workday(day: LocalDate): LocalDate {
  const weekday = weekdayOf(day);
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

export const nineOClock = (day: LocalDate): Instant => `${day}T02:00:00.000Z` as Instant;

/** Acts with their days, done day by day; on one day in the order in which they were planned, those done together last. */
export class Timeline {
  private readonly acts: Act[] = [];

  on(day: string, act: () => Promise<unknown>): void {
    this.acts.push({ on: localDate(day), do: act, together: false });
  }

  /** For acts that do not need each other. */
  together(day: string, act: () => Promise<unknown>): void {
    this.acts.push({ on: localDate(day), do: act, together: true });
  }

  /** @param endOfDay what follows each day: its events are dealt with before the clock moves on */
  async play(moveClock: MoveClock, endOfDay: () => Promise<unknown>): Promise<void> {
    const days = new Map<LocalDate, Act[]>();
    for (const act of this.acts.splice(0)) days.set(act.on, [...(days.get(act.on) ?? []), act]);
    for (const day of [...days.keys()].sort()) {
      await moveClock(nineOClock(day));
      await playDay(days.get(day) ?? []);
      await endOfDay();
    }
  }
}

async function playDay(acts: readonly Act[]): Promise<void> {
  for (const act of acts) if (!act.together) await act.do();
  const waiting = acts.filter((act) => act.together);
  const hand = async (): Promise<void> => {
    for (let act = waiting.shift(); act; act = waiting.shift()) await act.do();
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
}
