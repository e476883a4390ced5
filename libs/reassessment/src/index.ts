import './problems'; // other modules' routes name these codes too
export { READ_CYCLE } from './application/reassessment-access';
export { ReassessmentFacade } from './application/reassessment.facade';
export type { CycleSummary } from './application/reassessment.facade';
export { ReassessmentModule } from './reassessment.module';
