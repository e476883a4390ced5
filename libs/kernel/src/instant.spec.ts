import { instant, parseInstant, startOfVnDay, vnDateOf } from './instant';
import { localDate } from './local-date';

describe('moments', () => {
  it('belong to the Vietnamese day', () => {
    expect(vnDateOf(instant('2020-09-25T16:59:59.999Z'))).toBe('2020-09-25');
    expect(vnDateOf(instant('2020-09-25T17:00:00.000Z'))).toBe('2020-09-26');
    expect(vnDateOf(instant('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  });

  it('a Vietnamese day begins at 17:00 UTC of the day before', () => {
    expect(startOfVnDay(localDate('2020-09-25'))).toBe('2020-09-24T17:00:00.000Z');
  });

  it.each([
    '2026-03-03T10:00',
    '2026-02-30T10:00:00Z',
    '2026-03-03T24:00:00Z',
    '2026-03-03T23:59:60Z',
    'infinity',
    '1767225600',
  ])('refuses %s', (text) => {
    expect(parseInstant(text).ok).toBe(false);
  });
});
