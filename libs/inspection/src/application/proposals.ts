import { Injectable } from '@nestjs/common';
import { StatusDecisions } from '@app/certificates';
import { DomainError } from '@app/kernel';
import { assertVersion, recordTransition, UnitOfWork, type CommandContext } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { statusProposed } from '../events';
import { loadInspection } from './inspection-access';

export interface ProposalInput {
  readonly kind: 'suspension' | 'reinstatement';
  readonly ground: string;
  readonly explanation: string;
}

/** After a record: proposes to suspend the certificate, or to reinstate it; the decision is made by two persons elsewhere. */
@Injectable()
export class Proposals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly decisions: StatusDecisions,
  ) {}

  /** @throws `workflow.action_not_allowed` before the record, and what the draft of a decision may refuse */
  propose(id: string, input: ProposalInput, ctx: CommandContext): Promise<{ id: string; statusDecisionId: string }> {
    return this.uow.command(ctx, 'inspection.propose', async (tx) => {
      const head = await loadInspection(tx, ctx.actor, id, 'for update of i');
      assertVersion(ctx.expectedVersion, head.version);
      if (!['recorded', 'remedy-awaited', 'closed'].includes(head.state))
        throw new DomainError('workflow.action_not_allowed');
      const { kind, ground, explanation } = input;
      const item = { certificateId: head.certificateId, ground, explanation, sourceId: id };
      const { id: statusDecisionId } = await this.decisions.draft(tx, ctx, { kind, items: [item] });
      const proposalId = tx.newId();
      await tx.execute(
        `insert into inspection.proposal (id, inspection_id, kind, ground, explanation, status_decision_id, proposed_by, proposed_at)
         values ($1, $2, $3, $4, $5, $6, $7, platform.now())`,
        [proposalId, id, kind, ground, explanation, statusDecisionId, ctx.actor.userId],
      );
      await recordTransition(tx, ctx, {
        ...{ entity: 'inspection', id, action: `propose-${kind}`, from: head.state, to: head.state },
        reason: explanation,
        facts: { statusDecisionId },
      });
      await addEvent(tx, statusProposed, { proposalId, inspectionId: id, producerId: head.producerId, kind }, ctx);
      return { id: proposalId, statusDecisionId };
    });
  }
}
