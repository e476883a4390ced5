import { SMTPServer } from 'smtp-server';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { loadReference } from '../../support/reference';

interface Taken {
  readonly to: string;
  readonly text: string;
}

/** A mail server that answers as told: a code refuses the next recipient. */
class MailServer {
  readonly taken: Taken[] = [];
  readonly refusals: number[] = [];
  /** Set: the next recipient waits until the test lets it pass. */
  hold: { readonly arrived: () => void; readonly passed: Promise<void> } | undefined;
  private readonly server: SMTPServer;

  constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (address, _session, done) => {
        const code = this.refusals.shift();
        const refusal =
          code === undefined ? null : Object.assign(new Error(`no ${address.address}`), { responseCode: code });
        const { hold } = this;
        if (!hold) return done(refusal);
        hold.arrived();
        void hold.passed.then(() => done(refusal));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo[0]?.address ?? '';
          this.taken.push({ to, text: Buffer.concat(chunks).toString('utf8') });
          done();
        });
      },
    });
  }

  start(): Promise<string> {
    return new Promise((resolve) => {
      const listening = this.server.listen(0, '127.0.0.1', () => {
        const address = listening.address();
        resolve(`smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
      });
    });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const officerOf = (email: string) => ({
  displayName: 'Cán bộ thử',
  email,
  grant: { role: 'commune-officer', scopeKind: 'unit', scopeId: '18547-2025', validFrom: '2025-07-01' },
});

describe('account mails', () => {
  let app: TestApp;
  let admin: TestUser;
  const servers: { stop(): Promise<unknown> }[] = [];

  beforeAll(async () => {
    app = await TestApp.start();
    await loadReference(app.uow);
    admin = await app.user('administrator');
  });
  afterEach(async () => {
    for (const server of servers.splice(0).reverse()) await server.stop();
  });
  afterAll(() => app.close());

  const background = async (more: Record<string, string> = {}): Promise<TestBackground> => {
    const started = await TestBackground.start(app, more);
    servers.push({ stop: () => started.close() });
    return started;
  };
  const withServer = async (): Promise<{ mail: MailServer; worker: TestBackground }> => {
    const mail = new MailServer();
    const url = await mail.start();
    servers.push(mail);
    return { mail, worker: await background({ SMTP_URL: url }) };
  };
  const invite = async (email: string): Promise<string> => {
    const created = await app.post('/api/users', { as: admin, body: officerOf(email) });
    expect(created.status).toBe(201);
    return created.body.id as string;
  };
  const deliveryOf = (userId: string) =>
    app.uow.read((tx) =>
      tx.one<{ id: string; state: string; attempts: number; error: string | null }>(
        `select id, state, attempts, last_error as error from notifications.delivery where user_id = $1`,
        [userId],
      ),
    );

  it('without a mail server an invitation lies once in the mailbox; its link sets the password; no secret lies elsewhere', async () => {
    const worker = await background();
    const userId = await invite('khong.may.chu@thu.example');
    await worker.drain();
    const { id } = await deliveryOf(userId);
    const deliver = () =>
      worker.handle('notifications.deliver', {
        id: userId,
        topic: 'job:notifications.deliver',
        version: 1,
        occurredAt: '2026-01-01T00:00:00.000Z' as never,
        requestId: 'again',
        data: { deliveryId: id },
      });
    expect([await deliver(), await deliver()]).toEqual([false, false]);
    const { body } = await app.get('/api/mailbox?q=khong.may.chu', { as: admin });
    expect(body.items).toHaveLength(1);
    const mail = await app.get(`/api/mailbox/${body.items[0].id}`, { as: admin });
    const token = /\/loi-moi#([\w-]{43})\n/.exec(mail.body.body as string)?.[1] ?? '';
    expect(mail.body.messageId).toBe(`<${id}@127.0.0.1>`);
    const kept = await app.uow.read((tx) =>
      tx.query(
        `select 1 from platform.outbox where data::text like '%' || $1 || '%'
         union all select 1 from notifications.delivery d where d::text like '%' || $1 || '%'
         union all select 1 from notifications.notification n where n::text like '%' || $1 || '%'`,
        [token],
      ),
    );
    expect(kept).toEqual([]);
    const accepted = await app.post('/api/invitations/accept', {
      body: { token, password: 'ba con hươu non' },
      key: null,
    });
    expect(accepted.status).toBe(200);
  });

  it('a server that refuses once gets it again with the same Message-ID, and after that never', async () => {
    const { mail, worker } = await withServer();
    mail.refusals.push(451);
    const userId = await invite('mot.lan@thu.example');
    await expect(worker.drain()).rejects.toThrow('the mail server did not take it (EENVELOPE RCPT TO 451)');
    const refused = await deliveryOf(userId);
    expect(refused).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(refused.error).not.toContain('mot.lan');
    expect(mail.taken).toEqual([]);

    await app.uow.run((tx) => tx.execute(`update platform.outbox set available_at = clock_timestamp()`));
    await worker.drain();
    expect(await deliveryOf(userId)).toMatchObject({ state: 'sent', attempts: 2, error: null });
    // The note that it is out is lost (a killed process): it goes out again, recognisable by its Message-ID.
    await app.uow.run((tx) =>
      tx.execute(`update notifications.delivery set state = 'waiting', sent_at = null where user_id = $1`, [userId]),
    );
    const again = {
      id: userId,
      topic: 'job:notifications.deliver',
      version: 1,
      occurredAt: '2026-01-01T00:00:00.000Z' as never,
      requestId: 'again',
      data: { deliveryId: refused.id },
    };
    expect([
      await worker.handle('notifications.deliver', again),
      await worker.handle('notifications.deliver', again),
    ]).toEqual([true, false]);
    expect(mail.taken).toHaveLength(2);
    for (const { to, text } of mail.taken) {
      expect(to).toBe('mot.lan@thu.example');
      expect(text).toMatch(new RegExp(`^Message-ID: <${refused.id}@127.0.0.1>\\r$`, 'im'));
      expect(text).toMatch(/^Auto-Submitted: auto-generated\r$/im);
    }
    expect((await app.get('/api/mailbox?q=mot.lan', { as: admin })).body.items).toEqual([]);
  });

  it('two attempts at the same time: one speaks to the server, the other comes back later', async () => {
    const { mail, worker } = await withServer();
    const userId = await invite('hai.lan@thu.example');
    mail.refusals.push(451);
    await expect(worker.drain()).rejects.toThrow('did not take it');
    const { id } = await deliveryOf(userId);
    const message = {
      id: userId,
      topic: 'job:notifications.deliver',
      version: 1,
      occurredAt: '2026-01-01T00:00:00.000Z' as never,
      requestId: 'twice',
      data: { deliveryId: id },
    };
    let pass = (): void => undefined;
    const passed = new Promise<void>((resolve) => (pass = resolve));
    const arrived = new Promise<void>((resolve) => (mail.hold = { arrived: resolve, passed }));
    const first = worker.handle('notifications.deliver', message);
    await arrived;
    await expect(worker.handle('notifications.deliver', message)).rejects.toThrow('another attempt');
    pass();
    expect(await first).toBe(true);
    expect(await worker.handle('notifications.deliver', message)).toBe(false);
    expect(mail.taken).toHaveLength(1);
  });

  it('an address that is refused for good is not tried again by itself', async () => {
    const { mail, worker } = await withServer();
    mail.refusals.push(550);
    const userId = await invite('khong.co@thu.example');
    await app.uow.run((tx) =>
      tx.execute(
        `update platform.outbox set published_at = clock_timestamp() where published_at is null and topic like 'job:%'`,
      ),
    );
    await expect(worker.drain()).rejects.toMatchObject({ name: 'PermanentFailure' });
    expect(await deliveryOf(userId)).toMatchObject({ state: 'failed', attempts: 1 });
  });
});
