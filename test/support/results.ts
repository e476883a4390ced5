import { CriteriaFacade } from '@app/criteria';
import type { Tx } from '@app/platform/database';
import type { TestApp, TestUser } from './app';
import { council } from './council';
import { openRound, unitOf } from './flow';

export interface ResultOfTest {
  readonly name: string;
  readonly sum: number;
  readonly count: number;
  readonly star: number;
  readonly partSums?: Readonly<Record<string, number>>;
}

export interface ClosedRound {
  readonly roundId: string;
  readonly provinceId: string;
  readonly councilId: string;
  readonly producers: readonly { readonly id: string; readonly user: TestUser }[];
  readonly caseIds: readonly string[];
}

const bandOf = ({ sum, count }: ResultOfTest): number =>
  [90, 70, 50, 30].reduce((band, from, index) => (band === 0 && sum >= from * count ? 5 - index : band), 0) || 1;

/** The law and the round under which results are made. */
export interface RoundOfTest {
  readonly year: number;
  readonly number: number;
  readonly procedureId: string;
  readonly rulebookId: string;
}

const ROUND_OF_2020: RoundOfTest = { year: 2020, number: 1, procedureId: '1048-2019', rulebookId: '1048-2019' };

/** One closed result with everything it stands on, put straight into the database: for tests of what comes after the councils. */
async function closedResult(
  tx: Tx,
  at: {
    roundId: string;
    councilId: string;
    producerId: string;
    unitId: string;
    producerName: string;
    closedBy: string;
    law: RoundOfTest;
  },
  result: ResultOfTest,
): Promise<string> {
  const { procedureId, rulebookId } = at.law;
  const [productId, dossierId] = [tx.newId(), tx.newId()];
  const { sha256 } = await new CriteriaFacade().rulebook(tx, rulebookId);
  await tx.execute(
    `insert into producers.product (id, producer_id, name, sheet_no, created_at) values ($1, $2, $3, 1, platform.now())`,
    [productId, at.producerId, result.name],
  );
  await tx.execute(
    `insert into dossiers.dossier (id, product_id, producer_id, unit_id, round_id, kind, sheet_no, procedure_id, rulebook_id, rulebook_sha256,
                                   filed_on, state, receipt_no, version_no, submitted_at, accepted_at, created_at)
     values ($1::uuid, $2, $3, $4, $5, 'first', 1, $7, $8, $6, platform.today(), 'accepted', $1::uuid::text, 1, platform.now(),
             platform.now(), platform.now())`,
    [dossierId, productId, at.producerId, at.unitId, at.roundId, sha256, procedureId, rulebookId],
  );
  return closedCase(tx, { ...at, productId, dossierId }, result);
}

/** The closed case of a dossier that is there. */
export async function closedCase(
  tx: Tx,
  at: {
    roundId: string;
    councilId: string;
    producerId: string;
    productId: string;
    dossierId: string;
    unitId: string;
    producerName: string;
    closedBy: string;
    law: Pick<RoundOfTest, 'procedureId' | 'rulebookId'>;
  },
  result: ResultOfTest,
): Promise<string> {
  const { productId, dossierId } = at;
  const { procedureId, rulebookId } = at.law;
  const caseId = tx.newId();
  const { sha256 } = await new CriteriaFacade().rulebook(tx, rulebookId);
  const facts = { productId, productName: result.name, producerId: at.producerId, producerName: at.producerName };
  await tx.execute(
    `insert into evaluation.evaluation_case (id, dossier_id, council_id, round_id, level, state, facts, created_at)
     values ($1, $2, $3, $4, 'province', 'closed', $5, platform.now())`,
    [
      caseId,
      dossierId,
      at.councilId,
      at.roundId,
      { ...facts, unitId: at.unitId, unitName: 'Xã Phúc Trạch', sheetNo: 1 },
    ],
  );
  const explanation = { nextStar: 4, lacksHundredths: 120, gates: [], cheapest: [] };
  await tx.execute(
    `insert into evaluation.case_result (case_id, dossier_id, council_id, round_id, level, sum, count, part_sums, shown_mean, band, star, agreed,
                                         missed, explanation, rulebook_id, rulebook_sha256, procedure_id, counted_ballots, recusals, present,
                                         quorum_required, spread, closed_at, closed_by)
     values ($1, $2, $3, $4, 'province', $5, $6::int, $7, $8, $9, $10, '{}', '{}', $11, $14, $12, $15,
             array(select gen_random_uuid() from generate_series(1, $6::int)), '[]', $6::int, $6::int, 0, platform.now(), $13)`,
    [
      caseId,
      dossierId,
      at.councilId,
      at.roundId,
      result.sum,
      result.count,
      JSON.stringify(result.partSums ?? { A: 0, B: 0, C: 0 }),
      (result.sum / result.count).toFixed(2),
      bandOf(result),
      result.star,
      JSON.stringify(explanation),
      sha256,
      at.closedBy,
      rulebookId,
      procedureId,
    ],
  );
  return caseId;
}

