import type { Tx } from '@app/platform/database';

const PAGE = 200;

/**
 * Rows one by one in flat memory. `sql` selects an `id`, takes those above `$1` (null: from the first) in the order of the id
 * and ends with `limit $2`.
 */
export async function* eachRow<R extends { readonly id: string }>(tx: Tx, sql: string): AsyncGenerator<R> {
  for (let last: string | null = null; ;) {
    const page: R[] = await tx.query<R>(sql, [last, PAGE]);
    yield* page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.id ?? null;
  }
}
