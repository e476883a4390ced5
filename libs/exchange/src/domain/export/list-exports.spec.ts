import { cellsOf } from './list-export';
import { LIST_EXPORTS, listExport } from './list-exports';

describe('exported lists', () => {
  it('have names and titles of their own, and columns with titles of their own', () => {
    expect(new Set(LIST_EXPORTS.map(({ name }) => name)).size).toBe(LIST_EXPORTS.length);
    for (const { columns } of LIST_EXPORTS)
      expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
  });

  it('write days, words and numbers as people read them; what is missing stays empty', () => {
    const list = listExport('danh-gia-lai');
    if (!list) throw new Error('no such list');
    const row = {
      ...{
        productName: 'Cu đơ',
        producerName: 'Hộ Hoa',
        place: 'Xã A',
        numberText: '1',
        stars: 4,
        endsOn: '2026-12-31',
      },
      ...{ window: { opensOn: '2026-07-04', closesOn: '2026-09-02' }, shown: 'window-open' },
    };
    expect(cellsOf(list, row)).toEqual([
      ...['Cu đơ', 'Hộ Hoa', 'Xã A', '1', 4, '31/12/2026', '04/07/2026', '02/09/2026', 'Đang trong thời gian nộp'],
    ]);
    expect(cellsOf(list, { ...row, window: null, endsOn: null }).slice(5, 8)).toEqual([null, null, null]);
  });

  it('a moment is written as its Vietnamese day', () => {
    const list = { name: 'x', title: 'x', path: '/x', columns: [{ title: 'Ngày', field: 'at', as: 'day' as const }] };
    expect(cellsOf(list, { at: '2026-08-23T17:00:00.000Z' })).toEqual(['24/08/2026']);
  });
});
