import { Injectable } from '@nestjs/common';
import { DossierReadPolicy } from '@app/dossiers';
import type { Tx } from '@app/platform/database';

/** Councils see the dossiers on their lists; a conflict of interest hides a dossier from the member everywhere. */
@Injectable()
export class CouncilReadPolicy extends DossierReadPolicy {
  override async hiddenFrom(tx: Tx, userId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select distinct c.dossier_id as id from evaluation.council_member m join evaluation.conflict x on x.member_id = m.id
         join evaluation.evaluation_case c on c.id = x.case_id
        where m.user_id = $1 and not exists (select 1 from evaluation.conflict_dismissal d where d.conflict_id = x.id)`,
      [userId],
    );
    return rows.map((row) => row.id);
  }

  override async conflictedIn(tx: Tx, dossierId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select distinct m.user_id as id from evaluation.council_member m join evaluation.conflict x on x.member_id = m.id
         join evaluation.evaluation_case c on c.id = x.case_id
        where c.dossier_id = $1 and not exists (select 1 from evaluation.conflict_dismissal d where d.conflict_id = x.id)`,
      [dossierId],
    );
    return rows.map((row) => row.id);
  }

  override async assignedTo(tx: Tx, councilIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select dossier_id as id from evaluation.evaluation_case where council_id = any($1) and state <> 'withdrawn'`,
      [[...councilIds]],
    );
    return rows.map((row) => row.id);
  }

  override async isListed(tx: Tx, dossierId: string): Promise<boolean> {
    const found = await tx.maybe(`select 1 from evaluation.evaluation_case where dossier_id = $1 limit 1`, [dossierId]);
    return found !== undefined;
  }
}
