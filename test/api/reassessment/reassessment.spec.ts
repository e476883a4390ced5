import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { addDays, localDate } from '@app/kernel';
import { clockParams, shownStateSql } from '../../../libs/reassessment/src/application/cycle-record';
import { Remind } from '../../../libs/reassessment/src/application/remind';
import { shownState, type CycleClock } from '../../../libs/reassessment/src/domain/shown-state';
import { TestApp } from '../../support/app';
import { pdfText } from '../../support/pdf-text';
import { openRound } from '../../support/flow';
import { LAW_26, ReassessWorld } from '../../support/reassess';
import { photo } from '../../support/sales-day';
import { loadReference } from '../../support/reference';

const END = localDate('2029-08-23');
const ROUND_OF_2029 = {
  year: 2029,
  number: 1,
  procedureId: '26-2026',
  deadlines: [{ level: 'province', task: 'finish', dueOn: '2029-06-30' }],
};

describe('reassessment', () => {
  let app: TestApp;
  let world: ReassessWorld;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-08-24T02:00:00Z' });
    await loadReference(app.uow);
    world = await ReassessWorld.make(app, 8, { law: LAW_26, producers: 2 });
  });
  afterAll(async () => {
    await world?.close();
    await app.close();
  });

  const count = async (from: string): Promise<number> =>
    (await app.uow.read((tx) => tx.one<{ n: number }>(`select count(*)::int as n from ${from}`))).n;

  it('who has no part in it sees nothing, hidden and absent alike', async () => {
    const stranger = await app.user('producer', { kind: 'organisation', id: world.at(0).id });
    const hidden = await app.get(`/api/reassessment/cycles/${world.at(0).cycleId}`, { as: stranger });
    const absent = await app.get(`/api/reassessment/cycles/${world.at(0).id}`, { as: world.people.office });
    expect([hidden.status, hidden.body.code]).toEqual([404, 'reassessment.cycle_not_found']);
    expect([absent.status, absent.body.code]).toEqual([404, 'reassessment.cycle_not_found']);
    expect((await app.get('/api/reassessment/cycles', { as: stranger })).body.items).toEqual([]);
    expect((await app.get('/api/reassessment/radar', { as: stranger })).status).toBe(403);
    const own = await app.get('/api/reassessment/cycles', { as: world.producerOf(0).user });
    expect(own.body.items).toHaveLength(4);
    const here = await app.get('/api/reassessment/cycles?limit=3', { as: world.officer });
    expect(here.body.items).toHaveLength(3);
    const rest = await app.get(`/api/reassessment/cycles?limit=100&cursor=${here.body.nextCursor}`, {
      as: world.officer,
    });
    expect(rest.body.items).toHaveLength(5);
  });

  it('the database and the domain tell the same state of a day', async () => {
    const day = (days: number) => addDays(END, days);
    const maybe = fc.option(fc.integer({ min: -400, max: 400 }));
    const clock = fc.record({
      state: fc.constantFrom('running', 'filed', 'leaving', 'left', 'renewed', 'not-renewed', 'lapsed', 'withdrawn'),
      end: fc.option(fc.integer({ min: -400, max: 400 }), { freq: 8 }),
      held: maybe,
      extended: maybe,
      filedLate: fc.boolean(),
      outcome: fc.constantFrom('up', 'same', 'down'),
      open: fc.option(fc.integer({ min: 100, max: 200 })),
      close: fc.option(fc.integer({ min: 0, max: 100 })),
      warn: fc.option(fc.integer({ min: 0, max: 60 })),
    });
    await app.uow.read(async (tx) => {
      await fc.assert(
        fc.asyncProperty(clock, async ({ state, end, held, extended, filedLate, outcome, open, close, warn }) => {
          const terms = { openDaysBefore: open, closeDaysBefore: close, warnDaysBefore: warn, lateDaysAfter: null };
          const cycle = {
            ...{ state, filedLate, outcome },
            endsOn: end === null ? null : day(end),
            heldUntil: held === null ? null : day(held),
            extendedTo: extended === null ? null : day(extended),
          } as CycleClock;
          const { shown } = await tx.one<{ shown: string }>(
            `select ${shownStateSql(1)} as shown from (select $5::text as state, $6::date as ends_on, $7::date as held_until,
               $8::date as extended_to, $9::boolean as filed_late, $10::text as outcome) c`,
            [...clockParams(END, terms), state, cycle.endsOn, cycle.heldUntil, cycle.extendedTo, filedLate, outcome],
          );
          expect(shown).toBe(shownState(cycle, END, terms));
        }),
        { numRuns: 300 },
      );
    });
  });

  it('a round of reminders that dies in the middle sends nothing; repeated, and twice at once, it sends each once', async () => {
    await app.uow.run((tx) =>
      tx.execute(`update identity.app_user set email = null, phone = '+84912345678' where id = $1`, [
        world.producerOf(1).user.userId,
      ]),
    );
    await world.day(addDays(END, -180));
    await app.uow.run((tx) =>
      tx.execute(
        `create function reassessment.die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`,
      ),
    );
    await app.uow.run((tx) =>
      tx.execute(
        `create trigger dies before insert on reassessment.letter for each row execute function reassessment.die()`,
      ),
    );
    await expect(app.app.get(Remind).run()).rejects.toThrow('killed');
    expect([await count('reassessment.reminder'), await count('reassessment.letter')]).toEqual([0, 0]);
    await app.uow.run((tx) => tx.execute(`drop function reassessment.die() cascade`));
    const both = await Promise.all([app.app.get(Remind).run(), app.app.get(Remind).run()]);
    expect(both.map(({ sent }) => sent).sort()).toEqual([0, 8]);
    await world.background.drain();
    expect(await count(`reassessment.reminder where state = 'sent'`)).toBe(8);
    expect(await count(`platform.outbox where topic = 'reassessment.reminder-due'`)).toBe(8);
    const before = await count('notifications.delivery');
    const replayed = await app.uow.read((tx) =>
      tx.query<any>(
        `select id, topic, event_version as version, occurred_at as "occurredAt", data, trace_id as "requestId" from platform.outbox
          where topic = 'reassessment.reminder-due'`,
      ),
    );
    for (const message of replayed) expect(await world.background.handle('notifications', message)).toBe(false);
    expect(await count('notifications.delivery')).toBe(before);
  });

  it('a producer without an e-mail address gets a letter by post; who posted it is kept, and it is posted once', async () => {
    const as = world.officer;
    const letters = await app.get('/api/reassessment/letters?posted=false', { as });
    expect(letters.body.items).toHaveLength(4);
    const [letter] = letters.body.items;
    const found = async (q: string) =>
      (await app.get(`/api/reassessment/letters?q=${encodeURIComponent(q)}`, { as })).body.items.length;
    expect([await found(letter.facts.productName.toUpperCase()), await found('khong co ai')]).toEqual([
      letters.body.items.filter((each: any) => each.facts.productName === letter.facts.productName).length,
      0,
    ]);
    const paper = await fetch(`${app.url}/api/reassessment/letters/${letter.id}/paper`, {
      headers: { cookie: as.cookie },
    });
    const text = pdfText(Buffer.from(await paper.arrayBuffer()));
    for (const part of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', letter.facts.productName, '23/08/2029', '25/04/2029'])
      expect(text).toContain(part);
    const bundle = await fetch(`${app.url}/api/reassessment/letters/waiting.pdf`, { headers: { cookie: as.cookie } });
    const all = pdfText(Buffer.from(await bundle.arrayBuffer()));
    for (const each of letters.body.items) expect(all).toContain(each.facts.productName);
    expect(all.split('Kính gửi:')).toHaveLength(5);
    const work = await app.get('/api/me/worklist', { as });
    expect(work.body.items).toContainEqual(expect.objectContaining({ subtitle: '4 thư chờ gửi qua bưu điện' }));
    const path = `/api/reassessment/letters/${letter.id}/posted`;
    const early = await app.post(path, { as, ifMatch: 1, body: { postedOn: '2029-01-01' } });
    expect([early.body.code, early.body.path]).toEqual(['reassessment.posted_day_wrong', 'postedOn']);
    const on = addDays(END, -180);
    expect((await app.post(path, { as, ifMatch: 1, body: { postedOn: on } })).body).toEqual({ version: 2 });
    const twice = await app.post(path, { as, ifMatch: 2, body: { postedOn: on } });
    expect([twice.status, twice.body.code]).toEqual([409, 'reassessment.letter_posted']);
    const after = await app.get('/api/reassessment/letters?posted=true', { as });
    expect(after.body.items).toMatchObject([{ postedOn: on, postedByName: 'Cán bộ xã' }]);
  });

  it('the ladder is a setting; the warning of the certificate’s own procedure always stands', async () => {
    const saved = await app.put('/api/settings/reassessment.reminder-ladder', {
      as: world.people.office,
      ifMatch: 0,
      body: { value: '100, 60' },
    });
    expect([200, 204]).toContain(saved.status);
    for (const [days, sent] of [
      [150, 0],
      [100, 8],
      [90, 0],
      [60, 8],
      [30, 8],
      [7, 0],
    ] as const) {
      await world.day(addDays(END, -days));
      expect([days, await world.remind()]).toEqual([days, sent]);
    }
    await world.day(addDays(END, -100));
  });

  it('leaving is told to the commune, stops the reminders, and can be taken back until the end', async () => {
    const { user } = world.producerOf(0);
    const path = `/api/reassessment/cycles/${world.at(0).cycleId}`;
    const { version } = await world.cycle(0);
    const nameless = await app.post(`${path}/leave`, { as: user, ifMatch: version, body: {} });
    expect([nameless.status, nameless.body.code]).toEqual([400, 'request.invalid']);
    const left = await app.post(`${path}/leave`, { as: user, ifMatch: version, body: { reason: 'Đổi nghề' } });
    expect(left.body.state).toBe('leaving');
    await world.background.drain();
    const told = await app.get('/api/me/notices', { as: world.officer });
    const title = 'Không đánh giá lại: Sản phẩm số 01 (Hợp tác xã số 1)';
    expect(told.body.items.filter((each: any) => each.title === title)).toHaveLength(1);
    expect((await world.cycle(0, user)).allowedActions).toEqual(['stay']);
    const back = await app.post(`${path}/stay`, { as: user, ifMatch: version + 1 });
    expect(back.body.state).toBe('running');
    await app.post(`${path}/leave`, { as: user, ifMatch: version + 2, body: { reason: 'Đổi nghề' } });
    await world.day(addDays(END, 1));
    const late = await app.post(`${path}/stay`, { as: user, ifMatch: version + 3 });
    expect([late.status, late.body.code]).toEqual([409, 'reassessment.ended']);
    expect((await world.nightly()).left).toBe(1);
    expect((await world.nightly()).left).toBe(0);
    expect(await world.shown(0)).toBe('left');
    await world.day(addDays(END, -100));
  });

  it('a hold with a last day is ended by the clock, once; what it held moves by its days', async () => {
    const office = world.people.office;
    const body = {
      documentNo: '9/BNN',
      documentOn: '2029-05-01',
      issuer: 'Bộ',
      reason: 'Chờ hướng dẫn',
      fromOn: addDays(END, -100),
      toOn: addDays(END, -91),
      filter: { q: 'số 04' },
    };
    const wrong = await app.post('/api/reassessment/holds', { as: office, body: { ...body, toOn: '2029-01-01' } });
    expect([wrong.body.code, wrong.body.path]).toEqual(['reassessment.hold_dates_wrong', 'toOn']);
    const drafted = await app.post('/api/reassessment/holds', { as: office, body });
    expect(drafted.body.count).toBe(1);
    const found = async (query: string) =>
      (await app.get(`/api/reassessment/holds?${query}`, { as: office })).body.items.length;
    expect([await found('q=HUONG%20DAN&state=draft'), await found('q=huong%20dan&state=ended')]).toEqual([1, 0]);
    const path = `/api/reassessment/holds/${drafted.body.id}`;
    const fileId = randomUUID();
    const scan = { as: office, bytes: await photo('văn bản'), headers: { 'content-type': 'application/octet-stream' } };
    const at = `${path}/files/${fileId}`;
    const sent = await app.put(`${at}/bytes?name=van-ban.png`, scan);
    expect(sent.body).toMatchObject({ id: fileId, name: 'van-ban.png', mediaType: 'image/png' });
    expect((await app.put(`${at}/bytes?name=van-ban.png`, scan)).body).toEqual(sent.body);
    expect((await app.get(path, { as: office })).body.files).toEqual([sent.body]);
    expect((await app.get(at, { as: office })).status).toBe(200);
    expect((await app.get(at, { as: world.officer })).status).toBe(403);
    expect((await app.post(`${path}/start`, { as: world.officer, ifMatch: 1 })).status).toBe(403);
    await app.post(`${path}/start`, { as: office, ifMatch: 1 });
    expect(await world.cycle(3)).toMatchObject({ shown: 'held', endsOn: addDays(END, 10) });
    const filing = await app.post(`/api/reassessment/cycles/${world.at(3).cycleId}/dossier`, {
      as: world.producerOf(3).user,
      body: { roundId: world.round.roundId, kind: 'reassessment' },
    });
    expect([filing.status, filing.body.hindrance]).toEqual([409, 'held']);
    await world.day(addDays(END, -90));
    expect((await world.nightly()).holdsEnded).toBe(1);
    expect((await world.nightly()).holdsEnded).toBe(0);
    expect((await app.get(path, { as: office })).body).toMatchObject({ state: 'ended', endedOn: addDays(END, -91) });
    expect((await world.cycle(3)).shown).not.toBe('held');
  });

  it('one act opens dossiers for many, with a look beforehand; a rated product can be raised before its end', async () => {
    await world.day(addDays(END, -150));
    const roundId = await world.openRound(2029);
    const cycleIds = [1, 2, 0].map((index) => world.at(index).cycleId);
    const office = world.people.office;
    const preview = await app.get(`/api/reassessment/openings?cycleIds=${cycleIds.join(',')}`, { as: office });
    const hindrances = Object.fromEntries(preview.body.items.map((each: any) => [each.cycle.id, each.hindrance]));
    expect(cycleIds.map((id) => hindrances[id])).toEqual([null, null, 'over']);
    const opened = await app.post('/api/reassessment/openings', { as: office, body: { cycleIds, roundId } });
    expect(opened.status).toBe(201);
    const made = opened.body.items.filter((each: any) => each.dossierId !== null);
    expect(made).toHaveLength(2);
    expect(made[0].gaps.length).toBeGreaterThan(0);
    const again = await app.post('/api/reassessment/openings', { as: office, body: { cycleIds, roundId } });
    expect(again.body.items.map((each: any) => each.hindrance).sort()).toEqual(['has-dossier', 'has-dossier', 'over']);
    const normal = await app.post(`/api/reassessment/cycles/${world.at(5).cycleId}/dossier`, {
      as: world.producerOf(5).user,
      body: { roundId: await openRound(app, office, ROUND_OF_2029), kind: 'upgrade' },
    });
    expect(normal.status).toBe(201);
    expect((await world.cycle(5)).dossier).toMatchObject({ kind: 'upgrade', state: 'draft' });
    const radar = await app.get('/api/reassessment/radar?from=2029-07-01&to=2029-12-31', { as: office });
    const [quarter] = radar.body.quarters;
    expect(quarter).toMatchObject({ key: '2029-Q3', total: 8 });
  });
});
