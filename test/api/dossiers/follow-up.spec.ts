import { PlansFacade } from '@app/business-plans';
import { CriteriaFacade } from '@app/criteria';
import { DossiersFacade, FileDossier, FilingWindowPolicy, type FilingOf, type FilingWindow } from '@app/dossiers';
import { DomainError } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { testContext } from '@app/platform/testing';
import { ProducersFacade } from '@app/producers';
import { ProgrammeFacade } from '@app/programme';
import { UnitOfWork } from '@app/platform/database';
import { DossierAccess } from '../../../libs/dossiers/src/application/dossier-access';
import { FollowUps } from '../../../libs/dossiers/src/application/follow-ups';
import { TestApp, type TestUser } from '../../support/app';
import {
  fileDossier,
  openRound,
  pdfBytes,
  producerWithUser,
  readyDossier,
  unitOf,
  uploadFile,
  type DossierOfTest,
  type ProducerOfTest,
} from '../../support/flow';
import { loadReference } from '../../support/reference';
import { bestTicks, sheetOf } from '../../support/ticks';

/** Late from 1/9/2026 on, nothing before 1/3/2026. */
class WindowOfTest extends FilingWindowPolicy {
  override check(_tx: Tx, filing: FilingOf): Promise<FilingWindow> {
    const fault = filing.filedOn < '2026-03-01' ? new DomainError('dossier.window_not_open') : undefined;
    return Promise.resolve({ fault, late: filing.filedOn >= '2026-09-01', endsOn: null });
  }
}

