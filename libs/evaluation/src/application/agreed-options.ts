import { Injectable } from '@nestjs/common';
import { CriteriaFacade, gatedCriteriaOf, proposeAgreed, type AgreedOptions } from '@app/criteria';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { caseRoles, situationOf, visibleCase, type StoredCase } from './case-state';

export interface AgreedInput {
  readonly key: string;
  /** Index of the option; null = nothing of it is met. */
  readonly index: number | null;
  /** Needed where it differs from the proposal. */
  readonly reason?: string | undefined;
}

/** What the council has agreed on in the present scoring round. */
export async function agreedSoFar(tx: Tx, stored: Pick<StoredCase, 'id' | 'scoringRound'>): Promise<AgreedOptions> {
  const rows = await tx.query<{ key: string; index: number | null }>(
    `select distinct on (criterion_key) criterion_key as key, agreed_index as index
       from evaluation.agreed_option where case_id = $1 and scoring_round = $2 order by criterion_key, id desc`,
    [stored.id, stored.scoringRound],
  );
  return Object.fromEntries(rows.map((row) => [row.key, row.index]));
}

/**
 * One agreed option for each criterion that carries a mark: proposed by the system, confirmed or changed with a reason by the
 * council before closing (domain page §3). Gates are tested on this record.
 */
@Injectable()
export class AgreeOptions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
  ) {}

  /** @throws `evaluation.not_discussing`, `evaluation.not_presiding`, `evaluation.agreed_invalid`, `evaluation.reason_missing` */
  execute(caseId: string, options: readonly AgreedInput[], ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'evaluation.agreed.set', async (tx) => {
      const stored = await visibleCase(tx, ctx.actor, caseId, 'for update');
      if (stored.state !== 'discussion') throw new DomainError('evaluation.not_discussing');
      const situation = await situationOf(tx, stored, stored.sittingId, 'for share');
      if ((await caseRoles(tx, ctx.actor, stored, situation)).length === 0)
        throw new DomainError('evaluation.not_presiding');
      const { sheet } = await this.criteria.scorableSheet(tx, stored.facts.rulebookId, stored.facts.sheetNo);
      const proposed = proposeAgreed(
        sheet,
        situation.ballots.map((ballot) => ballot.ticks),
      );
      const gated = new Map(gatedCriteriaOf(sheet).map((criterion) => [criterion.key, criterion]));
      for (const [position, option] of options.entries()) {
        const criterion = gated.get(option.key);
        if (!criterion || (option.index !== null && criterion.options[option.index] === undefined))
          throw new DomainError('evaluation.agreed_invalid', { path: `options[${position}]`, key: option.key });
        const proposal = proposed[option.key] ?? null;
        if (option.index !== proposal && option.reason === undefined)
          throw new DomainError('evaluation.reason_missing', { path: `options[${position}].reason`, key: option.key });
        await tx.execute(
          `insert into evaluation.agreed_option (case_id, scoring_round, criterion_key, proposed_index, agreed_index, reason, agreed_by, at)
           values ($1, $2, $3, $4, $5, $6, $7, platform.now())`,
          [
            caseId,
            stored.scoringRound,
            option.key,
            proposal,
            option.index,
            option.index === proposal ? null : option.reason,
            ctx.actor.userId,
          ],
        );
      }
    });
  }
}
