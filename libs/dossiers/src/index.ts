import './problems'; // other modules' routes name these codes too
export { DossierAccess } from './application/dossier-access';
export { DossierCommands } from './application/dossier-commands';
export type { DossierInput, PaperInput } from './application/dossier-commands';
export type { DossierPaper, PaperFile } from './application/dossier-papers';
export { DossierReadPolicy } from './application/dossier-read-policy';
export { DossiersFacade } from './application/dossiers.facade';
export type { FrozenDossier } from './application/dossiers.facade';
export { FilingWindowPolicy } from './application/filing-window-policy';
export type { FilingOf, FilingWindow } from './application/filing-window-policy';
export type { DossierComparison } from './application/compare-dossiers';
export type { CarriedPaper, FollowUp, FollowUpInput } from './application/follow-ups';
export type { DossierGap, DossierKind } from './domain/dossier-kind';
export { FileDossier } from './application/file-dossier';
export { frozenHashes } from './application/frozen-hashes';
export { Intake } from './application/intake';
export { SelfScores } from './application/self-score';
export { Uploads } from './application/uploads';
export { DossiersModule } from './dossiers.module';
