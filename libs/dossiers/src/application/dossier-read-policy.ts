import type { Tx } from '@app/platform/database';

/**
 * What evaluation knows about reading dossiers: who sits in a council sees the dossiers assigned to it, and nobody sees one in
 * which he has a conflict of interest, whatever his other roles. Bound by the evaluation module.
 */
export abstract class DossierReadPolicy {
  /** Dossiers in which this user has an open conflict. */
  abstract hiddenFrom(tx: Tx, userId: string): Promise<string[]>;
  /** Users who have an open conflict in this dossier. */
  abstract conflictedIn(tx: Tx, dossierId: string): Promise<string[]>;
  /** Dossiers on the lists of these councils. */
  abstract assignedTo(tx: Tx, councilIds: readonly string[]): Promise<string[]>;
  /** Does a council have it on its list, or has a council had it there? */
  abstract isListed(tx: Tx, dossierId: string): Promise<boolean>;
}
