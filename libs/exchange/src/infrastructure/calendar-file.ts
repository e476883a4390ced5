import { createHash } from 'node:crypto';
import { ICalCalendar } from 'ical-generator';
import { addDays } from '@app/kernel';
import type { CalendarEntry } from '../domain/calendar/deadlines';

const HOUR = 3_600;
/** The library writes the day of UTC for all-day entries. */
const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** All-day entries (RFC 5545): a deadline is a day in Viet Nam, wherever the calendar is looked at. */
export function calendarFile(
  entries: readonly CalendarEntry[],
  about: { readonly owner: string; readonly publicUrl: string; readonly at: string },
): string {
  const { hostname } = new URL(about.publicUrl);
  const calendar = new ICalCalendar({
    name: 'OCOP Sao: việc đến hạn',
    prodId: { company: 'OCOP Sao', product: 'Việc đến hạn', language: 'VI' },
    ttl: HOUR,
  });
  for (const { key, summary, day, to } of entries) {
    const uid = createHash('sha256').update(`${about.owner}\n${key}`).digest('hex').slice(0, 32);
    calendar.createEvent({
      ...{ id: `${uid}@${hostname}`, summary, allDay: true, stamp: new Date(about.at) },
      ...{ start: asDate(day), end: asDate(addDays(day, 1)) },
      url: new URL(to, about.publicUrl).href,
    });
  }
  return calendar.toString();
}
