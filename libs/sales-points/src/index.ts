import './problems'; // other modules' routes name these codes too
export { EARLIER_STATES, EarlierSalesPoints } from './application/earlier-points';
export type { EarlierPoint, EarlierState } from './application/earlier-points';
export { SalesPointsFacade } from './application/sales-points.facade';
export type { PublicPointName, SalesPointSummary } from './application/sales-points.facade';
export { KIND_WORDS, PLACE_WORDS } from './domain/point-kinds';
export type { PlaceKind, PointKind } from './domain/point-kinds';
export { SalesPointsModule } from './sales-points.module';
