import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { ImportWay, workbook, type Filled } from '../../support/import-way';
import { loadReference } from '../../support/reference';

const PRODUCER = {
  'Loại hình': 'HTX',
  'Tên chủ thể': 'HTX Bưởi Phúc Trạch',
  'Mã số thuế': '3001234567',
  'Xã, phường': 'Xã Phúc Trạch',
  Huyện: 'Huyện Hương Khê',
  'Người đại diện': 'Nguyễn Thị Hoa',
};
const CERTIFIED: Filled = {
  'Mã số thuế': '3001234567',
  'Tên sản phẩm': 'Bưởi Phúc Trạch',
  'Bộ sản phẩm': 1,
  'Số sao': 4,
  'Số GCN': '07/2024/GCN-OCOP',
  'Mã sản phẩm': '42-444-18580-01-2024',
  'Số quyết định': '3456/QĐ-UBND',
  // 15/10/2024 as a spreadsheet stores it
  'Ngày quyết định': 45580,
  'Cơ quan công nhận': 'Ủy ban nhân dân tỉnh Hà Tĩnh',
  'Có giá trị đến hết ngày': '14/10/2027',
};

describe('import of products with certificates of before this system', () => {
  let app: TestApp;
  let background: TestBackground;
  let office: TestUser;
  let way: ImportWay;
  let batch: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-08-24T02:00:00Z' });
    await loadReference(app.uow);
    background = await TestBackground.start(app);
    office = await app.user('provincial-office');
    way = new ImportWay(app, background, office);
    await way.commit('producers', await workbook([PRODUCER]));
  }, 120_000);
  afterAll(async () => {
    await background.close();
    await app.close();
  });

  const certificate = async () =>
    (await app.get('/api/certificates', { as: office })).body.items.find(
      (row: { numberText: string }) => row.numberText === '07/2024/GCN-OCOP',
    );

  it('stands as printed, with a state by the clock, and the public page says that it is one on paper', async () => {
    const done = await way.commit(
      'products',
      await workbook([
        CERTIFIED,
        { 'Tên chủ thể': 'htx buoi phuc trach', 'Tên sản phẩm': 'Mật ong', 'Bộ sản phẩm': 9 },
      ]),
    );
    batch = done.id as string;
    expect(done).toMatchObject({ state: 'committed', rows: 2, made: 3 });
    const row = await certificate();
    expect(row).toMatchObject({
      productName: 'Bưởi Phúc Trạch',
      producerName: 'HTX Bưởi Phúc Trạch',
      stars: 4,
      productCode: '42-444-18580-01-2024',
      issuedOn: '2024-10-15',
      validThrough: '2027-10-14',
      state: 'valid',
      onPaper: true,
    });
    expect((await app.get(`/api/certificates/${row.id as string}/file`, { as: office })).status).toBe(404);
    const page = (await app.get(row.verifyPath as string)).body as string;
    expect(page).toContain('Giấy chứng nhận giấy, nhập từ sổ');
    expect(page).toContain('Có giá trị đến hết ngày <b>14/10/2027</b>');
    expect((await app.get('/api/public/register')).body.items).toHaveLength(1);
    await background.drain();
    const cycles = await app.uow.read((tx) => tx.query(`select number_text as number, state from reassessment.cycle`));
    expect(cycles).toEqual([{ number: '07/2024/GCN-OCOP', state: 'running' }]);
  });

  it('expires by the clock like every other', async () => {
    await app.database.setTime('2027-10-15T02:00:00Z');
    expect((await certificate()).state).toBe('expired');
    await app.database.setTime('2026-08-24T02:00:00Z');
    expect((await certificate()).state).toBe('valid');
  });

  it('half a certificate, a number or code that is taken, a product that has one: each named', async () => {
    const checked = await way.check(
      'products',
      await workbook([
        { ...CERTIFIED, 'Tên sản phẩm': 'Bưởi khô', 'Số quyết định': null },
        { ...CERTIFIED, 'Tên sản phẩm': 'Nước bưởi', 'Mã sản phẩm': 'X-1', 'Số GCN': '07/2024/GCN-OCOP' },
        { ...CERTIFIED, 'Số GCN': '99/2024', 'Mã sản phẩm': 'X-2' },
        { 'Tên chủ thể': 'HTX Không Có', 'Tên sản phẩm': 'Chè', 'Bộ sản phẩm': 27 },
      ]),
    );
    expect(await way.faults(checked.id)).toEqual([
      '2 decisionNumber: Thiếu số quyết định; giấy chứng nhận cần đủ các cột.',
      '3 number: Trùng với dòng 2 (cùng số giấy chứng nhận).',
      '3 number: Số giấy chứng nhận này đã có trong hệ thống.',
      '4 number: Sản phẩm này đã có giấy chứng nhận trong hệ thống.',
      '5 sheetNo: Phải là số nguyên từ 1 đến 26.',
      '5 producer: Không tìm thấy chủ thể này; hãy nhập chủ thể trước.',
    ]);
  });

  it('producers with products cannot be taken back; the products can, with certificate and cycle', async () => {
    const producers = (await app.get('/api/imports?kind=producers', { as: office })).body.items[0].id as string;
    expect((await app.get('/api/imports?q=khong%20co%20tep%20nay', { as: office })).body.items).toEqual([]);
    const { fileName } = (await app.get(`/api/imports/${producers}`, { as: office })).body as { fileName: string };
    const again = await app.get(`/api/imports?q=${encodeURIComponent(fileName.toUpperCase())}`, { as: office });
    expect(again.body.items.map((item: { id: string }) => item.id)).toContain(producers);
    const refused = await way.step(producers, 'undo');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'import.changed_since',
      errors: [{ message: 'Dòng 2, HTX Bưởi Phúc Trạch: đã có sản phẩm.' }],
    });
    expect((await way.get(producers)).state).toBe('committed');
    const undone = await way.step(batch, 'undo');
    expect(undone.body).toEqual({ version: expect.any(Number) });
    expect(await certificate()).toBeUndefined();
    expect((await way.step(producers, 'undo')).status).toBe(200);
  });
});
