import { TestApp, type TestUser } from '../../support/app';

describe('the mailbox page', () => {
  let app: TestApp;
  let office: TestUser;
  beforeAll(async () => {
    app = await TestApp.start();
    office = await app.user('provincial-office');
    await app.uow.run((tx) =>
      tx.execute(
        `insert into notifications.mailbox_message (id, message_id, recipient, subject, body, sent_at)
         select gen_random_uuid(), '<' || n || '@ocop>', 'nguoi' || n || '@thu.example', 'Giấy chứng nhận số ' || n, 'Nội dung ' || n,
                timestamptz '2020-10-12 02:00:00Z' + n / 3 * interval '1 minute' from generate_series(1, 25) n`,
      ),
    );
  });
  afterAll(() => app.close());

  it('is paged newest first, each mail once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await app.get(`/api/mailbox?limit=10${cursor && `&cursor=${cursor}`}`, { as: office });
      expect(page.body.active).toBe(true);
      seen.push(...page.body.items.map((item: any) => item.sentAt + item.id));
      cursor = page.body.nextCursor;
    }
    expect(seen).toHaveLength(25);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
  });

  it('is searched without accents, and shows one mail', async () => {
    const found = await app.get('/api/mailbox?q=giay%20CHUNG%20nhan%20so%2017', { as: office });
    expect(found.body.items.map((item: any) => item.recipient)).toEqual(['nguoi17@thu.example']);
    const one = await app.get(`/api/mailbox/${found.body.items[0].id}`, { as: office });
    expect(one.body).toMatchObject({ subject: 'Giấy chứng nhận số 17', body: 'Nội dung 17', messageId: '<17@ocop>' });
  });

  it('is closed to others, and says plainly what it does not have', async () => {
    const producer = await app.user('producer', { kind: 'organisation', id: office.userId });
    for (const path of ['/api/mailbox', '/api/notification-templates']) {
      expect((await app.get(path)).status).toBe(401);
      expect((await app.get(path, { as: producer })).status).toBe(403);
    }
    const missing = await app.get(`/api/mailbox/${office.userId}`, { as: office });
    expect([missing.status, missing.body.code]).toEqual([404, 'mailbox.message_not_found']);
  });

  it('lists every template with a preview', async () => {
    const { body } = await app.get('/api/notification-templates', { as: office });
    const ready = body.items.find((item: any) => item.key === 'certificate.ready');
    expect(ready.text.body).toContain('{number}');
    expect(ready.preview.body).toContain('Giấy chứng nhận số 07/2020/GCN-OCOP (4 sao)');
    expect(JSON.stringify(body.items.map((item: any) => item.preview))).not.toMatch(/\{[a-z]\w*\}/i);
  });
});
