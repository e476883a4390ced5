import { numberText, productCode } from './product-code';

const PARTS = { province: '42', district: '444', commune: '18676', number: 3, year: 2020 };

describe('product code', () => {
  it('follows the format of the procedure', () => {
    expect(productCode('{province}-{district}-{commune}-{number}-{year}', PARTS)).toBe('42-444-18676-03-2020');
    expect(productCode('{province}-{commune}-{number}', { ...PARTS, number: 128 })).toBe('42-18676-128');
  });

  it('leaves out a level that the tree of the day does not have', () => {
    const parts = { ...PARTS, district: undefined };
    expect(productCode('{province}-{district}-{commune}-{number}-{year}', parts)).toBe('42-18676-03-2020');
  });

  it('refuses a part that it does not know', () => {
    expect(() => productCode('{ward}-{number}', PARTS)).toThrow('{ward}');
  });

  it('prints numbers with at least two digits', () => {
    expect([numberText(7, 2020), numberText(107, 2020)]).toEqual(['07/2020/GCN-OCOP', '107/2020/GCN-OCOP']);
  });
});
