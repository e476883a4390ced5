import { Injectable } from '@nestjs/common';
import { CertificatesFacade } from '@app/certificates';
import { DomainError, valueOrThrow } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { ProgrammeFacade } from '@app/programme';
import { grantWorkflow, type GrantAction } from '../domain/grant-workflow';
import { grantCancelled, grantDecided, grantPaid, grantRecovered } from '../events';
import { Budgets } from './budgets';
import { loadGrant, type GrantRow } from './grant-record';
import { DECIDE_GRANT, grantRoles, PAY_GRANT, PROPOSE_GRANT } from './support-access';

/** What a step carries: the paper (number and day) and the sum, or a reason. */
export interface GrantStepInput {
  readonly amount?: string | undefined;
  readonly number?: string | undefined;
  readonly on?: string | undefined;
  readonly note?: string | undefined;
  readonly reason?: string | undefined;
}

const PERMISSION: Readonly<Record<GrantAction, readonly string[]>> = {
  decide: [DECIDE_GRANT],
  accept: [PAY_GRANT],
  pay: [PAY_GRANT],
  close: [PAY_GRANT],
  cancel: [PROPOSE_GRANT, DECIDE_GRANT],
  recover: [DECIDE_GRANT],
};

const EVENT = { decide: grantDecided, pay: grantPaid, cancel: grantCancelled, recover: grantRecovered } as const;

/** What each step writes; $3 … are its own values. */
const WRITES: Readonly<Record<GrantAction, string>> = {
  decide: `decided = $3, decision_no = $4, decided_on = $5, decided_by = $6`,
  accept: `acceptance_no = $3, accepted_on = $4, acceptance_note = $5`,
  pay: `paid = paid + $3`,
  close: ``,
  cancel: ``,
  recover: `recovered = $3, recovery_no = $4, recovered_on = $5`,
};

/** Takes a grant from one state to the next. */
@Injectable()
export class GrantSteps {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly certificates: CertificatesFacade,
    private readonly programme: ProgrammeFacade,
    private readonly budgets: Budgets,
  ) {}

  /** One step of the table. @throws `support.grant_not_found`, `workflow.action_not_allowed` and those of the guards */
  act(
    id: string,
    action: GrantAction,
    input: GrantStepInput,
    ctx: CommandContext,
  ): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, `support.grant.${action}`, async (tx) => {
      const grant = await this.reach(tx, ctx, id, action);
      assertVersion(ctx.expectedVersion, grant.version);
      if (input.on !== undefined && input.on > (await this.programme.today(tx)))
        throw new DomainError('support.day_in_future', { path: 'on' });
      const step = valueOrThrow(
        grantWorkflow.decide({
          state: grant.state,
          action,
          roles: grantRoles(ctx.actor),
          facts: {
            actorId: ctx.actor.userId,
            proposedBy: grant.proposedBy,
            amount: BigInt(input.amount ?? '0'),
            ceiling: BigInt(grant.ceiling),
            decided: BigInt(grant.decided ?? '0'),
            paid: BigInt(grant.paid),
            needsAcceptance: grant.needsAcceptance,
            certificateGone: await this.certificateGone(tx, grant),
            reason: input.reason,
          },
        }),
      );
      if (action === 'decide') await this.budgets.assertCovers(tx, grant, BigInt(input.amount ?? '0'));
      await this.write(tx, ctx, { grant, action, to: step.to, input });
      const { from, to } = step;
      const { reason } = input;
      await recordTransition(tx, ctx, { entity: 'support-grant', id, action, from, to, reason, facts: factsOf(input) });
      if (action in EVENT) {
        const event = EVENT[action as keyof typeof EVENT];
        await addEvent(tx, event, { grantId: id, producerId: grant.producerId }, ctx);
      }
      return { version: grant.version + 1, state: to };
    });
  }

  private async write(
    tx: Tx,
    ctx: CommandContext,
    what: { grant: GrantRow; action: GrantAction; to: string; input: GrantStepInput },
  ): Promise<void> {
    const { grant, action, to, input } = what;
    const { amount = null, number = null, on = null, note = null } = input;
    if (action === 'pay') {
      const added = await tx.execute(
        `insert into support.disbursement (id, grant_id, amount, paid_on, voucher_no, paid_by, at)
         values ($1, $2, $3, $4, $5, $6, platform.now()) on conflict (grant_id, voucher_no) do nothing`,
        [tx.newId(), grant.id, amount, on, number, ctx.actor.userId],
      );
      if (added === 0) throw new DomainError('support.voucher_taken', { path: 'number' });
    }
    const values: Readonly<Record<GrantAction, readonly unknown[]>> = {
      decide: [amount, number, on, ctx.actor.userId],
      accept: [number, on, note],
      pay: [amount],
      close: [],
      cancel: [],
      recover: [amount, number, on],
    };
    const set = [WRITES[action], `state = '${to}'`, 'version = version + 1'].filter(Boolean).join(', ');
    assertOneUpdated(
      await tx.execute(`update support.support_grant set ${set} where id = $1 and version = $2`, [
        grant.id,
        grant.version,
        ...values[action],
      ]),
    );
  }

  /** Within the rights for this step. @throws `support.grant_not_found` */
  private async reach(tx: Tx, ctx: CommandContext, id: string, action: GrantAction): Promise<GrantRow> {
    for (const permission of PERMISSION[action]) {
      if (!ctx.actor.can(permission)) continue;
      const scope = ctx.actor.scopeFor(permission);
      const found = await loadGrant(tx, id, { scope, lock: true }).catch((error: unknown) => {
        if (error instanceof DomainError) return undefined;
        throw error;
      });
      if (found) return found;
    }
    throw new DomainError('support.grant_not_found');
  }

  /** Was the star taken back, or does it stand still? One that only ran out meanwhile still counts: paperwork is slow. */
  private async certificateGone(tx: Tx, grant: GrantRow): Promise<boolean> {
    if (grant.certificateId === null) return false;
    const { state } = await this.certificates.certificate(tx, grant.certificateId);
    return state === 'withdrawn' || state === 'suspended';
  }
}

const factsOf = ({ amount, number, on }: GrantStepInput): Record<string, string> => ({
  ...(amount === undefined ? {} : { amount }),
  ...(number === undefined ? {} : { number }),
  ...(on === undefined ? {} : { on }),
});
