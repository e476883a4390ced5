import './problems'; // other modules' routes name these codes too
export { InspectionModule } from './inspection.module';
