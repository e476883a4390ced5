import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { ImportWay, workbook, type Filled } from '../../support/import-way';
import { loadReference } from '../../support/reference';

const POINT: Filled = {
  'Tên điểm bán': 'Cửa hàng OCOP Phố Châu',
  Loại: 'Cửa hàng',
  'Vị trí': 'Siêu thị',
  'Diện tích (m²)': 64,
  'Địa chỉ': 'Chợ Phố Châu',
  'Xã, phường': 'Xã Hương Sơn',
  'Đơn vị phụ trách': 'Hợp tác xã Nông nghiệp Phố Châu',
  'Số quyết định': '30/QĐ-SCT',
  'Ngày công nhận': '15/06/2024',
  'Ngày công bố': '20/06/2024',
};
const CLASS: Filled = {
  'Tên lớp': 'Tập huấn lập hồ sơ sản phẩm OCOP',
  'Chủ đề': 'Hồ sơ và phần mềm đánh giá',
  'Đơn vị': 'Huyện Hương Khê',
  'Từ ngày': '12/03/2024',
  'Đến ngày': '14/03/2024',
  'Số học viên': 45,
  'Trong đó nữ': 20,
};

describe('import of sales points and of the small registers', () => {
  let app: TestApp;
  let background: TestBackground;
  let office: TestUser;
  let trade: TestUser;
  let way: ImportWay;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-08-24T02:00:00Z' });
    await loadReference(app.uow);
    background = await TestBackground.start(app);
    office = await app.user('provincial-office');
    trade = await app.user('trade-department');
    way = new ImportWay(app, background, office);
  }, 120_000);
  afterAll(async () => {
    await background.close();
    await app.close();
  });

  const points = async () => (await app.get('/api/sales-points', { as: trade })).body.items;
  const entries = async (register: string) =>
    (await app.get(`/api/activities/registers/${register}/entries`, { as: office })).body.items;

  it('a point stands as recognised by its decision; one below the area of its day is pointed out, and comes in', async () => {
    const rows = [
      POINT,
      { ...POINT, 'Tên điểm bán': 'Cửa hàng OCOP ga Hương Phố', 'Diện tích (m²)': 45, 'Ngày công bố': null },
      {
        ...POINT,
        'Tên điểm bán': 'Quầy OCOP Thiên Cầm',
        Loại: 'Quầy',
        'Diện tích (m²)': 14,
        'Trạng thái': 'Đã thu hồi',
        'Từ ngày': '01/02/2026',
        'Số quyết định thu hồi': '61/QĐ-SCT',
        'Lý do': 'Bán hàng hết hạn',
      },
    ];
    const checked = await way.check('sales-points', await workbook(rows));
    expect(checked).toMatchObject({ state: 'checked', rows: 3, faultyRows: 0, warnedRows: 1 });
    const looked = (await app.get(`/api/imports/${checked.id as string}/rows?faulty=true`, { as: office })).body;
    expect(looked.items).toMatchObject([
      {
        rowNo: 3,
        faults: [],
        warnings: [{ column: 'areaM2', message: '45 m² dưới mức 50 m² của quy định có hiệu lực ngày công nhận.' }],
      },
    ]);
    expect((await way.step(checked.id as string, 'commit')).status).toBe(200);
    await background.drain();
    const [revoked, small, shop] = await points();
    expect(shop).toMatchObject({
      ...{ name: 'Cửa hàng OCOP Phố Châu', state: 'recognised', recognisedOn: '2024-06-15', publishedOn: '2024-06-20' },
      recognisedThrough: '2027-06-14',
    });
    expect(small).toMatchObject({ state: 'recognised', publishedOn: null, areaM2: 45 });
    expect(revoked).toMatchObject({ state: 'revoked', stateSince: '2026-02-01' });
    const shown = (await app.get('/api/public/sales-points')).body.items.map((row: { name: string }) => row.name);
    expect(shown).toEqual(['Cửa hàng OCOP Phố Châu']);
    const again = await way.check('sales-points', await workbook(rows.slice(0, 1)), 'lai.xlsx');
    expect(again.state).toBe('faulty');
    expect((await way.step(checked.id as string, 'undo')).status).toBe(200);
    expect(await points()).toEqual([]);
  });

  it('a state without its day and decision, days in the wrong order, a regulation that was not there: each named', async () => {
    const rows = [
      { ...POINT, 'Trạng thái': 'Tạm dừng' },
      { ...POINT, 'Tên điểm bán': 'Quầy B', Loại: 'Chợ phiên', 'Ngày công bố': '01/06/2024', 'Từ ngày': '01/07/2024' },
      { ...POINT, 'Tên điểm bán': 'Quầy C', 'Ngày công nhận': '31/12/2018' },
    ];
    const checked = await way.check('sales-points', await workbook(rows));
    expect(await way.faults(checked.id)).toEqual([
      '2 endedOn: Cần ghi từ ngày nào.',
      '2 endedNumber: Tạm dừng, thu hồi phải có quyết định.',
      '3 kind: Ghi một trong: Trung tâm, Cửa hàng, Quầy hàng, Góc trong siêu thị, Gian hàng hội chợ.',
      '3 publishedOn: Phải từ ngày công nhận đến hôm nay.',
      '3 endedOn: Điểm đang được công nhận thì không có ngày này.',
      '4 recognisedOn: Chưa có quy định về điểm bán có hiệu lực vào ngày này.',
    ]);
  });

  it('classes count as of their days and units of then; taken back they stay readable and count no more', async () => {
    const done = await way.commit('training', await workbook([CLASS, { ...CLASS, 'Đơn vị': 'Tỉnh Hà Tĩnh' }]));
    expect(done).toMatchObject({ rows: 2, made: 2 });
    expect((await entries('training')).map((row: { unitName: string }) => row.unitName)).toEqual([
      'Tỉnh Hà Tĩnh',
      'Huyện Hương Khê',
    ]);
    const again = await way.check(
      'training',
      await workbook([CLASS, { ...CLASS, 'Từ ngày': '13/03/2024', 'Trong đó nữ': 46 }]),
    );
    expect(await way.faults(again.id)).toEqual([
      '2 title: Sổ đã có mục này (cùng loại, tên, đơn vị và ngày).',
      '3 women: Không nhiều hơn số người tham gia.',
    ]);
    expect((await way.step(done.id as string, 'undo')).status).toBe(200);
    const counted = await app.uow.read((tx) => tx.query(`select key from reporting.entry`));
    expect(counted).toEqual([]);
    await way.commit('training', await workbook([CLASS]), 'lan-hai.xlsx');
  });

  it('fairs and weeks of contests come in by the rules of their registers', async () => {
    const fair = { Tên: 'Hội chợ hàng nông sản', Loại: 'Hội chợ, triển lãm', 'Đơn vị': 'Tỉnh Hà Tĩnh', Ngày: 45616 };
    await way.commit('promotion', await workbook([{ ...fair, 'Giá trị': '150.000.000', 'Số sản phẩm': 12 }]));
    expect(await entries('promotion')).toMatchObject([
      { title: 'Hội chợ hàng nông sản', value: '150000000', products: 12 },
    ]);
    const week = { Tên: 'Tìm hiểu OCOP', Loại: 'Tuần thi trên mạng', 'Đơn vị': 'Tỉnh Hà Tĩnh', Ngày: '01/09/2024' };
    const checked = await way.check('communication', await workbook([week, { ...week, Loại: 'Tin, bài', Tuần: 3 }]));
    expect(await way.faults(checked.id)).toEqual([
      '2 week: Cần ghi trường này.',
      '2 participants: Cần ghi trường này.',
      '3 week: Chỉ tuần thi mới có số tuần.',
    ]);
  });
});
