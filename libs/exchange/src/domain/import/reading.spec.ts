import fc from 'fast-check';
import { formatMean } from '@app/kernel';
import { matchHeadings, parseRow, type Column } from './columns';
import { sumBehind } from './exact-part';
import { readCell } from './read-cell';

const typed = (text: string) => ({ text, numeric: false });
const stored = (text: string) => ({ text, numeric: true });

describe('cells', () => {
  it.each([
    ['15/09/2020', '2020-09-15'],
    ['5-9-2020', '2020-09-05'],
    ['2020-09-15', '2020-09-15'],
  ])('the date %s', (text, value) => {
    expect(readCell({ kind: 'date' }, typed(text))).toEqual({ value });
  });

  it('a date as a spreadsheet stores it; what is none', () => {
    expect(readCell({ kind: 'date' }, stored('44089'))).toEqual({ value: '2020-09-15' });
    for (const cell of [typed('31/02/2020'), typed('09/15/2020'), stored('45000.5'), stored('60'), typed('44089')])
      expect(readCell({ kind: 'date' }, cell)).toHaveProperty('fault');
  });

  it.each([
    ['1.500.000', '1500000'],
    ['1,500,000 đ', '1500000'],
    ['420000000 đồng', '420000000'],
  ])('the money %s', (text, value) => {
    expect(readCell({ kind: 'money' }, typed(text))).toEqual({ value });
  });

  it('money is whole and not negative', () => {
    for (const text of ['1.5', '-1', '1e309', 'NaN', '1.50.000'])
      expect(readCell({ kind: 'money' }, typed(text))).toHaveProperty('fault');
  });

  it('hidden letters are refused, the apostrophe of our own sheets goes', () => {
    expect(readCell({ kind: 'text', max: 20 }, typed('a\u202eb'))).toHaveProperty('fault');
    expect(readCell({ kind: 'text', max: 20 }, typed("'=1+1"))).toEqual({ value: '=1+1' });
    expect(readCell({ kind: 'text', max: 20 }, typed('Hồ'.normalize('NFD')))).toEqual({ value: 'Hồ' });
  });
});

describe('headings', () => {
  const columns: Column[] = [
    { key: 'a', title: 'Tên chủ thể', also: ['Chủ thể'], type: { kind: 'text', max: 9 }, required: true, example: '' },
    { key: 'b', title: 'Ngày (dd/mm/yyyy)', type: { kind: 'date' }, example: '' },
  ];

  it('are found in any order, with stars, without accents; the same twice and the unknown are named', () => {
    const found = matchHeadings(columns, ['NGAY', 'khác', 'ten chu the *', 'Chủ thể'].map(typed));
    expect([...found.places]).toEqual([
      ['b', 0],
      ['a', 2],
    ]);
    expect(found.unknown).toEqual(['khác']);
    expect(found.twice.map(({ key }) => key)).toEqual(['a']);
    expect(matchHeadings(columns, [typed('Ngày')]).missing.map(({ key }) => key)).toEqual(['a']);
  });

  it('an empty row is no row', () => {
    const headings = matchHeadings(columns, ['Chủ thể', 'Ngày'].map(typed));
    expect(parseRow(columns, headings, { rowNo: 2, cells: [typed('  ')] })).toBeUndefined();
    expect(parseRow(columns, headings, { rowNo: 2, cells: [undefined, typed('x')] })?.faults).toHaveLength(2);
  });
});

describe('sum behind a printed mean', () => {
  it('is found again from two decimals, rounded or cut, for every council', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, share) => {
        const sum = Math.floor(share * 100 * count);
        const cut = Math.floor((sum * 100) / count);
        const cutText = `${Math.floor(cut / 100)}.${String(cut % 100).padStart(2, '0')}`;
        expect(sumBehind(formatMean({ sum, count }), count)).toBe(sum);
        expect(sumBehind(cutText, count)).toBe(sum);
        expect(sumBehind(`${sum}/${count}`, count)).toBe(sum);
      }),
    );
  });

  it('a mean that no whole sum has is refused', () => {
    expect(sumBehind('35.50', 3)).toBeUndefined();
    expect(sumBehind('1/7', 3)).toBeUndefined();
  });
});
