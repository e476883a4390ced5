import { newUuidV7 } from '@app/platform/database';
import { instant } from '@app/kernel';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { peakOf, planBook, PLANS_PRODUCER } from '../../support/import-memory';
import { ImportWay, workbook } from '../../support/import-way';
import { loadReference } from '../../support/reference';
import { TestWorker } from '../../support/worker';

const ROWS = 20_000;
/** As many are written, killed and taken back: ten parts. */
const WRITTEN = 5_000;
/** What the whole file takes when it is held in memory as objects is more than this. */
const MOST_MEGABYTES = 160;

describe('a file of 20,000 plans', () => {
  let app: TestApp;
  let background: TestBackground;
  let worker: TestWorker;
  let office: TestUser;
  let way: ImportWay;
  let id: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-08-24T02:00:00Z' });
    await loadReference(app.uow);
    background = await TestBackground.start(app);
    office = await app.user('provincial-office');
    way = new ImportWay(app, background, office);
    await way.commit('producers', await workbook([PLANS_PRODUCER]));
    worker = await TestWorker.start(app, { NODE_OPTIONS: '--max-semi-space-size=4' });
  }, 180_000);
  afterAll(async () => {
    await worker.stop();
    await background.close();
    await app.close();
  }, 60_000);

  /** Looks at the batch until it is no longer in that state; answers the shares of the work that were seen. */
  async function watch(state: string, until: (permille: number) => boolean = () => false): Promise<number[]> {
    const seen = new Set<number>();
    for (const started = Date.now(); Date.now() - started < 240_000;) {
      const batch = await way.get(id);
      seen.add(batch.permille as number);
      if (batch.state !== state || until(batch.permille as number)) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return [...seen];
  }

  const plans = async (): Promise<number> =>
    (await app.uow.read((tx) => tx.one<{ n: number }>(`select count(*)::int as n from plans.plan`))).n;

  it('is read in flat memory while its progress is seen', async () => {
    const small = await way.upload('plans', await planBook(500), 'it.xlsx');
    id = small.body.id as string;
    await watch('uploaded');
    const before = peakOf(worker.pid);
    const sent = await way.upload('plans', await planBook(ROWS), 'nhieu.xlsx');
    id = sent.body.id as string;
    const seen = await watch('uploaded');
    expect(await way.get(id)).toMatchObject({ state: 'checked', rows: ROWS, faultyRows: 0 });
    expect(seen.length).toBeGreaterThan(3);
    expect(peakOf(worker.pid) - before).toBeLessThan(MOST_MEGABYTES);
  }, 300_000);

  it('killed in the middle of writing nothing is there; the next worker writes all of it, once', async () => {
    id = (await way.upload('plans', await planBook(WRITTEN), 'ghi.xlsx')).body.id as string;
    await watch('uploaded');
    expect((await way.step(id, 'commit')).status).toBe(200);
    await watch('committing', (permille) => permille >= 300 && permille < 1000);
    await worker.kill();
    expect(await plans()).toBe(0);
    expect((await way.get(id)).state).toBe('committing');
    const message = {
      id: newUuidV7(),
      topic: 'job:exchange.commit-import',
      version: 1,
      occurredAt: instant('2026-08-24T02:00:00.000Z'),
      requestId: 'again',
      data: { batchId: id },
      attempt: 1,
    };
    await background.handle('exchange.commit-import', message);
    await background.handle('exchange.commit-import', message);
    expect(await way.get(id)).toMatchObject({ state: 'committed', made: WRITTEN });
    expect(await plans()).toBe(WRITTEN);
  }, 400_000);

  it('is undone as a whole, in statements short enough for a slow machine, each plan with its history', async () => {
    expect((await way.step(id, 'undo')).status).toBe(200);
    expect(await plans()).toBe(0);
    const told = await app.uow.read((tx) =>
      tx.one<{ n: number }>(
        `select count(distinct entity_id)::int as n from platform.history where entity = 'plan' and action = 'import-undone'`,
      ),
    );
    expect(told.n).toBe(WRITTEN);
  }, 300_000);
});
