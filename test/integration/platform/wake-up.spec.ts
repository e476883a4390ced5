import { addEvent, eventContract, NoPayload, OutboxWakeUp } from '@app/platform/outbox';
import { testDatabase, type TestDatabase } from '@app/platform/testing';

const happened = eventContract({ topic: 'probe.woke', version: 1, payload: NoPayload });
const CONNECTED = `select pid from pg_stat_activity where application_name = 'ocop-outbox-wake-up' and datname = current_database()`;

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the connection that wakes the relay', () => {
  let database: TestDatabase;
  let wakeUps = 0;
  const start = (): OutboxWakeUp => {
    const wakeUp = new OutboxWakeUp(database.url, () => (wakeUps += 1));
    wakeUp.start();
    return wakeUp;
  };

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('ends when it is stopped while it still connects', async () => {
    await start().stop();
    expect(await database.uow.read((tx) => tx.query(CONNECTED))).toEqual([]);
  });

  it('survives the death of its server process, and wakes again', async () => {
    const wakeUp = start();
    const pids = () => database.uow.read((tx) => tx.query<{ pid: number }>(CONNECTED));
    await until(async () => wakeUps > 0 && (await pids()).length === 1);
    const [first] = await pids();
    await database.uow.run((tx) => tx.query('select pg_terminate_backend($1)', [first?.pid]));
    await until(async () => (await pids()).some(({ pid }) => pid !== first?.pid));
    const before = wakeUps;
    await until(async () => {
      await database.uow.run((tx) => addEvent(tx, happened, {}, { requestId: 'request-of-the-spec' }));
      return wakeUps > before;
    });
    await wakeUp.stop();
  });
});
