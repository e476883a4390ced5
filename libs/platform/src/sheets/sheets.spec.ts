import readXlsx from 'read-excel-file/node';
import { renderXlsx } from './index';

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
});
