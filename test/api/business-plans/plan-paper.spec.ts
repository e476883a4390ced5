import { TestApp, type TestUser } from '../../support/app';
import { planBody, producerWithUser, selectedIdea, unitOf, type ProducerOfTest } from '../../support/flow';
import { getPdf } from '../../support/pdf';
import { loadReference } from '../../support/reference';

const IDENTITY_NO = '042185001234';

describe('the business plan as PDF', () => {
  let app: TestApp;
  let office: TestUser;
  let district: TestUser;
  let producer: ProducerOfTest;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-09-01T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const unitId = await unitOf(app, 'Huyện Hương Khê', 'district');
    district = await app.user('district-secretary', { kind: 'unit', id: unitId });
    const commune = await unitOf(app, 'Xã Phúc Trạch', 'commune');
    const extra = { representativeIdentityNo: IDENTITY_NO };
    producer = await producerWithUser(app, office, commune, 'Hợp tác xã Bưởi Phúc Trạch', extra);
  });

  afterAll(() => app.close());

  const begin = async (body: Record<string, unknown>): Promise<string> => {
    const ideaId = await selectedIdea(app, producer, district);
    const plan = await app.post('/api/business-plans', { as: producer.user, body: { ...body, ideaId } });
    expect(plan.status).toBe(201);
    return plan.body.id as string;
  };

  it('shows capital by year and source with exact sums and shares', async () => {
    const id = await begin(planBody());
    await app.post(`/api/business-plans/${id}/submit`, { as: producer.user, ifMatch: 1 });
    await app.post(`/api/business-plans/${id}/approve`, { as: office, ifMatch: 2, body: {} });
    const { status, mediaType, text } = await getPdf(app, `/api/business-plans/${id}/form.pdf`, district);
    expect([status, mediaType]).toEqual([200, 'application/pdf']);
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'PHƯƠNG ÁN SẢN XUẤT KINH DOANH',
      'Sản phẩm: Bưởi Phúc Trạch',
      'Hợp tác xã 25 thành viên.',
      '20 ha bưởi VietGAP.',
      '3 năm (2020 – 2022)',
      'Ngày duyệt: 01/09/2020',
      '2020 800.000.000 120.000.000',
      'Tổng vốn của phương án: 1.000.000.000 đồng.',
      '2020 420.000.000 300.000.000 0 0 720.000.000',
      '2021 0 0 180.000.000 0 180.000.000',
      'Cộng 420.000.000 300.000.000 180.000.000 100.000.000 1.000.000.000',
      'Tỷ trọng 42,0% 30,0% 18,0% 10,0% 100,0%',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('BẢN DỰ THẢO');
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toContain(IDENTITY_NO);
  });

  it('a draft is marked, says by how much it does not add up, and breaks no figure however large', async () => {
    const large = '123456789012345';
    const capital = ['owner', 'loan', 'state', 'other'].map((source) => ({ year: 2020, source, amount: large }));
    const id = await begin({ ...planBody(), capital, declaredTotal: '493827156049370' });
    const { text } = await getPdf(app, `/api/business-plans/${id}/form.pdf`, producer.user);
    expect(text).toContain('BẢN DỰ THẢO');
    expect(text).toContain('thừa 10 đ so với tổng vốn');
    const figure = '123.456.789.012.345';
    expect(text).toContain(`2020 ${figure} ${figure} ${figure} ${figure} 493.827.156.049.380`);
  });

  it('is read by whoever may read the plan, and by nobody else', async () => {
    const id = await begin(planBody());
    const kyAnh = await unitOf(app, 'Huyện Kỳ Anh', 'district');
    const other = await app.user('district-secretary', { kind: 'unit', id: kyAnh });
    const answer = await getPdf(app, `/api/business-plans/${id}/form.pdf`, other);
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([404, 'plan.not_found']);
    expect((await app.get(`/api/business-plans/${id}/form.pdf`)).status).toBe(401);
  });
});
