import type { Tx } from '@app/platform/database';
import type { CapitalRow } from '../domain/capital';

/** Writes the capital table of a plan anew; rows without money are not kept. */
export async function writeCapital(tx: Tx, planId: string, rows: readonly CapitalRow[]): Promise<void> {
  await tx.execute(`delete from plans.plan_capital where plan_id = $1`, [planId]);
  const kept = rows.filter((row) => row.amount > 0n);
  if (kept.length === 0) return;
  await tx.execute(
    `insert into plans.plan_capital (plan_id, year, source, amount)
     select $1, x.year, x.source, x.amount from unnest($2::int[], $3::text[], $4::bigint[]) as x (year, source, amount)`,
    [planId, kept.map((row) => row.year), kept.map((row) => row.source), kept.map((row) => row.amount.toString())],
  );
}
