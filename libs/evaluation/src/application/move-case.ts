import { Injectable } from '@nestjs/common';
import { CriteriaFacade, gatedCriteriaOf } from '@app/criteria';
import { DomainError, valueOrThrow } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { caseWorkflow, type CaseAction } from '../domain/case-workflow';
import { agreedSoFar } from './agreed-options';
import {
  caseFacts,
  caseRoles,
  managesCouncil,
  opinionsInWriting,
  situationOf,
  visibleCase,
  type Situation,
  type StoredCase,
} from './case-state';
import { closeCase } from './close-case';
import { Conflicts } from './conflicts';
import { lookAt, lookAway } from './meeting-focus';
import { MANAGE_SITTING } from './evaluation-access';
import { loadSitting, type SittingFactsOf } from './council-state';

/** Moves a product through scoring, discussion and closing. */
@Injectable()
export class MoveCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
    private readonly conflicts: Conflicts,
  ) {}

  /** Puts products before an open session. All or none. @throws `evaluation.quorum_missing`, `criteria.sheet_incomplete` */
  call(sittingId: string, caseIds: readonly string[], ctx: CommandContext, show = false): Promise<void> {
    return this.uow.command(ctx, 'evaluation.case.call', async (tx) => {
      const sitting = await loadSitting(tx, sittingId, 'for share');
      if (sitting.mode === 'written') throw new DomainError('evaluation.sitting_not_found');
      if (
        !(await managesCouncil(tx, ctx.actor, sitting.councilId, MANAGE_SITTING)) &&
        !sitting.members.some((member) => member.userId === ctx.actor.userId)
      )
        throw new DomainError('evaluation.sitting_not_found');
      for (const caseId of [...new Set(caseIds)].sort()) {
        const stored = await visibleCase(tx, ctx.actor, caseId, 'for update');
        await this.callBefore(tx, ctx, stored, sitting);
      }
      const [first] = caseIds;
      if (first !== undefined) await lookAt(tx, { sittingId, caseId: first, by: ctx.actor.userId, always: show });
    });
  }

  /** Puts one locked product before a session, in the caller's transaction. */
  async callBefore(
    tx: Tx,
    ctx: CommandContext,
    stored: StoredCase,
    sitting: Pick<SittingFactsOf, 'id' | 'councilId' | 'roundId'>,
  ): Promise<void> {
    if (stored.councilId !== sitting.councilId || stored.roundId !== sitting.roundId)
      throw new DomainError('evaluation.case_not_found');
    await this.criteria.scorableSheet(tx, stored.facts.rulebookId, stored.facts.sheetNo);
    await this.step(tx, ctx, stored, 'call', { sittingId: sitting.id });
  }

  /** Discuss, reopen, move to a meeting, close or withdraw; the guard's own reason when it is not possible. */
  act(
    caseId: string,
    action: Exclude<CaseAction, 'call'>,
    reason: string | undefined,
    ctx: CommandContext,
  ): Promise<{ version: number }> {
    return this.uow.command(ctx, `evaluation.case.${action}`, async (tx) => {
      // The exclusive lock waits for every sheet that is being handed in and lets none in after it.
      const stored = await visibleCase(tx, ctx.actor, caseId, 'for update');
      assertVersion(ctx.expectedVersion, stored.version);
      await this.step(tx, ctx, stored, action, { reason });
      return { version: stored.version + 1 };
    });
  }

  private async step(
    tx: Tx,
    ctx: CommandContext,
    stored: StoredCase,
    action: CaseAction,
    input: { reason?: string | undefined; sittingId?: string },
  ): Promise<void> {
    if (action !== 'withdraw')
      await this.conflicts.find(tx, stored.councilId, [{ caseId: stored.id, producerId: stored.facts.producerId }]);
    const situation = await situationOf(tx, stored, input.sittingId ?? stored.sittingId, 'for share');
    const missingAgreed = action === 'close' ? await this.missingAgreed(tx, stored) : [];
    const opinions = await opinionsInWriting(tx, this.criteria, stored, situation);
    const step = valueOrThrow(
      caseWorkflow.decide({
        state: stored.state,
        action,
        roles: await caseRoles(tx, ctx.actor, stored, situation),
        facts: caseFacts(stored, situation, { missingAgreed, reason: input.reason, opinions }),
      }),
    );
    assertOneUpdated(
      await tx.execute(
        `update evaluation.evaluation_case
            set state = $2, version = version + 1, rules_version = coalesce(rules_version, $5),
                sitting_id = case when $6 <> 'to-meeting' then coalesce($4, sitting_id) end,
                written_sitting_id = coalesce(written_sitting_id, $7),
                scoring_round = scoring_round + case when $6 in ('reopen', 'to-meeting') then 1 else 0 end
          where id = $1 and version = $3`,
        [
          stored.id,
          step.to,
          stored.version,
          input.sittingId ?? null,
          situation.rules.version,
          action,
          situation.mode === 'written' ? (input.sittingId ?? null) : null,
        ],
      ),
    );
    await this.record(tx, ctx, stored, situation, { ...step, reason: input.reason });
    if (action === 'close' || action === 'withdraw' || action === 'to-meeting') await lookAway(tx, stored.id);
    if (action === 'close') await closeCase(tx, ctx, this.criteria, stored, situation, input.reason);
  }

  private record(
    tx: Tx,
    ctx: CommandContext,
    stored: StoredCase,
    situation: Situation,
    step: { action: string; from: string; to: string; reason: string | undefined },
  ): Promise<void> {
    const facts = {
      scoringRound: stored.scoringRound,
      present: situation.quorum.present,
      required: situation.quorum.required,
    };
    return recordTransition(tx, ctx, { entity: 'evaluation-case', id: stored.id, ...step, facts });
  }

  private async missingAgreed(tx: Tx, stored: StoredCase): Promise<string[]> {
    const { sheet } = await this.criteria.sheet(tx, stored.facts.rulebookId, stored.facts.sheetNo);
    const agreed = await agreedSoFar(tx, stored);
    return gatedCriteriaOf(sheet)
      .map((criterion) => criterion.key)
      .filter((key) => !(key in agreed));
  }
}
