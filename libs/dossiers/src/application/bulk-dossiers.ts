import type { Actor, Tx } from '@app/platform/database';
import type { BulkRow } from '@app/platform/http';
import { DossierAccess } from './dossier-access';
import { FROM } from './dossier-rows';

/** Picked dossiers that the actor may see. */
export async function bulkRows(
  tx: Tx,
  access: DossierAccess,
  actor: Actor,
  ids: readonly string[],
): Promise<BulkRow[]> {
  return tx.query<BulkRow>(
    `select d.id, p.name as title, r.name || ', ' || u.name as subtitle, '/ho-so/' || d.id as to, d.version
       from ${FROM} where d.id = any($1::uuid[]) and ${DossierAccess.visibleSql(2)}`,
    [[...ids], ...(await access.params(tx, actor))],
  );
}
