import { Injectable } from '@nestjs/common';
import { DomainError, formatDate, valueOrThrow } from '@app/kernel';
import { assertVersion, recordTransition, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { ProgrammeFacade } from '@app/programme';
import { groundText } from '../domain/grounds';
import { statusDecisionWorkflow, type StatusDecisionAction } from '../domain/status-decision-workflow';
import { statusDecisionCancelled, statusDecisionPublished } from '../events';
import { CertificateActs } from './certificate-acts';
import {
  APPROVE_STATUS,
  loadStatusDecision,
  PREPARE_STATUS,
  PUBLISH_STATUS,
  statusItems,
  statusSha256,
  type StatusDecisionRow,
  type StatusItem,
} from './status-decision-record';
import { assertAllApply, statusRoles } from './status-decision-rules';

/** What an action carries besides the decision itself. */
export interface StatusInput {
  readonly reason?: string | undefined;
  readonly signed?: { readonly number: string; readonly decidedOn: string };
}

const PERMISSION: Readonly<Record<StatusDecisionAction, readonly string[]>> = {
  prepare: [PREPARE_STATUS],
  return: [APPROVE_STATUS],
  approve: [APPROVE_STATUS],
  publish: [PUBLISH_STATUS],
  cancel: [PREPARE_STATUS, APPROVE_STATUS],
};

const isNumberTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === 'status_decision_number';

/** Steps of decisions on the life of certificates; publication is the effect. */
@Injectable()
export class StatusDecisionSteps {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
    private readonly acts: CertificateActs,
  ) {}

  /** One step of the table; publication takes effect on every certificate in the same transaction. */
  act(
    id: string,
    action: StatusDecisionAction,
    input: StatusInput,
    ctx: CommandContext,
  ): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, `certificates.status.${action}`, async (tx) => {
      const scopes = PERMISSION[action].map((permission) => ctx.actor.scopeFor(permission));
      const decision = await loadStatusDecision(tx, id, scopes, 'for update of d');
      assertVersion(ctx.expectedVersion, decision.version);
      const items = await statusItems(tx, id);
      const signed = input.signed ?? { number: decision.number ?? '', decidedOn: decision.decidedOn ?? '' };
      const currentSha256 = statusSha256(decision, signed, items);
      const { from, to } = valueOrThrow(
        statusDecisionWorkflow.decide({
          state: decision.state,
          action,
          roles: statusRoles(ctx.actor),
          facts: {
            actorId: ctx.actor.userId,
            preparedBy: decision.preparedBy,
            items: items.length,
            reason: input.reason,
            approvedSha256: decision.contentSha256,
            currentSha256,
          },
        }),
      );
      if (action === 'prepare' || action === 'publish') assertAllApply(decision.kind, items);
      await this.apply(tx, ctx, decision, { action, signed, currentSha256 });
      await recordTransition(tx, ctx, { entity: 'status-decision', id, action, from, to, reason: input.reason });
      if (action === 'publish') await this.takeEffect(tx, ctx, decision, items);
      const { kind } = decision;
      if (action === 'cancel') await addEvent(tx, statusDecisionCancelled, { decisionId: id, kind }, ctx);
      if (action === 'publish' || action === 'cancel')
        await tx.execute(`update certificates.status_decision_item set open = false where decision_id = $1`, [id]);
      return { version: decision.version + 1, state: to };
    });
  }

  private async apply(
    tx: Tx,
    ctx: CommandContext,
    decision: StatusDecisionRow,
    what: { action: StatusDecisionAction; signed: { number: string; decidedOn: string }; currentSha256: string },
  ): Promise<void> {
    const me = ctx.actor.userId;
    const set = (assignments: string, ...values: unknown[]): Promise<number> =>
      tx.execute(`update certificates.status_decision set ${assignments}, version = version + 1 where id = $1`, [
        decision.id,
        ...values,
      ]);
    switch (what.action) {
      case 'prepare':
        await set(`state = 'prepared', prepared_by = $2, prepared_at = platform.now()`, me);
        return;
      case 'return':
        await set(`state = 'draft', prepared_by = null, prepared_at = null`);
        return;
      case 'approve':
        return this.approve(tx, set, me, what);
      case 'publish':
        await set(`state = 'published', published_by = $2, published_at = platform.now()`, me);
        return;
      case 'cancel':
        await set(`state = 'cancelled'`);
    }
  }

  private async approve(
    tx: Tx,
    set: (assignments: string, ...values: unknown[]) => Promise<number>,
    me: string,
    what: { signed: { number: string; decidedOn: string }; currentSha256: string },
  ): Promise<void> {
    const { number, decidedOn } = what.signed;
    if (decidedOn > (await this.programme.today(tx)))
      throw new DomainError('certificate.decided_in_future', { path: 'decidedOn' });
    try {
      await set(
        `state = 'approved', approved_by = $2, approved_at = platform.now(), number = $3, decided_on = $4, content_sha256 = $5`,
        ...[me, number, decidedOn, what.currentSha256],
      );
    } catch (error) {
      throw isNumberTaken(error) ? new DomainError('certificate.decision_number_taken', { path: 'number' }) : error;
    }
  }

  private async takeEffect(
    tx: Tx,
    ctx: CommandContext,
    decision: StatusDecisionRow,
    items: readonly StatusItem[],
  ): Promise<void> {
    const paper =
      decision.decidedOn === null
        ? undefined
        : `Quyết định số ${decision.number} ngày ${formatDate(decision.decidedOn)} của ${decision.issuingBody}`;
    const effect = {
      suspension: 'suspend',
      reinstatement: 'reinstate',
      withdrawal: 'withdraw',
      lapse: 'lapse',
    } as const;
    for (const item of [...items].sort((a, b) => (a.certificateId < b.certificateId ? -1 : 1))) {
      const said = {
        reason: groundText(decision.kind, item.ground) ?? item.ground,
        ...(paper === undefined ? {} : { paper }),
      };
      await this.acts[effect[decision.kind]](tx, ctx, item.certificateId, said);
    }
    await addEvent(tx, statusDecisionPublished, { decisionId: decision.id, kind: decision.kind }, ctx);
  }
}
