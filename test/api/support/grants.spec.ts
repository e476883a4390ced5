import { IssueCertificates, RenderCertificate } from '@app/certificates';
import { newUuidV7 } from '@app/platform/database';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { publishedStatus } from '../../support/certified';
import { loadReference } from '../../support/reference';
import { approvedDecision, closedRound, type ClosedRound } from '../../support/results';
import { line, RESOLUTION, supportPolicy, type PolicyOfTest } from '../../support/support-way';

const ABOUT = { requestId: 'test' };

describe('support of products', () => {
  let app: TestApp;
  let office: TestUser;
  let leader: TestUser;
  let round: ClosedRound;
  let policy: PolicyOfTest;
  /** Products with 4, 4, 3 stars and one without a certificate. */
  let products: string[];
  let owner: TestUser;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-10-09T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    leader = await app.user('approving-leader');
    const results = [
      { name: 'Mật ong', sum: 240, count: 3, star: 4 },
      { name: 'Cu đơ', sum: 225, count: 3, star: 4 },
      { name: 'Bưởi', sum: 180, count: 3, star: 3 },
      { name: 'Rượu sim', sum: 120, count: 3, star: 2 },
    ];
    round = await closedRound(app, office, results, 2);
    owner = round.producers[0]?.user ?? office;
    const decision = await approvedDecision(app, { office, leader }, round);
    await app.database.setTime('2020-10-12T02:00:00Z');
    await app.post(`/api/decisions/${decision.id}/publish`, { as: office, ifMatch: decision.version });
    const made = await app.uow.run((tx) => app.app.get(IssueCertificates).execute(tx, decision.id, ABOUT));
    for (const id of made) await app.app.get(RenderCertificate).execute(id, ABOUT);
    await app.database.setTime('2021-03-01T02:00:00Z');
    policy = await supportPolicy(app, office, 2021, '150000000');
    products = await app.uow.read(async (tx) =>
      (await tx.query<{ id: string }>(`select id from producers.product order by id`)).map(({ id }) => id),
    );
  });
  afterAll(() => app.close());

  const propose = (index: number, lineNo = 0, more: Record<string, unknown> = {}, as = office) =>
    app.post('/api/support/grants', {
      as,
      body: {
        lineId: policy.lineIds[lineNo],
        productId: products[index],
        year: 2021,
        source: 'province',
        asked: '50000000',
        ...more,
      },
    });
  const act = (id: string, action: string, as: TestUser, ifMatch: number, body: Record<string, unknown>) =>
    app.post(`/api/support/grants/${id}/${action}`, { as, ifMatch, body });
  const paper = (number: string, amount?: string) => ({ number, on: '2021-02-20', ...(amount ? { amount } : {}) });

  it('a resolution is kept once, with its lines as data that do not change', async () => {
    const again = await app.post('/api/support/resolutions', { as: office, body: RESOLUTION });
    expect(again.body.code).toBe('support.resolution_taken');
    const crossed = { ...RESOLUTION, number: 'x', validTo: '2019-01-01' };
    expect((await app.post('/api/support/resolutions', { as: office, body: crossed })).body.code).toBe(
      'support.days_crossed',
    );
    expect((await app.post('/api/support/resolutions', { as: leader, body: RESOLUTION })).status).toBe(403);
    const added = await app.post(`/api/support/resolutions/${policy.resolutionId}/lines`, {
      as: office,
      ifMatch: 1,
      body: line({ subject: 'packaging', title: 'Bao bì', ceiling: '20000000', producerKinds: ['household'] }),
    });
    expect(added.body).toEqual({ version: 2 });
    const found = async (q: string) =>
      (await app.get(`/api/support/resolutions?q=${encodeURIComponent(q)}`, { as: office })).body.items.length;
    expect([await found('51/2021'), await found('khuyen khich phat trien'), await found('không có')]).toEqual([
      1, 1, 0,
    ]);
    const shown = await app.get(`/api/support/resolutions/${policy.resolutionId}`, { as: owner });
    expect(shown.body).toMatchObject({ inForce: true, canManage: false });
    expect(shown.body.lines.map((each: any) => [each.title, each.stars, each.percent])).toEqual([
      ['Thưởng sản phẩm đạt 4 sao', ['4'], null],
      ['Máy móc, thiết bị chế biến', [], 50],
      ['Thưởng nâng hạng lên 4 sao', ['4'], null],
      ['Bao bì', [], null],
    ]);
    policy = { ...policy, lineIds: shown.body.lines.map((each: any) => each.id) };
    await expect(app.uow.run((tx) => tx.execute(`update support.policy_line set ceiling = 1`))).rejects.toThrow(
      'append-only',
    );
  });

  it('refuses what the conditions of a line do not reach, each with its reason', async () => {
    const codes = async (...args: Parameters<typeof propose>) => (await propose(...args)).body.code;
    expect(await codes(2)).toBe('support.star_not_covered');
    expect(await codes(3)).toBe('support.certificate_needed');
    expect(await codes(0, 2)).toBe('support.occasion_not_covered');
    expect(await codes(0, 3)).toBe('support.kind_not_covered');
    expect(await codes(0, 1)).toBe('support.cost_missing');
    expect((await propose(0, 0, { productId: newUuidV7() })).body.code).toBe('producer.product_not_found');
    expect((await propose(0, 0, {}, owner)).status).toBe(403);
    const candidates = await app.get(`/api/support/candidates?lineId=${policy.lineIds[0]}`, { as: office });
    expect(candidates.body.items.map((each: any) => [each.productName, each.stars])).toEqual([
      ['Cu đơ', 4],
      ['Mật ong', 4],
    ]);
  });

  it('refuses a sum above the ceiling and names both figures', async () => {
    const above = await propose(0, 0, { asked: '60000000' });
    expect([above.status, above.body.code, above.body.amount, above.body.limit]).toEqual([
      409,
      'support.above_ceiling',
      '60000000',
      '50000000',
    ]);
    expect(above.body.errors[0].message).toBe('Số tiền 60.000.000 đ vượt mức tối đa 50.000.000 đ.');
    const share = await propose(0, 1, { cost: '90000001', asked: '45000001' });
    expect([share.body.code, share.body.limit]).toEqual(['support.above_ceiling', '45000000']);
  });

  it('is proposed by one person, decided by another, paid in pieces up to the decision, closed', async () => {
    const made = await propose(0);
    expect(made.status).toBe(201);
    const id = made.body.id as string;
    expect((await propose(0)).body.code).toBe('support.grant_exists');

    const both = await app.userWith([
      { role: 'provincial-office', scopeKind: 'province', scopeId: null },
      { role: 'approving-leader', scopeKind: 'province', scopeId: null },
    ]);
    const own = await propose(1, 0, {}, both);
    expect((await act(own.body.id, 'decide', both, 1, paper('1/QĐ', '50000000'))).body.code).toBe(
      'support.same_person',
    );
    const seen = await app.get(`/api/support/grants/${own.body.id}`, { as: both });
    expect(seen.body.allowedActions).toEqual(['cancel']);
    expect((await act(own.body.id, 'cancel', both, 1, { reason: 'Ghi nhầm' })).body.state).toBe('cancelled');
    expect((await propose(1)).status).toBe(201); // a cancelled grant does not stand in the way

    const work = await app.get('/api/me/worklist', { as: leader });
    expect(work.body.items.map((each: any) => each.title)).toContain('Đề nghị hỗ trợ · Mật ong');
    expect((await act(id, 'decide', leader, 1, { ...paper('2/QĐ', '50000000'), on: '2021-03-02' })).body.code).toBe(
      'support.day_in_future',
    );
    expect((await act(id, 'decide', leader, 1, paper('2/QĐ', '50000001'))).body.code).toBe('support.above_ceiling');
    expect((await act(id, 'decide', leader, 1, paper('2/QĐ', '40000000'))).body).toEqual({
      version: 2,
      state: 'decided',
    });
    expect((await act(id, 'decide', leader, 1, paper('2/QĐ', '40000000'))).status).toBe(412);
    expect((await act(id, 'accept', office, 2, paper('1/BB'))).body.state).toBe('accepted');
    expect((await act(id, 'pay', office, 3, paper('PC-1', '15000000'))).body.state).toBe('paid');
    expect((await act(id, 'pay', office, 4, paper('PC-1', '15000000'))).body.code).toBe('support.voucher_taken');
    const over = await act(id, 'pay', office, 4, paper('PC-2', '25000001'));
    expect(over.body).toMatchObject({ code: 'support.above_decided', amount: '40000001', limit: '40000000' });
    expect((await act(id, 'close', office, 4, {})).body.code).toBe('support.reason_missing');
    expect((await act(id, 'cancel', leader, 4, { reason: 'x' })).body.code).toBe('workflow.action_not_allowed');
    expect((await act(id, 'pay', office, 4, paper('PC-2', '25000000'))).status).toBe(200);
    expect((await act(id, 'close', office, 5, {})).body).toEqual({ version: 6, state: 'closed' });

    const shown = await app.get(`/api/support/grants/${id}`, { as: owner });
    expect(shown.body).toMatchObject({ paid: '40000000', decided: '40000000', state: 'closed', allowedActions: [] });
    expect(shown.body.disbursements.map((each: any) => each.voucherNo)).toEqual(['PC-1', 'PC-2']);
    await expect(
      app.uow.run((tx) => tx.execute(`update support.support_grant set decided = 1 where id = $1`, [id])),
    ).rejects.toThrow('does not change');
  });

  it('the same request again has no second effect', async () => {
    const made = await propose(0, 1, { cost: '40000000', asked: '20000000' });
    const id = made.body.id as string;
    await act(id, 'decide', leader, 1, paper('3/QĐ', '20000000'));
    expect((await act(id, 'pay', office, 2, paper('PC-9', '1'))).body.code).toBe('support.acceptance_missing');
    await act(id, 'accept', office, 2, paper('2/BB'));
    const key = newUuidV7();
    const pay = () =>
      app.post(`/api/support/grants/${id}/pay`, { as: office, ifMatch: 3, key, body: paper('PC-3', '12000000') });
    const [first, second] = [await pay(), await pay()];
    expect([first.body, second.body]).toEqual([
      { version: 4, state: 'paid' },
      { version: 4, state: 'paid' },
    ]);
    expect((await app.get(`/api/support/grants/${id}`, { as: office })).body.paid).toBe('12000000');
    const above = await act(id, 'recover', leader, 4, { ...paper('9/QĐ', '12000001'), reason: 'Bán máy' });
    expect(above.body.code).toBe('support.above_paid');
    expect((await act(id, 'recover', leader, 4, { ...paper('9/QĐ', '12000000'), reason: 'Bán máy' })).body.state).toBe(
      'recovered',
    );
  });

  it('decisions stay within the budget of their year and source', async () => {
    const set = (amount: string, ifMatch?: number, year = 2021) => {
      const body = { amount, documentNo: '13/QĐ-UBND', documentOn: '2021-02-01' };
      const path = `/api/support/budgets/${year}/province`;
      return ifMatch === undefined
        ? app.post(path, { as: office, body })
        : app.put(path, { as: office, ifMatch, body });
    };
    expect((await set('1')).body.code).toBe('support.budget_taken');
    expect((await set('1', 1)).body).toMatchObject({
      code: 'support.budget_exceeded',
      decided: '60000000',
      budget: '1',
    });
    expect((await set('60000001', 1)).body).toEqual({ version: 2 });
    const made = await propose(0, 1, { cost: '40000000', asked: '20000000' });
    const refused = await act(made.body.id, 'decide', leader, 1, paper('4/QĐ', '20000000'));
    expect(refused.body).toMatchObject({ code: 'support.budget_exceeded', decided: '80000000', budget: '60000001' });
    const other = await propose(0, 1, { cost: '40000000', asked: '20000000', source: 'central' });
    expect((await act(other.body.id, 'decide', leader, 1, paper('4/QĐ', '1'))).body.code).toBe(
      'support.budget_missing',
    );
    expect((await set('200000000', 2)).status).toBe(200);
    expect((await app.get('/api/support/budgets', { as: office })).body.items).toMatchObject([
      { year: 2021, amount: '200000000', decided: '60000000', paid: '52000000' },
    ]);
  });

  it('figures: decided and paid by resolution, year and unit, also as they stood on a day', async () => {
    const figures = async (query: string, as = office) =>
      (await app.get(`/api/support/figures?${query}`, { as })).body.items;
    expect(await figures('by=resolution&year=2021')).toMatchObject([
      { label: '51/2021/NQ-HĐND', products: 2, decided: '60000000', paid: '52000000', recovered: '12000000' },
    ]);
    expect(await figures('by=year&year=2022')).toEqual([]);
    expect(await figures('by=unit')).toMatchObject([{ label: 'Xã Phúc Trạch', decided: '60000000' }]);
    expect(await figures('by=resolution&asOf=2021-02-19')).toEqual([]);
    expect((await figures('by=subject')).map((each: any) => each.key)).toEqual(['award', 'machinery']);
  });

  it('a producer sees the own grants only, and is told of each step once', async () => {
    const background = await TestBackground.start(app);
    await background.drain();
    await background.drain();
    await background.close();
    const stranger = round.producers[1]?.user ?? office;
    const { body: own } = await app.get('/api/support/grants', { as: owner });
    expect(new Set(own.items.map((each: any) => each.productName))).toEqual(new Set(['Mật ong']));
    const hidden = await app.get(`/api/support/grants/${own.items[0].id}`, { as: stranger });
    expect([hidden.status, hidden.body.code]).toEqual([404, 'support.grant_not_found']);
    const told = (await app.get('/api/me/notices', { as: owner })).body.items.map((each: any) => each.title);
    const count = (text: string) => told.filter((title: string) => title.startsWith(text)).length;
    expect([count('Có quyết định hỗ trợ'), count('Đã chi tiền hỗ trợ'), count('Thu hồi tiền hỗ trợ')]).toEqual([
      2, 3, 1,
    ]);
  });

  it('pages of grants hold each grant once; filters narrow them', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body }: { body: any } = await app.get(`/api/support/grants?limit=2${more}`, { as: office });
      seen.push(...body.items.map((each: any) => each.id));
      cursor = body.nextCursor;
    }
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
    const closed = await app.get('/api/support/grants?state=closed&q=mat%20ong&year=2021', { as: office });
    expect(closed.body.items).toHaveLength(1);
  });

  it('a suspended star stops the payment', async () => {
    const made = await propose(1);
    expect(made.body.code).toBe('support.grant_exists');
    const [grant] = (await app.get('/api/support/grants?q=cu%20do&state=proposed', { as: office })).body.items;
    const items = [{ certificateId: grant.certificateId as string, ground: 'inspection', explanation: 'Kiểm tra' }];
    await publishedStatus(app, { office, leader }, { kind: 'suspension', items }, '6/QĐ-UBND');
    const refused = await act(grant.id, 'decide', leader, 1, paper('5/QĐ', '50000000'));
    expect(refused.body.code).toBe('support.certificate_not_in_force');
  });
});

