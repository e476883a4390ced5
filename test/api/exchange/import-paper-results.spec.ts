import { newUuidV7 } from '@app/platform/database';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { ImportWay, SCAN, workbook, type Filled } from '../../support/import-way';
import { loadReference } from '../../support/reference';

const PRODUCER = {
  'Loại hình': 'HTX',
  'Tên chủ thể': 'HTX Bưởi Phúc Trạch',
  'Mã số thuế': '3001234567',
  'Xã, phường': 'Xã Phúc Trạch',
  Huyện: 'Huyện Hương Khê',
  'Người đại diện': 'Nguyễn Thị Hoa',
};
const PRODUCTS = ['Bưởi Phúc Trạch', 'Mật ong', 'Trầm hương', 'Chè xanh'].map((name, index) => ({
  MST: '3001234567',
  'Tên sản phẩm': name,
  'Bộ sản phẩm': index + 1,
}));
/** 272 + 183 + 260 = 715 points of nine sheets: 79,44. */
const RESULT: Filled = {
  MST: '3001234567',
  'Sản phẩm': 'Bưởi Phúc Trạch',
  Cấp: 'Tỉnh',
  'Hội đồng': 'Hội đồng OCOP tỉnh Hà Tĩnh',
  'Ngày họp': '20/08/2024',
  'Số phiếu': 9,
  'Phần A': '30,22',
  'Phần B': '20,33',
  'Phần C': '260/9',
  'Tổng điểm': '79,44',
  'Hạng sao': '4 sao',
  'Số biên bản': '12/BB-HĐ',
  'Số quyết định': '3456/QĐ-UBND',
  'Ngày quyết định': '15/10/2024',
};

