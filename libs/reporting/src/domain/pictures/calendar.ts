/** How many certificates end on a day, by star. */
export interface EndingDay {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly star: number;
  readonly count: number;
}

export interface EndingMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly three: number;
  readonly four: number;
  readonly five: number;
  readonly total: number;
  readonly days: readonly { readonly day: string; readonly count: number }[];
}

/** Months from the one of `from` on, 'YYYY-MM'. */
export function monthsFrom(from: string, count: number): string[] {
  const [year, month] = from.split('-').map(Number) as [number, number];
  return Array.from({ length: count }, (_none, index) => {
    const place = year * 12 + month - 1 + index;
    return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
  });
}

/** The calendar: every month in its place, also those in which nothing ends, and within it the days on which something does. */
export function endingCalendar(months: readonly string[], endings: readonly EndingDay[]): EndingMonth[] {
  return months.map((month) => {
    const own = endings.filter(({ day }) => day.startsWith(`${month}-`));
    const sum = (wanted?: number): number =>
      own.filter(({ star }) => wanted === undefined || star === wanted).reduce((all, { count }) => all + count, 0);
    const days = [...new Set(own.map(({ day }) => day))].toSorted().map((day) => ({
      day,
      count: own.filter((each) => each.day === day).reduce((all, { count }) => all + count, 0),
    }));
    return { month, three: sum(3), four: sum(4), five: sum(5), total: sum(), days };
  });
}
