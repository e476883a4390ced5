import { DomainError } from '@app/kernel';
import type { Actor, Tx } from '@app/platform/database';
import type { SeatedMember } from '../domain/presiding';
import type { SittingRole } from '../domain/sitting-workflow';
import { managesCouncil } from './case-state';
import { quorumAt, type SittingFactsOf } from './council-state';
import { MANAGE_SITTING } from './evaluation-access';

/** Roles of the session's workflow that the actor has now. */
export async function sittingRoles(
  tx: Tx,
  actor: Actor,
  sitting: SittingFactsOf,
  presiding: string | null = quorumAt(sitting).presidingMemberId,
): Promise<SittingRole[]> {
  const manages = await managesCouncil(tx, actor, sitting.councilId, MANAGE_SITTING);
  const presides = seatIn(sitting, actor)?.memberId === presiding && presiding !== null;
  return [...(manages ? (['manager'] as const) : []), ...(presides ? (['presiding'] as const) : [])];
}

/** The actor's own seat. */
export const seatIn = (
  sitting: Pick<SittingFactsOf, 'members'>,
  actor: Pick<Actor, 'userId'>,
): SeatedMember | undefined => sitting.members.find((member) => member.userId === actor.userId);

/** The secretary, the office, who presides, and the chair also while away. */
export async function runsSitting(tx: Tx, actor: Actor, sitting: SittingFactsOf): Promise<boolean> {
  return seatIn(sitting, actor)?.seat === 'chair' || (await sittingRoles(tx, actor, sitting)).length > 0;
}

/** @throws `evaluation.not_presiding` */
export async function assertRuns(tx: Tx, actor: Actor, sitting: SittingFactsOf): Promise<void> {
  if (!(await runsSitting(tx, actor, sitting))) throw new DomainError('evaluation.not_presiding');
}

/** A session of the actor's own council, or of one that he manages. @throws `evaluation.sitting_not_found` */
export async function assertBelongs(tx: Tx, actor: Actor, sitting: SittingFactsOf): Promise<void> {
  if (seatIn(sitting, actor)) return;
  if (await managesCouncil(tx, actor, sitting.councilId, MANAGE_SITTING)) return;
  throw new DomainError('evaluation.sitting_not_found');
}
