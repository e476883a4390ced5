import { IssueCertificates, RenderCertificate } from '@app/certificates';
import { gatedCriteriaOf, totalOf, type Ticks } from '@app/criteria';
import type { Answer, TestApp, TestUser } from './app';
import { assign, council, moveSitting, scoreAndClose, sitting } from './council';
import {
  acceptedDossier,
  openRound,
  planBody,
  producerWithUser,
  selectedIdea,
  unitOf,
  type ProducerOfTest,
} from './flow';
import { bestTicks, sheetOf, ticksWithTotal } from './ticks';

/** A product of this way and the total that every member gives it, at the district and at the province. */
export interface ProductOfTest {
  readonly name: string;
  readonly total: number;
  /** Options that every member ticks, whatever the rest of the sheet comes to. */
  readonly ticks?: Readonly<Record<string, number>>;
}

export interface WholeWay {
  readonly office: TestUser;
  readonly roundId: string;
  readonly provinceId: string;
  readonly decisionId: string;
  readonly producer: ProducerOfTest;
  /** Cases of the provincial council, in the order of the products that got there. */
  readonly caseIds: readonly string[];
}

const must = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};
const RULEBOOK = '148-2023';
const SHEET = sheetOf(RULEBOOK, 1);
const GATED = gatedCriteriaOf(SHEET).map((criterion) => criterion.key);
const SEATS = ['chair', 'deputy', 'member', 'member', 'secretary'];
const SEND_UP_BY = '2024-09-25';

/** Ticks of this total with gates at their best, and the options of `fixed` where it names some. */
function ticksOf(total: number, fixed: Ticks): Ticks {
  const best = bestTicks(SHEET);
  const lost = totalOf(SHEET, best).total - totalOf(SHEET, { ...best, ...fixed }).total;
  return { ...ticksWithTotal(SHEET, total + lost, [...GATED, ...Object.keys(fixed)]), ...fixed };
}

interface Filed extends ProductOfTest {
  readonly id: string;
}

interface Level {
  readonly manager: TestUser;
  readonly level: string;
  readonly unitId: string;
  readonly roundId: string;
}

/** A council that scores these dossiers in one session and closes them all. */
async function scored(app: TestApp, at: Level, dossiers: readonly Filed[]) {
  const { manager, level, unitId, roundId } = at;
  const panel = await council(app, manager, { level, unitId, seats: SEATS, on: '2024-08-15' });
  const ids = dossiers.map((dossier) => dossier.id);
  const caseIds = await assign(app, manager, panel.id, roundId, ids);
  const heldOn = '2024-09-03';
  const sittingId = await sitting(app, manager, { councilId: panel.id, roundId, heldOn }, panel.voters);
  must(await moveSitting(app, panel.chair, sittingId, 'open'), 200);
  must(await app.post(`/api/sittings/${sittingId}/call`, { as: panel.chair, body: { caseIds } }), 204);
  for (const [index, { total, ticks: fixed = {} }] of dossiers.entries()) {
    const ticks = ticksOf(total, fixed);
    const ballots = panel.voters.map((member) => ({ member, ticks }));
    must(await scoreAndClose(app, panel.chair, caseIds[index] ?? '', ballots), 200);
  }
  must(await moveSitting(app, panel.chair, sittingId, 'close'), 200);
  return { councilId: panel.id, caseIds };
}

/**
 * Products of one producer the whole way under 148-2023: idea, plan, dossier, district council, sending up, provincial council,
 * published decision, certificates with their files. Everything through the API and the use cases; the app stands at 9/2024.
 */
export async function wholeWay(app: TestApp, products: readonly ProductOfTest[]): Promise<WholeWay> {
  const office = await app.user('provincial-office');
  const provinceId = await unitOf(app, 'Tỉnh Hà Tĩnh', 'province');
  const districtId = await unitOf(app, 'Huyện Hương Khê', 'district');
  const district = await app.user('district-secretary', { kind: 'unit', id: districtId });
  const producer = await producerWithUser(app, office, await unitOf(app, 'Xã Phúc Trạch', 'commune'));
  const ideaId = await selectedIdea(app, producer, office);
  const plan = must(await app.post('/api/business-plans', { as: producer.user, body: { ideaId, ...planBody() } }), 201);
  must(await app.post(`/api/business-plans/${plan.body.id}/submit`, { as: producer.user, ifMatch: 1 }), 200);
  must(await app.post(`/api/business-plans/${plan.body.id}/approve`, { as: office, ifMatch: 2, body: {} }), 200);
  const deadlines = [{ level: 'district', task: 'send-up', dueOn: SEND_UP_BY }];
  const roundId = await openRound(app, office, { year: 2024, number: 1, procedureId: RULEBOOK, deadlines });
  const dossiers: Filed[] = [];
  for (const product of products)
    dossiers.push({
      ...product,
      id: (await acceptedDossier(app, producer, roundId, district, { name: product.name })).id,
    });
  const below = await scored(app, { manager: district, level: 'district', unitId: districtId, roundId }, dossiers);
  const body = { roundId, letterNo: '12/TTr-HĐ' };
  must(await app.post(`/api/councils/${below.councilId}/send-up`, { as: district, body }), 201);
  const up = dossiers.filter(({ total }) => total >= 70);
  for (const { id } of up) {
    const shown = must(await app.get(`/api/dossiers/${id}`, { as: office }), 200);
    if (shown.body.state === 'submitted')
      must(await app.post(`/api/dossiers/${id}/accept`, { as: office, ifMatch: shown.body.version, body: {} }), 200);
  }
  const { caseIds } = await scored(app, { manager: office, level: 'province', unitId: provinceId, roundId }, up);
  const decisionId = await decided(app, office, roundId, provinceId);
  return { office, roundId, provinceId, decisionId, producer, caseIds };
}

/** From the list to the printed certificates. */
async function decided(app: TestApp, office: TestUser, roundId: string, unitId: string): Promise<string> {
  const leader = await app.user('approving-leader');
  const drafted = must(
    await app.post('/api/decisions', { as: office, body: { roundId, level: 'province', unitId } }),
    201,
  );
  const id = drafted.body.id as string;
  must(await app.post(`/api/decisions/${id}/prepare`, { as: office, ifMatch: 1 }), 200);
  const body = { number: '350/QĐ-UBND', decidedOn: '2024-09-01' };
  must(await app.post(`/api/decisions/${id}/approve`, { as: leader, ifMatch: 2, body }), 200);
  must(await app.post(`/api/decisions/${id}/publish`, { as: office, ifMatch: 3 }), 200);
  const about = { requestId: 'test' };
  const made = await app.uow.run((tx) => app.app.get(IssueCertificates).execute(tx, id, about));
  for (const certificateId of made) await app.app.get(RenderCertificate).execute(certificateId, about);
  return id;
}
