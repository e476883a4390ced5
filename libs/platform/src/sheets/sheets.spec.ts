import readXlsx from 'read-excel-file/node';
import { plainCell, renderCsv, renderXlsx, streamXlsx } from './index';

describe('workbooks', () => {
  it('are read back as written; nothing is taken for a formula, points are numbers with their two decimals', async () => {
    const bytes = await renderXlsx([
      {
        name: 'Kết quả',
        columns: [
          { title: 'Sản phẩm', type: 'text' },
          { title: 'Tổng', type: 'int' },
          { title: 'Điểm TB', type: 'points' },
          { title: 'Ghi chú', type: 'text' },
        ],
        rows: [
          ['Bưởi Phúc Trạch', 249, '49.80', ''],
          ['=HYPERLINK("x")', null, null, '-1'],
        ],
      },
    ]);
    const [sheet] = await readXlsx(bytes);
    expect(sheet?.data).toEqual([
      ['Sản phẩm', 'Tổng', 'Điểm TB', 'Ghi chú'],
      ['Bưởi Phúc Trạch', 249, 49.8, null],
      [`'=HYPERLINK("x")`, null, null, `'-1`],
    ]);
  });

  it('as CSV: quoted, marked as UTF-8, nothing to calculate', () => {
    const bytes = renderCsv({
      columns: [
        { title: 'Sản phẩm', type: 'text' },
        { title: 'Tổng', type: 'int' },
        { title: 'Điểm TB', type: 'points' },
      ],
      rows: [
        ['Mật ong "Vũ Quang", loại 1', 249, '49.80'],
        ["=cmd|'/C calc'!A0", null, null],
      ],
    });
    expect(bytes.toString('utf8')).toBe(
      `\ufeff"Sản phẩm","Tổng","Điểm TB"\r\n"Mật ong ""Vũ Quang"", loại 1",249,"49,80"\r\n"'=cmd|'/C calc'!A0",,\r\n`,
    );
  });

  it.each(['=1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1+1', '＠x'])('%j is no formula', (text) => {
    expect(plainCell(text)).toBe(`'${text}`);
  });

  it('a plain text stays as it is', () => {
    expect(plainCell('Bưởi Phúc Trạch - loại 1')).toBe('Bưởi Phúc Trạch - loại 1');
  });
});

describe('a workbook that is streamed', () => {
  const columns = [
    { title: 'Sản phẩm', type: 'text' },
    { title: 'Tổng', type: 'int' },
  ] as const;
  const collect = async (rows: AsyncIterable<(string | number | null)[][]>): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of streamXlsx({ name: 'Danh sách', columns, rows })) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };
  const pages = async function* (...all: (string | number | null)[][][]): AsyncGenerator<(string | number | null)[][]> {
    for (const page of all) yield await Promise.resolve(page);
  };

  it('is read back as written, nothing is a formula, and the same rows give the same bytes', async () => {
    const rows = [
      [['Bưởi <Phúc Trạch> & "cam"', 249]],
      [
        ['=HYPERLINK("x")', null],
        ['hai\ndòng', 0],
      ],
    ];
    const bytes = await collect(pages(...rows));
    const [sheet] = await readXlsx(bytes);
    expect(sheet?.data).toEqual([
      ['Sản phẩm', 'Tổng'],
      ['Bưởi <Phúc Trạch> & "cam"', 249],
      [`'=HYPERLINK("x")`, null],
      ['hai\ndòng', 0],
    ]);
    expect(await collect(pages(...rows))).toEqual(bytes);
  });

  it('breaks off when its rows do', async () => {
    const broken = async function* (): AsyncGenerator<(string | number | null)[][]> {
      yield [['x', 1]];
      throw new Error('the list is gone');
    };
    await expect(collect(broken())).rejects.toThrow('the list is gone');
  });

  it('has room for the columns after Z', async () => {
    const wide = Array.from({ length: 30 }, (_, index) => ({ title: `c${index}`, type: 'int' as const }));
    const chunks: Buffer[] = [];
    const one = pages([wide.map((_, index) => index)]);
    for await (const chunk of streamXlsx({ name: 'x', columns: wide, rows: one })) chunks.push(chunk as Buffer);
    expect((await readXlsx(Buffer.concat(chunks)))[0]?.data[1]).toEqual(wide.map((_, index) => index));
  });
});
