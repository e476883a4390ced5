import { valueOrThrow } from '@app/kernel';
import { assertOneUpdated, recordTransition, type Author, type Tx } from '@app/platform/database';
import { addEvent, type EventContract } from '@app/platform/outbox';
import {
  cycleWorkflow,
  type CycleAction,
  type CycleFacts,
  type CycleRole,
  type CycleState,
} from '../domain/cycle-workflow';
import {
  reassessmentFiled,
  reassessmentLeaving,
  reassessmentNotRenewed,
  reassessmentRenewed,
  reassessmentStaying,
  type CycleEvent,
} from '../events';
import type { CycleRow } from './cycle-record';

const TOPICS: Readonly<Record<string, EventContract<CycleEvent>>> = Object.fromEntries(
  [reassessmentFiled, reassessmentRenewed, reassessmentNotRenewed, reassessmentLeaving, reassessmentStaying].map(
    (contract) => [contract.topic, contract],
  ),
);

/** One step of a cycle's table. */
export interface CycleStep {
  readonly action: CycleAction;
  readonly role: CycleRole;
  readonly facts?: Partial<CycleFacts>;
  /** Columns that change with the state: constant SQL with `$4` and so on, and its values. */
  readonly set?: readonly [string, readonly unknown[]];
  readonly reason?: string | undefined;
  readonly about?: Readonly<Record<string, unknown>>;
}

/** Moves a locked cycle: state, history and event together. @throws `workflow.action_not_allowed` and the guards' refusals */
export async function moveCycle(tx: Tx, by: Author, cycle: CycleRow, step: CycleStep): Promise<CycleState> {
  const { action, role, reason } = step;
  const facts: CycleFacts = { reason, isOver: false, ...step.facts };
  const { from, to, emits } = valueOrThrow(cycleWorkflow.decide({ state: cycle.state, action, roles: [role], facts }));
  const [assignments, values] = step.set ?? ['', []];
  assertOneUpdated(
    await tx.execute(
      `update reassessment.cycle set state = $3, version = version + 1${assignments && `, ${assignments}`} where id = $1 and version = $2`,
      [cycle.id, cycle.version, to, ...values],
    ),
  );
  const { id } = cycle;
  await recordTransition(tx, by, {
    entity: 'reassessment-cycle',
    id,
    action,
    from,
    to,
    reason,
    facts: step.about ?? {},
  });
  const contract = emits === undefined ? undefined : TOPICS[emits];
  if (contract) await addEvent(tx, contract, cycleEventOf(cycle), by);
  return to;
}

export const cycleEventOf = (cycle: CycleRow): CycleEvent => ({
  cycleId: cycle.id,
  certificateId: cycle.certificateId,
  productId: cycle.productId,
  producerId: cycle.producerId,
});

/** Is the step in the table for this role? For events that come late or twice. */
export const mayMove = (cycle: CycleRow, action: CycleAction, role: CycleRole): boolean =>
  cycleWorkflow.allowedActions(cycle.state, [role]).includes(action);
