import fc from 'fast-check';
import { addDays, localDate } from '@app/kernel';
import { gtinCheckDigit, markState, readGtin } from './marks';

describe('GTIN', () => {
  it.each(['8936000000011', '4006381333931', '036000291452', '96385074', '18936000000018'])('takes %s', (text) => {
    expect(readGtin(text)).toEqual({ ok: true, value: text });
  });

  it('drops spaces and dashes', () => {
    expect(readGtin('4 006381-333931')).toEqual({ ok: true, value: '4006381333931' });
  });

  it.each(['4006381333932', '400638133393', '00000000', '40063813339310', 'abc', ''])('refuses %s', (text) => {
    const read = readGtin(text);
    expect(read.ok ? read.value : read.error.code).toBe('producer.gtin_invalid');
  });

  it('finds each single digit that was mistyped', () => {
    const body = fc.stringMatching(/^[1-9]\d{11}$/);
    fc.assert(
      fc.property(body, fc.nat(12), fc.integer({ min: 1, max: 9 }), (text, at, by) => {
        const whole = `${text}${gtinCheckDigit(text)}`;
        const wrong = [...whole].map((d, i) => (i === at ? String((Number(d) + by) % 10) : d)).join('');
        expect(readGtin(whole).ok).toBe(true);
        expect(readGtin(wrong).ok).toBe(false);
      }),
    );
  });
});

describe('state of a mark', () => {
  const today = localDate('2026-11-25');
  const at = (days: number | null, ended = false) =>
    markState({ expiresOn: days === null ? null : addDays(today, days), endedOn: ended ? today : null }, today, 60);

  it.each([
    [null, 'valid'],
    [61, 'valid'],
    [60, 'expiring'],
    [0, 'expiring'],
    [-1, 'expired'],
  ])('%s days left: %s', (days, state) => expect(at(days)).toBe(state));

  it('ended is ended whatever its paper says', () => expect(at(100, true)).toBe('ended'));
});
