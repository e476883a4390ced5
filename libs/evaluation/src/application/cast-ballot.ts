import { Injectable } from '@nestjs/common';
import { CriteriaFacade, totalOf, type BallotTotal, type Ticks } from '@app/criteria';
import { DomainError } from '@app/kernel';
import { assertOneUpdated, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { isVotingSeat } from '../domain/council-rules';
import { openConflicts, Conflicts } from './conflicts';
import { loadSitting, membersOf } from './council-state';
import { rulesAt, visibleCase, type StoredCase } from './case-state';
import { mergeExplanations, type ExplanationChange, type Explanations } from '../domain/explanations';
import { mergeTicks, type Clash, type TickChange } from '../domain/merge-ticks';
import {
  assertExplained,
  assertExplanations,
  assertSameAsDraft,
  assertTicks,
  castSheet,
  notScoring,
  unitsOf,
  type SheetInWork,
} from './sheet-in-work';

export interface CastInput {
  readonly ticks: Ticks;
  /** By criterion; left out: those of the sheet in work. */
  readonly explanations?: Readonly<Record<string, unknown>> | undefined;
  /** Needed for every change of a sheet that was handed in. */
  readonly reason?: string | undefined;
  /** The member has seen that some criteria have no tick and count 0. */
  readonly unansweredConfirmed: boolean;
}

/** A sheet in work as the server has it, with what two devices ticked differently. */
export interface SavedSheet extends BallotTotal {
  readonly version: number;
  readonly ticks: Ticks;
  readonly clashes: readonly Clash[];
  readonly explanations: Explanations;
}

/** What was done on one device, in its order. */
export interface SheetChanges {
  readonly changes: readonly TickChange[];
  readonly explanations?: readonly ExplanationChange[] | undefined;
}

/** Why a sheet has an earlier version although none counts any more. */
const AFTER_MOVE = 'Phiếu trước đã chuyển sang sản phẩm khác';

/** Where a sheet was entered from paper. */
interface PaperSheet {
  readonly enteredBy: string;
  readonly receivedOn: string;
  readonly scanId: string;
}

/** The sheet (phiếu chấm) of a member: saved while in work, handed in once the product is scored. */
@Injectable()
export class CastBallot {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
    private readonly conflicts: Conflicts,
  ) {}

  /**
   * Brings what was ticked on one device into the sheet in work, criterion by criterion; what another device ticked differently
   * is kept beside it for the member to choose, and both texts where both explained.
   * @throws `evaluation.case_withdrawn`, `evaluation.not_scoring`, `evaluation.not_a_member`, `evaluation.ticks_invalid`, `evaluation.explanations_invalid`
   */
  change(
    caseId: string,
    { changes, explanations: texts = [] }: SheetChanges,
    ctx: CommandContext,
  ): Promise<SavedSheet> {
    return this.uow.command(ctx, 'evaluation.ballot.draft', async (tx) => {
      const stored = await visibleCase(tx, ctx.actor, caseId, 'for share');
      if (stored.state !== 'assigned' && stored.state !== 'scoring') throw notScoring(stored);
      const memberId = await this.voter(tx, ctx.actor.userId, stored);
      // Two first steps from two devices follow one another: the row that is locked must exist.
      const before = await castSheet(tx, caseId, memberId);
      await tx.execute(
        `insert into evaluation.ballot_draft (case_id, member_id, ticks, explanations, version, saved_at)
         values ($1, $2, $3, $4, 0, platform.now()) on conflict (case_id, member_id) do nothing`,
        [caseId, memberId, JSON.stringify(before.ticks), JSON.stringify(before.explanations)],
      );
      const known = await tx.one<SheetInWork>(
        `select ticks, clashes, explanations from evaluation.ballot_draft where case_id = $1 and member_id = $2 for update`,
        [caseId, memberId],
      );
      const { sheet } = await this.criteria.scorableSheet(tx, stored.facts.rulebookId, stored.facts.sheetNo);
      for (const { criterion, to } of changes) if (to !== null) assertTicks(sheet, { [criterion]: to });
      const { ticks, clashes } = mergeTicks(unitsOf(sheet), known, changes);
      assertTicks(sheet, ticks);
      const explanations = assertExplanations(sheet, mergeExplanations(known.explanations, texts));
      const saved = await tx.one<{ version: number }>(
        `update evaluation.ballot_draft set ticks = $3, clashes = $4, explanations = $5, version = version + 1, saved_at = platform.now()
          where case_id = $1 and member_id = $2 returning version`,
        [caseId, memberId, JSON.stringify(ticks), JSON.stringify(clashes), JSON.stringify(explanations)],
      );
      return { ...saved, ticks, clashes, explanations, ...totalOf(sheet, ticks) };
    });
  }

  /**
   * Hands in the sheet. The share lock on case and session makes "handed in" and "closed" follow one another: what is handed
   * in counts, what comes after the closing is refused.
   * @throws `evaluation.case_withdrawn`, `evaluation.sheet_differs`, `evaluation.not_scoring`, `evaluation.sitting_not_open`, `evaluation.absent`, `evaluation.period_over`, `evaluation.sheet_unfinished`, `evaluation.reason_missing`, `evaluation.explanations_missing`
   */
  cast(caseId: string, input: CastInput, ctx: CommandContext): Promise<{ version: number } & BallotTotal> {
    return this.uow.command(ctx, 'evaluation.ballot.cast', async (tx) => {
      const stored = await visibleCase(tx, ctx.actor, caseId, 'for share');
      if (stored.state !== 'scoring' || stored.sittingId === null) throw notScoring(stored);
      const sitting = await loadSitting(tx, stored.sittingId, 'for share');
      if (sitting.state !== 'open') throw new DomainError('evaluation.sitting_not_open', { sitting: sitting.state });
      if (sitting.mode === 'written' && sitting.periodOver)
        throw new DomainError('evaluation.period_over', { due_on: sitting.dueOn });
      const memberId = await this.voter(tx, ctx.actor.userId, stored);
      if (sitting.mode === 'meeting' && !sitting.present.has(memberId)) throw new DomainError('evaluation.absent');
      const { sheet } = await this.criteria.scorableSheet(tx, stored.facts.rulebookId, stored.facts.sheetNo);
      const given = input.explanations && assertExplanations(sheet, input.explanations);
      const explanations = await assertSameAsDraft(tx, { caseId, memberId, ticks: input.ticks, explanations: given });
      const { explanations: rule } = await rulesAt(tx, stored);
      assertTicks(sheet, input.ticks);
      assertExplained(sheet, rule, { ticks: input.ticks, explanations });
      return this.castFor(tx, stored, { memberId, input: { ...input, explanations } });
    });
  }

  /**
   * Hands in the sheet of a member, his own or one that he sent on paper, in the caller's transaction. What stands on a signed paper
   * stands: whether it explains what it ticks is not asked.
   * @throws `evaluation.sheet_unfinished`, `evaluation.reason_missing`, `evaluation.ticks_invalid`, `evaluation.not_a_member`
   */
  async castFor(
    tx: Tx,
    stored: StoredCase,
    { memberId, input, paper }: { memberId: string; input: CastInput; paper?: PaperSheet },
  ): Promise<{ version: number } & BallotTotal> {
    await this.conflicts.find(tx, stored.councilId, [{ caseId: stored.id, producerId: stored.facts.producerId }]);
    await this.assertVotes(tx, memberId, stored);
    const { explanations, ...total } = await this.judged(tx, stored, input);
    if (total.unanswered.length > 0 && !input.unansweredConfirmed)
      throw new DomainError('evaluation.sheet_unfinished', { unanswered: total.unanswered });
    const { last, counts } = await tx.one<{ last: number; counts: boolean }>(
      `select coalesce(max(version), 0)::int as last,
              exists (select 1 from evaluation.standing_ballot s where s.case_id = $1 and s.member_id = $2) as counts
         from evaluation.ballot where case_id = $1 and member_id = $2`,
      [stored.id, memberId],
    );
    if (counts && input.reason === undefined) throw new DomainError('evaluation.reason_missing', { path: 'reason' });
    assertOneUpdated(
      await tx.execute(
        `insert into evaluation.ballot (id, case_id, scoring_round, member_id, version, ticks, total, part_totals, explanations, reason, cast_at,
                                        entered_by, received_on, scan_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, platform.now(), $11, $12, $13) on conflict (case_id, member_id, version) do nothing`,
        [
          tx.newId(),
          stored.id,
          stored.scoringRound,
          memberId,
          last + 1,
          JSON.stringify(input.ticks),
          total.total,
          JSON.stringify(total.partTotals),
          JSON.stringify(explanations),
          last > 0 ? (input.reason ?? AFTER_MOVE) : null,
          paper?.enteredBy ?? null,
          paper?.receivedOn ?? null,
          paper?.scanId ?? null,
        ],
      ),
    );
    await tx.execute(`delete from evaluation.ballot_draft where case_id = $1 and member_id = $2`, [
      stored.id,
      memberId,
    ]);
    return { version: last + 1, ...total };
  }

  /** A member steps back from a product: from here on it is hidden from him. */
  recuse(caseId: string, detail: string, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'evaluation.conflict.declare', async (tx) => {
      const stored = await visibleCase(tx, ctx.actor, caseId, 'for share');
      if (stored.state === 'closed' || stored.state === 'withdrawn') throw new DomainError('evaluation.not_scoring');
      const members = await membersOf(tx, stored.councilId);
      const seat = members.find((member) => member.userId === ctx.actor.userId);
      if (!seat) throw new DomainError('evaluation.not_a_member');
      await this.conflicts.declare(tx, caseId, seat.memberId, detail);
    });
  }

  private async voter(tx: Tx, userId: string, stored: StoredCase): Promise<string> {
    const members = await membersOf(tx, stored.councilId);
    const seat = members.find((member) => member.userId === userId && isVotingSeat(member.seat));
    if (!seat) throw new DomainError('evaluation.not_a_member');
    await this.assertVotes(tx, seat.memberId, stored);
    return seat.memberId;
  }

  /** @throws `evaluation.not_a_member`; `evaluation.case_not_found` in conflict: the product is hidden from him */
  private async assertVotes(tx: Tx, memberId: string, stored: StoredCase): Promise<void> {
    const members = await membersOf(tx, stored.councilId);
    if (!members.some((member) => member.memberId === memberId && isVotingSeat(member.seat)))
      throw new DomainError('evaluation.not_a_member');
    if ((await openConflicts(tx, stored.id)).has(memberId)) throw new DomainError('evaluation.case_not_found');
  }

  private async judged(
    tx: Tx,
    stored: StoredCase,
    { ticks, explanations }: CastInput,
  ): Promise<BallotTotal & { explanations: Explanations }> {
    const { sheet } = await this.criteria.scorableSheet(tx, stored.facts.rulebookId, stored.facts.sheetNo);
    assertTicks(sheet, ticks);
    return { ...totalOf(sheet, ticks), explanations: assertExplanations(sheet, explanations ?? {}) };
  }
}
