import ICAL from 'ical.js';
import { localDate } from '@app/kernel';
import { entriesOf } from '../domain/calendar/deadlines';
import { calendarFile } from './calendar-file';

const about = { owner: 'u', publicUrl: 'https://ocop.example', at: '2026-10-12T02:00:00.000Z' };
const LONG = 'Bưởi Phúc Trạch, loại 1; đóng “hộp” \\ quà biếu dịp Tết Nguyên đán của hợp tác xã ở Hương Khê';
const dossier = { kind: 'dossier', title: LONG, to: '/ho-so/1', dueOn: localDate('2026-10-31') };
const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

describe('file of deadlines', () => {
  it('is read back as it was: words, day, id', () => {
    const [event] = eventsOf(calendarFile(entriesOf([dossier]), about));
    expect(event?.summary).toBe(`Hồ sơ: ${LONG}`);
    expect([event?.startDate.isDate, event?.startDate.toString(), event?.endDate.toString()]).toEqual([
      true,
      '2026-10-31',
      '2026-11-01',
    ]);
    expect(event?.uid).toMatch(/^[0-9a-f]{32}@ocop\.example$/);
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://ocop.example/ho-so/1');
    expect(String(event?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-10-12T02:00:00Z');
  });

  it('no line is longer than 75 octets, each ends with CRLF, and no letter is cut', () => {
    const text = calendarFile(entriesOf([dossier]), about);
    const lines = text.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
    expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
  });

  it('an entry keeps its id when its day moves, and stands once at its nearest day', () => {
    const later = { ...dossier, dueOn: localDate('2026-11-30') };
    const [one] = eventsOf(calendarFile(entriesOf([dossier]), about));
    const moved = eventsOf(calendarFile(entriesOf([later]), about));
    expect(moved.map(({ uid }) => uid)).toEqual([one?.uid]);
    expect(entriesOf([later, dossier]).map(({ day }) => day)).toEqual(['2026-10-31']);
  });

  it('is a calendar also without deadlines', () => {
    expect(eventsOf(calendarFile([], about))).toEqual([]);
  });
});
