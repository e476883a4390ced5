import type { Ticks } from '@app/criteria';
import type { Answer, TestApp, TestUser } from './app';
import { agreeToAll, assign, council, moveCase, moveSitting, type CouncilOfTest } from './council';
import { explainedSheet, wantGatesExplained } from './explained';
import { fileDossier, unitOf } from './flow';
import { bestTicks, sheetOf } from './ticks';
import type { WholeWay } from './whole-way';

/** Within the window of certificates issued in 9/2024: 180 to 120 days before their end. */
export const IN_THE_WINDOW = '2027-04-15T02:00:00Z';

const must = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

export interface Reassessed {
  readonly roundId: string;
  readonly dossierIds: readonly string[];
  readonly caseIds: readonly string[];
  readonly group: CouncilOfTest;
}

/** The products of these cases of a whole way, filed again in 4/2027 and put on the list of a new provincial council. */
export async function filedAgain(app: TestApp, way: WholeWay, caseIds: readonly string[]): Promise<Reassessed> {
  const { office, producer, provinceId } = way;
  await app.database.setTime(IN_THE_WINDOW);
  const year = { year: 2027, procedureId: '26-2026' };
  const roundId = must(await app.post('/api/rounds/reassessment', { as: office, body: year }), 201).body.id as string;
  const officer = await app.user('commune-officer', {
    kind: 'unit',
    id: await unitOf(app, 'Xã Phúc Trạch', 'commune'),
  });
  const dossierIds: string[] = [];
  for (const caseId of caseIds) {
    const { dossierId } = must(await app.get(`/api/cases/${caseId}`, { as: office }), 200).body;
    const { productId } = must(await app.get(`/api/dossiers/${dossierId}`, { as: office }), 200).body;
    const body = { productId, roundId, kind: 'reassessment' };
    const made = must(await app.post('/api/dossiers', { as: producer.user, body }), 201);
    dossierIds.push(await upTo(app, { ...way, officer }, made.body.id as string));
  }
  const group = await council(app, office, {
    level: 'province',
    unitId: provinceId,
    on: '2027-04-01',
    seats: ['chair', 'deputy', 'member', 'member', 'secretary'],
  });
  return { roundId, dossierIds, group, caseIds: await assign(app, office, group.id, roundId, dossierIds) };
}

/** Scored by itself, filed, with the commune's opinion, accepted by the office. */
async function upTo(app: TestApp, { office, officer, producer }: WholeWay & { officer: TestUser }, id: string) {
  const as = producer.user;
  const ticks = bestTicks(sheetOf('26-2026', 1));
  must(await app.put(`/api/dossiers/${id}/self-score`, { as, ifMatch: 0, body: { ticks } }), 200);
  must(await fileDossier(app, producer, id), 200);
  const shown = must(await app.get(`/api/dossiers/${id}`, { as: officer }), 200);
  const items = shown.body.opinionItems.map(({ code }: { code: string }) => ({ code, holds: true, note: 'Đúng.' }));
  const opinion = { items, letterNo: '1/UBND', letterOn: '2027-04-15' };
  must(await app.post(`/api/dossiers/${id}/opinion`, { as: officer, ifMatch: shown.body.version, body: opinion }), 200);
  const next = must(await app.get(`/api/dossiers/${id}`, { as: office }), 200);
  must(await app.post(`/api/dossiers/${id}/accept`, { as: office, ifMatch: next.body.version, body: {} }), 200);
  return id;
}

/** A scan of a signed paper sheet, sent by the secretary. */
export async function scanOf(app: TestApp, as: TestUser, caseId: string): Promise<string> {
  const bytes = Buffer.from(`%PDF-1.4\n% phiếu ${caseId}\n%%EOF`, 'utf8');
  const path = `/api/cases/${caseId}/paper-scans/bytes?name=${encodeURIComponent('Phiếu.pdf')}&size=${bytes.length}`;
  const headers = { 'content-type': 'application/octet-stream' };
  return must(await app.call('POST', path, { as, bytes, headers, key: null }), 201).body.id as string;
}

/** A member's sheet for the second product was meant for the first: the secretary asks, the member moves it. */
async function movedSheet(app: TestApp, { group, caseIds }: Reassessed, ticks: Ticks): Promise<void> {
  const [right = '', wrong = ''] = caseIds;
  const [secretary] = group.others;
  if (!secretary) throw new Error('a council has a secretary');
  must(await app.post(`/api/cases/${wrong}/ballot`, { as: group.chair, body: explainedSheet(ticks) }), 200);
  const body = { memberId: group.chair.memberId, toCaseId: right, reason: 'Nhập nhầm mẫu' };
  const { id } = must(await app.post(`/api/cases/${wrong}/sheet-moves`, { as: secretary, body }), 201).body;
  must(await app.post(`/api/sheet-moves/${id}/confirm`, { as: group.chair, ifMatch: 1 }), 200);
  must(await moveCase(app, secretary, wrong, 'withdraw', 'Chủ thể xin rút'), 200);
}

/**
 * One product of a whole way, filed again and decided by written opinion, one of the sheets on paper and one first entered for
 * another product, which is taken off the list; the council wants gated criteria explained.
 */
export async function decidedInWriting(app: TestApp, way: WholeWay): Promise<void> {
  const again = await filedAgain(app, way, way.caseIds.slice(0, 2));
  const { roundId, group, caseIds } = again;
  const [caseId = ''] = caseIds;
  const [secretary] = group.others;
  const last = group.voters.at(-1);
  if (!secretary || !last) throw new Error('a council has voters and a secretary');
  const ticks = bestTicks(sheetOf('26-2026', 1));
  await wantGatesExplained(app, way.office, group.id);
  const body = { councilId: group.id, roundId, caseIds };
  const sittingId = must(await app.post('/api/sittings/written', { as: secretary, body }), 201).body.id as string;
  await movedSheet(app, again, ticks);
  for (const as of group.voters.slice(0, -1))
    must(await app.post(`/api/cases/${caseId}/ballot`, { as, body: explainedSheet(ticks) }), 200);
  const scanId = await scanOf(app, secretary, caseId);
  const paper = { memberId: last.memberId, ticks, unansweredConfirmed: true, receivedOn: '2027-04-15', scanId };
  must(await app.post(`/api/cases/${caseId}/paper-ballots`, { as: secretary, body: paper }), 201);
  must(await moveCase(app, group.chair, caseId, 'discuss'), 200);
  await agreeToAll(app, group.chair, caseId);
  must(await moveCase(app, group.chair, caseId, 'close'), 200);
  must(await moveSitting(app, secretary, sittingId, 'close'), 200);
}
