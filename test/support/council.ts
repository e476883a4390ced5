import { newUuidV7 } from '@app/platform/database';
import type { Ticks } from '@app/criteria';
import type { Answer, TestApp, TestUser } from './app';

export interface MemberOfTest extends TestUser {
  readonly memberId: string;
  readonly seat: string;
}

export interface CouncilOfTest {
  readonly id: string;
  readonly chair: MemberOfTest;
  /** All who score, the chair first. */
  readonly voters: MemberOfTest[];
  readonly others: MemberOfTest[];
}

const must = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

/** A council whose members have accounts and sessions. Seats: the first is the chair. */
export async function council(
  app: TestApp,
  manager: TestUser,
  input: { level: string; unitId: string; seats: readonly string[]; on?: string; people?: readonly TestUser[] },
): Promise<CouncilOfTest> {
  const people: TestUser[] = [];
  for (const [index] of input.seats.entries())
    people.push(input.people?.[index] ?? (await app.userWith([], `Thành viên ${index + 1} ${newUuidV7().slice(-4)}`)));
  const created = must(
    await app.post('/api/councils', {
      as: manager,
      body: {
        level: input.level,
        unitId: input.unitId,
        name: `Hội đồng ${input.level} ${newUuidV7().slice(-4)}`,
        decisionNo: '01/QĐ-UBND',
        decisionOn: input.on ?? '2020-08-15',
        members: people.map((person, index) => ({
          userId: person.userId,
          seat: input.seats[index],
          department: 'Phòng ban',
        })),
      },
    }),
    201,
  );
  const id = created.body.id as string;
  const shown = must(await app.get(`/api/councils/${id}`, { as: manager }), 200);
  const members = people.map((person, index): MemberOfTest => {
    const row = shown.body.members.find((member: { userId: string }) => member.userId === person.userId);
    return { ...person, memberId: row.memberId as string, seat: input.seats[index] ?? '' };
  });
  const voting = members.filter((member) => ['chair', 'deputy', 'member'].includes(member.seat));
  const [chair] = voting;
  if (!chair) throw new Error('a council needs a chair');
  return { id, chair, voters: voting, others: members.filter((member) => !voting.includes(member)) };
}

/** Plans a session and checks these members in. */
export async function sitting(
  app: TestApp,
  manager: TestUser,
  input: { councilId: string; roundId: string; heldOn: string },
  present: readonly MemberOfTest[],
): Promise<string> {
  const planned = must(
    await app.post('/api/sittings', { as: manager, body: { ...input, place: 'Hội trường UBND' } }),
    201,
  );
  const id = planned.body.id as string;
  for (const member of present) await attend(app, manager, id, member);
  return id;
}

export const attend = (
  app: TestApp,
  as: TestUser,
  sittingId: string,
  member: MemberOfTest,
  what = 'arrive',
): Promise<Answer> =>
  app.post(`/api/sittings/${sittingId}/attendance`, { as, body: { memberId: member.memberId, what } });

/** Opens, pauses, resumes or closes a session at the version it has now. */
export async function moveSitting(app: TestApp, as: TestUser, id: string, action: string): Promise<Answer> {
  const now = must(await app.get(`/api/sittings/${id}`, { as }), 200);
  const body = action === 'pause' ? { body: {} } : {};
  return app.post(`/api/sittings/${id}/${action}`, { as, ifMatch: now.body.version as number, ...body });
}

/** Assigns dossiers to a council; cases in the order of the dossiers. */
export async function assign(
  app: TestApp,
  manager: TestUser,
  councilId: string,
  roundId: string,
  dossierIds: readonly string[],
): Promise<string[]> {
  const answer = must(
    await app.post(`/api/councils/${councilId}/cases`, { as: manager, body: { roundId, dossierIds } }),
    201,
  );
  return answer.body.ids as string[];
}

export const cast = (app: TestApp, member: TestUser, caseId: string, ticks: Ticks, reason?: string): Promise<Answer> =>
  app.post(`/api/cases/${caseId}/ballot`, {
    as: member,
    body: { ticks, unansweredConfirmed: true, ...(reason === undefined ? {} : { reason }) },
  });

/** Moves a case at the version it has now. */
export async function moveCase(
  app: TestApp,
  as: TestUser,
  caseId: string,
  action: string,
  reason?: string,
): Promise<Answer> {
  const now = must(await app.get(`/api/cases/${caseId}`, { as }), 200);
  const body = action === 'discuss' ? {} : { body: reason === undefined ? {} : { reason } };
  return app.post(`/api/cases/${caseId}/${action}`, { as, ifMatch: now.body.version as number, ...body });
}

/** Confirms the proposals for all gated criteria. */
export async function agreeToAll(
  app: TestApp,
  chair: TestUser,
  caseId: string,
  changes: Record<string, { index: number; reason: string }> = {},
): Promise<void> {
  const view = must(await app.get(`/api/cases/${caseId}/closing`, { as: chair }), 200);
  const options = view.body.gates.map((gate: { key: string; proposed: number | null }) => ({
    key: gate.key,
    index: gate.proposed,
    ...changes[gate.key],
  }));
  if (options.length > 0) must(await app.post(`/api/cases/${caseId}/agreed`, { as: chair, body: { options } }), 204);
}

/** Scores one called product to its end. */
export async function scoreAndClose(
  app: TestApp,
  chair: TestUser,
  caseId: string,
  ballots: readonly { member: TestUser; ticks: Ticks }[],
): Promise<Answer> {
  for (const { member, ticks } of ballots) must(await cast(app, member, caseId, ticks), 200);
  must(await moveCase(app, chair, caseId, 'discuss'), 200);
  await agreeToAll(app, chair, caseId);
  return moveCase(app, chair, caseId, 'close');
}
