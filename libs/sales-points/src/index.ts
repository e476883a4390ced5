import './problems'; // other modules' routes name these codes too
export { SalesPointsFacade } from './application/sales-points.facade';
export type { SalesPointSummary } from './application/sales-points.facade';
export { SalesPointsModule } from './sales-points.module';
