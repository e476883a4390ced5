import { WorklistRegistry } from '@app/platform/http';
import { TestApp, type TestUser } from '../../support/app';
import { producerWithUser, unitOf } from '../../support/flow';
import { loadReference } from '../../support/reference';

/** Monday 31 August 2026; 1 and 2 September are public holidays, 4 September the office closes by its own table. */
const TODAY = '2026-08-31T02:00:00Z';

describe('work by days left over HTTP', () => {
  let app: TestApp;
  let office: TestUser;
  let phucTrach: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: TODAY });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    phucTrach = await unitOf(app, 'Xã Phúc Trạch', 'commune');
    await app.uow.run((tx) =>
      tx.execute(`insert into programme.holiday (day, name) values ('2026-09-04', 'Nghỉ bù của cơ quan')`),
    );
    const item = (
      title: string,
      dueOn: string | null,
      more: { kind?: string; unitId?: string; since?: string } = {},
    ) => ({
      ...{ kind: 'dossier', title, subtitle: 'Hồ sơ chờ tiếp nhận', to: `/ho-so/${title}`, dueOn },
      ...more,
    });
    const work = [
      item('Chưa định hạn', null),
      item('Chờ từ thứ Năm', null, { since: '2026-08-27' }),
      item('Z chờ từ đầu tháng', null, { kind: 'plan', since: '2026-08-03' }),
      item('Sau', '2026-09-07', { since: '2026-08-03' }),
      item('Bưởi Phúc Trạch', '2026-09-03', { unitId: phucTrach }),
      item('Quá hạn từ thứ Sáu', '2026-08-28', { kind: 'inspection' }),
      item('Hôm nay', '2026-08-31'),
      item('Cũng ngày 3', '2026-09-03', { kind: 'plan', unitId: phucTrach }),
      item('Trong ngày nghỉ', '2026-09-04'),
    ];
    app.app
      .get(WorklistRegistry)
      .add({ items: (_tx, actor) => Promise.resolve(actor.userId === office.userId ? work : []) });
  });
  afterAll(() => app.close());

  const work = async (query = '', as = office) => (await app.get(`/api/me/worklist${query}`, { as })).body;
  const titles = async (query: string): Promise<string[]> =>
    (await work(query)).items.map(({ title }: { title: string }) => title);

  it('overdue first, then by last day, then without, longest waiting first; holidays and weekends are no working days', async () => {
    const { items, total, counts } = await work();
    expect(items.map((each: any) => [each.title, each.daysLeft, each.workingDaysLeft, each.urgency])).toEqual([
      ['Quá hạn từ thứ Sáu', -3, -1, 'overdue'],
      ['Hôm nay', 0, 0, 'week'],
      ['Bưởi Phúc Trạch', 3, 1, 'week'],
      ['Cũng ngày 3', 3, 1, 'week'],
      ['Trong ngày nghỉ', 4, 1, 'week'],
      ['Sau', 7, 2, 'later'],
      ['Z chờ từ đầu tháng', undefined, undefined, 'undated'],
      ['Chờ từ thứ Năm', undefined, undefined, 'undated'],
      ['Chưa định hạn', undefined, undefined, 'undated'],
    ]);
    expect([total, counts]).toEqual([9, { overdue: 1, week: 4, later: 1, undated: 3 }]);
    expect(items[2]).toMatchObject({ dueAt: '2026-09-03', unitId: phucTrach, unitName: 'Xã Phúc Trạch' });
    expect(items[6]).not.toHaveProperty('dueAt');
    expect(items.map((each: any) => [each.waitingSince, each.workingDaysWaited]).slice(5)).toEqual([
      [undefined, undefined], // a last day says more than how long it has waited
      ['2026-08-03', 20],
      ['2026-08-27', 2],
      [undefined, undefined],
    ]);
  });

  it.each([
    ['?urgency=overdue', ['Quá hạn từ thứ Sáu']],
    ['?urgency=later', ['Sau']],
    ['?urgency=undated', ['Z chờ từ đầu tháng', 'Chờ từ thứ Năm', 'Chưa định hạn']],
    ['?kind=plan', ['Cũng ngày 3', 'Z chờ từ đầu tháng']],
    ['?q=buoi+trach', ['Bưởi Phúc Trạch']],
    ['?q=TRACH', ['Bưởi Phúc Trạch', 'Cũng ngày 3']], // also by the name of the unit
    ['?q=buoi&kind=plan', []],
    ['?limit=2', ['Quá hạn từ thứ Sáu', 'Hôm nay']],
  ])('%s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it('goes on page by page after the last row seen, each row once, also when that row has been done meanwhile', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: any = await work(`?limit=3${next === '' ? '' : `&cursor=${next}`}`);
      seen.push(...page.items.map(({ title }: { title: string }) => title));
      expect(page.total).toBe(9);
      next = page.nextCursor;
    }
    expect(seen).toEqual(await titles(''));
    expect((await app.get('/api/me/worklist?cursor=made.up', { as: office })).status).toBe(400);
  });

  it('a unit chooses too; what can be chosen does not shrink with what is chosen', async () => {
    const chosen = await work(`?unitId=${phucTrach}&urgency=week`);
    expect(chosen.total).toBe(2);
    expect(chosen.units).toEqual([{ id: phucTrach, name: 'Xã Phúc Trạch', count: 2 }]);
    expect(chosen.kinds).toEqual([
      { kind: 'dossier', count: 6 },
      { kind: 'plan', count: 2 },
      { kind: 'inspection', count: 1 },
    ]);
    expect((await work('?limit=2')).total).toBe(9);
    expect((await app.get('/api/me/worklist?urgency=soon', { as: office })).status).toBe(400);
  });

  it('is taken out as a file with the same filters, and is nobody else’s', async () => {
    const csv = (await app.get('/api/exports/viec-theo-han.csv?urgency=overdue', { as: office })).body as string;
    expect(csv.trimEnd().split('\r\n')[1]).toContain('"Quá hạn từ thứ Sáu"');
    expect(csv).toContain('Kiểm tra');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
    const undated = (await app.get('/api/exports/viec-theo-han.csv?urgency=undated', { as: office })).body as string;
    expect(undated.split('\r\n')[1]).toContain('"03/08/2026",20,');
    const other = await app.user('provincial-office');
    expect(JSON.stringify(await work('', other))).not.toContain('Phúc Trạch');
  });

  it('says honestly that there is more than it tells, and where all of it is', async () => {
    app.invented.set('I57-state-follows-the-history', 'two thousand ideas that nobody wrote');
    const secretary = await app.user('district-secretary', { kind: 'unit', id: phucTrach });
    const { producerId } = await producerWithUser(app, office, phucTrach);
    await app.uow.run((tx) =>
      tx.execute(
        `insert into ideas.idea (id, producer_id, unit_id, product_name, is_new_product, sheet_no, state, submitted_at, created_at)
         select gen_random_uuid(), $1, $2, 'Ý tưởng ' || n, true, 1, 'submitted', platform.now(), platform.now() from generate_series(1, 2001) n`,
        [producerId, phucTrach],
      ),
    );
    const { total, kinds, more, items } = await work('', secretary);
    expect([total, kinds, more]).toEqual([
      2000,
      [{ kind: 'idea', count: 2000 }],
      [{ kind: 'idea', to: '/y-tuong?trang-thai=submitted' }],
    ]);
    expect(items[0]).toMatchObject({
      bulk: { act: 'ideas.select', id: expect.any(String) },
      waitingSince: '2026-08-31',
    });
    expect((await work('', await app.user('commune-officer', { kind: 'unit', id: 'none' }))).more).toEqual([]);
  });
});