/** What results out of nothing leave open: there are no sheets, no session, no versions and no history behind them. */
const INVENTED = [
  'I02-counted-sheets-are-the-newest-of-those-who-may',
  'I09-quorum-of-each-result',
  'I11-result-is-the-sum-of-its-sheets',
  'I11-star-worked-out-again',
  'I24-dossier-versions-are-contiguous',
  'I27-receipts-without-gap',
  'I28-receipts-are-submissions',
  'I57-state-follows-the-history',
];

/** A round (of 2020 unless said otherwise) whose provincial council has closed these products, spread over some producers. */
export async function closedRound(
  app: TestApp,
  office: TestUser,
  results: readonly ResultOfTest[],
  producerCount = 1,
  law = ROUND_OF_2020,
): Promise<ClosedRound> {
  for (const name of INVENTED) app.invented.set(name, 'results put straight into the database');
  const provinceId = await unitOf(app, 'Tỉnh Hà Tĩnh', 'province');
  const unitId = await unitOf(app, 'Xã Phúc Trạch', 'commune');
  const roundId = await openRound(app, office, {
    year: law.year,
    number: law.number,
    procedureId: law.procedureId,
    deadlines: [{ level: 'province', task: 'finish', dueOn: `${law.year}-12-30` }],
  });
  const panel = await council(app, office, {
    level: 'province',
    unitId: provinceId,
    seats: ['chair', 'member', 'member', 'secretary'],
  });
  const producers: { id: string; user: TestUser }[] = [];
  for (let index = 1; index <= producerCount; index += 1) {
    const created = await app.post('/api/producers', {
      as: office,
      body: {
        kind: 'cooperative',
        name: `Hợp tác xã số ${index}`,
        unitId,
        address: 'Thôn 1',
        representativeName: 'Trần Thị Mẫu',
      },
    });
    if (created.status !== 201) throw new Error(JSON.stringify(created.body));
    const id = created.body.id as string;
    producers.push({ id, user: await app.user('producer', { kind: 'organisation', id, name: `Chủ thể ${index}` }) });
  }
  const caseIds = await app.uow.run(async (tx) => {
    const ids: string[] = [];
    for (const [index, result] of results.entries()) {
      const producer = producers[index % producers.length];
      const at = {
        roundId,
        councilId: panel.id,
        producerId: producer?.id ?? '',
        unitId,
        closedBy: panel.chair.userId,
        law,
      };
      const producerName = `Hợp tác xã số ${(index % producers.length) + 1}`;
      ids.push(await closedResult(tx, { ...at, producerName }, result));
    }
    return ids;
  });
  return { roundId, provinceId, councilId: panel.id, producers, caseIds };
}

/** From the ranking to an approved decision; answers its id and version. */
export async function approvedDecision(
  app: TestApp,
  people: { office: TestUser; leader: TestUser },
  round: Pick<ClosedRound, 'roundId' | 'provinceId'>,
  number = '3500/QĐ-UBND',
  decidedOn = '2020-10-08',
): Promise<{ id: string; version: number }> {
  const must = async (path: string, as: TestUser, call: { ifMatch?: number; body?: unknown }, status = 200) => {
    const answer = await app.post(path, { as, ...call });
    if (answer.status !== status) throw new Error(JSON.stringify(answer.body));
    return answer.body as { id: string; version: number };
  };
  const { roundId, provinceId } = round;
  const { id } = await must(
    '/api/decisions',
    people.office,
    { body: { roundId, level: 'province', unitId: provinceId } },
    201,
  );
  await must(`/api/decisions/${id}/prepare`, people.office, { ifMatch: 1 });
  const body = { number, decidedOn };
  const { version } = await must(`/api/decisions/${id}/approve`, people.leader, { ifMatch: 2, body });
  return { id, version };
}
