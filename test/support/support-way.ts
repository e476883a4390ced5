import { RemindOfMarks } from '../../libs/producers/src/application/remind-of-marks';
import type { Answer, TestApp, TestUser } from './app';

const must = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

/** A resolution of 2021 to 2025 as provinces make them: an award by star, a share of the cost of machines after acceptance. */
export const RESOLUTION = {
  number: '51/2021/NQ-HĐND',
  issuedOn: '2021-12-16',
  issuer: 'Hội đồng nhân dân tỉnh Hà Tĩnh',
  title: 'Chính sách khuyến khích phát triển nông nghiệp, nông thôn gắn với xây dựng tỉnh đạt chuẩn nông thôn mới',
  validFrom: '2020-01-01',
  validTo: '2025-12-31',
  lines: [
    line({ title: 'Thưởng sản phẩm đạt 4 sao', ceiling: '50000000', stars: ['4'] }),
    line({
      subject: 'machinery',
      title: 'Máy móc, thiết bị chế biến',
      percent: 50,
      ceiling: '300000000',
      needsAcceptance: true,
      repeatable: true,
    }),
    line({ title: 'Thưởng nâng hạng lên 4 sao', ceiling: '30000000', stars: ['4'], occasion: 'upgrade' }),
  ],
};

export function line(more: Record<string, unknown>): Record<string, unknown> {
  return {
    subject: 'award',
    title: 'Thưởng',
    ceiling: '50000000',
    stars: [],
    occasion: 'any',
    producerKinds: [],
    needsAcceptance: false,
    repeatable: false,
    ...more,
  };
}

export interface PolicyOfTest {
  readonly resolutionId: string;
  /** Lines in their order. */
  readonly lineIds: readonly string[];
}

/** The resolution and a budget of the province for a year. */
export async function supportPolicy(
  app: TestApp,
  office: TestUser,
  year: number,
  amount = '1000000000',
): Promise<PolicyOfTest> {
  const made = must(await app.post('/api/support/resolutions', { as: office, body: RESOLUTION }), 201);
  const shown = must(await app.get(`/api/support/resolutions/${made.body.id}`, { as: office }), 200);
  const body = { amount, documentNo: '12/QĐ-UBND', documentOn: `${year}-01-05` };
  must(await app.post(`/api/support/budgets/${year}/province`, { as: office, body }), 201);
  return { resolutionId: made.body.id as string, lineIds: shown.body.lines.map((each: { id: string }) => each.id) };
}

/** What is done with a rated product of `wholeWay` (9/2024): support paid, marks kept, its producer changed. For the invariants. */
export async function supportAfterTheStar(app: TestApp, office: TestUser): Promise<void> {
  const leader = await app.user('approving-leader');
  const product = await app.uow.read((tx) =>
    tx.one<{ id: string; producerId: string }>(
      `select product_id as id, producer_id as "producerId" from certificates.certificate where stars = 4 order by id limit 1`,
    ),
  );
  const { lineIds } = await supportPolicy(app, office, 2024);
  const propose = async (lineId = '', asked = '50000000', more = {}): Promise<string> => {
    const body = { lineId, productId: product.id, year: 2024, source: 'province', asked, ...more };
    return must(await app.post('/api/support/grants', { as: office, body }), 201).body.id as string;
  };
  const act = async (id: string, action: string, as: TestUser, ifMatch: number, body: Record<string, string>) =>
    must(
      await app.post(`/api/support/grants/${id}/${action}`, { as, ifMatch, body: { on: '2024-09-01', ...body } }),
      200,
    );
  const award = await propose(lineIds[0]);
  await act(award, 'decide', leader, 1, { number: '1/QĐ', amount: '50000000' });
  await act(award, 'pay', office, 2, { number: 'PC-1', amount: '20000000' });
  const machines = await propose(lineIds[1], '100000000', { cost: '200000000' });
  await act(machines, 'decide', leader, 1, { number: '2/QĐ', amount: '90000000' });
  await act(machines, 'accept', office, 2, { number: '1/BB' });
  await act(machines, 'pay', office, 3, { number: 'PC-2', amount: '90000000' });

  const mark = {
    ...{ name: 'Bưởi Phúc Trạch', owner: 'Hợp tác xã', issuer: 'GS1 Việt Nam', issuedOn: '2022-10-01' },
    ...{ kind: 'gtin', number: '8936000000011', expiresOn: '2024-09-30' },
  };
  must(await app.post(`/api/products/${product.id}/marks`, { as: office, body: mark }), 201);
  await new RemindOfMarks(app.uow).run();
  const shown = must(await app.get(`/api/producers/${product.producerId}`, { as: office }), 200);
  const body = {
    ...{ kind: 'company', name: 'Công ty TNHH Bưởi Phúc Trạch', representativeName: 'Trần Thị Mẫu' },
    ...{ documentNo: '3002123456', documentOn: '2024-08-30' },
  };
  const path = `/api/producers/${product.producerId}/kind-changes`;
  const changed = must(await app.post(path, { as: office, ifMatch: shown.body.version, body }), 200);
  const renamed = { ...body, name: 'Công ty TNHH Đặc sản Phúc Trạch' };
  must(await app.post(path, { as: office, ifMatch: changed.body.version, body: renamed }), 200);
}
