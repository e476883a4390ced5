import { certificateWithdrawn } from '@app/certificates/events';
import type { Message } from '@app/platform/outbox';
import { CertificateClock } from '../../../libs/certificates/src/jobs/certificate-clock';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { certified, publishedStatus, type Certified } from '../../support/certified';
import { unitOf } from '../../support/flow';
import { loadReference } from '../../support/reference';

describe('notices on the life of certificates', () => {
  let app: TestApp;
  let background: TestBackground;
  let people: { office: TestUser; leader: TestUser };
  let producer: TestUser;
  let commune: TestUser;
  let made: Certified[];

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-10-12T02:00:00Z' });
    await loadReference(app.uow);
    background = await TestBackground.start(app);
    people = { office: await app.user('provincial-office'), leader: await app.user('approving-leader') };
    commune = await app.user('commune-officer', { kind: 'unit', id: await unitOf(app, 'Xã Phúc Trạch', 'commune') });
    const results = ['Cam bù', 'Cu đơ'].map((name) => ({ name, sum: 240, count: 3, star: 4 }));
    const { round, certificates } = await certified(app, people, results);
    made = certificates;
    producer = round.producers[0]?.user as TestUser;
    await background.drain();
  });
  afterAll(async () => {
    await background.close();
    await app.close();
  });

  const titles = async (user: TestUser): Promise<string[]> => {
    const { body } = await app.get('/api/me/notices', { as: user });
    return body.items
      .map((item: { title: string }) => item.title)
      .filter((title: string) => /Thu hồi|Tạm dừng|Khôi phục|hết hạn/.test(title))
      .reverse();
  };

  it('a suspension, its end and a withdrawal are told to producer and commune, once, with reason and paper', async () => {
    const items = (ground: string) => [
      { certificateId: made[0]?.id ?? '', ground, explanation: 'Biên bản kiểm tra số 1.' },
    ];
    await publishedStatus(app, people, { kind: 'suspension', items: items('inspection') }, '1/QĐ-UBND');
    await background.drain();
    await publishedStatus(app, people, { kind: 'reinstatement', items: items('cleared') }, '2/QĐ-UBND');
    await background.drain();
    await publishedStatus(app, people, { kind: 'withdrawal', items: items('production-ended') }, '3/QĐ-UBND');
    await background.drain();
    const again = await app.uow.read((tx) =>
      tx.one<Message<object>>(
        `select id, topic, event_version as version, occurred_at as "occurredAt", data, trace_id as "requestId"
           from platform.outbox where topic = $1`,
        [certificateWithdrawn.topic],
      ),
    );
    expect(await background.handle('notifications', again)).toBe(false);
    const told = ['Tạm dừng', 'Khôi phục', 'Thu hồi'].map((what) => `${what} giấy chứng nhận OCOP: Cam bù`);
    expect(await titles(producer)).toEqual(told);
    expect(await titles(commune)).toEqual(told);
    const { body } = await app.get('/api/me/notices', { as: producer });
    expect(body.items[0].body).toContain(
      'Lý do: Ngừng sản xuất, kinh doanh sản phẩm. Căn cứ: Quyết định số 3/QĐ-UBND ngày 12/10/2020 của Ủy ban nhân dân tỉnh.',
    );
  });

  it('the end by the clock is told once', async () => {
    await app.database.setTime('2023-10-11T17:01:00Z');
    const clock = new CertificateClock(app.uow);
    await clock.run();
    await clock.run();
    await background.drain();
    expect((await titles(producer)).at(-1)).toBe('Giấy chứng nhận OCOP đã hết hạn: Cu đơ');
    expect((await titles(commune)).filter((title) => title.includes('hết hạn'))).toHaveLength(1);
  });
});
