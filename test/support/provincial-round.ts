import type { Ticks } from '@app/criteria';
import type { TestApp, TestUser } from './app';
import { assign, council, moveSitting, sitting, type CouncilOfTest } from './council';
import { fileDossier, openRound, producerWithUser, readyDossier, type ProducerOfTest } from './flow';

/** An open round of 2026 under `26-2026`, with what its dossiers need on their way to the provincial council. */
export interface ProvincialRound {
  readonly roundId: string;
  readonly provinceId: string;
  readonly office: TestUser;
  readonly officer: TestUser;
  readonly producer: ProducerOfTest;
}

export async function provincialRound(app: TestApp): Promise<ProvincialRound> {
  const office = await app.user('provincial-office');
  const unit = await app.uow.read((tx) =>
    tx.one<{ communeId: string; provinceId: string }>(
      `select id as "communeId", parent_id as "provinceId" from programme.unit where kind = 'commune' and valid_to is null order by id limit 1`,
    ),
  );
  const producer = await producerWithUser(app, office, unit.communeId, 'Hợp tác xã Mật ong Hương Sơn');
  const officer = await app.user('commune-officer', { kind: 'unit', id: unit.communeId });
  const deadlines = [{ level: 'province', task: 'finish', dueOn: '2026-12-29' }];
  const roundId = await openRound(app, office, { year: 2026, number: 1, procedureId: '26-2026', deadlines });
  return { roundId, provinceId: unit.provinceId, office, officer, producer };
}

/** A dossier that the commune has sent up with its opinion and the office has accepted. */
export async function acceptedAtProvince(
  app: TestApp,
  round: ProvincialRound,
  name: string,
  options: { sheetNo?: number; selfScore?: Ticks } = {},
): Promise<string> {
  const { office, officer, producer } = round;
  const { id } = await readyDossier(app, producer, round.roundId, { name, ...options });
  const must = (answer: { status: number; body: unknown }): void => {
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  };
  must(await fileDossier(app, producer, id));
  const shown = await app.get(`/api/dossiers/${id}`, { as: officer });
  const items = shown.body.opinionItems.map(({ code }: { code: string }) => ({ code, holds: true, note: 'Đúng.' }));
  const opinion = { items, letterNo: '1/UBND', letterOn: '2026-07-01' };
  must(await app.post(`/api/dossiers/${id}/opinion`, { as: officer, ifMatch: shown.body.version, body: opinion }));
  const next = await app.get(`/api/dossiers/${id}`, { as: office });
  must(await app.post(`/api/dossiers/${id}/accept`, { as: office, ifMatch: next.body.version, body: {} }));
  return id;
}

/** A product called before a council of `size` members who are all present. */
export async function calledCase(
  app: TestApp,
  round: ProvincialRound,
  name: string,
  size: number,
  selfScore?: Ticks,
): Promise<{ caseId: string; group: CouncilOfTest }> {
  const { office, roundId } = round;
  const group = await council(app, office, {
    level: 'province',
    unitId: round.provinceId,
    on: '2026-06-15',
    seats: ['chair', 'deputy', ...Array.from({ length: size - 2 }, () => 'member')],
  });
  const dossierId = await acceptedAtProvince(app, round, name, selfScore ? { selfScore } : {});
  const [caseId = ''] = await assign(app, office, group.id, roundId, [dossierId]);
  const sittingId = await sitting(app, office, { councilId: group.id, roundId, heldOn: '2026-07-02' }, group.voters);
  const opened = await moveSitting(app, office, sittingId, 'open');
  const called = await app.post(`/api/sittings/${sittingId}/call`, { as: office, body: { caseIds: [caseId] } });
  if (opened.status !== 200 || called.status !== 204) throw new Error(JSON.stringify([opened.body, called.body]));
  return { caseId, group };
}
