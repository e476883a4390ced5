import type { Actor } from '@app/platform/database';
import type { GrantRole } from '../domain/grant-workflow';

export const READ_SUPPORT = 'support.grant.read';
export const PROPOSE_GRANT = 'support.grant.propose';
export const DECIDE_GRANT = 'support.grant.decide';
export const PAY_GRANT = 'support.grant.pay';
export const MANAGE_POLICY = 'support.policy.manage';
export const MANAGE_MODEL = 'support.model.manage';

/** Rights of an actor over grants, as roles of the workflow. */
export function grantRoles(actor: Actor): GrantRole[] {
  return [
    ...(actor.can(PROPOSE_GRANT) ? (['proposer'] as const) : []),
    ...(actor.can(DECIDE_GRANT) ? (['decider'] as const) : []),
    ...(actor.can(PAY_GRANT) ? (['payer'] as const) : []),
  ];
}
