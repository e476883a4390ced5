import './problems'; // other modules' routes name these codes too
export { Nightly } from './application/nightly';
export { READ_CYCLE } from './application/reassessment-access';
export { ReassessmentFacade } from './application/reassessment.facade';
export type { CycleSummary } from './application/reassessment.facade';
export { Remind } from './application/remind';
export { ReassessmentModule } from './reassessment.module';
