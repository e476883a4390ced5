import type { Answer, TestApp, TestUser } from './app';

const must = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

/** Ideas chosen together and taken back on the same day, and a comment on a dossier. For the invariants. */
export async function takenBackAndCommented(app: TestApp, office: TestUser): Promise<void> {
  const { body } = await app.get('/api/ideas?state=submitted', { as: office });
  const ids = (body.items as { id: string }[]).map(({ id }) => id);
  const seen = must(await app.get(`/api/bulk-acts/preview?act=ideas.select&ids=${ids.join(',')}`, { as: office }), 200);
  const rows = (seen.body.rows as { id: string; version: number }[]).map(({ id, version }) => ({ id, version }));
  const done = must(await app.post('/api/bulk-acts', { as: office, body: { act: 'ideas.select', rows } }), 201);
  must(await app.post(`/api/bulk-acts/${done.body.id}/undo`, { as: office }), 200);
  const dossiers = must(await app.get('/api/dossiers?limit=1', { as: office }), 200);
  const comment = { audience: 'office', body: 'Đã đối chiếu bản gốc.' };
  must(await app.post(`/api/dossiers/${dossiers.body.items[0].id}/comments`, { as: office, body: comment }), 201);
}
