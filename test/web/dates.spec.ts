import { clockText, dateText, dayText, momentText, parseDateText } from '../../apps/web/src/lib/dates';

describe('dates as read in Viet Nam', () => {
  it('turns a date round without a time zone', () => {
    expect(dateText('2020-09-15')).toBe('15/09/2020');
    expect(dateText('soon')).toBe('soon');
  });
  it('shows an instant on the Vietnamese clock', () => {
    expect(momentText('2020-09-14T17:00:00.000Z')).toBe('15/09/2020 00:00');
    expect(dayText('2020-09-14T16:59:59.999Z')).toBe('14/09/2020');
    expect(dayText('2020-09-14')).toBe('14/09/2020');
    expect(clockText('2020-09-15T03:32:05.000Z')).toBe('10:32:05');
    expect(momentText('never')).toBe('never');
  });
});

describe('parseDateText', () => {
  it.each([
    ['5/9/2020', '2020-09-05'],
    ['05-09-2020', '2020-09-05'],
    ['05.09.2020', '2020-09-05'],
    ['05092020', '2020-09-05'],
    [' 29/02/2020 ', '2020-02-29'],
    ['30/02/2020', undefined],
    ['29/02/2021', undefined],
    ['5/13/2020', undefined],
    ['5/9/20', undefined],
    ['', undefined],
  ])('%p → %p', (text, date) => {
    expect(parseDateText(text)).toBe(date);
  });
});
