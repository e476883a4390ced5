import { TestApp, type Answer } from '../../support/app';
import { assign, cast, moveCase, type MemberOfTest } from '../../support/council';
import { gatedKeys, wantGatesExplained } from '../../support/explained';
import { acceptedAtProvince } from '../../support/provincial-round';
import { getPdf } from '../../support/pdf';
import { loadReference } from '../../support/reference';
import { sheetDay, type SheetDay } from '../../support/sheet-day';
import { bestTicks, sheetOf } from '../../support/ticks';

const SHEET = sheetOf('26-2026', 1);

describe('a sheet on several devices', () => {
  let app: TestApp;
  let day: SheetDay;
  let member: MemberOfTest;
  const caseOf = (index: number): string => day.caseIds[index] ?? '';

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-07-01T02:00:00Z' });
    await loadReference(app.uow);
    day = await sheetDay(app, ['Mật ong một', 'Mật ong hai', 'Mật ong ba', 'Mật ong bốn']);
    member = day.group.voters[1] ?? day.group.chair;
  });
  afterAll(() => app.close());

  const bring = (caseId: string, changes: readonly object[], key?: string): Promise<Answer> =>
    app.patch(`/api/cases/${caseId}/sheet`, { as: member, body: { changes }, ...(key === undefined ? {} : { key }) });
  const step = (criterion: string, from: number | null, to: number | null) => ({ criterion, from, to });
  const seen = async (caseId: string) => (await app.get(`/api/cases/${caseId}/sheet`, { as: member })).body;

  it('scenario 11: two tabs keep what both ticked; the same criterion becomes a choice, nothing is overwritten in silence', async () => {
    const a = await bring(caseOf(0), [step('A.1.1', null, 1)]);
    expect([a.status, a.body.ticks, a.body.version]).toEqual([200, { 'A.1.1': 1 }, 1]);
    const b = await bring(caseOf(0), [step('A.1.2', null, 0)]);
    expect(b.body).toMatchObject({ ticks: { 'A.1.1': 1, 'A.1.2': 0 }, clashes: [] });
    const late = await bring(caseOf(0), [step('A.1.1', null, 2)]);
    const clash = { criteria: ['A.1.1'], other: { 'A.1.1': 2 } };
    expect(late.body).toMatchObject({ ticks: { 'A.1.1': 1, 'A.1.2': 0 }, clashes: [clash] });
    expect(await seen(caseOf(0))).toMatchObject({ clashes: [clash], draftVersion: 3 });

    const refused = await cast(app, member, caseOf(0), { 'A.1.1': 2, 'A.1.2': 0 });
    expect([refused.status, refused.body.code, refused.body.criteria]).toEqual([
      409,
      'evaluation.sheet_differs',
      ['A.1.1'],
    ]);
    const chosen = await bring(caseOf(0), [{ ...step('A.1.1', 1, 2), settles: true }]);
    expect(chosen.body).toMatchObject({ ticks: { 'A.1.1': 2, 'A.1.2': 0 }, clashes: [] });
    expect((await cast(app, member, caseOf(0), { 'A.1.1': 2, 'A.1.2': 0 })).status).toBe(200);
    expect((await seen(caseOf(0))).draftVersion).toBe(0);
  });

  it('the same parcel again, from this device or from a file at another one, has no second effect', async () => {
    const changes = [step('A.1.1', null, 1), step('A.1.1', 1, 2)];
    const first = await bring(caseOf(1), changes, 'parcel-0001');
    const again = await bring(caseOf(1), changes, 'parcel-0001');
    expect(again.body).toEqual(first.body);
    expect((await seen(caseOf(1))).draftVersion).toBe(1);
    const other = await bring(caseOf(1), [step('A.1.2', null, 1)], 'parcel-0001');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key_reused']);

    const ticks = { 'A.1.1': 2 };
    const body = { ticks, unansweredConfirmed: true };
    const handIn = () =>
      app.post(`/api/cases/${caseOf(1)}/ballot`, {
        as: member,
        body,
        key: 'ballot-0001',
        headers: { 'x-for-user': member.userId },
      });
    expect([(await handIn()).status, (await handIn()).status]).toEqual([200, 200]);
    expect((await seen(caseOf(1))).cast.version).toBe(1);
    const stranger = await app.post(`/api/cases/${caseOf(1)}/ballot`, {
      as: day.group.chair,
      body,
      key: 'ballot-0001',
      headers: { 'x-for-user': member.userId },
    });
    expect(stranger.body.code).toBe('session.other_user');
  });

  it('what another device handed in is changed only with a reason, and by criterion', async () => {
    const best = bestTicks(SHEET);
    expect((await cast(app, member, caseOf(2), best)).status).toBe(200);
    const late = await bring(caseOf(2), [step('A.1.1', null, 0)]);
    expect(late.body.clashes).toEqual([{ criteria: ['A.1.1'], other: { 'A.1.1': 0 } }]);
    expect(late.body.ticks).toEqual(best);
    expect((await cast(app, member, caseOf(2), best)).body.code).toBe('evaluation.sheet_differs');
    const first = best['A.1.1'] ?? 0;
    await bring(caseOf(2), [{ ...step('A.1.1', first, first), settles: true }]);
    expect((await cast(app, member, caseOf(2), best)).body.code).toBe('evaluation.reason_missing');
  });

  it('refuses options that the sheet does not have', async () => {
    const wrong = await bring(caseOf(3), [step('A.1.1', null, 77)]);
    expect([wrong.status, wrong.body.code, wrong.body.errors[0].path]).toEqual([
      400,
      'evaluation.ticks_invalid',
      'ticks.A.1.1',
    ]);
  });

  it('what may be taken along: own sessions, no product in conflict, none that was withdrawn, and the code of its sample', async () => {
    const taken = async () => {
      const { items } = (await app.get('/api/takeaways', { as: member })).body;
      return items.flatMap((each: { products: unknown[] }) => each.products) as {
        caseId: string;
        sampleCode: string;
        files: unknown[];
      }[];
    };
    const all = await taken();
    expect(all.map(({ caseId }) => caseId).sort()).toEqual([...day.caseIds].sort());
    expect(all.every(({ files }) => files.length > 0)).toBe(true);
    const code = all.find(({ caseId }) => caseId === caseOf(3))?.sampleCode ?? '';
    expect(code).toMatch(/^[0-9A-F]{10}$/);
    const found = await app.get(`/api/samples/${code}`, { as: member });
    expect(found.body).toEqual({ caseId: caseOf(3), productName: 'Mật ong bốn' });

    const recused = await app.post(`/api/cases/${caseOf(3)}/recusal`, { as: member, body: { reason: 'Người thân' } });
    expect(recused.status).toBe(204);
    expect((await app.get(`/api/samples/${code}`, { as: member })).body.code).toBe('evaluation.sample_not_found');
    const left = async () => (await taken()).map(({ caseId }) => day.caseIds.indexOf(caseId)).sort();
    expect(await left()).toEqual([0, 1, 2]);
    await moveCase(app, day.round.office, caseOf(2), 'withdraw', 'Chủ thể xin rút');
    expect(await left()).toEqual([0, 1]);
    const gone = await bring(caseOf(2), [step('A.1.1', 0, 1)]);
    expect([gone.status, gone.body.code]).toEqual([409, 'evaluation.case_withdrawn']);
    const secretary = await app.get('/api/takeaways', { as: day.secretary });
    expect([secretary.status, secretary.body.code]).toEqual([403, 'auth.forbidden']);
  });

  it('where the rules of the council ask for it, a tick is explained before the sheet is taken; texts of two devices stay', async () => {
    const { office, roundId } = day.round;
    await wantGatesExplained(app, office, day.group.id);
    const dossierId = await acceptedAtProvince(app, day.round, 'Mật ong năm');
    const [caseId = ''] = await assign(app, office, day.group.id, roundId, [dossierId]);
    const called = await app.post(`/api/sittings/${day.sittingId}/call`, { as: office, body: { caseIds: [caseId] } });
    expect(called.status).toBe(204);
    expect((await seen(caseOf(1))).explanationRule).toBe('never');
    expect(await seen(caseId)).toMatchObject({ explanationRule: 'gated', explanations: {} });

    const best = bestTicks(SHEET);
    const gated = gatedKeys(best);
    const refused = await cast(app, member, caseId, best);
    expect([refused.status, refused.body.code]).toEqual([400, 'evaluation.explanations_missing']);
    expect(refused.body.errors.map(({ path }: { path: string }) => path)).toEqual(
      gated.map((key) => `explanations.${key}`),
    );
    const write = (criterion: string, from: string | null, to: string) =>
      app.patch(`/api/cases/${caseId}/sheet`, {
        as: member,
        body: { changes: [], explanations: [{ criterion, from, to }] },
      });
    const [first = '', ...others] = gated;
    await write(first, null, 'Đủ giấy tờ ');
    expect((await write(first, null, 'Tem rõ')).body.explanations).toEqual({ [first]: 'Đủ giấy tờ\nTem rõ' });
    const nowhere = await write('Z.9', null, 'Không có tiêu chí này');
    expect([nowhere.status, nowhere.body.code]).toEqual([400, 'evaluation.explanations_invalid']);
    const changes = Object.entries(best).map(([criterion, to]) => step(criterion, null, to));
    await bring(caseId, changes);
    for (const key of others) await write(key, null, `Đạt ở ${key}`);
    const body = { ticks: best, unansweredConfirmed: true };
    const older = { ...body, explanations: { [first]: 'Đủ giấy tờ' } };
    expect((await app.post(`/api/cases/${caseId}/ballot`, { as: member, body: older })).body.code).toBe(
      'evaluation.sheet_differs',
    );
    expect((await app.post(`/api/cases/${caseId}/ballot`, { as: member, body })).status).toBe(200);
    const kept = await seen(caseId);
    expect([kept.draftVersion, Object.keys(kept.explanations).sort()]).toEqual([0, [first, ...others].sort()]);
    const paper = await getPdf(app, `/api/cases/${caseId}/papers/my-sheet.pdf`, member);
    expect(paper.text.normalize('NFC')).toContain('Giải trình: Đủ giấy tờ');
  });

  it('each person has another share of the key of their devices', async () => {
    const keys = await Promise.all(
      [member, member, day.group.chair].map(async (as) => (await app.get('/api/me/device-key', { as })).body.key),
    );
    expect(Buffer.from(keys[0], 'base64')).toHaveLength(32);
    expect([keys[0] === keys[1], keys[0] === keys[2]]).toEqual([true, false]);
    expect((await app.get('/api/me/device-key')).status).toBe(401);
  });
});
