import { must } from './session.mjs';

const CAPITAL = [
  { year: 2020, source: 'owner', amount: '400000000' },
  { year: 2020, source: 'loan', amount: '150000000' },
  { year: 2021, source: 'state', amount: '100000000' },
  { year: 2022, source: 'other', amount: '50000000' },
];

const PLAN = {
  firstYear: 2020,
  horizonYears: 3,
  sections: {
    organisation: 'Tổ sản xuất sáu người.',
    staff: 'Sáu lao động thường xuyên.',
    goals: 'Tăng sản lượng mỗi năm 15%.',
    product: 'Bánh đa gấc đóng túi mười cái.',
    market: 'Cửa hàng trong tỉnh và bán qua mạng.',
    production: 'Gạo, gấc và vừng trong xã.',
  },
  yearGoals: [{ year: 2020, revenue: '500000000', profit: '60000000' }],
  capital: CAPITAL,
};

const IDEA = {
  isNewProduct: true,
  description: 'Bánh đa gấc nướng than.',
  coreValue: 'Giòn, thơm, màu gấc tự nhiên.',
  packingUnit: 'Túi 10 cái',
  rawMaterial: 'Gạo, gấc, vừng',
  materialSource: 'Ruộng và vườn trong xã',
  distinction: 'Nghề cũ của làng, thêm gấc.',
  helpNeeded: 'Bao bì',
};

/** Idea and business plan, up to the approval. */
export async function checkPlan(flow) {
  const { step, people, goTo, productName, sheetNo } = flow;
  const { producer, district, office } = people;
  await step('go to October 2020', () => goTo('2020-10-12'));
  await step('idea: written and sent', async () => {
    const { items } = await producer.get('/api/producers');
    flow.producerId = items[0].id;
    flow.idea = await producer.post('/api/ideas', { producerId: flow.producerId, productName, sheetNo, ...IDEA });
    await producer.act(`/api/ideas/${flow.idea.id}`, 'submit');
  });
  await step('idea: selected by the district', () => district.act(`/api/ideas/${flow.idea.id}`, 'select', {}));
  await step('plan: refused while the capital does not add up', async () => {
    const plan = { ideaId: flow.idea.id, productName, ...PLAN, declaredTotal: '710000000' };
    flow.plan = await producer.post('/api/business-plans', plan);
    const sent = await producer.act(`/api/business-plans/${flow.plan.id}`, 'submit').catch((error) => error.message);
    must(typeof sent === 'string' && sent.includes('plan.capital_mismatch'), `it was sent: ${JSON.stringify(sent)}`);
  });
  await step('plan: corrected, sent, approved', async () => {
    const path = `/api/business-plans/${flow.plan.id}`;
    const { version } = await producer.get(path);
    await producer.put(path, { productName, ...PLAN, declaredTotal: '700000000' }, version);
    await producer.act(path, 'submit');
    await office.act(path, 'approve', {});
    must((await office.get(path)).state === 'approved', 'the plan is not approved');
  });
}
