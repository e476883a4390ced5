import './problems'; // other modules' routes name these codes too
export { SupportFacade } from './application/support.facade';
export type { FigureFilter, Grouping, SupportFigure } from './application/support-figures';
export { SupportModule } from './support.module';
