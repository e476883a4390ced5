import readXlsx from 'read-excel-file/node';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { ImportWay, templateHeadings, workbook } from '../../support/import-way';
import { loadReference } from '../../support/reference';

const ROW = {
  'Loại hình': 'HTX',
  'Tên chủ thể': 'HTX Bưởi Phúc Trạch',
  'Mã số thuế': '3001234567',
  'Xã, phường': 'Phúc Trạch',
  Huyện: 'Hương Khê',
  'Người đại diện': 'Nguyễn Thị Hoa',
  'Điện thoại': '0912345678',
};

describe('import of producers', () => {
  let app: TestApp;
  let background: TestBackground;
  let office: TestUser;
  let way: ImportWay;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-08-24T02:00:00Z' });
    await loadReference(app.uow);
    background = await TestBackground.start(app);
    office = await app.user('provincial-office', { name: 'Lê Thị Văn Phòng' });
    way = new ImportWay(app, background, office);
  }, 120_000);
  afterAll(async () => {
    await background.close();
    await app.close();
  });

  const producers = async (q: string): Promise<string[]> =>
    (await app.get(`/api/producers?q=${encodeURIComponent(q)}`, { as: office })).body.items.map(
      (row: { name: string }) => row.name,
    );

  it('template filled in and sent back: read, previewed, committed, in the registry, undone', async () => {
    const headings = await templateHeadings(app, office, 'producers');
    expect(headings).toContain('Tên chủ thể *');
    const values = Object.entries(ROW);
    const filled = Object.fromEntries(
      headings.map((title) => [
        title,
        values.find(([key]) => title.startsWith(key) || title.startsWith(`${key} (`))?.[1] ?? null,
      ]),
    );
    const checked = await way.check('producers', await workbook([filled], 'Dữ liệu'));
    expect(checked).toMatchObject({ state: 'checked', rows: 1, faultyRows: 0, made: 0, permille: 1000 });
    expect(await producers('Phúc Trạch')).toEqual([]);
    expect((await way.step(checked.id, 'commit')).status).toBe(200);
    await background.drain();
    expect(await way.get(checked.id)).toMatchObject({
      state: 'committed',
      made: 1,
      settledByName: 'Lê Thị Văn Phòng',
      records: [{ rowNo: 2, entity: 'producer', name: 'HTX Bưởi Phúc Trạch' }],
    });
    expect(await producers('Phúc Trạch')).toEqual(['HTX Bưởi Phúc Trạch']);
    expect((await way.step(checked.id, 'undo')).status).toBe(200);
    expect(await producers('Phúc Trạch')).toEqual([]);
    expect((await way.get(checked.id)).history.map((entry: { action: string }) => entry.action)).toEqual([
      'upload',
      'pass',
      'commit',
      'finish',
      'undo',
    ]);
  });

  it('headings in another order, without accents and with a title row above are understood', async () => {
    const csv =
      'Danh sách chủ thể;;;;\nnguoi dai dien;TEN CHU THE;xa phuong;loai hinh;Ghi chú\nTrần Văn A;Cơ sở Nước mắm A;Xã Cẩm Nhượng;ho;x\n';
    const checked = await way.check('producers', Buffer.from(csv), 'ds.csv');
    expect(await way.faults(checked.id)).toEqual([]);
    expect(checked).toMatchObject({ state: 'checked', rows: 1, unknownHeadings: ['Ghi chú'] });
    expect((await way.step(checked.id, 'discard')).status).toBe(200);
  });

  it('one bad row among good ones: nothing comes in, each fault has its row, column and message', async () => {
    const rows = [
      ROW,
      { ...ROW, 'Tên chủ thể': 'HTX Cam Khe Mây' },
      { ...ROW, 'Mã số thuế': '12', 'Tên chủ thể': 'B', 'Xã, phường': 'Xã Không Có' },
      { ...ROW, 'Loại hình': 'Tập đoàn', 'Mã số thuế': '3009999999', 'Tên chủ thể': 'HTX Chè', 'Người đại diện': null },
    ];
    const checked = await way.check('producers', await workbook(rows));
    expect(checked).toMatchObject({ state: 'faulty', rows: 4, faultyRows: 3, allowedActions: ['discard'] });
    expect(await way.faults(checked.id)).toEqual([
      '3 taxCode: Trùng với dòng 2 (cùng mã số thuế).',
      '4 name: Cần ít nhất 2 ký tự.',
      '4 unit: Không có xã, phường nào là "Xã Không Có".',
      '4 taxCode: Mã số thuế có 10 số, hoặc 10 và 3 số.',
      '5 kind: Ghi một trong: Hộ, THT, HTX, Doanh nghiệp.',
    ]);
    expect((await way.step(checked.id, 'commit')).body.code).toBe('workflow.action_not_allowed');
    const response = await fetch(`${app.url}/api/imports/${checked.id as string}/faults.xlsx`, {
      headers: { cookie: office.cookie },
    });
    const [sheet] = await readXlsx(Buffer.from(await response.arrayBuffer()));
    expect(sheet?.data[0]?.at(-1)).toBe('Lỗi');
    expect(sheet?.data[1]?.at(-1)).toBe('Mã số thuế: Trùng với dòng 2 (cùng mã số thuế).');
    expect(await producers('Cam Khe Mây')).toEqual([]);
  });

  it('what the records have already is found by tax code and by name and unit', async () => {
    await way.commit('producers', await workbook([{ ...ROW, 'Mã số thuế': '3001111111' }]));
    const again = await way.check(
      'producers',
      await workbook([
        { ...ROW, 'Mã số thuế': '300.1111.111', 'Tên chủ thể': 'HTX Khác' },
        { ...ROW, 'Mã số thuế': '3002222222', 'Tên chủ thể': 'htx bưởi phúc trạch', 'Xã, phường': '18562' },
      ]),
    );
    expect((await way.faults(again.id)).map((fault) => fault.replace(/^(\d+ \w+).*/, '$1'))).toContain('2 taxCode');
  });
});
