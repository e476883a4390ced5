import type { Procedure } from '@app/criteria';
import type { Tx } from '@app/platform/database';
import { checklistOf, type ChecklistItem } from '../domain/checklist';
import type { DossierPaper } from './dossier-papers';
import type { StoredDossier } from './stored-dossier';

/** The checklist of a procedure against what a dossier holds now. */
export async function checklistFor(
  tx: Tx,
  dossier: Pick<StoredDossier, 'id' | 'planId'>,
  procedure: Procedure,
  papers: readonly DossierPaper[],
): Promise<ChecklistItem[]> {
  const score = await tx.maybe(`select 1 from dossiers.self_score where dossier_id = $1`, [dossier.id]);
  return checklistOf(procedure.contents, {
    hasPlan: dossier.planId !== null,
    hasSelfScore: score !== undefined,
    paperCodes: papers.filter((paper) => paper.files.length > 0).flatMap((paper) => paper.checklistCode ?? []),
  });
}
