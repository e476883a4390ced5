import * as fc from 'fast-check';
import { groupDigits, sumDong, typeMoney } from '../../apps/web/src/lib/money';

describe('groupDigits', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1.000'],
    ['1500000', '1.500.000'],
    ['-2500', '-2.500'],
    ['007', '7'],
    ['630087000000', '630.087.000.000'],
    ['abc', 'abc'],
  ])('%s → %s', (amount, shown) => {
    expect(groupDigits(amount)).toBe(shown);
  });

  it('loses no digit of any amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), (amount) => groupDigits(amount).replaceAll('.', '') === String(amount)),
    );
  });
});

describe('typeMoney', () => {
  it('regroups while typing at the end', () => {
    expect(typeMoney('1.500', '1.5000', 6)).toEqual({ digits: '15000', shown: '15.000', caret: 6 });
  });
  it('keeps the caret behind the digit typed in the middle', () => {
    expect(typeMoney('1.500', '19.500', 2)).toEqual({ digits: '19500', shown: '19.500', caret: 2 });
    expect(typeMoney('999.000', '9199.000', 2)).toEqual({ digits: '9199000', shown: '9.199.000', caret: 3 });
  });
  it('takes the digit before a deleted dot', () => {
    expect(typeMoney('1.500', '1500', 1)).toEqual({ digits: '500', shown: '500', caret: 0 });
  });
  it('understands pasted text', () => {
    expect(typeMoney('', '1,500,000 đ', 11)).toEqual({ digits: '1500000', shown: '1.500.000', caret: 9 });
  });
  it('drops leading zeros', () => {
    expect(typeMoney('0', '05', 2)).toEqual({ digits: '5', shown: '5', caret: 1 });
  });
  it('becomes empty', () => {
    expect(typeMoney('5', '', 0)).toEqual({ digits: '', shown: '', caret: 0 });
  });
  it('puts the caret inside what is shown, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(30), (before, text, at) => {
        const { digits, shown, caret } = typeMoney(before, text, Math.min(at, text.length));
        return /^\d*$/.test(digits) && shown.replaceAll('.', '') === digits && caret >= 0 && caret <= shown.length;
      }),
    );
  });
});

describe('sumDong', () => {
  it('adds exactly and skips what is empty', () => {
    expect(sumDong(['411439000000', '98752000000', '113386000000', '6510000000', '', null, undefined])).toBe(
      '630087000000',
    );
  });
});
