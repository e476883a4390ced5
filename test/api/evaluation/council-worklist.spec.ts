import { TestApp, type TestUser } from '../../support/app';
import { assign, cast, council, moveCase, moveSitting, sitting } from '../../support/council';
import { acceptedDossier, openRound, producerWithUser, unitOf } from '../../support/flow';
import { loadReference } from '../../support/reference';
import { sheetOf, ticksWithTotal } from '../../support/ticks';

describe('what waits in a council', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-09-01T02:00:00Z' });
    await loadReference(app.uow);
  });

  afterAll(() => app.close());

  const waits = async (as: TestUser): Promise<unknown[]> => {
    const { body } = await app.get('/api/me/worklist', { as });
    return body.items.map((item: any) => [item.title, item.subtitle, item.to, item.dueAt]);
  };

  it('stands in the worklist of whoever has to do it, with the last day of the round, until it is done', async () => {
    const office = await app.user('provincial-office');
    const districtId = await unitOf(app, 'Huyện Hương Khê', 'district');
    const secretary = await app.user('district-secretary', { kind: 'unit', id: districtId });
    const producer = await producerWithUser(app, office, await unitOf(app, 'Xã Phúc Trạch', 'commune'));
    const dueOn = '2020-09-24';
    const deadlines = [{ level: 'district', task: 'send-up', dueOn }];
    const roundId = await openRound(app, office, { year: 2020, number: 1, procedureId: '1048-2019', deadlines });
    const seats = ['chair', 'member', 'member', 'secretary', 'adviser'];
    const panel = await council(app, secretary, { level: 'district', unitId: districtId, seats });
    const [, member] = panel.voters;
    const adviser = panel.others.find(({ seat }) => seat === 'adviser');
    if (!member || !adviser) throw new Error('the council lacks somebody');
    const dossiers = [];
    for (const name of ['Bưởi một', 'Bưởi hai'])
      dossiers.push(await acceptedDossier(app, producer, roundId, secretary, { name }));
    const to = `/hoi-dong/${panel.id}`;
    const councilWaits = async (): Promise<unknown> =>
      (await waits(secretary)).filter((item: any) => item[2] === to).map((item: any) => [item[1], item[3]]);
    expect(await councilWaits()).toEqual([['2 hồ sơ đã tiếp nhận, chưa phân công', dueOn]]);

    const [caseId = ''] = await assign(app, secretary, panel.id, roundId, [dossiers[0]?.id ?? '']);
    const before = '1 hồ sơ đã tiếp nhận, chưa phân công · 1 sản phẩm chưa gọi chấm';
    expect(await councilWaits()).toEqual([[before, dueOn]]);
    const about = (what: string): RegExp => new RegExp(`^${what} · `);
    const one = (what: string, page: string): unknown[] => [
      ['Bưởi một', expect.stringMatching(about(what)), `/${page}/${caseId}`, dueOn],
    ];
    expect(await waits(member)).toEqual(one('Sẽ chấm', 'cham-diem'));
    expect(await waits(adviser)).toEqual(one('Chờ ý kiến Tổ tư vấn', 'chot-diem'));
    const advice = await app.post(`/api/cases/${caseId}/advice`, { as: adviser, body: { body: 'Đã thăm cơ sở.' } });
    expect([advice.status, await waits(adviser)]).toEqual([advice.status, []]);

    const day = { councilId: panel.id, roundId, heldOn: '2020-09-02' };
    const sittingId = await sitting(app, secretary, day, panel.voters);
    await moveSitting(app, panel.chair, sittingId, 'open');
    await app.post(`/api/sittings/${sittingId}/call`, { as: panel.chair, body: { caseIds: [caseId] } });
    expect(await waits(member)).toEqual(one('Đang chấm: chưa nộp phiếu', 'cham-diem'));
    const [secondId = ''] = await assign(app, secretary, panel.id, roundId, [dossiers[1]?.id ?? '']);
    const casesOf = async (query = ''): Promise<unknown[]> =>
      (await app.get(`/api/cases${query}`, { as: member })).body.items.map((each: any) => each.id);
    expect([await casesOf(), await casesOf('?mySheet=open')]).toEqual([[caseId, secondId], [caseId]]);
    const { body: page } = await app.get('/api/cases?limit=1', { as: member });
    expect(await casesOf(`?limit=1&cursor=${encodeURIComponent(page.nextCursor)}`)).toEqual([secondId]);
    for (const voter of panel.voters) await cast(app, voter, caseId, ticksWithTotal(sheetOf('1048-2019', 1), 60));
    expect([await casesOf('?mySheet=open'), await casesOf('?mySheet=cast')]).toEqual([[], [caseId]]);
    expect((await moveCase(app, secretary, secondId, 'withdraw', 'Chủ thể xin rút')).status).toBe(200);
    expect(await waits(member)).toEqual([]);
    expect(await waits(panel.chair)).toEqual(one('Đã đủ phiếu, chờ mở thảo luận', 'chot-diem'));
    await moveCase(app, panel.chair, caseId, 'discuss');
    expect(await waits(panel.chair)).toEqual(one('Đang thảo luận, chờ kết luận', 'chot-diem'));
    expect(await waits(member)).toEqual([]);
  });
});
