import type { TestApp, TestUser } from './app';

/** A promotion with a product that took part, and what its producer told of the year. */
export async function registersKept(app: TestApp, office: TestUser, year: number): Promise<void> {
  const product = await app.uow.read((tx) =>
    tx.one<{ id: string; producerId: string; unitId: string }>(
      `select x.id, x.producer_id as "producerId", p.unit_id as "unitId" from producers.product x
         join producers.producer p on p.id = x.producer_id order by x.id limit 1`,
    ),
  );
  const { producerId, unitId, id: productId } = product;
  const entry = await app.post('/api/activities/registers/promotion/entries', {
    as: office,
    body: {
      ...{ unitId, kind: 'fair', title: 'Hội chợ', producers: 1, products: 1, parts: [{ producerId, productId }] },
      ...{ fromOn: `${year}-01-15`, toOn: `${year}-01-17` },
    },
  });
  if (entry.status !== 201) throw new Error(JSON.stringify(entry.body));
  const facts = { revenue: '900000000', profit: '90000000', jobs: 12, exportValue: '0', sellsOnline: true };
  const result = await app.post('/api/producer-results', { as: office, body: { ...facts, producerId, year } });
  if (result.status !== 201) throw new Error(JSON.stringify(result.body));
}
