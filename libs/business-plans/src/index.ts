import './problems'; // other modules' routes name these codes too
export { BusinessPlansModule } from './business-plans.module';
export { EarlierPlans } from './application/earlier-plans';
export type { EarlierPlan } from './application/earlier-plans';
export { PlanCommands } from './application/plan-commands';
export { PlanUsePolicy } from './application/plan-use-policy';
export type { PlanFields, YearGoal } from './application/plan-fields';
export { PlansFacade } from './application/plans.facade';
export type { ApprovedPlan } from './application/plans.facade';
export { checkCapital, differenceInWords, SOURCES } from './domain/capital';
export type { CapitalRow, Source } from './domain/capital';
