import { TestApp, type TestUser } from '../../support/app';
import { IDEA_TEXTS, producerWithUser, unitOf, type ProducerOfTest } from '../../support/flow';
import { getPdf } from '../../support/pdf';
import { loadReference } from '../../support/reference';

const IDENTITY_NO = '042185001234';

describe('the idea form as PDF', () => {
  let app: TestApp;
  let district: TestUser;
  let producer: ProducerOfTest;
  let id: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-03-02T02:00:00Z' });
    await loadReference(app.uow);
    const office = await app.user('provincial-office');
    const unit = { kind: 'unit', id: await unitOf(app, 'Huyện Hương Khê', 'district') } as const;
    district = await app.user('district-secretary', unit);
    const extra = { representativeIdentityNo: IDENTITY_NO };
    const commune = await unitOf(app, 'Xã Phúc Trạch', 'commune');
    producer = await producerWithUser(app, office, commune, 'Hợp tác xã Bưởi Phúc Trạch', extra);
    const description = 'Bưởi quả trồng hữu cơ, hái chín cây, lau sạch và đóng hộp hai quả. '.repeat(27).trim();
    const body = {
      ...{ producerId: producer.producerId, productName: 'Bưởi Phúc Trạch', isNewProduct: true, sheetNo: 1 },
      ...IDEA_TEXTS,
      description,
    };
    id = (await app.post('/api/ideas', { as: producer.user, body })).body.id as string;
  });

  afterAll(() => app.close());

  it('is marked as a draft until it is sent, then bears its numbers and the decision', async () => {
    const draft = await getPdf(app, `/api/ideas/${id}/form.pdf`, producer.user);
    expect([draft.status, draft.mediaType]).toEqual([200, 'application/pdf']);
    expect(draft.disposition).toContain('inline');
    expect(draft.text).toContain('BẢN DỰ THẢO');
    await app.post(`/api/ideas/${id}/submit`, { as: producer.user, ifMatch: 1 });
    const reason = { reason: 'Đúng thế mạnh của xã.' };
    await app.post(`/api/ideas/${id}/select`, { as: district, ifMatch: 2, body: reason });
    const { text } = await getPdf(app, `/api/ideas/${id}/form.pdf`, district);
    expect(text).not.toContain('BẢN DỰ THẢO');
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Phúc Trạch, ngày 02 tháng 3 năm 2020',
      'PHIẾU ĐĂNG KÝ Ý TƯỞNG SẢN PHẨM',
      'Bưởi Phúc Trạch',
      'Hợp tác xã Bưởi Phúc Trạch',
      'YT-0001/2020',
      ...Object.values({ ...IDEA_TEXTS, description: 'hái chín cây' }),
      'Ý tưởng được chọn ngày 02/03/2020. Ý kiến: Đúng thế mạnh của xã.',
    ])
      expect(text).toContain(words);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toContain(IDENTITY_NO);
  });

  it('is read by whoever may read the idea, and by nobody else', async () => {
    const kyAnh = await unitOf(app, 'Huyện Kỳ Anh', 'district');
    const other = await app.user('district-secretary', { kind: 'unit', id: kyAnh });
    const answer = await getPdf(app, `/api/ideas/${id}/form.pdf`, other);
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([404, 'idea.not_found']);
    expect((await app.get(`/api/ideas/${id}/form.pdf`)).status).toBe(401);
  });
});
