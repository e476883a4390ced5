import './problems'; // other modules' routes name these codes too
export { InspectionFacade } from './application/inspection.facade';
export type { InspectionSummary, ReportSummary, WithdrawalSummary } from './application/inspection.facade';
export { InspectionModule } from './inspection.module';
