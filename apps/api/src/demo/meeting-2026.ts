import { assignTo, seated, votersOf, type Council } from './councils';
import { sheetOf, ticksNear } from './dossiers';
import type { DemoApi, Made, Person } from './demo-api';
import { moveSheet2026 } from './sheet-move-2026';

/** Totals of the first round: 14 points between the highest and the lowest. */
const FIRST_ROUND = [88, 86, 85, 74, 87, 86, 84, 85, 86];

interface Versioned {
  readonly version: number;
}
interface CaseView {
  readonly version: number;
  readonly sheetNo: number;
}

/**
 * The provincial council of 2026 in session: invitations answered, everybody checked in, the deputy delegated in writing, one product
 * scored with too wide a spread and reopened; a sheet entered for the wrong one of two products of oranges goes to the right one;
 * then the day is over and the session goes on another day.
 */
export async function holdMeeting2026(
  api: DemoApi,
  council: Council,
  office: Person,
  at: { roundId: string; dossierIds: readonly string[]; heldOn: string; continuesOn: string },
): Promise<void> {
  const { roundId, heldOn, continuesOn } = at;
  for (const { person } of council.members)
    await api.post(`/api/councils/${council.id}/answer`, { as: person, body: { answer: 'accepted' } });
  const caseIds = await assignTo(api, council, office, roundId, at.dossierIds);
  const [caseId = '', ...others] = caseIds;
  const body = { councilId: council.id, roundId, heldOn, place: 'Phòng họp số 2, UBND tỉnh Hà Tĩnh' };
  const { id } = await api.post<Made>('/api/sittings', { as: office, body });
  const versionOf = async (path: string): Promise<number> => (await api.get<Versioned>(path, office)).version;
  const step = async (action: string, as: Person, sent?: object): Promise<void> => {
    const ifMatch = await versionOf(`/api/sittings/${id}`);
    await api.post(`/api/sittings/${id}/${action}`, { as, ifMatch, ...(sent ? { body: sent } : {}) });
  };
  await api.put(`/api/sittings/${id}/agenda`, {
    as: office,
    ifMatch: await versionOf(`/api/sittings/${id}`),
    body: { caseIds },
  });
  for (const { memberId } of council.members)
    await api.post(`/api/sittings/${id}/attendance`, { as: office, body: { memberId, what: 'arrive' } });
  const chair = seated(council, 'chair').person;
  await step('open', chair);
  await api.post(`/api/sittings/${id}/call`, { as: office, body: { caseIds: [caseId], show: true } });
  const { sheetNo } = await api.get<CaseView>(`/api/cases/${caseId}`, office);
  const sheet = sheetOf('26-2026', sheetNo);
  for (const [index, { person }] of votersOf(council).entries()) {
    const ticks = ticksNear(sheet, FIRST_ROUND[index % FIRST_ROUND.length] ?? 85, index);
    await api.post(`/api/cases/${caseId}/ballot`, { as: person, body: { ticks, unansweredConfirmed: true } });
  }
  const move = async (action: string, sent?: object): Promise<void> => {
    const ifMatch = await versionOf(`/api/cases/${caseId}`);
    await api.post(`/api/cases/${caseId}/${action}`, { as: chair, ifMatch, ...(sent ? { body: sent } : {}) });
  };
  await move('discuss');
  await move('reopen', { reason: 'Chênh lệch 14 điểm giữa hai phiếu, vượt giới hạn của quy chế' });
  await moveSheet2026(api, council, office, { sittingId: id, caseIds: others });
  await step('adjourn', chair, { reason: 'Hết giờ làm việc; họp tiếp để chấm vòng 2', continuesOn });
}
