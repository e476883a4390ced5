import { TestApp } from '../../support/app';
import { loadReference } from '../../support/reference';
import { wholeWay, type WholeWay } from '../../support/whole-way';

describe('impact run', () => {
  let app: TestApp;
  let way: WholeWay;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2024-09-01T02:00:00Z' });
    await loadReference(app.uow);
    way = await wholeWay(app, [
      { name: 'Bưởi đóng gói đẹp', total: 82 },
      { name: 'Bưởi bao bì thường', total: 80, ticks: { 'A.2.b': 1 } },
    ]);
  }, 120_000);
  afterAll(() => app.close());

  const impact = (rulebookId: string, as = way.office) =>
    app.get(`/api/results/impact?roundId=${way.roundId}&rulebookId=${rulebookId}`, { as });
  const fingerprint = () =>
    app.uow.read((tx) =>
      tx.one<{ of: string }>(
        `select md5((select string_agg(r::text, '|' order by case_id) from evaluation.case_result r)
              || (select string_agg(b::text, '|' order by id) from evaluation.ballot b)
              || (select string_agg(c::text, '|' order by id) from certificates.certificate c)
              || (select count(*)::text from platform.history) || (select count(*)::text from platform.outbox)) as of`,
      ),
    );

  it('scenario 16: 26-2026 over a round judged by 148-2023 lists every product that gets another star, and changes nothing', async () => {
    const before = await fingerprint();
    const { status, body } = await impact('26-2026');
    expect(status).toBe(200);
    expect(body).toMatchObject({ roundName: 'Đợt 1 năm 2024', rulebookId: '26-2026', examined: 4, same: 0 });
    const certain = body.products.filter((product: any) => product.verdict === 'other');
    expect(certain.map((product: any) => [product.productName, product.level])).toEqual([
      ['Bưởi bao bì thường', 'district'],
      ['Bưởi bao bì thường', 'province'],
    ]);
    expect(certain[1]).toMatchObject({
      before: { shownMean: '80.00', band: 4, star: 4 },
      highest: { star: 2 },
      bandTooLow: false,
      gates: [{ key: 'A.2.2', title: 'Đóng gói, bao bì sản phẩm', needs: 'Đóng gói sáng tạo, bao bì đẹp' }],
    });
    const uncertain = body.products.filter((product: any) => product.verdict === 'open');
    expect(uncertain.map((product: any) => product.productName)).toEqual(['Bưởi đóng gói đẹp', 'Bưởi đóng gói đẹp']);
    expect(uncertain[0].open).toContainEqual({ key: 'A.1.2', title: 'Chứng nhận chất lượng vùng nguyên liệu' });
    expect(await fingerprint()).toEqual(before);
  });

  it('by the rulebook that judged it nothing is another, and a rulebook or right that is missing is refused', async () => {
    expect((await impact('148-2023')).body).toMatchObject({ examined: 4, same: 4, products: [] });
    expect((await impact('99-2099')).body.code).toBe('criteria.rulebook_not_found');
    expect((await impact('26-2026', await app.user('district-secretary'))).status).toBe(403);
  });
});
