import type { TestApp, TestUser } from './app';

/** A unit of the tree of 2020 by its official code. */
export async function unitOf(app: TestApp, name: string, kind: string, on = '2020-09-01'): Promise<string> {
  const row = await app.uow.read((tx) =>
    tx.one<{ id: string }>(
      `select id from programme.unit where name = $1 and kind = $2 and valid_from <= $3 and (valid_to is null or valid_to >= $3)
        order by id limit 1`,
      [name, kind, on],
    ),
  );
  return row.id;
}

export interface ProducerOfTest {
  readonly producerId: string;
  readonly user: TestUser;
}

/** A producer with a user who acts for it. */
export async function producerWithUser(
  app: TestApp,
  office: TestUser,
  unitId: string,
  name = 'Hợp tác xã Bưởi Phúc Trạch',
  extra: Record<string, unknown> = {},
): Promise<ProducerOfTest> {
  const created = await app.post('/api/producers', {
    as: office,
    body: { kind: 'cooperative', name, unitId, address: 'Thôn 1', representativeName: 'Trần Thị Mẫu', ...extra },
  });
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
  const user = await app.user('producer', { kind: 'organisation', id: created.body.id, name: `Chủ thể ${name}` });
  return { producerId: created.body.id, user };
}

export const IDEA_TEXTS = {
  description: 'Bưởi quả, trồng hữu cơ.',
  coreValue: 'Vị ngọt thanh, thơm.',
  packingUnit: 'Hộp 2 quả',
  rawMaterial: 'Bưởi tươi',
  materialSource: 'Vườn của thành viên',
  distinction: 'Giống bưởi bản địa.',
  helpNeeded: 'Tem truy xuất',
};

/** An idea that has been selected. */
export async function selectedIdea(
  app: TestApp,
  producer: ProducerOfTest,
  decider: TestUser,
  productName = 'Bưởi Phúc Trạch',
): Promise<string> {
  const idea = await app.post('/api/ideas', {
    as: producer.user,
    body: { producerId: producer.producerId, productName, isNewProduct: true, sheetNo: 1, ...IDEA_TEXTS },
  });
  if (idea.status !== 201) throw new Error(JSON.stringify(idea.body));
  const sent = await app.post(`/api/ideas/${idea.body.id}/submit`, { as: producer.user, ifMatch: 1 });
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
  const chosen = await app.post(`/api/ideas/${idea.body.id}/select`, { as: decider, ifMatch: 2, body: {} });
  if (chosen.status !== 200) throw new Error(JSON.stringify(chosen.body));
  return idea.body.id as string;
}

const million = (n: number): string => `${n}000000`;

export const planBody = (owner = 420, loan = 300, state = 180, other = 100, total = 1000): Record<string, unknown> => ({
  productName: 'Bưởi Phúc Trạch',
  firstYear: 2020,
  horizonYears: 3,
  sections: {
    organisation: 'Hợp tác xã 25 thành viên.',
    staff: '12 lao động thường xuyên.',
    goals: 'Tăng doanh thu 15% mỗi năm.',
    product: 'Bưởi quả đóng hộp.',
    market: 'Siêu thị và quà tặng.',
    production: '20 ha bưởi VietGAP.',
  },
  yearGoals: [{ year: 2020, revenue: million(800), profit: million(120) }],
  declaredTotal: million(total),
  capital: [
    { year: 2020, source: 'owner', amount: million(owner) },
    { year: 2020, source: 'loan', amount: million(loan) },
    { year: 2021, source: 'state', amount: million(state) },
    { year: 2022, source: 'other', amount: million(other) },
  ],
});
