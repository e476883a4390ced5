import { DomainError } from '@app/kernel';
import type { CommandContext, Tx } from '@app/platform/database';
import { assertVersion } from '@app/platform/database';
import type { DossierKind } from '../domain/dossier-kind';
import type { DossierState } from '../domain/dossier-workflow';
import { DossierAccess } from './dossier-access';

export interface StoredDossier {
  readonly id: string;
  readonly productId: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly roundId: string;
  readonly planId: string | null;
  readonly kind: DossierKind;
  /** The earlier dossier of the product that this one goes on from. */
  readonly fromDossierId: string | null;
  readonly sheetNo: number;
  readonly procedureId: string | null;
  readonly rulebookId: string | null;
  readonly filedOn: string | null;
  /** Filed after the window of its certificate. */
  readonly filedLate: boolean;
  readonly desk: string | null;
  readonly deskUnitId: string | null;
  readonly state: DossierState;
  readonly receiptNo: string | null;
  readonly versionNo: number;
  readonly version: number;
}

const COLUMNS = `d.id, d.product_id as "productId", d.producer_id as "producerId", d.unit_id as "unitId", d.round_id as "roundId",
  d.plan_id as "planId", d.kind, d.from_dossier_id as "fromDossierId", d.filed_late as "filedLate", d.sheet_no as "sheetNo", d.procedure_id as "procedureId", d.rulebook_id as "rulebookId",
  d.filed_on as "filedOn", d.desk, d.desk_unit_id as "deskUnitId", d.state, d.receipt_no as "receiptNo", d.version_no as "versionNo", d.version`;

/** The dossier whoever asks: for work that nobody asked for in person. */
export const storedDossier = (tx: Tx, id: string): Promise<StoredDossier | undefined> =>
  tx.maybe<StoredDossier>(`select ${COLUMNS} from dossiers.dossier d where d.id = $1`, [id]);

/** The dossier if the actor may see it. @throws `dossier.not_found`, the same for hidden and absent */
export async function visibleDossier(
  tx: Tx,
  access: DossierAccess,
  ctx: Pick<CommandContext, 'actor'> & { expectedVersion?: number },
  id: string,
  lock: '' | 'for update' = '',
): Promise<StoredDossier> {
  const found = await tx.maybe<StoredDossier>(
    `select ${COLUMNS} from dossiers.dossier d where d.id = $1 and ${DossierAccess.visibleSql(2)} ${lock}`,
    [id, ...(await access.params(tx, ctx.actor))],
  );
  if (!found) throw new DomainError('dossier.not_found');
  assertVersion(ctx.expectedVersion, found.version);
  return found;
}
