/** '2020-09-15' → '15/09/2020'; anything else comes back as it is. */
export function dateText(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts === null ? date : `${parts[3]}/${parts[2]}/${parts[1]}`;
}

const vietnamese = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function partsOf(instant: string): Record<string, string> | undefined {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return undefined;
  return Object.fromEntries(vietnamese.formatToParts(moment).map(({ type, value }) => [type, value]));
}

/** An instant as Vietnamese clocks show it: '15/09/2020 08:05'. */
export function momentText(instant: string): string {
  const parts = partsOf(instant);
  return parts === undefined
    ? instant
    : `${parts['day']}/${parts['month']}/${parts['year']} ${parts['hour']}:${parts['minute']}`;
}

/** The Vietnamese day of an instant or date: '15/09/2020'. */
export function dayText(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateText(value);
  return momentText(value).slice(0, 10);
}

/** The Vietnamese time of day with seconds: '10:32:05'. */
export function clockText(instant: string): string {
  const parts = partsOf(instant);
  return parts === undefined ? instant : `${parts['hour']}:${parts['minute']}:${parts['second']}`;
}

/** Reads what a person types as a date ('5/9/2020', '05-09-2020', '05092020'); undefined where there is no such day. */
export function parseDateText(text: string): string | undefined {
  const parts =
    /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (parts === null) return undefined;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const there = new Date(Date.UTC(year, month - 1, day));
  const exists = there.getUTCFullYear() === year && there.getUTCMonth() === month - 1 && there.getUTCDate() === day;
  return exists && year >= 1900 ? there.toISOString().slice(0, 10) : undefined;
}
