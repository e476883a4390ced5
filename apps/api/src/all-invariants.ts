import { certificateInvariants } from '@app/certificates';
import { CriteriaFacade, publishedHashes } from '@app/criteria';
import { frozenHashes } from '@app/dossiers';
import { evaluationInvariants } from '@app/evaluation';
import { sqlInvariants, type Invariant } from '@app/platform/invariants';
import { storedBytes, type FileStore } from '@app/platform/storage';
import { approvedBytes } from '@app/ranking';

/** Every invariant of the application, in the order of their numbers. */
export function allInvariants(of: {
  readonly store: FileStore;
  readonly dataDir: string;
  /** Also read every stored file and compare its hash. */
  readonly readFiles?: boolean;
}): Invariant[] {
  return [
    ...sqlInvariants(),
    publishedHashes,
    frozenHashes,
    ...evaluationInvariants(new CriteriaFacade()),
    approvedBytes,
    ...certificateInvariants(of.dataDir),
    storedBytes(of.store, { read: of.readFiles ?? false }),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
}
