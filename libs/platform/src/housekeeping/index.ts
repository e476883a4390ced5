export { HousekeepingModule } from './housekeeping.module';
export { InvariantReports } from './invariant-reports';
export type { InvariantReport, Violated } from './invariant-reports';
export { PurgeSettled } from './purge-settled';
