import type { TestApp, TestUser } from './app';

/** A unit of the tree of 2020 by its official code. */
export async function unitOf(app: TestApp, name: string, kind: string, on = '2020-09-01'): Promise<string> {
  const row = await app.uow.read((tx) =>
    tx.one<{ id: string }>(
      `select id from programme.unit where name = $1 and kind = $2 and valid_from <= $3 and (valid_to is null or valid_to >= $3)
        order by id limit 1`,
      [name, kind, on],
    ),
  );
  return row.id;
}

export interface ProducerOfTest {
  readonly producerId: string;
  readonly user: TestUser;
}

/** A producer with a user who acts for it. */
export async function producerWithUser(
  app: TestApp,
  office: TestUser,
  unitId: string,
  name = 'Hợp tác xã Bưởi Phúc Trạch',
  extra: Record<string, unknown> = {},
): Promise<ProducerOfTest> {
  const created = await app.post('/api/producers', {
    as: office,
    body: { kind: 'cooperative', name, unitId, address: 'Thôn 1', representativeName: 'Trần Thị Mẫu', ...extra },
  });
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
  const user = await app.user('producer', { kind: 'organisation', id: created.body.id, name: `Chủ thể ${name}` });
  return { producerId: created.body.id, user };
}

export const IDEA_TEXTS = {
  description: 'Bưởi quả, trồng hữu cơ.',
  coreValue: 'Vị ngọt thanh, thơm.',
  packingUnit: 'Hộp 2 quả',
  rawMaterial: 'Bưởi tươi',
  materialSource: 'Vườn của thành viên',
  distinction: 'Giống bưởi bản địa.',
  helpNeeded: 'Tem truy xuất',
};

/** An idea that has been selected. */
export async function selectedIdea(
  app: TestApp,
  producer: ProducerOfTest,
  decider: TestUser,
  productName = 'Bưởi Phúc Trạch',
): Promise<string> {
  const idea = await app.post('/api/ideas', {
    as: producer.user,
    body: { producerId: producer.producerId, productName, isNewProduct: true, sheetNo: 1, ...IDEA_TEXTS },
  });
  if (idea.status !== 201) throw new Error(JSON.stringify(idea.body));
  const sent = await app.post(`/api/ideas/${idea.body.id}/submit`, { as: producer.user, ifMatch: 1 });
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
  const chosen = await app.post(`/api/ideas/${idea.body.id}/select`, { as: decider, ifMatch: 2, body: {} });
  if (chosen.status !== 200) throw new Error(JSON.stringify(chosen.body));
  return idea.body.id as string;
}

const million = (n: number): string => `${n}000000`;

export const planBody = (owner = 420, loan = 300, state = 180, other = 100, total = 1000): Record<string, unknown> => ({
  productName: 'Bưởi Phúc Trạch',
  firstYear: 2020,
  horizonYears: 3,
  sections: {
    organisation: 'Hợp tác xã 25 thành viên.',
    staff: '12 lao động thường xuyên.',
    goals: 'Tăng doanh thu 15% mỗi năm.',
    product: 'Bưởi quả đóng hộp.',
    market: 'Siêu thị và quà tặng.',
    production: '20 ha bưởi VietGAP.',
  },
  yearGoals: [{ year: 2020, revenue: million(800), profit: million(120) }],
  declaredTotal: million(total),
  capital: [
    { year: 2020, source: 'owner', amount: million(owner) },
    { year: 2020, source: 'loan', amount: million(loan) },
    { year: 2021, source: 'state', amount: million(state) },
    { year: 2022, source: 'other', amount: million(other) },
  ],
});

/** An open round. */
export async function openRound(
  app: TestApp,
  office: TestUser,
  round: {
    year: number;
    number: number;
    procedureId: string;
    deadlines: { level: string; task: string; dueOn: string }[];
  },
): Promise<string> {
  const created = await app.post('/api/rounds', {
    as: office,
    body: { ...round, name: `Đợt ${round.number} năm ${round.year}` },
  });
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
  const opened = await app.post(`/api/rounds/${created.body.id}/open`, { as: office, ifMatch: 1 });
  if (opened.status !== 204) throw new Error(JSON.stringify(opened.body));
  return created.body.id as string;
}

