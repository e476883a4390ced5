import readXlsx from 'read-excel-file/node';
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
const PLAN: Filled = {
  MST: '3001234567',
  'Ý tưởng': 'Bưởi Phúc Trạch',
  'Từ năm': 2021,
  'Tổng vốn (đồng)': '450.000.000',
  'Vốn tự có': '200.000.000',
  'Vốn chủ cơ sở năm 2': '100.000.000',
  'Vốn vay năm 1': 100000000,
  'Vốn ngân sách năm 3': '50.000.000 đ',
  'Ngày duyệt': '15/03/2021',
  'Số quyết định': '123/QĐ-UBND',
  'Cơ quan duyệt': 'UBND huyện Hương Khê',
};

describe('import of business plans approved on paper', () => {
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

  const plans = async () => (await app.get('/api/business-plans', { as: office })).body.items;

  it('is approved as the paper says, by year and source, and counts among the plans and their capital', async () => {
    const done = await way.commit('plans', await workbook([PLAN]));
    batch = done.id as string;
    expect(done).toMatchObject({ state: 'committed', rows: 1, made: 1 });
    const [row] = await plans();
    expect(row).toMatchObject({
      productName: 'Bưởi Phúc Trạch',
      state: 'approved',
      approvedOn: '2021-03-15',
      declaredTotal: '450000000',
      firstYear: 2021,
      horizonYears: 3,
      onPaper: true,
    });
    const plan = (await app.get(`/api/business-plans/${row.id as string}`, { as: office })).body;
    expect(plan).toMatchObject({
      ideaId: null,
      approvalDocument: '123/QĐ-UBND',
      approvalBody: 'UBND huyện Hương Khê',
      capital: [
        { year: 2021, source: 'loan', amount: '100000000' },
        { year: 2021, source: 'owner', amount: '200000000' },
        { year: 2022, source: 'owner', amount: '100000000' },
        { year: 2023, source: 'state', amount: '50000000' },
      ],
      history: [{ action: 'record-earlier', from: null, to: 'approved' }],
    });
    expect((await app.get(`/api/business-plans/${row.id as string}/form.pdf`, { as: office })).status).toBe(200);
    const figures = await app.uow.read((tx) =>
      tx.query(`select sum(amount)::text as amount, count(*)::int as n from reporting.plan_capital`),
    );
    expect(figures).toEqual([{ amount: '450000000', n: 4 }]);
  });

  it('a total that is not the sum says by how much; years outside, states and days that cannot be are named', async () => {
    const rows = [
      { ...PLAN, 'Ý tưởng': 'Nước bưởi', 'Tổng vốn (đồng)': '440.000.000' },
      { ...PLAN, 'Ý tưởng': 'Bưởi sấy', 'Tổng vốn (đồng)': '451.000.000', 'Ngày duyệt': '25/08/2026' },
      { ...PLAN, 'Ý tưởng': 'Mứt bưởi', 'Số năm': 2 },
      { ...PLAN, 'Trạng thái': 'Bản nháp' },
      { ...PLAN, 'Ý tưởng': 'bưởi  phúc trạch' },
    ];
    const checked = await way.check('plans', await workbook(rows));
    expect(await way.faults(checked.id)).toEqual([
      '2 total: Các nguồn cộng lại là 450.000.000 đ, thừa 10.000.000 đ so với tổng vốn.',
      '3 total: Các nguồn cộng lại là 450.000.000 đ, thiếu 1.000.000 đ so với tổng vốn.',
      '3 approvedOn: Ngày duyệt phải từ khi có Chương trình OCOP đến hôm nay.',
      '4 state3: Phương án chỉ có 2 năm.',
      '5 state: Ghi một trong: Đã duyệt.',
      '5 name: Chủ thể này đã có phương án của sản phẩm này từ năm 2021.',
      '6 name: Trùng với dòng 5 (cùng chủ thể, sản phẩm và năm bắt đầu).',
      '6 name: Chủ thể này đã có phương án của sản phẩm này từ năm 2021.',
    ]);
    const response = await fetch(`${app.url}/api/imports/${checked.id as string}/faults.xlsx`, {
      headers: { cookie: office.cookie },
    });
    const [sheet] = await readXlsx(Buffer.from(await response.arrayBuffer()));
    expect(sheet?.data).toHaveLength(6);
  });

  it('the empty file brings its example, which is left out when it comes back', async () => {
    const response = await fetch(`${app.url}/api/import-kinds/plans/template.csv`, {
      headers: { cookie: office.cookie },
    });
    const text = Buffer.from(await response.arrayBuffer());
    expect(text.toString('utf8')).toContain('"Bưởi Phúc Trạch"');
    expect(text.toString('utf8')).not.toContain('năm 4');
    const checked = await way.check('plans', text, 'mau.csv');
    expect(checked).toMatchObject({ state: 'faulty', rows: 0, fault: { title: expect.any(String) } });
  });

  it('is taken back until somebody has said something to it', async () => {
    const [row] = await plans();
    const said = await app.post(`/api/business-plans/${row.id as string}/comments`, {
      as: office,
      body: { body: 'Đã đối chiếu bản giấy.' },
      ifMatch: 1,
    });
    expect(said.status).toBeLessThan(300);
    const refused = await way.step(batch, 'undo');
    expect(refused.body).toMatchObject({
      code: 'import.changed_since',
      errors: [{ message: 'Dòng 2, Bưởi Phúc Trạch, từ năm 2021: đã có góp ý.' }],
    });
    expect(await plans()).toHaveLength(1);
    const other = await way.commit('plans', await workbook([{ ...PLAN, 'Từ năm': 2024 }]));
    expect((await way.step(other.id as string, 'undo')).status).toBe(200);
    expect(await plans()).toHaveLength(1);
  });
});
