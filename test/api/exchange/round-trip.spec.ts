import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { ImportWay, workbook, type Filled } from '../../support/import-way';
import { loadReference } from '../../support/reference';

const PRODUCERS: readonly Filled[] = [
  {
    'Loại hình': 'HTX',
    'Tên chủ thể': 'HTX "Bưởi", Phúc Trạch',
    'Xã, phường': 'Xã Phúc Trạch',
    'Người đại diện': 'Trần A',
  },
  { 'Loại hình': 'Hộ', 'Tên chủ thể': '=Cơ sở; cu đơ', 'Xã, phường': 'Phường Thành Sen', 'Người đại diện': 'Lê B' },
];
const PRODUCTS: readonly Filled[] = [
  {
    'Tên chủ thể': 'HTX "Bưởi", Phúc Trạch',
    'Tên sản phẩm': 'Bưởi Phúc Trạch',
    'Bộ sản phẩm': 1,
    'Mô tả': 'Túi 2 quả\ndán tem',
  },
  { 'Tên chủ thể': '=Cơ sở; cu đơ', 'Tên sản phẩm': '@Kẹo cu đơ', 'Bộ sản phẩm': 5 },
];
const PLANS: readonly Filled[] = [
  {
    ...{
      'Tên chủ thể': 'HTX "Bưởi", Phúc Trạch',
      'Tên sản phẩm': 'Bưởi Phúc Trạch',
      'Bộ sản phẩm': 1,
      'Năm bắt đầu': 2021,
    },
    ...{ 'Số năm': 5, 'Tổng vốn': '1.450.000.001', 'Vốn chủ cơ sở năm 1': '1.000.000.000', 'Vốn vay năm 3': 1 },
    ...{
      'Vốn ngân sách năm 5': '450.000.000',
      'Ngày duyệt': '15/03/2021',
      'Số văn bản duyệt': '12/QĐ',
      'Cơ quan duyệt': 'UBND huyện',
    },
  },
];

/** Lists as they stand on the screen, without what each system gives anew. */
async function recordsOf(app: TestApp, as: TestUser): Promise<unknown> {
  const rows = async (path: string, fields: readonly string[]) => {
    const { items } = (await app.get(`${path}?limit=200`, { as })).body as { items: Record<string, unknown>[] };
    return items.map((item) => fields.map((field) => item[field])).sort((a, b) => String(a).localeCompare(String(b)));
  };
  return {
    producers: await rows('/api/producers', ['name', 'kind', 'unitId', 'productCount']),
    products: await rows('/api/products', ['name', 'producerName', 'unitName', 'sheetNo', 'description']),
    plans: await rows('/api/business-plans', [
      ...['productName', 'producerName', 'unitName', 'sheetNo', 'state', 'declaredTotal', 'firstYear', 'horizonYears'],
      ...['approvedOn', 'approvalDocument', 'approvalBody'],
    ]),
    capital: (await app.uow.read((tx) =>
      tx.query(`select year, source, amount from plans.plan_capital order by year, source`),
    )) as unknown,
  };
}

describe('a list taken out comes in again', () => {
  const apps: TestApp[] = [];
  const backgrounds: TestBackground[] = [];
  const start = async () => {
    const app = await TestApp.start({ at: '2026-08-24T02:00:00Z' });
    apps.push(app);
    await loadReference(app.uow);
    const background = await TestBackground.start(app);
    backgrounds.push(background);
    const office = await app.user('provincial-office');
    return { app, office, way: new ImportWay(app, background, office) };
  };
  afterAll(async () => {
    for (const background of backgrounds) await background.close();
    for (const app of apps) await app.close();
  }, 60_000);

  it('producers, products and plans of one system are the same records in an empty one, by workbook and by CSV', async () => {
    const from = await start();
    await from.way.commit('producers', await workbook(PRODUCERS));
    await from.way.commit('products', await workbook(PRODUCTS));
    await from.way.commit('plans', await workbook(PLANS));
    const taken = async (file: string): Promise<Buffer> => {
      const response = await fetch(`${from.app.url}/api/exports/${file}`, { headers: { cookie: from.office.cookie } });
      return Buffer.from(await response.arrayBuffer());
    };
    const expected = await recordsOf(from.app, from.office);
    for (const format of ['xlsx', 'csv']) {
      const to = await start();
      await to.way.commit('producers', await taken(`chu-the.${format}`), `chu-the.${format}`);
      await to.way.commit('products', await taken(`san-pham.${format}`), `san-pham.${format}`);
      await to.way.commit('plans', await taken(`phuong-an-von.${format}`), `phuong-an.${format}`);
      expect(await recordsOf(to.app, to.office)).toEqual(expected);
    }
    expect(expected).toMatchObject({
      plans: [
        [
          'Bưởi Phúc Trạch',
          expect.any(String),
          'Xã Phúc Trạch',
          1,
          'approved',
          '1450000001',
          2021,
          5,
          '2021-03-15',
          '12/QĐ',
          'UBND huyện',
        ],
      ],
    });
  }, 180_000);
});
