import './problems'; // other modules' routes name these codes too
export { Comparisons } from './application/comparisons';
export type { Declared, Previous, Target } from './application/comparisons';
export { Figures } from './application/figures';
export type { CutRow, Figure } from './application/figures';
export type { Asked } from './application/figure-sql';
export { kindLabelsOf } from './application/cut-labels';
export { ReportFacts } from './application/report-facts';
export type { NamedDifference, SeedReport } from './application/report-facts';
export { ReportsFacade } from './application/reports.facade';
export type { ReportSummary } from './application/reports.facade';
export { SheetGroupsReader } from './application/sheet-groups';
export { READ_FIGURE } from './application/reporting-access';
export { CUTS } from './domain/indicator';
export type { Cut, Indicator } from './domain/indicator';
export { INDICATORS, indicatorOf } from './domain/indicators';
export { periodWords } from './domain/report-period';
export { divided, percentOf, roundedDown } from './domain/shares';
export { ReportingModule } from './reporting.module';
