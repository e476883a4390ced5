import type { Ticks } from '@app/criteria';
import type { Accounts } from './accounts';
import type { DemoApi, Made, Person } from './demo-api';

type Seat = 'chair' | 'deputy' | 'member' | 'secretary' | 'adviser';

export interface SeatSpec {
  readonly seat: Seat;
  readonly department: string;
  /** Somebody who has an account. */
  readonly person?: Person;
  /** Somebody new, who is invited by this. */
  readonly invite?: { readonly name: string; readonly email: string; readonly identityNo?: string };
}

export interface Seated {
  readonly person: Person;
  readonly memberId: string;
  readonly seat: Seat;
}

export interface Council {
  readonly id: string;
  readonly members: readonly Seated[];
}

export interface CouncilSpec {
  readonly level: string;
  readonly unitId: string;
  readonly name: string;
  readonly decisionNo: string;
  readonly decisionOn: string;
  readonly seats: readonly SeatSpec[];
}

interface CouncilView {
  readonly members: readonly { readonly memberId: string; readonly userId: string; readonly displayName: string }[];
}

const VOTING: readonly Seat[] = ['chair', 'deputy', 'member'];
export const votersOf = (council: Council): Seated[] => council.members.filter(({ seat }) => VOTING.includes(seat));

export function seated(council: Council, seat: Seat): Seated {
  const found = council.members.find((member) => member.seat === seat);
  if (!found) throw new Error(`no ${seat} in the council`);
  return found;
}

/** Sets up a council; new members accept their invitations. */
export async function setUpCouncil(
  api: DemoApi,
  accounts: Accounts,
  manager: Person,
  spec: CouncilSpec,
): Promise<Council> {
  const { seats, ...facts } = spec;
  const members = seats.map(({ seat, department, person, invite }) => ({
    seat,
    department,
    ...(person ? { userId: person.userId } : {}),
    ...(invite ? { displayName: invite.name, login: invite.email } : {}),
    ...(invite?.identityNo === undefined ? {} : { identityNo: invite.identityNo }),
  }));
  const { id } = await api.post<Made>('/api/councils', { as: manager, body: { ...facts, members } });
  const view = await api.get<CouncilView>(`/api/councils/${id}`, manager);
  const found = seats.map(async ({ seat, person, invite }): Promise<Seated> => {
    const name = person?.displayName ?? invite?.name;
    const row = view.members.find((member) => member.userId === person?.userId || member.displayName === name);
    if (!row) throw new Error(`${name ?? 'somebody'} has no seat`);
    return { seat, memberId: row.memberId, person: person ?? (await accounts.welcome(row.userId, invite)) };
  });
  return { id, members: await Promise.all(found) };
}

export interface Scored {
  readonly caseId: string;
  /** One sheet for each voting member who scores, the chair's first. */
  readonly sheets: readonly Ticks[];
  /** How far it goes. */
  readonly until: 'scoring' | 'discussion' | 'closed';
  /** Members who do not see it, because they have a conflict of interest. */
  readonly withoutUserIds?: readonly string[];
}

/** Holds a session: everybody is there, the products are called together, scored, discussed and closed one by one. */
export async function holdSitting(
  api: DemoApi,
  council: Council,
  manager: Person,
  at: { readonly roundId: string; readonly heldOn: string; readonly place: string },
  products: readonly Scored[],
): Promise<void> {
  const as = manager;
  const { id } = await api.post<Made>('/api/sittings', { as, body: { councilId: council.id, ...at } });
  for (const { memberId } of council.members)
    await api.post(`/api/sittings/${id}/attendance`, { as, body: { memberId, what: 'arrive' } });
  await api.post(`/api/sittings/${id}/open`, { as: seated(council, 'chair').person, ifMatch: 1 });
  await api.post(`/api/sittings/${id}/call`, { as, body: { caseIds: products.map((product) => product.caseId) } });
  for (const product of products) await scoreProduct(api, council, product);
  const done = products.every((product) => product.until === 'closed');
  if (done) await api.post(`/api/sittings/${id}/close`, { as, ifMatch: 2 });
  else await api.post(`/api/sittings/${id}/pause`, { as, ifMatch: 2, body: { reason: 'Hết giờ làm việc' } });
}

async function scoreProduct(api: DemoApi, council: Council, product: Scored): Promise<void> {
  const { caseId, sheets, until, withoutUserIds = [] } = product;
  const voters = votersOf(council).filter(({ person }) => !withoutUserIds.includes(person.userId));
  for (const [index, ticks] of sheets.slice(0, voters.length).entries()) {
    const as = voters[index]?.person;
    if (as) await api.post(`/api/cases/${caseId}/ballot`, { as, body: { ticks, unansweredConfirmed: true } });
  }
  const as = seated(council, 'chair').person;
  if (until === 'scoring') return;
  await api.post(`/api/cases/${caseId}/discuss`, { as, ifMatch: 2 });
  if (until === 'closed') await api.post(`/api/cases/${caseId}/close`, { as, ifMatch: 3, body: {} });
}

/** Puts dossiers on a council's list. @returns cases in the order of the dossiers */
export async function assignTo(
  api: DemoApi,
  council: Council,
  as: Person,
  roundId: string,
  dossierIds: readonly string[],
): Promise<string[]> {
  const body = { roundId, dossierIds };
  return (await api.post<{ ids: string[] }>(`/api/councils/${council.id}/cases`, { as, body })).ids;
}