/** A small PDF; each text gives another file. */
export const pdfBytes = (text: string): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF`, 'utf8');

/** Uploads a file in one piece. */
export async function uploadFile(
  app: TestApp,
  as: TestUser,
  target: { dossierId: string; paperId: string; name?: string },
  bytes: Buffer,
): Promise<Record<string, unknown>> {
  const begun = await app.post('/api/uploads', { as, body: { name: 'Giấy tờ.pdf', ...target, size: bytes.length } });
  if (begun.status !== 201) throw new Error(JSON.stringify(begun.body));
  const sent = await sendBytes(app, as, begun.body.id as string, 0, bytes);
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
  const done = await app.post(`/api/uploads/${begun.body.id}/finish`, { as });
  if (done.status !== 200) throw new Error(JSON.stringify(done.body));
  return done.body as Record<string, unknown>;
}

export const sendBytes = (app: TestApp, as: TestUser, id: string, offset: number, bytes: Buffer) =>
  app.put(`/api/uploads/${id}/bytes?offset=${offset}`, {
    as,
    bytes,
    headers: { 'content-type': 'application/octet-stream' },
  });

export interface DossierOfTest {
  readonly id: string;
  readonly productId: string;
}

/** A draft with every required part of its procedure. */
export async function readyDossier(
  app: TestApp,
  producer: ProducerOfTest,
  roundId: string,
  options: { sheetNo?: number; name?: string; selfScore?: Record<string, number> } = {},
): Promise<DossierOfTest> {
  const product = await app.post(`/api/producers/${producer.producerId}/products`, {
    as: producer.user,
    body: { name: options.name ?? 'Bưởi Phúc Trạch', sheetNo: options.sheetNo ?? 1, description: 'Bưởi quả tươi' },
  });
  const created = await app.post('/api/dossiers', {
    as: producer.user,
    body: { productId: product.body.id, roundId, kind: 'first' },
  });
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
  const id = created.body.id as string;
  const shown = await app.get(`/api/dossiers/${id}`, { as: producer.user });
  for (const code of shown.body.missing as string[]) {
    const body = { kind: code, title: `Giấy tờ ${code}`, checklistCode: code, criteria: [] };
    const paper = await app.post(`/api/dossiers/${id}/papers`, { as: producer.user, body });
    if (paper.status !== 201) throw new Error(JSON.stringify(paper.body));
    await uploadFile(
      app,
      producer.user,
      { dossierId: id, paperId: paper.body.id as string },
      pdfBytes(`${id} ${code}`),
    );
  }
  if (options.selfScore) {
    const body = { ticks: options.selfScore };
    const scored = await app.put(`/api/dossiers/${id}/self-score`, { as: producer.user, ifMatch: 0, body });
    if (scored.status !== 200) throw new Error(JSON.stringify(scored.body));
  }
  return { id, productId: product.body.id as string };
}

/** Files a draft. */
export async function fileDossier(app: TestApp, producer: ProducerOfTest, id: string) {
  const shown = await app.get(`/api/dossiers/${id}`, { as: producer.user });
  return app.post(`/api/dossiers/${id}/submit`, { as: producer.user, ifMatch: shown.body.version as number, body: {} });
}

/** A dossier accepted at the desk of this person. */
export async function acceptedDossier(
  app: TestApp,
  producer: ProducerOfTest,
  roundId: string,
  desk: TestUser,
  options: { sheetNo?: number; name?: string } = {},
): Promise<DossierOfTest> {
  const dossier = await readyDossier(app, producer, roundId, options);
  const filed = await fileDossier(app, producer, dossier.id);
  if (filed.status !== 200) throw new Error(JSON.stringify(filed.body));
  const accepted = await app.post(`/api/dossiers/${dossier.id}/accept`, {
    as: desk,
    ifMatch: filed.body.version as number,
    body: {},
  });
  if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body));
  return dossier;
}
