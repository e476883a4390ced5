import type { Actor } from '@app/platform/database';
import type { PointRole } from '../domain/point-workflow';

export const READ_POINT = 'sales.point.read';
export const MANAGE_POINT = 'sales.point.manage';
export const RUN_POINT = 'sales.point.run';
export const MANAGE_REGULATION = 'sales.regulation.manage';

/** Rights of an actor over points, as roles of the workflow. */
export function pointRoles(actor: Actor): PointRole[] {
  return [
    ...(actor.can(MANAGE_POINT) ? (['department'] as const) : []),
    ...(actor.can(RUN_POINT) ? (['operator'] as const) : []),
  ];
}
