import type { Tx } from '@app/platform/database';

/** Recognised points whose newest list has this product. */
export async function pointsWithProduct(tx: Tx, productId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select p.id from sales.stock_item i join sales.stock_list l on l.id = i.list_id join sales.point p on p.id = l.point_id
      where i.product_id = $1 and p.state = 'recognised'
        and l.id = (select max(n.id::text)::uuid from sales.stock_list n where n.point_id = p.id)
      order by p.id`,
    [productId],
  );
  return rows.map(({ id }) => id);
}
