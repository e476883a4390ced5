import { Injectable } from '@nestjs/common';
import { valueOrThrow, type LocalDate } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addEvent, type EventContract } from '@app/platform/outbox';
import { ProgrammeFacade } from '@app/programme';
import { recognisedThrough, stepDueOn } from '../domain/clocks';
import type { Limits } from '../domain/limits';
import { pointWorkflow, type PointAction, type PointState } from '../domain/point-workflow';
import {
  pointClosed,
  pointPublished,
  pointRecognised,
  pointReinstated,
  pointRenewed,
  pointRevoked,
  pointSurveyed,
  pointSuspended,
  pointWithdrawn,
  type SalesPointEvent,
} from '../events';
import { insertDecision, insertSurvey } from './point-acts';
import { factsOf } from './point-facts';
import { assertNotAfter, reachedPoint, type PointRow } from './point-record';
import type { PointStepInput } from './point-step-input';
import { loadRegulation, regulationOn } from './regulation-record';
import { MANAGE_POINT, pointRoles, RUN_POINT } from './sales-access';
import { Supports } from './supports';
import { Warnings } from './warnings';

const EVENTS: Readonly<Record<PointAction, EventContract<SalesPointEvent>>> = {
  survey: pointSurveyed,
  recognise: pointRecognised,
  publish: pointPublished,
  renew: pointRenewed,
  suspend: pointSuspended,
  reinstate: pointReinstated,
  revoke: pointRevoked,
  close: pointClosed,
  withdraw: pointWithdrawn,
};

interface Change {
  readonly action: PointAction;
  readonly to: PointState;
  readonly today: LocalDate;
  readonly limits: Limits;
  readonly input: PointStepInput;
}

/** Takes a point through its table; each change has its decision, its history and its event in one transaction. */
@Injectable()
export class PointSteps {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
    private readonly warnings: Warnings,
    private readonly supports: Supports,
  ) {}

  /** One step of the table. */
  act(
    id: string,
    action: PointAction,
    input: PointStepInput,
    ctx: CommandContext,
  ): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, `sales.point.${action}`, async (tx) => {
      const permission = action === 'withdraw' && !ctx.actor.can(MANAGE_POINT) ? RUN_POINT : MANAGE_POINT;
      const found = await reachedPoint(tx, { actor: ctx.actor, permission }, id, 'for update of p');
      assertVersion(ctx.expectedVersion, found.version);
      const today = await this.programme.today(tx);
      // renewal and what follows are judged by the regulation of today, the opening by the one of the registration
      const regulation =
        action === 'renew' ? await regulationOn(tx, today) : await loadRegulation(tx, found.regulationId);
      const point = input.survey ? { ...found, areaM2: input.survey.areaM2 } : found;
      const facts = await factsOf(tx, point, regulation.limits, { ground: input.ground, reason: input.reason, today });
      const roles = pointRoles(ctx.actor);
      const step = valueOrThrow(pointWorkflow.decide({ state: point.state, action, roles, facts }));
      await this.evidence(tx, ctx, point, { action, to: step.to, today, limits: regulation.limits, input });
      const change = { action, from: step.from, to: step.to, reason: input.reason };
      const said = input.decision ? { facts: { number: input.decision.number } } : {};
      await recordTransition(tx, ctx, { entity: 'sales-point', id, ...change, ...said });
      await addEvent(tx, EVENTS[action], { pointId: id }, ctx);
      return { version: found.version + 1, state: step.to };
    });
  }

  private async evidence(tx: Tx, ctx: CommandContext, point: PointRow, change: Change): Promise<void> {
    const { action, today, input } = change;
    if (input.survey) {
      assertNotAfter(input.survey.surveyedOn, today, 'surveyedOn');
      await insertSurvey(tx, ctx, point.id, input.survey);
    }
    if (input.decision) {
      assertNotAfter(input.decision.decidedOn, today, 'decidedOn');
      await insertDecision(tx, ctx, point.id, action, { ...input, decision: input.decision });
    }
    await this.store(tx, point, change);
    if (action === 'suspend') await this.warnings.escalate(tx, ctx, point.id);
    if (action === 'reinstate') await this.warnings.remedyEscalated(tx, ctx, point.id);
    if (change.to === 'closed' || change.to === 'revoked') await this.supports.openRecoveries(tx, ctx, point.id, today);
  }

  private async store(tx: Tx, point: PointRow, change: Change): Promise<void> {
    const { action, to, today, limits, input } = change;
    const since = action === 'survey' ? (input.survey?.surveyedOn ?? today) : (input.decision?.decidedOn ?? today);
    const published = action === 'publish' || point.publishedOn !== null;
    const dueOn = stepDueOn({ state: to, published }, since, limits, await this.programme.workingCalendar(tx));
    const begins = action === 'recognise' || action === 'renew';
    assertOneUpdated(
      await tx.execute(
        `update sales.point set state = $3, version = version + 1, area_m2 = $4, due_on = $5,
                state_since = case when state = $3 and $6 <> 'survey' then state_since else $7::date end,
                recognised_on = case when $6 = 'recognise' then $7::date else recognised_on end,
                recognised_through = coalesce($8, recognised_through),
                published_on = case when $6 = 'publish' then platform.today() else published_on end
          where id = $1 and version = $2`,
        [
          point.id,
          point.version,
          to,
          point.areaM2,
          dueOn,
          action,
          since,
          begins ? recognisedThrough(since, limits) : null,
        ],
      ),
    );
  }
}