describe('model products', () => {
  let app: TestApp;
  let office: TestUser;
  let round: ClosedRound;
  let productId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-10-09T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    round = await closedRound(app, office, [{ name: 'Gạo hữu cơ', sum: 240, count: 3, star: 4 }], 2);
    productId = (await app.uow.read((tx) => tx.one<{ id: string }>(`select id from producers.product`))).id;
  });
  afterAll(() => app.close());

  it('is registered, noted on, finished; its producer sees it, another does not', async () => {
    const body = {
      ...{ level: 'central', programme: 'Lúa hữu cơ trên ruộng rươi', leader: 'Bộ Nông nghiệp và PTNT' },
      ...{ decisionNo: '01/QĐ-BNN', decidedOn: '2020-03-01', yearFrom: 2020, yearTo: 2021, productIds: [productId] },
    };
    expect((await app.post('/api/support/models', { as: office, body: { ...body, yearTo: 2019 } })).body.code).toBe(
      'support.days_crossed',
    );
    const made = await app.post('/api/support/models', { as: office, body });
    expect(made.status).toBe(201);
    const path = `/api/support/models/${made.body.id}`;
    const note = { notedOn: '2020-09-15', text: 'Đã gieo cấy 20 ha.' };
    expect((await app.post(`${path}/notes`, { as: office, body: note })).status).toBe(204);
    const late = { ...note, notedOn: '2020-10-10' };
    expect((await app.post(`${path}/notes`, { as: office, body: late })).body.code).toBe('support.day_in_future');
    const result = { finishedOn: '2020-10-01', result: 'Sản phẩm đạt 4 sao.' };
    expect((await app.post(`${path}/finish`, { as: office, ifMatch: 1, body: result })).body).toEqual({ version: 2 });
    expect((await app.post(`${path}/notes`, { as: office, body: note })).body.code).toBe('support.model_finished');
    const own = await app.get(`/api/support/models?productId=${productId}`, { as: round.producers[0]?.user ?? office });
    expect(own.body.items).toMatchObject([{ programme: body.programme, products: [{ name: 'Gạo hữu cơ' }] }]);
    const found = async (q: string) => (await app.get(`/api/support/models?q=${q}`, { as: office })).body.items.length;
    expect([await found('lua%20huu%20co'), await found('gao'), await found('buoi')]).toEqual([1, 1, 0]);
    const stranger = round.producers[1]?.user ?? office;
    expect((await app.get('/api/support/models', { as: stranger })).body.items).toEqual([]);
    expect((await app.get(path, { as: stranger })).status).toBe(404);
  });
});
