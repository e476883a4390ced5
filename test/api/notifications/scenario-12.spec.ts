import { TestApp, type TestUser } from '../../support/app';
import { loadReference } from '../../support/reference';
import { approvedDecision, closedRound, type ClosedRound } from '../../support/results';
import { TestWorker } from '../../support/worker';

const PRODUCTS = 60;
const UNTIL_MS = 60_000;

describe('scenario 12: decide now, announce later; a worker dies', () => {
  let app: TestApp;
  let office: TestUser;
  let officer: TestUser;
  let round: ClosedRound;
  let decision: { id: string; version: number };
  let worker: TestWorker | undefined;

  const startWorker = async (): Promise<TestWorker> => {
    worker = await TestWorker.start(app, { QUEUE_LOCK_MS: '2000' });
    return worker;
  };
  const count = async (from: string): Promise<number> =>
    (await app.uow.read((tx) => tx.one<{ n: number }>(`select count(*)::int as n from ${from}`))).n;
  const until = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + UNTIL_MS; Date.now() < end; await new Promise((next) => setTimeout(next, 50)))
      if (await isSo()) return;
    throw new Error(`not within ${UNTIL_MS / 1000} s: ${what}`);
  };
  /** Nothing waits: every event and job is done by everybody who listens. */
  const isQuiet = async (): Promise<boolean> =>
    (await count(`platform.outbox where published_at is null`)) === 0 &&
    (await count(
      `platform.outbox o where o.topic like 'job:%' and not exists (select from platform.inbox i where i.event_id = o.id)`,
    )) === 0 &&
    (await count(
      `platform.outbox o where o.topic in ('ranking.decision-published', 'certificates.issued') and not exists
         (select from platform.inbox i where i.event_id = o.id and i.consumer = 'notifications')`,
    )) === 0;
  const drawn = (): Promise<number> => count(`certificates.certificate where file_sha256 is not null`);

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-10-09T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const leader = await app.user('approving-leader');
    const results = Array.from({ length: PRODUCTS }, (_value, index) => ({
      name: `Sản phẩm số ${String(index + 1).padStart(2, '0')}`,
      sum: 267 - index,
      count: 3,
      star: 267 - index >= 210 ? 4 : 3,
    }));
    round = await closedRound(app, office, results, PRODUCTS);
    const unit = await app.uow.read((tx) =>
      tx.one<{ id: string }>(`select unit_id as id from producers.producer limit 1`),
    );
    officer = await app.user('commune-officer', { kind: 'unit', id: unit.id });
    decision = await approvedDecision(app, { office, leader }, round);
  }, 120_000);
  afterAll(async () => {
    await worker?.kill();
    await app.close();
  });

  it('approved: producers see nothing, and no notice goes out', async () => {
    await startWorker();
    await until('what the approval led to is done', isQuiet);
    expect(await count(`certificates.certificate`)).toBe(0);
    expect(
      await count(`notifications.notification where template like 'result%' or template like 'certificate%'`),
    ).toBe(0);
    for (const user of [round.producers[0]?.user, round.producers.at(-1)?.user, officer])
      for (const path of ['/api/published-results', '/api/certificates', '/api/me/notices'])
        expect((await app.get(path, user && { as: user })).body.items).toEqual([]);
  }, 90_000);

  it('published: 60 certificates without gap and 60 notices once per channel, though the worker is killed in the middle', async () => {
    const published = await app.post(`/api/decisions/${decision.id}/publish`, {
      as: office,
      ifMatch: decision.version,
    });
    expect(published.status).toBe(200);
    await until('some certificates are drawn', async () => (await drawn()) >= 12);
    expect(await worker?.kill()).toBe('SIGKILL');
    const atDeath = await drawn();
    expect(atDeath).toBeLessThan(PRODUCTS);

    await startWorker();
    await until('everything is done', async () => (await drawn()) === PRODUCTS && (await isQuiet()));

    const numbers = await app.uow.read((tx) =>
      tx.query<{ number: number }>(`select number from certificates.certificate order by number`),
    );
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: PRODUCTS }, (_value, index) => index + 1));
    for (const template of ['result.published', 'certificate.ready']) {
      const told = await app.uow.read((tx) =>
        tx.query<{ channels: string[]; n: number }>(
          `select array_agg(d.channel order by d.channel) as channels, count(distinct n.id)::int as n
             from notifications.notification n
             join notifications.delivery d on d.event_id = n.event_id and d.user_id = n.user_id and d.state = 'sent'
            where n.template = $1 group by n.user_id`,
          [template],
        ),
      );
      expect(told).toEqual(Array.from({ length: PRODUCTS }, () => ({ channels: ['e-mail', 'in-app'], n: 1 })));
    }
    expect(await count(`notifications.notification where template = 'results.published-here'`)).toBe(1);
    expect(await count(`notifications.delivery where state <> 'sent'`)).toBe(0);
    const mails = await count(`notifications.delivery where channel = 'e-mail'`);
    expect(await count(`notifications.mailbox_message`)).toBe(mails);
    expect(await count(`platform.open_dead_letter`)).toBe(0);
    expect(await count(`platform.outbox where topic = 'certificates.issued'`)).toBe(PRODUCTS);

    const producer = round.producers[7]?.user;
    const { body } = await app.get('/api/me/notices', producer && { as: producer });
    expect(body.items.map((item: any) => item.title)).toEqual([
      'Giấy chứng nhận OCOP đã có: Sản phẩm số 08',
      'Kết quả Đợt 1 năm 2020: Sản phẩm số 08',
    ]);
    expect(await worker?.stop()).toBe('0');
  }, 180_000);
});
