import { IssueCertificates, RenderCertificate } from '@app/certificates';
import type { TestApp, TestUser } from './app';
import { approvedDecision, closedRound, type ClosedRound, type ResultOfTest, type RoundOfTest } from './results';

export interface Certified {
  readonly id: string;
  readonly productId: string;
  readonly productName: string;
  readonly producerId: string;
  readonly dossierId: string;
  readonly numberText: string;
  readonly token: string;
  readonly stars: number;
  readonly issuedOn: string;
  readonly validThrough: string;
}

const ABOUT = { requestId: 'test' };

/** Numbers and draws the certificates of a published decision, as the worker does; answers all of the decision by number. */
export async function issueAll(app: TestApp, decisionId: string): Promise<Certified[]> {
  const made = await app.uow.run((tx) => app.app.get(IssueCertificates).execute(tx, decisionId, ABOUT));
  for (const id of made) await app.app.get(RenderCertificate).execute(id, ABOUT);
  return app.uow.read((tx) =>
    tx.query<Certified>(
      `select id, product_id as "productId", product_name as "productName", producer_id as "producerId", dossier_id as "dossierId",
              number_text as "numberText", verify_token as token, stars, issued_on as "issuedOn", valid_through as "validThrough"
         from certificates.certificate where decision_id = $1 order by number`,
      [decisionId],
    ),
  );
}

/**
 * Products with certificates that were issued on the business day of the database: closed results, a decision by two persons,
 * published, numbered and drawn.
 */
export async function certified(
  app: TestApp,
  people: { readonly office: TestUser; readonly leader: TestUser },
  results: readonly ResultOfTest[],
  options: { producers?: number; law?: RoundOfTest; number?: string } = {},
): Promise<{ round: ClosedRound; decisionId: string; certificates: Certified[] }> {
  const { today } = await app.uow.read((tx) => tx.one<{ today: string }>(`select platform.today() as today`));
  const round = await closedRound(app, people.office, results, options.producers ?? 1, options.law);
  const decision = await approvedDecision(app, people, round, options.number ?? '3500/QĐ-UBND', today);
  const published = await app.post(`/api/decisions/${decision.id}/publish`, {
    as: people.office,
    ifMatch: decision.version,
  });
  if (published.status !== 200) throw new Error(JSON.stringify(published.body));
  return { round, decisionId: decision.id, certificates: await issueAll(app, decision.id) };
}

/** Drafts, prepares, approves and publishes a decision on the life of certificates; answers its id. */
export async function publishedStatus(
  app: TestApp,
  people: { readonly office: TestUser; readonly leader: TestUser },
  body: { kind: string; items: readonly { certificateId: string; ground: string; explanation: string }[] },
  number: string,
): Promise<string> {
  const { today } = await app.uow.read((tx) => tx.one<{ today: string }>(`select platform.today() as today`));
  const must = async (path: string, as: TestUser, call: { ifMatch?: number; body?: unknown }, status = 200) => {
    const answer = await app.post(path, { as, ...call });
    if (answer.status !== status) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body as { id: string; version: number };
  };
  const { id } = await must('/api/status-decisions', people.office, { body }, 201);
  await must(`/api/status-decisions/${id}/prepare`, people.office, { ifMatch: 1 });
  await must(`/api/status-decisions/${id}/approve`, people.leader, {
    ifMatch: 2,
    body: { number, decidedOn: today },
  });
  await must(`/api/status-decisions/${id}/publish`, people.office, { ifMatch: 3 });
  return id;
}
