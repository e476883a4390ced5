import { acceptedAtProvince, provincialRound, type ProvincialRound } from './provincial-round';
import type { TestApp } from './app';
import { assign, council, moveSitting, sitting, type CouncilOfTest, type MemberOfTest } from './council';

/** A provincial council around a table with products called before it, all of its members present. */
export interface SheetDay {
  readonly round: ProvincialRound;
  readonly group: CouncilOfTest;
  readonly secretary: MemberOfTest;
  readonly sittingId: string;
  /** In the order of their names. */
  readonly caseIds: readonly string[];
}

export async function sheetDay(app: TestApp, names: readonly string[]): Promise<SheetDay> {
  const round = await provincialRound(app);
  const { office, roundId, provinceId } = round;
  const group = await council(app, office, {
    level: 'province',
    unitId: provinceId,
    on: '2026-06-15',
    seats: ['chair', 'deputy', 'member', 'secretary'],
  });
  const [secretary] = group.others;
  if (!secretary) throw new Error('a council has a secretary');
  const dossierIds: string[] = [];
  for (const name of names) dossierIds.push(await acceptedAtProvince(app, round, name));
  const caseIds = await assign(app, office, group.id, roundId, dossierIds);
  const sittingId = await sitting(app, office, { councilId: group.id, roundId, heldOn: '2026-07-02' }, group.voters);
  const opened = await moveSitting(app, office, sittingId, 'open');
  const called = await app.post(`/api/sittings/${sittingId}/call`, { as: office, body: { caseIds } });
  if (opened.status !== 200 || called.status !== 204) throw new Error(JSON.stringify([opened.body, called.body]));
  return { round, group, secretary, sittingId, caseIds };
}
