import { TestBackground } from '../../support/background';
import { TestApp, type Answer, type TestUser } from '../../support/app';
import { assign, cast, council, moveCase, type MemberOfTest } from '../../support/council';
import { acceptedAtProvince } from '../../support/provincial-round';
import { loadReference } from '../../support/reference';
import { sheetDay, type SheetDay } from '../../support/sheet-day';
import { sheetOf, ticksWithTotal } from '../../support/ticks';

const TICKS = ticksWithTotal(sheetOf('26-2026', 1), 80);
const NAMES = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám'].map((word) => `Mật ong ${word}`);

describe('a sheet entered for the wrong product', () => {
  let app: TestApp;
  let day: SheetDay;
  let background: TestBackground;
  let [secretary, member, chair]: MemberOfTest[] = [];
  /** Before the same council with another score sheet, and before another council in which the office itself sits. */
  let otherSheet = '';
  let otherCouncil = { caseId: '', officeSeat: '' };
  const caseOf = (index: number): string => day.caseIds[index] ?? '';

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-07-01T02:00:00Z' });
    await loadReference(app.uow);
    day = await sheetDay(app, NAMES);
    background = await TestBackground.start(app);
    const { round, group } = day;
    const { office, roundId, provinceId } = round;
    [secretary, member, chair] = [day.secretary, group.voters[1] ?? group.chair, group.chair];
    [otherSheet = ''] = await assign(app, office, group.id, roundId, [
      await acceptedAtProvince(app, round, 'Cà phê', { sheetNo: 2 }),
    ]);
    const two = await council(app, office, {
      ...{ level: 'province', unitId: provinceId, on: '2026-06-15', seats: ['chair', 'member'] },
      people: [await app.userWith([], 'Chủ tịch hội đồng hai'), office],
    });
    const [caseId = ''] = await assign(app, office, two.id, roundId, [await acceptedAtProvince(app, round, 'Kẹo lạc')]);
    otherCouncil = { caseId, officeSeat: two.voters[1]?.memberId ?? '' };
  });
  afterAll(async () => {
    await background?.close();
    await app.close();
  });

  interface Asking {
    from: string;
    to: string;
    as?: TestUser | undefined;
    memberId?: string | undefined;
  }
  const ask = ({ from, to, as = secretary, memberId = member?.memberId }: Asking): Promise<Answer> =>
    app.post(`/api/cases/${from}/sheet-moves`, {
      ...(as ? { as } : {}),
      body: { memberId, toCaseId: to, reason: 'Hai mẫu để lẫn nhãn' },
    });
  const act = (id: string, action: string, as: TestUser | undefined, ifMatch = 1): Promise<Answer> =>
    app.post(`/api/sheet-moves/${id}/${action}`, {
      ...(as ? { as } : {}),
      ifMatch,
      ...(action === 'confirm' ? {} : { body: { reason: 'Đúng sản phẩm' } }),
    });
  const read = async (path: string, as: TestUser | undefined) => (await app.get(path, as ? { as } : {})).body;
  const voter = (): MemberOfTest => member ?? day.group.chair;
  const code = (answer: Answer): [number, string] => [answer.status, answer.body.code];

  it('scenario 6: goes to the right product when its member says so; both keep their history, and neither loses a sheet', async () => {
    const [wrong, right] = [caseOf(0), caseOf(1)];
    for (const each of day.group.voters) await cast(app, each, wrong, TICKS);
    const first = TICKS['A.1.1'] ?? 0;
    const other = first === 0 ? 1 : 0;
    const changes = [{ criterion: 'A.1.1', from: null, to: other }];
    await app.patch(`/api/cases/${right}/sheet`, { as: voter(), body: { changes } });

    const before = await read(`/api/cases/${wrong}/sheet-moves`, secretary);
    expect(before.items).toEqual([]);
    expect(before.asking.products.map(({ caseId }: { caseId: string }) => caseId).sort()).toEqual(
      day.caseIds.slice(1).sort(),
    );
    expect(before.asking.members).toHaveLength(day.group.voters.length);
    const asked = await ask({ from: wrong, to: right });
    expect(asked.status).toBe(201);
    const { id } = asked.body as { id: string };

    const seen = await read(`/api/cases/${wrong}/sheet-moves`, secretary);
    expect(JSON.stringify(seen)).not.toMatch(/ticks|total/i);
    expect(seen.items).toMatchObject([{ id, state: 'asked', version: 1, isMine: false, allowedActions: ['withdraw'] }]);
    for (const caseId of [wrong, right])
      expect((await read(`/api/cases/${caseId}/sheet-moves`, member)).items).toMatchObject([
        { fromProduct: NAMES[0], toProduct: NAMES[1], isMine: true, allowedActions: ['confirm', 'refuse'] },
      ]);
    expect(await read(`/api/cases/${wrong}/sheet-moves`, chair)).toEqual({ items: [], asking: null });
    expect(code(await act(id, 'confirm', chair))).toEqual([404, 'evaluation.sheet_move_not_found']);
    expect(code(await act(id, 'confirm', secretary))).toEqual([403, 'auth.forbidden']);
    expect(code(await act(id, 'confirm', member, 7))).toEqual([412, 'conflict.stale_version']);

    const both = await Promise.all([act(id, 'confirm', member), act(id, 'confirm', member)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await read(`/api/cases/${wrong}/sheet`, member)).toMatchObject({ ticks: {}, cast: null, total: 0 });
    const carried = await read(`/api/cases/${right}/sheet`, member);
    expect(carried.ticks).toEqual({ ...TICKS, 'A.1.1': other });
    expect(carried.clashes).toEqual([{ criteria: ['A.1.1'], other: { 'A.1.1': first } }]);
    expect(carried.cast).toBeNull();

    const detail = await read(`/api/cases/${wrong}`, secretary);
    expect(detail.progress.filter(({ cast: done }: { cast: boolean }) => !done)).toMatchObject([
      { memberId: voter().memberId },
    ]);
    expect(code(await moveCase(app, day.group.chair, wrong, 'discuss'))).toEqual([409, 'evaluation.ballots_missing']);
    const last = (view: { history: { action: string; reason: string }[] }) => view.history.at(-1);
    expect(last(detail)?.action).toBe('sheet-moved-away');
    expect(last(await read(`/api/cases/${right}`, secretary))?.action).toBe('sheet-moved-here');
    expect(JSON.stringify(detail.history)).not.toContain(NAMES[1]);
    const kept = await app.uow.read((tx) =>
      tx.one<{ count: number }>(`select count(*)::int from evaluation.ballot where case_id = $1 and member_id = $2`, [
        wrong,
        voter().memberId,
      ]),
    );
    expect(kept.count).toBe(1);

    const settles = [{ criterion: 'A.1.1', from: other, to: first, settles: true }];
    await app.patch(`/api/cases/${right}/sheet`, { as: voter(), body: { changes: settles } });
    expect((await cast(app, voter(), right, TICKS)).body).toMatchObject({ version: 1, total: 80 });
    const own = ticksWithTotal(sheetOf('26-2026', 1), 70);
    expect((await cast(app, voter(), wrong, own)).body).toMatchObject({ version: 2, total: 70 });
    expect(code(await cast(app, voter(), wrong, own))).toEqual([400, 'evaluation.reason_missing']);
  });

  it('goes along while it is still in work; every device sees that nothing is ticked for the wrong product any more', async () => {
    const [wrong, right] = [caseOf(2), caseOf(3)];
    const changes = Object.entries(TICKS).map(([criterion, to]) => ({ criterion, from: null, to }));
    await app.patch(`/api/cases/${wrong}/sheet`, { as: voter(), body: { changes } });
    const { id } = (await ask({ from: wrong, to: right })).body;
    expect((await act(id, 'confirm', member)).status).toBe(200);
    expect(await read(`/api/cases/${wrong}/sheet`, member)).toMatchObject({ ticks: {}, draftVersion: 2 });
    expect((await read(`/api/cases/${wrong}`, member)).mySheet).toBe('none');
    expect(await read(`/api/cases/${right}/sheet`, member)).toMatchObject({ ticks: TICKS, clashes: [], cast: null });
    expect(code(await cast(app, voter(), wrong, TICKS))).toEqual([409, 'evaluation.sheet_differs']);
    await app.patch(`/api/cases/${wrong}/sheet`, { as: voter(), body: { changes } });
    expect((await cast(app, voter(), wrong, TICKS)).body).toMatchObject({ version: 1 });
  });

  it('is not asked where it cannot be done, and the refusal says why', async () => {
    const { office } = day.round;
    const from = caseOf(4);
    expect(code(await ask({ from, to: from }))).toEqual([409, 'evaluation.sheet_move_same_product']);
    expect(code(await ask({ from, to: caseOf(5) }))).toEqual([409, 'evaluation.sheet_move_nothing']);
    await cast(app, voter(), from, TICKS);
    expect(code(await ask({ from, to: caseOf(5), as: member }))).toEqual([403, 'auth.forbidden']);
    expect(code(await ask({ from, to: otherCouncil.caseId }))).toEqual([404, 'evaluation.case_not_found']);
    expect(code(await ask({ from, to: otherCouncil.caseId, as: office }))).toEqual([
      409,
      'evaluation.sheet_move_other_council',
    ]);
    const own = { from: otherCouncil.caseId, to: from, as: office, memberId: otherCouncil.officeSeat };
    expect(code(await ask(own))).toEqual([409, 'evaluation.sheet_move_own']);
    expect(code(await ask({ from, to: otherSheet }))).toEqual([409, 'evaluation.sheet_move_other_sheet']);
    const secretarySeat = secretary?.memberId;
    expect(code(await ask({ from, to: caseOf(5), memberId: secretarySeat }))).toEqual([
      404,
      'evaluation.member_not_found',
    ]);
    const cast4 = { from, to: caseOf(2) };
    expect(code(await ask(cast4))).toEqual([409, 'evaluation.sheet_move_target_cast']);
    expect((await ask({ from, to: caseOf(5) })).status).toBe(201);
    expect(code(await ask({ from, to: caseOf(6) }))).toEqual([409, 'evaluation.sheet_move_open']);
    const blank = { memberId: voter().memberId, toCaseId: caseOf(6), reason: ' ' };
    const unreasoned = await app.post(`/api/cases/${from}/sheet-moves`, { as: day.secretary, body: blank });
    expect(code(unreasoned)).toEqual([400, 'request.invalid']);
  });

  it('the member keeps it, the secretary takes the question back; what was answered stays answered, and everybody hears of it', async () => {
    const [from, to] = [caseOf(4), caseOf(5)];
    const { id } = (await read(`/api/cases/${from}/sheet-moves`, member)).items[0];
    expect(code(await act(id, 'withdraw', member))).toEqual([403, 'auth.forbidden']);
    expect((await act(id, 'refuse', member)).status).toBe(200);
    expect(code(await act(id, 'withdraw', secretary, 2))).toEqual([409, 'workflow.action_not_allowed']);
    expect((await read(`/api/cases/${from}/sheet`, member)).cast).toMatchObject({ version: 1 });
    const again = (await ask({ from, to })).body.id as string;
    expect((await act(again, 'withdraw', secretary)).status).toBe(200);
    expect(code(await act(again, 'confirm', member, 2))).toEqual([409, 'workflow.action_not_allowed']);
    await background.drain();
    const titles = async (as: TestUser | undefined): Promise<string[]> =>
      (await read('/api/me/notices', as)).items.map(({ title }: { title: string }) => title);
    expect(await titles(member)).toEqual(
      expect.arrayContaining([
        `Xin xác nhận phiếu chấm nhập nhầm: ${NAMES[4]}`,
        `Không cần xác nhận chuyển phiếu nữa: ${NAMES[4]}`,
      ]),
    );
    const name = (await read(`/api/cases/${from}/sheet-moves`, secretary)).items[0].memberName as string;
    expect(await titles(secretary)).toEqual(
      expect.arrayContaining([
        `${name} giữ nguyên phiếu ở “${NAMES[4]}”`,
        `${name} đã chuyển phiếu sang “${NAMES[1]}”`,
      ]),
    );
  });

  it('what changed meanwhile is looked at again when the member confirms: a sheet handed in, a conflict, sheets opened', async () => {
    const [from, to] = [caseOf(4), caseOf(5)];
    const { id } = (await ask({ from, to })).body;
    await cast(app, voter(), to, TICKS);
    expect(code(await act(id, 'confirm', member))).toEqual([409, 'evaluation.sheet_move_target_cast']);
    expect((await act(id, 'refuse', member)).status).toBe(200);

    const second = (await ask({ from, to: caseOf(6) })).body.id as string;
    const body = { reason: 'Người thân của chủ thể' };
    expect((await app.post(`/api/cases/${caseOf(6)}/recusal`, { as: voter(), body })).status).toBe(204);
    expect(code(await act(second, 'confirm', member))).toEqual([404, 'evaluation.case_not_found']);
    expect(
      (await read(`/api/cases/${from}/sheet-moves`, member)).items.map((each: { id: string }) => each.id),
    ).not.toContain(second);
    expect((await act(second, 'withdraw', secretary)).status).toBe(200);
    expect(code(await ask({ from, to: caseOf(6) }))).toEqual([409, 'evaluation.sheet_move_conflict']);

    for (const each of day.group.voters) await cast(app, each, caseOf(7), TICKS);
    const third = (await ask({ from: caseOf(7), to: caseOf(3) })).body.id as string;
    expect((await moveCase(app, day.group.chair, caseOf(7), 'discuss')).status).toBe(200);
    expect(code(await act(third, 'confirm', member))).toEqual([409, 'evaluation.sheet_move_opened']);
    expect(code(await ask({ from, to: caseOf(7) }))).toEqual([409, 'evaluation.sheet_move_target_not_open']);
    expect((await act(third, 'withdraw', secretary)).status).toBe(200);
    await moveCase(app, day.group.chair, caseOf(7), 'reopen', 'Chấm lại');
    expect(code(await ask({ from: caseOf(7), to: caseOf(3) }))).toEqual([409, 'evaluation.sheet_move_opened']);
  });
});
