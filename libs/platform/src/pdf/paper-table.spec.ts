import type { Instant } from '@app/kernel';
import { pdfText } from '../../../../test/support/pdf-text';
import { placeName, renderPdf, type PaperTable } from './index';

describe('tables on paper', () => {
  const textOf = async (table: PaperTable): Promise<string> => {
    const options = { title: 'Bảng', createdAt: '2020-09-15T02:00:00.000Z' as Instant };
    return pdfText(await renderPdf(options, (paper) => paper.table(table)));
  };

  it('goes on with a row that is longer than a page, under the header again, and loses no word', async () => {
    const words = Array.from({ length: 1500 }, (_unused, index) => `chữ-${index + 1}.`);
    const columns = [
      { title: 'Đầu cột', width: 20 },
      { title: 'Ghi chú', width: 80 },
    ];
    const text = await textOf({
      columns,
      rows: [
        ['Dài', words.join(' ')],
        ['Cuối', 'hết'],
      ],
    });
    expect(text.match(/chữ-\d+\./g)).toEqual(words);
    expect(text.match(/Đầu cột/g)?.length).toBeGreaterThan(1);
    expect(text.match(/Dài/g)).toHaveLength(1);
    expect(text.indexOf('Cuối')).toBeGreaterThan(text.indexOf('chữ-1500.'));
  });

  it('becomes smaller before a figure breaks in two', async () => {
    const figure = '999.999.999.999.999';
    const columns = [1, 2, 3, 4, 5, 6].map((number) => ({ title: `Cột ${number}`, width: 1, align: 'right' as const }));
    const text = await textOf({ columns, rows: [columns.map(() => figure)], strong: new Set([0]) });
    expect(text.match(/\d[\d.]*\d/g)).toEqual(columns.map(() => figure));
  });

  it('takes its last row along to the page of the signatures', async () => {
    const options = { title: 'Bảng', createdAt: '2020-09-15T02:00:00.000Z' as Instant, pageNumbers: true };
    const rows = Array.from({ length: 33 }, (_unused, index) => [`dòng-${index + 1}.`]);
    const draw = async (isSigned: boolean) =>
      pdfText(
        await renderPdf(options, (paper) => {
          paper.table({ columns: [{ title: 'Đầu cột', width: 1 }], rows, isSigned });
          paper.signatures({ recipients: [], role: 'Chủ tịch' });
        }),
      );
    expect((await draw(false)).match(/Đầu cột/g)).toHaveLength(1);
    const text = await draw(true);
    expect(text.match(/Đầu cột/g)).toHaveLength(2);
    expect(text.lastIndexOf('Đầu cột')).toBeLessThan(text.indexOf('dòng-33.'));
    expect(text.lastIndexOf('Đầu cột')).toBeGreaterThan(text.indexOf('dòng-32.'));
  });

  it('names a place as it stands before a date', () => {
    expect(['Xã Phúc Trạch', 'Thành phố Hà Tĩnh', 'Thị trấn Phố Châu', 'Phường 1'].map(placeName)).toEqual([
      'Phúc Trạch',
      'Hà Tĩnh',
      'Phố Châu',
      'Phường 1',
    ]);
  });
});
