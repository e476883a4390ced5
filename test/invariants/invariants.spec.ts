import { Env } from '@app/config';
import type { Tx } from '@app/platform/database';
import { checkInvariants, reportOf, type Finding, type Invariant } from '@app/platform/invariants';
import { FileStore } from '@app/platform/storage';
import { allInvariants } from '../../apps/api/src/all-invariants';
import { TestApp } from '../support/app';
import { importedAndUndone } from '../support/import-way';
import { loadReference } from '../support/reference';
import { closedAndArchived, toldInVain } from '../support/outgoing-way';
import { takenBackAndCommented } from '../support/desk-way';
import { reportIssued } from '../support/reports';
import { registersKept } from '../support/registers';
import { supportAfterTheStar } from '../support/support-way';
import { unitOf } from '../support/flow';
import { inspectionDay } from '../support/inspection-day';
import { filledInFor } from '../support/mandate-way';
import { salesDay } from '../support/sales-day';
import { walletKept } from '../support/wallet-way';
import { wholeWay } from '../support/whole-way';
import { decidedInWriting } from '../support/written-way';
import { followed } from '../support/reassess';
import { SEEDS } from './seeds';

class TakenBack extends Error {
  constructor(readonly finding: Finding) {
    super('taken back');
  }
}

describe('invariants', () => {
  let app: TestApp;
  let invariants: Invariant[];

  beforeAll(async () => {
    app = await TestApp.start({ at: '2024-09-01T02:00:00Z' });
    await loadReference(app.uow);
    const way = await wholeWay(app, [
      { name: 'Bưởi bốn sao', total: 82 },
      { name: 'Bưởi gần bốn sao', total: 75 },
      { name: 'Bưởi ba sao', total: 68 },
    ]);
    await toldInVain(app, way.office);
    await supportAfterTheStar(app, way.office);
    await walletKept(app, way.office, await unitOf(app, 'Xã Phúc Trạch', 'commune', '2024-09-01'));
    await filledInFor(app, way.office, await unitOf(app, 'Xã Phúc Trạch', 'commune', '2024-09-01'));
    await takenBackAndCommented(app, way.office);
    await followed(app);
    await decidedInWriting(app, way);
    await registersKept(app, way.office, 2024);
    await reportIssued(app, way.office, { kind: 'month', period: '2024-08' });
    await salesDay(app, await unitOf(app, 'Xã Phúc Trạch', 'commune', '2024-09-01'));
    await importedAndUndone(app, way.office);
    await inspectionDay(app);
    await closedAndArchived(app, way.office, way.roundId);
    invariants = allInvariants({ store: app.app.get(FileStore), dataDir: app.app.get(Env).DATA_DIR, readFiles: true });
  }, 120_000);
  afterAll(() => app.close());

  /** What an invariant finds after these statements, which are then taken back. */
  async function findingAfter(invariant: Invariant, statements: readonly string[]): Promise<Finding> {
    const work = async (tx: Tx): Promise<never> => {
      await tx.execute(`set local session_replication_role = replica`);
      for (const statement of statements) await tx.execute(statement);
      throw new TakenBack(await invariant.check(tx));
    };
    const outcome: unknown = await app.uow.run(work).catch((error: unknown) => error);
    if (outcome instanceof TakenBack) return outcome.finding;
    throw outcome;
  }

  it('hold on what the application itself made, and each of them has looked at something', async () => {
    const checked = await checkInvariants(app.uow, invariants);
    expect(checked.filter(({ violating, examined }) => violating > 0 || examined === 0)).toEqual([]);
    expect(reportOf(checked).split('\n')).toHaveLength(invariants.length);
  });

  it('each has its seeded violations, and each has a name of its own', () => {
    expect(invariants.map(({ name }) => name)).toEqual(Object.keys(SEEDS).sort());
  });

  const seeded = Object.entries(SEEDS).flatMap(([name, ways]) =>
    ways.map((statements, index) => ({ name, way: index + 1, statements })),
  );

  it.each(seeded)('$name finds violation $way', async ({ name, statements }) => {
    const invariant = invariants.find((each) => each.name === name);
    if (!invariant) throw new Error(`no invariant ${name}`);
    const finding = await findingAfter(invariant, statements);
    expect(finding.violating).toBeGreaterThan(0);
    expect(finding.violations[0]).toEqual({ what: expect.stringMatching(/./), why: expect.stringMatching(/./) });
  });
});