describe('import of what councils decided on paper', () => {
  let app: TestApp;
  let background: TestBackground;
  let office: TestUser;
  let way: ImportWay;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-08-24T02:00:00Z' });
    await loadReference(app.uow);
    background = await TestBackground.start(app);
    office = await app.user('provincial-office');
    way = new ImportWay(app, background, office);
    await way.commit('producers', await workbook([PRODUCER]));
    await way.commit('products', await workbook(PRODUCTS));
  }, 120_000);
  afterAll(async () => {
    await background.close();
    await app.close();
  });

  const products = async () => (await app.get('/api/producers', { as: office })).body.items;
  const resultsOf = async (as: TestUser = office) => {
    const { id } = await app.uow.read((tx) =>
      tx.one<{ id: string }>(`select id from producers.product where name = 'Bưởi Phúc Trạch'`),
    );
    return app.get(`/api/paper-results?productId=${id}`, { as });
  };

  it('waits for the scanned minutes, then stands with exact points, by the rulebook of its day', async () => {
    const checked = await way.check('paper-results', await workbook([RESULT]));
    expect(checked).toMatchObject({ state: 'checked', paperLabel: 'Bản quét biên bản họp hội đồng', paperName: null });
    const early = await way.step(checked.id as string, 'commit');
    expect(early.body.code).toBe('import.paper_missing');
    expect((await way.paper(checked.id as string, Buffer.from('no paper'))).body.code).toBe('file.type_refused');
    expect((await way.paper(checked.id as string)).status).toBe(200);
    expect((await way.step(checked.id as string, 'commit')).status).toBe(200);
    await background.drain();
    const { items } = (await resultsOf()).body;
    expect(items).toMatchObject([
      {
        ...{ level: 'province', roundYear: 2024, roundNumber: 1, heldOn: '2024-08-20', sum: 715, count: 9 },
        partSums: { A: 272, B: 183, C: 260 },
        ...{ shownMean: '79.44', band: 4, star: 4, rulebookId: '148-2023', decisionNo: '3456/QĐ-UBND' },
      },
    ]);
    const paper = await fetch(`${app.url}/api/paper-results/${items[0].id as string}/scan`, {
      headers: { cookie: office.cookie },
    });
    expect(Buffer.from(await paper.arrayBuffer())).toEqual(SCAN);
    const figures = await app.uow.read((tx) =>
      tx.query(`select day::text, stars, year, link_id like '/chu-the/san-pham/%' as page from reporting.rating`),
    );
    expect(figures).toEqual([{ day: '2024-10-15', stars: 4, year: 2024, page: true }]);
    const records = (
      await app.get('/api/indicators/products-certified/records?from=2024-01-01&to=2024-12-31', { as: office })
    ).body;
    expect(records.items[0].to).toMatch(/^\/chu-the\/san-pham\//);
  });

  it('nobody outside the unit and nobody without the right sees it', async () => {
    const elsewhere = await app.user('district-secretary', { kind: 'unit', id: '445' });
    expect((await resultsOf(elsewhere)).body).toEqual({ items: [] });
    expect((await resultsOf(await app.user('commune-officer', { kind: 'unit', id: '18562' }))).status).toBe(403);
  });

  it('means that no sheets make, totals and stars that do not follow, levels that did not score: each named', async () => {
    const rows = [
      { ...RESULT, 'Sản phẩm': 'Mật ong', 'Phần A': '30,25' },
      { ...RESULT, 'Sản phẩm': 'Mật ong', Đợt: 2, 'Tổng điểm': '79,56' },
      { ...RESULT, 'Sản phẩm': 'Trầm hương', 'Hạng sao': '5' },
      { ...RESULT, 'Sản phẩm': 'Chè xanh', 'Hạng sao': '3' },
      { ...RESULT, 'Sản phẩm': 'Chè xanh', Đợt: 2, 'Phần A': '40,11', 'Tổng điểm': '89,33' },
      { ...RESULT, 'Sản phẩm': 'Trầm hương', Cấp: 'Huyện', 'Ngày họp': '20/08/2025', 'Ngày quyết định': '20/10/2025' },
      { ...RESULT, 'Sản phẩm': 'Không có' },
      { ...RESULT, 'Bộ tiêu chí': '26/2026/QĐ-TTg', Đợt: 3 },
      RESULT,
    ];
    const checked = await way.check('paper-results', await workbook(rows));
    expect(await way.faults(checked.id)).toEqual([
      '2 partA: 30,25 không phải là điểm trung bình của 9 phiếu; gần nhất 30,22 (272/9) hoặc 30,33 (273/9).',
      '3 total: Tổng 79,56 không bằng A + B + C là 79,44 (715/9).',
      '4 star: Điểm này chỉ đạt khung 4 sao theo bộ tiêu chí.',
      '5 star: Điểm đạt khung 4 sao mà xếp 3 sao: hãy ghi lý do.',
      '6 partA: Phần A nhiều nhất 40 điểm.',
      '7 level: Theo trình tự của ngày đó, hội đồng cấp này không chấm điểm.',
      '8 name: Chủ thể này không có sản phẩm tên đó; hãy nhập sản phẩm trước.',
      '9 rulebook: Bộ tiêu chí chưa có hiệu lực vào ngày họp.',
      '10 name: Kết quả của sản phẩm này ở cấp, năm và đợt này đã có.',
    ]);
  });

  it('fewer stars than the points reach come in with their reason and are pointed out; what is on paper never changes', async () => {
    const row = {
      ...RESULT,
      'Sản phẩm': 'Chè xanh',
      'Hạng sao': '3',
      'Lý do': 'Không đạt điều kiện bắt buộc về bao bì',
    };
    const id = newUuidV7();
    expect((await way.upload('paper-results', await workbook([row]), 'thap.xlsx', id)).status).toBe(200);
    await background.drain();
    expect(await way.get(id)).toMatchObject({ state: 'checked', warnedRows: 1 });
    await way.paper(id);
    await way.step(id, 'commit');
    await background.drain();
    // 3 stars are the district's to grant by the procedure of that day: the province's minutes alone count in no figure
    const counted = await app.uow.read((tx) => tx.query(`select 1 from reporting.rating`));
    expect(counted).toHaveLength(1);
    for (const sql of [`update evaluation.paper_result set star = 2`, `delete from evaluation.paper_result`])
      await expect(app.uow.run((tx) => tx.execute(sql))).rejects.toThrow(/append-only/);
    expect((await way.step(id, 'undo')).status).toBe(200);
    expect(await products()).toHaveLength(1);
  });
});
