import { Env } from '@app/config';
import { startLogging } from '@app/platform/observability';
import { TestApp, type TestUser } from '../../support/app';

describe('operations', () => {
  let app: TestApp;
  let admin: TestUser;
  let office: TestUser;
  beforeAll(async () => {
    app = await TestApp.start();
    admin = await app.user('administrator');
    office = await app.user('provincial-office');
  });
  afterAll(() => app.close());

  /** A delivery that failed for good, as the worker leaves it. */
  const deadLetter = (failedAt: string): Promise<{ eventId: string; letterId: string }> =>
    app.uow.run(async (tx) => {
      const [eventId, letterId] = [tx.newId(), tx.newId()];
      await tx.execute(
        `insert into platform.outbox (id, topic, event_version, occurred_at, data, trace_id, published_at)
         values ($1, 'probe.happened', 1, $2, '{}', 'trace', $2)`,
        [eventId, failedAt],
      );
      await tx.execute(
        `insert into platform.dead_letter (id, consumer, event_id, attempts, reason, failed_at) values ($1, 'probe', $2, 8, 'no paper', $3)`,
        [letterId, eventId, failedAt],
      );
      return { eventId, letterId };
    });

  it('says that it is ready and which part is well', async () => {
    expect((await app.get('/health/live')).body).toEqual({ status: 'ok' });
    const ready = await app.get('/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body.status).toBe('ok');
    expect(ready.body.parts.map(({ part, ok }: any) => [part, ok])).toEqual([
      ['database', true],
      ['queue', true],
    ]);
  });

  it('shows the figures to whoever has the right or the token, and to nobody else', async () => {
    const statuses = async (headers: Record<string, string>) => (await app.get('/metrics', { headers })).status;
    expect(await statuses({})).toBe(401);
    expect(await statuses({ authorization: 'Bearer ' })).toBe(401);
    expect((await app.get('/metrics', { as: office })).status).toBe(403);
    const page = await app.get('/metrics', { as: admin });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(page.body).toMatch(/^ocop_outbox_unpublished \d+$/m);
    expect(page.body).toMatch(
      /ocop_http_request_duration_seconds_count\{method="GET",route="\/health\/ready",status="200"\} \d+/,
    );
    expect(page.body).not.toContain(admin.userId);
    app.app.get(Env).METRICS_TOKEN = 'a-token-of-the-scraper-0123456789';
    expect(await statuses({ authorization: 'Bearer a-token-of-the-scraper-0123456789' })).toBe(200);
    expect(await statuses({ authorization: 'Bearer a-token-of-the-scraper-0123456788' })).toBe(401);
  });

  it('lists work that failed for good, in pages, and has one tried again once', async () => {
    const made = [
      await deadLetter('2026-01-01T00:00:00Z'),
      await deadLetter('2026-01-02T00:00:00Z'),
      await deadLetter('2026-01-03T00:00:00Z'),
    ];
    expect((await app.get('/api/jobs/figures', { as: office })).body).toMatchObject({
      deadLetters: 3,
      quarantined: 0,
      queueReachable: true,
      queues: [{ name: 'events' }, { name: 'jobs' }],
    });
    const first = await app.get('/api/jobs/dead-letters?limit=2', { as: admin });
    const rest = await app.get(`/api/jobs/dead-letters?cursor=${first.body.nextCursor}`, { as: admin });
    const ids = [...first.body.items, ...rest.body.items].map((item: any) => item.id);
    expect(ids).toEqual(made.map(({ letterId }) => letterId).reverse());
    expect(rest.body.nextCursor).toBeNull();
    expect(first.body.items[0]).toMatchObject({
      kind: 'failed',
      consumer: 'probe',
      topic: 'probe.happened',
      attempts: 8,
    });

    const [oldest] = made;
    const retry = (as: TestUser) => app.post(`/api/jobs/dead-letters/${oldest?.letterId}/retry`, { as });
    expect((await retry(office)).status).toBe(403);
    expect((await retry(admin)).status).toBe(204);
    const waits = await app.uow.read((tx) =>
      tx.one(`select published_at is null as waits from platform.outbox where id = $1`, [oldest?.eventId]),
    );
    expect(waits).toEqual({ waits: true });
    const again = await retry(admin);
    expect([again.status, again.body.code]).toEqual([404, 'queue.dead_letter_not_found']);
    expect((await app.get('/api/jobs/dead-letters', { as: admin })).body.items).toHaveLength(2);
    expect((await app.get('/api/jobs/dead-letters')).status).toBe(401);
  });
});

describe('the log', () => {
  it('has one line for each request and each use case, with ids and patterns and nothing that people wrote', async () => {
    const app = await TestApp.start();
    try {
      const office = await app.user('provincial-office', { name: 'Nguyễn Văn Kín' });
      const lines: any[] = [];
      const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
      startLogging({ level: 'info', process: 'test', destination });
      const searched = await app.get('/api/users?q=kin%20dao', { as: office });
      const marked = await app.post('/api/me/notices/read', { as: office });
      await app.get('/api/khong-co/duong-dan-nay');
      await app.get('/health/live');
      const answered = lines.filter((line) => line.msg === 'request answered');
      expect(answered.map(({ method, route, status }) => [method, route, status])).toEqual([
        ['GET', '/api/users', 200],
        ['POST', '/api/me/notices/read', 204],
        ['GET', expect.stringMatching(/^(unknown|\/\*)$/), 404],
      ]);
      expect(answered[0].requestId).toBe(searched.headers.get('x-request-id'));
      const used = lines.filter((line) => line.msg === 'use case done');
      expect(used).toEqual([
        expect.objectContaining({
          useCase: 'notifications.notice.read',
          outcome: 'ok',
          actorId: office.userId,
          requestId: marked.headers.get('x-request-id'),
          traceId: marked.headers.get('x-request-id'),
        }),
      ]);
      expect(JSON.stringify(lines)).not.toMatch(/kin|Kín|ocop_session|duong-dan/);
    } finally {
      await app.close();
    }
  });
});

describe('a database or a queue that is away', () => {
  it('degrades without the queue, naming it, and is not ready without the database', async () => {
    const app = await TestApp.start({ env: { REDIS_URL: 'redis://127.0.0.1:1' } });
    try {
      const degraded = await app.get('/health/ready');
      expect([degraded.status, degraded.body.status]).toEqual([200, 'degraded']);
      expect(degraded.body.parts.find((part: any) => part.part === 'queue').ok).toBe(false);
      await app.uow.run((tx) => tx.execute('alter table platform.deployment rename to deployment_away'));
      const down = await app.get('/health/ready');
      expect([down.status, down.body.code, down.body.down]).toEqual([503, 'server.not_ready', ['database', 'queue']]);
      expect((await app.get('/health/live')).status).toBe(200);
      await app.uow.run((tx) => tx.execute('alter table platform.deployment_away rename to deployment'));
      expect((await app.get('/health/ready')).status).toBe(200);
    } finally {
      await app.close();
    }
  });
});
