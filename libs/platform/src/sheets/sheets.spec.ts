import readXlsx from 'read-excel-file/node';
import { plainCell, renderCsv, renderXlsx } from './index';

describe('workbooks', () => {
  it('are read back as written; nothing is taken for a formula, exact decimals stay as shown', async () => {
    const bytes = await renderXlsx([
      {
        name: 'Kết quả',
        columns: [
          { title: 'Sản phẩm', type: 'text' },
          { title: 'Tổng', type: 'int' },
          { title: 'Điểm TB', type: 'text' },
        ],
        rows: [
          ['Bưởi Phúc Trạch', 249, '49.80'],
          ['=HYPERLINK("x")', null, '-1'],
        ],
      },
    ]);
    const [sheet] = await readXlsx(bytes);
    expect(sheet?.data).toEqual([
      ['Sản phẩm', 'Tổng', 'Điểm TB'],
      ['Bưởi Phúc Trạch', 249, '49.80'],
      [`'=HYPERLINK("x")`, null, `'-1`],
    ]);
  });

  it('as CSV: quoted, marked as UTF-8, nothing to calculate', () => {
    const bytes = renderCsv({
      columns: [
        { title: 'Sản phẩm', type: 'text' },
        { title: 'Tổng', type: 'int' },
      ],
      rows: [
        ['Mật ong "Vũ Quang", loại 1', 249],
        ["=cmd|'/C calc'!A0", null],
      ],
    });
    expect(bytes.toString('utf8')).toBe(
      `\ufeff"Sản phẩm","Tổng"\r\n"Mật ong ""Vũ Quang"", loại 1",249\r\n"'=cmd|'/C calc'!A0",\r\n`,
    );
  });

  it.each(['=1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1+1', '＠x'])('%j is no formula', (text) => {
    expect(plainCell(text)).toBe(`'${text}`);
  });

  it('a plain text stays as it is', () => {
    expect(plainCell('Bưởi Phúc Trạch - loại 1')).toBe('Bưởi Phúc Trạch - loại 1');
  });
});
