import { Injectable } from '@nestjs/common';
import { CriteriaFacade, totalOf, type BallotTotal, type Ticks } from '@app/criteria';
import { DomainError } from '@app/kernel';
import { assertOneUpdated, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { isVotingSeat } from '../domain/council-rules';
import { openConflicts, Conflicts } from './conflicts';
import { loadSitting, membersOf } from './council-state';
import { visibleCase, type StoredCase } from './case-state';
import { mergeTicks, type Clash, type MergedSheet, type TickChange } from '../domain/merge-ticks';
import { assertSameAsDraft, assertTicks, castTicks, notScoring, unitsOf } from './sheet-in-work';

export interface CastInput {
  readonly ticks: Ticks;
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
   * is kept beside it for the member to choose.
   * @throws `evaluation.case_withdrawn`, `evaluation.not_scoring`, `evaluation.not_a_member`, `evaluation.ticks_invalid`
   */
  change(caseId: string, changes: readonly TickChange[], ctx: CommandContext): Promise<SavedSheet> {
    return this.uow.command(ctx, 'evaluation.ballot.draft', async (tx) => {
      const stored = await visibleCase(tx, ctx.actor, caseId, 'for share');
      if (stored.state !== 'assigned' && stored.state !== 'scoring') throw notScoring(stored);
      const memberId = await this.voter(tx, ctx.actor.userId, stored);
      // Two first steps from two devices follow one another: the row that is locked must exist.
      await tx.execute(
        `insert into evaluation.ballot_draft (case_id, member_id, ticks, version, saved_at)
         values ($1, $2, $3, 0, platform.now()) on conflict (case_id, member_id) do nothing`,
        [caseId, memberId, JSON.stringify(await castTicks(tx, caseId, memberId))],
      );
      const known = await tx.one<MergedSheet & { version: number }>(
        `select ticks, clashes, version from evaluation.ballot_draft where case_id = $1 and member_id = $2 for update`,
        [caseId, memberId],
      );
      const { sheet } = await this.criteria.scorableSheet(tx, stored.facts.rulebookId, stored.facts.sheetNo);
      for (const { criterion, to } of changes) if (to !== null) assertTicks(sheet, { [criterion]: to });
      const { ticks, clashes } = mergeTicks(unitsOf(sheet), known, changes);
      assertTicks(sheet, ticks);
      const saved = await tx.one<{ version: number }>(
        `update evaluation.ballot_draft set ticks = $3, clashes = $4, version = version + 1, saved_at = platform.now()
          where case_id = $1 and member_id = $2 returning version`,
        [caseId, memberId, JSON.stringify(ticks), JSON.stringify(clashes)],
      );
      return { ...saved, ticks, clashes, ...totalOf(sheet, ticks) };
    });
  }

  /**
   * Hands in the sheet. The share lock on case and session makes "handed in" and "closed" follow one another: what is handed
   * in counts, what comes after the closing is refused.
   * @throws `evaluation.case_withdrawn`, `evaluation.sheet_differs`, `evaluation.not_scoring`, `evaluation.sitting_not_open`, `evaluation.absent`, `evaluation.period_over`, `evaluation.sheet_unfinished`, `evaluation.reason_missing`
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
      await assertSameAsDraft(tx, { caseId, memberId, ticks: input.ticks });
      return this.castFor(tx, stored, { memberId, input });
    });
  }

  /**
   * Hands in the sheet of a member, his own or one that he sent on paper, in the caller's transaction.
   * @throws `evaluation.sheet_unfinished`, `evaluation.reason_missing`, `evaluation.ticks_invalid`, `evaluation.not_a_member`
   */
  async castFor(
    tx: Tx,
    stored: StoredCase,
    { memberId, input, paper }: { memberId: string; input: CastInput; paper?: PaperSheet },
  ): Promise<{ version: number } & BallotTotal> {
    await this.conflicts.find(tx, stored.councilId, [{ caseId: stored.id, producerId: stored.facts.producerId }]);
    await this.assertVotes(tx, memberId, stored);
    const total = await this.total(tx, stored, input.ticks);
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
        `insert into evaluation.ballot (id, case_id, scoring_round, member_id, version, ticks, total, part_totals, reason, cast_at,
                                        entered_by, received_on, scan_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, platform.now(), $10, $11, $12) on conflict (case_id, member_id, version) do nothing`,
        [
          tx.newId(),
          stored.id,
          stored.scoringRound,
          memberId,
          last + 1,
          JSON.stringify(input.ticks),
          total.total,
          JSON.stringify(total.partTotals),
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

  private async total(tx: Tx, stored: StoredCase, ticks: Ticks): Promise<BallotTotal> {
    const { sheet } = await this.criteria.scorableSheet(tx, stored.facts.rulebookId, stored.facts.sheetNo);
    assertTicks(sheet, ticks);
    return totalOf(sheet, ticks);
  }
}
