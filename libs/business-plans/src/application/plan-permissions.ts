import type { Actor } from '@app/platform/database';
import type { PlanRole } from '../domain/plan-workflow';

export const READ_PLAN = 'plans.plan.read';
export const WRITE_PLAN = 'plans.plan.write';
export const COMMENT_PLAN = 'plans.plan.comment';
export const DECIDE_PLAN = 'plans.plan.decide';

/** Rights of an actor over plans, as roles of the workflow. */
export function planRoles(actor: Actor): PlanRole[] {
  return [
    ...(actor.can(WRITE_PLAN) ? (['writer'] as const) : []),
    ...(actor.can(DECIDE_PLAN) ? (['decider'] as const) : []),
  ];
}
