import { CertificateActs, CertificatesFacade } from '@app/certificates';
import { SYSTEM_USER_ID } from '@app/identity';
import { localDate } from '@app/kernel';
import { CertificateClock } from '../../../libs/certificates/src/jobs/certificate-clock';
import { liveState, type HoldSpan, type LiveState } from '../../../libs/certificates/src/domain/live-state';
import { TestApp, type TestUser } from '../../support/app';
import { certified, publishedStatus, type Certified } from '../../support/certified';
import { pdfText } from '../../support/pdf-text';
import { loadReference } from '../../support/reference';

const BY = { actor: { userId: SYSTEM_USER_ID }, requestId: 'test' };
const HOLD = '0199a000-0000-7000-8000-0000000000aa';

describe('the life of certificates', () => {
  let app: TestApp;
  let people: { office: TestUser; leader: TestUser };
  let made: Certified[];

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-08-24T02:00:00Z' });
    await loadReference(app.uow);
    people = { office: await app.user('provincial-office'), leader: await app.user('approving-leader') };
    const results = [1, 2, 3, 4, 5].map((no) => ({ name: `Cam bù số ${no}`, sum: 240, count: 3, star: 4 }));
    const law = { year: 2026, number: 1, procedureId: '26-2026', rulebookId: '26-2026' };
    made = (await certified(app, people, results, { law })).certificates;
  });
  afterAll(() => app.close());

  const acts = () => app.app.get(CertificateActs);
  const at = (index: number): Certified => made[index] as Certified;
  const state = (index: number): Promise<LiveState> =>
    app.uow.read(async (tx) => (await app.app.get(CertificatesFacade).certificate(tx, at(index).id)).state);
  const publicState = async (index: number): Promise<string> =>
    (await app.get(`/api/public/certificates/${at(index).token}`)).body.state as string;

  it('flips at midnight in Viet Nam: last valid day 23/8/2029', async () => {
    expect(at(0).validThrough).toBe('2029-08-23');
    expect(await state(0)).toBe('valid');
    await app.database.setTime('2029-02-23T16:59:59Z'); // 23:59:59 of the day before the 180th
    expect(await state(0)).toBe('valid');
    await app.database.setTime('2029-02-23T17:00:00Z');
    expect(await state(0)).toBe('expiring');
    await app.database.setTime('2029-08-23T16:59:59Z');
    expect(await publicState(0)).toBe('expiring');
    await app.database.setTime('2029-08-23T17:00:00Z');
    expect(await publicState(0)).toBe('expired');
    await app.database.setTime('2026-09-01T02:00:00Z');
  });

  it('is suspended, reinstated and withdrawn by decisions of two persons, everywhere at once', async () => {
    const certificateId = at(1).id;
    const suspend = {
      kind: 'suspension',
      items: [{ certificateId, ground: 'inspection', explanation: 'Biên bản kiểm tra số 01/BB-KT ngày 30/8/2026.' }],
    };
    await publishedStatus(app, people, suspend, '101/QĐ-UBND');
    expect([await state(1), await publicState(1)]).toEqual(['suspended', 'suspended']);
    const again = await app.post('/api/status-decisions', { as: people.office, body: suspend });
    expect([again.status, again.body.code]).toEqual([409, 'certificate.decision_not_applicable']);
    await publishedStatus(
      app,
      people,
      { kind: 'reinstatement', items: [{ certificateId, ground: 'remedied', explanation: 'Đã khắc phục nhãn.' }] },
      '102/QĐ-UBND',
    );
    expect(await publicState(1)).toBe('valid');
    const id = await publishedStatus(
      app,
      people,
      { kind: 'withdrawal', items: [{ certificateId, ground: 'mark-misuse', explanation: 'In 5 sao trên bao bì.' }] },
      '103/QĐ-UBND',
    );
    expect(await publicState(1)).toBe('withdrawn');
    const detail = await app.get(`/api/status-decisions/${id}`, { as: people.leader });
    expect(detail.body.items).toMatchObject([
      { productName: 'Cam bù số 2', groundText: 'Sử dụng sai nhãn hiệu, biểu trưng OCOP', state: 'withdrawn' },
    ]);
    const paper = await fetch(`${app.url}/api/status-decisions/${id}/decision.pdf`, {
      headers: { cookie: people.leader.cookie },
    });
    const text = pdfText(Buffer.from(await paper.arrayBuffer())).replaceAll('\n', ' ');
    for (const part of ['Số: 103/QĐ-UBND', 'Cam bù số 2', 'In 5 sao trên bao bì.', 'ỦY BAN NHÂN DÂN TỈNH'])
      expect(text).toContain(part);
  });

  it('refuses what the table and the grounds do not allow, and names the field', async () => {
    const item = { certificateId: at(2).id, ground: 'inspection', explanation: 'x' };
    const wrongGround = await app.post('/api/status-decisions', {
      as: people.office,
      body: { kind: 'withdrawal', items: [item] },
    });
    expect([wrongGround.status, wrongGround.body.code, wrongGround.body.path]).toEqual([
      422,
      'certificate.ground_unknown',
      'items[0].ground',
    ]);
    const lapse = await app.post('/api/status-decisions', {
      as: people.office,
      body: { kind: 'lapse', items: [{ ...item, ground: 'not-filed' }] },
    });
    expect(lapse.body.code).toBe('certificate.decision_not_applicable');
    const draft = { kind: 'suspension', items: [item] };
    const first = await app.post('/api/status-decisions', { as: people.office, body: draft });
    expect(first.status).toBe(201);
    expect((await app.post('/api/status-decisions', { as: people.office, body: draft })).body.code).toBe(
      'certificate.decision_open_already',
    );
    const both = await app.userWith([
      { role: 'provincial-office', scopeKind: 'province', scopeId: null },
      { role: 'approving-leader', scopeKind: 'province', scopeId: null },
    ]);
    const path = `/api/status-decisions/${first.body.id}`;
    await app.post(`${path}/prepare`, { as: both, ifMatch: 1 });
    const self = await app.post(`${path}/approve`, {
      as: both,
      ifMatch: 2,
      body: { number: '104/QĐ-UBND', decidedOn: '2026-09-01' },
    });
    expect(self.body.code).toBe('certificate.same_person');
    const cancelled = await app.post(`${path}/cancel`, { as: both, ifMatch: 2, body: { reason: 'Trình nhầm' } });
    expect(cancelled.body.state).toBe('cancelled');
    expect(await state(2)).toBe('valid');
  });

  it('a hold stops the clock and gives the days back; an extension lives on until the result', async () => {
    await app.uow.run((tx) =>
      acts().hold(tx, BY, {
        holdId: HOLD,
        certificateIds: [at(3).id, at(4).id],
        from: localDate('2026-09-01'),
        to: null,
        reason: 'Chờ hướng dẫn của Bộ',
      }),
    );
    expect([await publicState(3), await publicState(0)]).toEqual(['held', 'valid']);
    await app.database.setTime('2029-09-30T02:00:00Z');
    expect([await publicState(3), await publicState(0)]).toEqual(['held', 'expired']);
    await app.uow.run((tx) =>
      acts().endHold(tx, BY, { holdId: HOLD, to: localDate('2026-09-30'), reason: 'Đã có hướng dẫn' }),
    );
    expect(await publicState(3)).toBe('expired');
    const held = await app.uow.read((tx) => app.app.get(CertificatesFacade).certificate(tx, at(3).id));
    expect([held.validThrough, held.endsOn]).toEqual(['2029-08-23', '2029-09-22']);
    await app.uow.run((tx) =>
      acts().extend(tx, BY, {
        certificateId: at(3).id,
        until: localDate('2030-03-21'),
        reason: 'Đã nộp hồ sơ đánh giá lại',
      }),
    );
    expect(await publicState(3)).toBe('extended');
    await app.uow.run((tx) => acts().endExtension(tx, BY, { certificateId: at(3).id, reason: 'Không đạt' }));
    expect(await publicState(3)).toBe('expired');
  });

  it('the clock tells each turn once, however often it runs', async () => {
    const clock = new CertificateClock(app.uow);
    expect(await clock.run()).toEqual({ turned: 4 });
    expect(await clock.run()).toEqual({ turned: 0 });
    const told = await app.uow.read((tx) =>
      tx.query<{ topic: string; n: number }>(
        `select topic, count(*)::int as n from platform.outbox where topic in ('certificates.expiring', 'certificates.expired') group by 1`,
      ),
    );
    expect(told).toEqual([{ topic: 'certificates.expired', n: 4 }]);
  });

  it('PostgreSQL and the domain say the same of every certificate on every day', async () => {
    const days = [
      '2026-08-24',
      '2026-09-15',
      '2029-02-24',
      '2029-08-23',
      '2029-08-24',
      '2029-09-22',
      '2029-09-23',
      '2030-03-22',
    ];
    for (const day of days) {
      const rows = await app.uow.read((tx) =>
        tx.query<any>(
          `select c.state, certificates.whole(c) as whole, case when isfinite(c.ends_on) then c.ends_on end as "endsOn",
                  case when isfinite(c.expiring_from) then c.expiring_from end as "expiringFrom", c.extended_to as "extendedTo",
                  coalesce((select jsonb_agg(jsonb_build_object('from', h.from_on, 'to', h.to_on)) from certificates.hold_span h
                             where h.certificate_id = c.id), '[]') as holds, certificates.live_state(c, $1) as live
             from certificates.certificate c`,
          [day],
        ),
      );
      expect(rows).toHaveLength(5);
      for (const { live, holds, ...life } of rows)
        expect(liveState({ ...life, holds: holds as HoldSpan[] }, localDate(day))).toBe(live);
    }
  });
});
