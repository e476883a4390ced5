import type { Tx } from '@app/platform/database';
import type { DossierEvent } from '../events';

/** Ids for an event about a dossier, as it stands in this transaction. */
export const eventData = (tx: Tx, dossierId: string): Promise<DossierEvent> =>
  tx.one<DossierEvent>(
    `select id as "dossierId", producer_id as "producerId", product_id as "productId", round_id as "roundId", unit_id as "unitId",
            coalesce(desk, '') as level from dossiers.dossier where id = $1`,
    [dossierId],
  );