describe('a dossier that goes on from an earlier one', () => {
  let app: TestApp;
  let office: TestUser;
  let producer: ProducerOfTest;
  let before: DossierOfTest;
  let roundId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-09-01T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const district = await app.user('district-secretary', {
      kind: 'unit',
      id: await unitOf(app, 'Huyện Hương Khê', 'district'),
    });
    producer = await producerWithUser(app, office, await unitOf(app, 'Xã Phúc Trạch', 'commune'));
    const deadlines = [{ level: 'district', task: 'file', dueOn: '2020-09-10' }];
    const old = await openRound(app, office, { year: 2020, number: 1, procedureId: '1048-2019', deadlines });
    before = await readyDossier(app, producer, old);
    await paper({ kind: 'attp', title: 'Giấy an toàn thực phẩm', expiresOn: '2023-09-01', criteria: ['C.10'] });
    await paper({ kind: 'nhan-hieu', title: 'Giấy đăng ký nhãn hiệu', expiresOn: '2030-01-01', criteria: ['A.1.2'] });
    const filed = await fileDossier(app, producer, before.id);
    const accepted = await app.post(`/api/dossiers/${before.id}/accept`, {
      as: district,
      ifMatch: filed.body.version as number,
      body: {},
    });
    expect(accepted.status).toBe(200);
    await app.database.setTime('2026-08-03T02:00:00Z');
    const year = { year: 2026, procedureId: '26-2026' };
    const opened = await app.post('/api/rounds/reassessment', { as: office, body: year });
    expect(opened.status).toBe(201);
    roundId = opened.body.id as string;
    const again = await app.post('/api/rounds/reassessment', { as: office, body: year });
    expect([again.status, again.body.code]).toEqual([409, 'programme.round_exists']);
  });

  afterAll(() => app.close());

  async function paper(body: Record<string, unknown>): Promise<void> {
    const made = await app.post(`/api/dossiers/${before.id}/papers`, { as: producer.user, body });
    expect(made.status).toBe(201);
    const target = { dossierId: before.id, paperId: made.body.id as string };
    await uploadFile(app, producer.user, target, pdfBytes(String(body['title'])));
  }

  const openFollowUp = (kind: 'reassessment' | 'upgrade') =>
    app.uow.run((tx) =>
      app.app.get(DossiersFacade).openFollowUp(tx, testContext({ userId: office.userId }), {
        ...{ productId: before.productId, roundId, kind },
        fromDossierId: before.id,
      }),
    );

  it('is not opened for an upgrade in the round of reassessments', async () => {
    await expect(openFollowUp('upgrade')).rejects.toThrow(new DomainError('dossier.kind_not_in_round'));
  });

  it('carries valid papers with the criteria of the new sheet and asks only for the gaps', async () => {
    const made = await openFollowUp('reassessment');
    expect(made.carried.map((each) => each.title)).toContain('Giấy đăng ký nhãn hiệu');
    expect(made.carried.map((each) => each.title)).not.toContain('Giấy an toàn thực phẩm');
    expect(made.gaps).toContainEqual({ code: 'attp', title: 'Giấy an toàn thực phẩm', why: 'expired' });
    expect(made.gaps.filter((gap) => gap.why === 'missing').map((gap) => gap.code)).toEqual(['mau-02']);
    expect(made.gaps.filter((gap) => gap.why === 'not-in-new-procedure').length).toBeGreaterThan(0);
    const shown = await app.get(`/api/dossiers/${made.dossierId}`, { as: producer.user });
    expect(shown.body).toMatchObject({ kind: 'reassessment', state: 'draft', followUp: { from: { id: before.id } } });
    expect(shown.body.gaps).toEqual(made.gaps);
    const mark = shown.body.papers.find((each: any) => each.title === 'Giấy đăng ký nhãn hiệu');
    expect(mark.criteria).toEqual(['A.1.3']);
    await expect(openFollowUp('reassessment')).rejects.toThrow(new DomainError('dossier.exists'));
  });

  it('proposes for a paper of the wallet what it supported before', async () => {
    const list = await app.get('/api/dossiers', { as: producer.user });
    const { id } = list.body.items.find((each: any) => each.state === 'draft');
    const wallet = await app.get(`/api/dossiers/${id}/wallet`, { as: producer.user });
    const known = wallet.body.papers.find((each: any) => each.title === 'Giấy an toàn thực phẩm');
    expect(known).toMatchObject({ checklistCode: null, criteria: ['C.10'] });
  });

  it('is filed by the window of its certificate; late stays visible for ever', async () => {
    const list = await app.get('/api/dossiers', { as: producer.user });
    const { id } = list.body.items.find((each: any) => each.state === 'draft');
    const ticks = bestTicks(sheetOf('26-2026', 1));
    const saved = await app.put(`/api/dossiers/${id}/self-score`, { as: producer.user, ifMatch: 0, body: { ticks } });
    expect(saved.status).toBe(200);
    const file = (expectedVersion: number) => {
      const get = app.app.get.bind(app.app);
      const [criteria, programme, producers] = [get(CriteriaFacade), get(ProgrammeFacade), get(ProducersFacade)];
      const window = new WindowOfTest();
      const follow = new FollowUps(criteria, programme, producers, get(PlansFacade), window);
      const filing = new FileDossier(get(UnitOfWork), get(DossierAccess), criteria, programme, producers, follow);
      const permissions = ['dossiers.dossier.read', 'dossiers.dossier.write'];
      return filing.execute(id, {}, testContext({ userId: office.userId, permissions, expectedVersion }));
    };
    const { version } = (await app.get(`/api/dossiers/${id}`, { as: producer.user })).body;
    await app.database.setTime('2026-02-01T02:00:00Z');
    await expect(file(version)).rejects.toThrow('dossier.');
    await app.database.setTime('2026-09-02T02:00:00Z');
    await expect(file(version)).resolves.toMatchObject({ receiptNo: 'HS-2026-0-0001' });
    const shown = await app.get(`/api/dossiers/${id}`, { as: producer.user });
    expect(shown.body).toMatchObject({ state: 'submitted', filedLate: true, gaps: [], filingWindow: null });
    const { manifest } = await app.uow.read((tx) =>
      tx.one<{ manifest: Record<string, unknown> }>(
        `select manifest from dossiers.dossier_version where dossier_id = $1`,
        [id],
      ),
    );
    expect(manifest).toMatchObject({ filedLate: true, fromDossierId: before.id });
  });
});
