import { Webhook } from 'standardwebhooks';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { certified, publishedStatus, type Certified } from '../../support/certified';
import { loadReference } from '../../support/reference';
import { WebhookReceiver } from '../../support/webhook-receiver';
import { TestWorker } from '../../support/worker';

const ALLOW = { WEBHOOK_ALLOW_PRIVATE: '1' };
const TOPICS = ['certificate.issued', 'certificate.suspended', 'decision.published'];

describe('webhooks', () => {
  let app: TestApp;
  let background: TestBackground;
  let office: TestUser;
  let leader: TestUser;
  let url: string;
  let certificates: Certified[];
  const receiver = new WebhookReceiver();
  const workers: TestWorker[] = [];
  const start = async (host: TestApp, env: Record<string, string>): Promise<TestWorker> => {
    const worker = await TestWorker.start(host, env);
    workers.push(worker);
    return worker;
  };

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-10-12T02:00:00Z', env: ALLOW });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    leader = await app.user('approving-leader');
    background = await TestBackground.start(app, ALLOW);
    url = await receiver.start();
  });
  afterAll(async () => {
    receiver.close();
    for (const worker of workers) await worker.kill();
    await background.close();
    await app.close();
  });

  const subscribe = async (topics = TOPICS): Promise<{ id: string; secret: string; version: number }> => {
    const body = { name: 'Cổng dữ liệu tỉnh', url, topics };
    const answer = await app.post('/api/webhooks', { as: office, body });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const deliveries = async (id: string) => (await app.get(`/api/webhooks/${id}/deliveries`, { as: office })).body.items;
  const step = async (id: string, action: string) => {
    const { version } = (await app.get(`/api/webhooks/${id}`, { as: office })).body;
    return app.post(`/api/webhooks/${id}/${action}`, { as: office, ifMatch: version });
  };
  /** As if the pause before the next attempt were over. */
  const nextTurn = () =>
    app.uow.run(async (tx) => {
      await tx.execute(`update exchange.webhook_delivery set next_at = null where state = 'waiting'`);
      await tx.execute(`update platform.outbox set available_at = clock_timestamp() where published_at is null`);
    });
  const suspend = (index: number, number: string) =>
    publishedStatus(
      app,
      { office, leader },
      {
        kind: 'suspension',
        items: [
          {
            certificateId: certificates[index]?.id ?? '',
            ground: 'inspection',
            explanation: 'Chờ khắc phục',
          },
        ],
      },
      number,
    );

  it('refuses what is no address of another system, and topics that are not public facts', async () => {
    const post = (body: object) => app.post('/api/webhooks', { as: office, body });
    const good = { name: 'x', url, topics: TOPICS };
    expect((await post({ ...good, topics: ['dossiers.submitted'] })).status).toBe(400);
    expect((await post({ ...good, topics: [] })).body).toMatchObject({ code: 'webhook.no_topic', path: 'topics' });
    expect((await post({ ...good, url: 'ftp://a.example' })).body).toMatchObject({ code: 'webhook.url_refused' });
    expect((await app.post('/api/webhooks', { as: leader, body: good })).status).toBe(403);
  });

  it('tells signed public facts once, and no person', async () => {
    const { id, secret } = await subscribe();
    const results = ['Cu đơ', 'Bưởi', 'Chè', 'Mật ong', 'Nem'].map((name) => ({ name, sum: 240, count: 3, star: 4 }));
    ({ certificates } = await certified(app, { office, leader }, results));
    await background.drain();
    const types = receiver.received.map(({ body }) => JSON.parse(body).type);
    expect(types.sort()).toEqual([...certificates.map(() => 'certificate.issued'), 'decision.published']);
    for (const { headers, body } of receiver.received) {
      const signed = Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, String(value)]));
      expect(new Webhook(secret).verify(body, signed)).toEqual(JSON.parse(body));
      expect(() => new Webhook(secret).verify(`${body} `, signed)).toThrow();
    }
    const issued = receiver.received.map(({ body }) => JSON.parse(body)).filter(({ data }) => 'stars' in data);
    expect(Object.keys(issued[0].data).sort()).toEqual([
      'certificateNumber',
      'endsOn',
      'issuedOn',
      'paper',
      'productCode',
      'productName',
      'since',
      'stars',
      'state',
      'verifyUrl',
    ]);
    const log = await deliveries(id);
    expect(log.map(({ state, status, attempts }: Record<string, unknown>) => [state, status, attempts])).toEqual(
      receiver.received.map(() => ['delivered', 204, 1]),
    );
    expect(await background.drain()).toBe(0);
    const again = await app.post(`/api/webhook-deliveries/${log[0].id}/resend`, { as: office });
    expect(again.status).toBe(201);
    await background.drain();
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(log[0].eventId);
    expect((await deliveries(id))[0]).toMatchObject({ state: 'delivered', resentByName: 'Người thử' });
    expect((await step(id, 'end')).status).toBe(200);
  });

  it('tries again, gives nothing up while the other side is down, and goes on when it is back', async () => {
    const { id } = await subscribe();
    receiver.status = 503;
    await suspend(0, '11/QĐ-UBND');
    await background.drain();
    expect((await deliveries(id))[0]).toMatchObject({ state: 'waiting', status: 503, fault: 'answer', attempts: 1 });
    const log = await deliveries(id);
    const early = await app.post(`/api/webhook-deliveries/${log[0].id}/resend`, { as: office });
    expect(early.body.code).toBe('webhook.delivery_waits');
    receiver.status = 204;
    await nextTurn();
    await background.drain();
    expect((await deliveries(id))[0]).toMatchObject({ state: 'delivered', status: 204, fault: null, attempts: 2 });
    await step(id, 'end');
  });

  it('is switched off by itself, says so to the office, and sends what waited when it is on again', async () => {
    await app.uow.run((tx) =>
      tx.execute(`insert into platform.setting (key, value) values ('exchange.webhook-most-failures', '2')`),
    );
    const { id } = await subscribe();
    receiver.status = 500;
    await suspend(1, '12/QĐ-UBND');
    await background.drain();
    await nextTurn();
    await background.drain();
    const { state, history } = (await app.get(`/api/webhooks/${id}`, { as: office })).body;
    expect([state, history.at(-1).reason]).toEqual(['disabled', 'Gửi hỏng 2 lần liên tiếp']);
    const notices = await app.get('/api/me/notices', { as: office });
    expect(notices.body.items[0]).toMatchObject({
      title: 'Kết nối “Cổng dữ liệu tỉnh” đã tự ngắt',
      to: `/ket-noi/${id}`,
    });
    const before = receiver.received.length;
    await suspend(2, '13/QĐ-UBND'); // nothing is told while it is off
    await background.drain();
    receiver.status = 204;
    expect((await step(id, 'resume')).status).toBe(200);
    await background.drain();
    expect(receiver.received).toHaveLength(before + 1);
    expect((await deliveries(id)).map(({ state: s }: { state: string }) => s)).toEqual(['delivered']);
    await step(id, 'end');
  });

  it('sends nothing into the own network where that is not allowed, whatever was saved', async () => {
    const { id } = await subscribe();
    const strict = await TestBackground.start(app);
    const before = receiver.received.length;
    await suspend(3, '14/QĐ-UBND');
    await strict.drain();
    await strict.close();
    expect(receiver.received).toHaveLength(before);
    expect((await deliveries(id))[0]).toMatchObject({ state: 'waiting', status: null, fault: 'address' });
    await step(id, 'end');
  });

  it('a worker killed while it waits for the answer leaves one mark, not two', async () => {
    const { id } = await subscribe(['certificate.suspended']);
    let open = (): void => undefined;
    receiver.gate = new Promise((resolve) => (open = resolve));
    const before = receiver.received.length;
    const first = await start(app, { ...ALLOW, QUEUE_LOCK_MS: '1000' });
    await suspend(4, '15/QĐ-UBND');
    await receiver.until(before + 1);
    await first.kill();
    open();
    await app.uow.run((tx) =>
      tx.execute(`update exchange.webhook_delivery set claimed_until = null where state = 'waiting'`),
    ); // the claim has run out
    const second = await start(app, { ...ALLOW, QUEUE_LOCK_MS: '1000' });
    await receiver.until(before + 2);
    for (let turn = 0; turn < 200 && (await deliveries(id))[0].state !== 'delivered'; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await second.stop()).toBe('0');
    const [one, ...more] = await deliveries(id);
    expect([one.state, one.attempts, more.length]).toEqual(['delivered', 2, 0]);
    const ids = receiver.received.slice(before).map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids)).toEqual(new Set([one.eventId]));
    const { marks } = await app.uow.read((tx) =>
      tx.one<{ marks: number }>(
        `select count(*)::int as marks from exchange.webhook_attempt where delivery_id = $1 and fault is null`,
        [one.id],
      ),
    );
    expect(marks).toBe(1);
  });
});
