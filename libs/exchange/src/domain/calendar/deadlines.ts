import type { LocalDate } from '@app/kernel';
import { KIND_WORDS } from '../work-kinds';

/** A deadline as the worklist tells it. */
export interface Deadline {
  readonly kind: string;
  readonly title: string;
  readonly to: string;
  readonly dueOn: LocalDate;
}

export interface CalendarEntry {
  /** Stays the same when the day moves, so that calendars move the entry. */
  readonly key: string;
  readonly summary: string;
  readonly day: LocalDate;
  readonly to: string;
}

/** Title only: the line below it in the worklist may name a person. One entry for each thing, at its nearest day. */
export function entriesOf(deadlines: readonly Deadline[]): CalendarEntry[] {
  const byKey = new Map<string, CalendarEntry>();
  for (const { kind, title, to, dueOn } of deadlines) {
    const key = `${kind} ${to} ${title}`;
    const words = KIND_WORDS[kind];
    const summary = words === undefined || title.startsWith(words) ? title : `${words}: ${title}`;
    const known = byKey.get(key);
    if (known === undefined || dueOn < known.day) byKey.set(key, { key, summary, day: dueOn, to });
  }
  return [...byKey.values()].sort((a, b) => (a.day + a.key < b.day + b.key ? -1 : 1));
}
