import type { TestApp, TestUser } from './app';
import { assign, council, moveSitting, scoreAndClose, sitting, type CouncilOfTest } from './council';
import { acceptedDossier, openRound, producerWithUser, unitOf } from './flow';
import { sheetOf, ticksWithTotal } from './ticks';

/** A district council of five under `1048-2019` that has closed some products with these totals on its sheets. */
export interface DistrictDay {
  readonly office: TestUser;
  readonly secretary: TestUser;
  readonly panel: CouncilOfTest;
  readonly roundId: string;
  readonly caseIds: readonly string[];
}

/** @param sendUpBy last day on which results may go up to the province. */
export async function districtDay(
  app: TestApp,
  sendUpBy: string,
  products: readonly { name: string; totals: readonly number[] }[],
): Promise<DistrictDay> {
  const office = await app.user('provincial-office');
  const districtId = await unitOf(app, 'Huyện Hương Khê', 'district');
  const secretary = await app.user('district-secretary', { kind: 'unit', id: districtId });
  const producer = await producerWithUser(app, office, await unitOf(app, 'Xã Phúc Trạch', 'commune'));
  const deadlines = [{ level: 'district', task: 'send-up', dueOn: sendUpBy }];
  const roundId = await openRound(app, office, { year: 2020, number: 1, procedureId: '1048-2019', deadlines });
  const seats = ['chair', 'member', 'member', 'member', 'member', 'secretary'];
  const panel = await council(app, secretary, { level: 'district', unitId: districtId, seats });
  const dossierIds: string[] = [];
  for (const { name } of products)
    dossierIds.push((await acceptedDossier(app, producer, roundId, secretary, { name })).id);
  const caseIds = await assign(app, secretary, panel.id, roundId, dossierIds);
  const day = { councilId: panel.id, roundId, heldOn: '2020-09-02' };
  const sittingId = await sitting(app, secretary, day, panel.voters);
  const opened = await moveSitting(app, panel.chair, sittingId, 'open');
  const called = await app.post(`/api/sittings/${sittingId}/call`, { as: panel.chair, body: { caseIds } });
  if (opened.status !== 200 || called.status !== 204) throw new Error(JSON.stringify([opened.body, called.body]));
  const sheet = sheetOf('1048-2019', 1);
  for (const [index, { totals }] of products.entries()) {
    const ballots = totals.map((total, position) => ({
      member: panel.voters[position] ?? panel.chair,
      ticks: ticksWithTotal(sheet, total),
    }));
    const closed = await scoreAndClose(app, panel.chair, caseIds[index] ?? '', ballots);
    if (closed.status !== 200) throw new Error(JSON.stringify(closed.body));
  }
  return { office, secretary, panel, roundId, caseIds };
}
