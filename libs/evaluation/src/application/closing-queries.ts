import { Injectable } from '@nestjs/common';
import {
  CriteriaFacade,
  criteriaOf,
  evaluate,
  explain,
  gatedCriteriaOf,
  proposeAgreed,
  stabilityOf,
  type AgreedOptions,
  type Explanation,
  type Sheet,
  type Ticks,
} from '@app/criteria';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import type { CaseState } from '../domain/case-workflow';
import type { Explanations } from '../domain/explanations';
import type { Opinions } from '../domain/opinions';
import type { Quorum } from '../domain/quorum';
import { byLargestDifference } from '../domain/spread';
import { agreedSoFar } from './agreed-options';
import {
  allBallots,
  managesCouncil,
  opinionsInWriting,
  seatOf,
  situationOf,
  visibleCase,
  type Situation,
  type StoredBallot,
  type StoredCase,
} from './case-state';
import { MANAGE_CASE } from './evaluation-access';
import { decidedAbove } from './sends-up';

export interface ClosingView {
  readonly state: CaseState;
  readonly scoringRound: number;
  readonly sum: number;
  readonly count: number;
  readonly shownMean: string;
  readonly band: number;
  readonly star: number;
  /** The level above that decides this star; null where it is decided here, or by none. */
  readonly decidedAbove: string | null;
  readonly spread: number;
  readonly spreadLimit: number;
  readonly maxScoringRounds: number;
  readonly quorum: Quorum;
  /** All sheets of all rounds; the newest of each member counts. */
  readonly ballots: readonly {
    memberId: string;
    memberName: string;
    department: string;
    scoringRound: number;
    version: number;
    total: number;
    partTotals: Readonly<Record<string, number>>;
    ticks: Ticks;
    explanations: Explanations;
    reason: string | null;
    counts: boolean;
    /** Entered from a signed paper: by whom, when it came, its scan. */
    enteredByName: string | null;
    receivedOn: string | null;
    scanId: string | null;
  }[];
  /** The round in which the sheets came in writing, if any. */
  readonly writtenRound: number | null;
  /** Written: what the sheets say together; null around a table. */
  readonly opinions: Opinions | null;
  readonly differences: readonly { key: string; title: string; difference: number; points: readonly number[] }[];
  readonly gates: readonly {
    key: string;
    title: string;
    options: readonly string[];
    proposed: number | null;
    agreed: number | null;
    isAgreed: boolean;
  }[];
  readonly missed: Readonly<Record<string, readonly string[]>>;
  readonly explanation: Explanation;
  /** Members whose sheet, left out alone, would change the star; nothing of it changes a score. */
  readonly turning: readonly { memberId: string; memberName: string; shownMean: string; star: number }[];
  readonly recusals: readonly { displayName: string; detail: string }[];
}

/** The sheets of a product, once they may be read. */
@Injectable()
export class ClosingQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
  ) {}

  /** All sheets and what follows from them, once the chair has opened the discussion. @throws `evaluation.still_sealed` */
  closing(actor: Actor, id: string): Promise<ClosingView> {
    return this.uow.read(async (tx) => {
      const stored = await visibleCase(tx, actor, id);
      if (stored.state !== 'discussion' && stored.state !== 'closed') throw new DomainError('evaluation.still_sealed');
      const situation = await situationOf(tx, stored, stored.sittingId);
      if (!(await maySeeSheets(tx, actor, stored, situation))) throw new DomainError('evaluation.still_sealed');
      return this.closingView(tx, stored, situation, await this.counted(tx, stored, situation));
    });
  }

  /** Sheets that count: of a closed product those that were counted then. */
  private async counted(tx: Tx, stored: StoredCase, situation: Situation): Promise<readonly StoredBallot[]> {
    if (stored.state !== 'closed') return situation.ballots;
    const { ids } = await tx.one<{ ids: string[] }>(
      `select counted_ballots as ids from evaluation.case_result where case_id = $1`,
      [stored.id],
    );
    return (await allBallots(tx, stored.id)).filter((ballot) => ids.includes(ballot.id));
  }

  private async closingView(
    tx: Tx,
    stored: StoredCase,
    situation: Situation,
    counted: readonly StoredBallot[],
  ): Promise<ClosingView> {
    const { rulebook, sheet } = await this.criteria.sheet(tx, stored.facts.rulebookId, stored.facts.sheetNo);
    const ticks = counted.map((ballot) => ballot.ticks);
    const proposed = proposeAgreed(sheet, ticks);
    const agreed = await agreedSoFar(tx, stored);
    const result = evaluate(rulebook, sheet, ticks, { ...proposed, ...agreed });
    const everyone = await tx.query<{ memberId: string; displayName: string; department: string }>(
      `select m.id as "memberId", u.display_name as "displayName", m.department
         from evaluation.council_member m join identity.app_user u on u.id = m.user_id where m.council_id = $1`,
      [stored.councilId],
    );
    const member = new Map(everyone.map((each) => [each.memberId, each]));
    const enterers = new Map(
      (
        await tx.query<{ userId: string; name: string }>(
          `select distinct u.id as "userId", u.display_name as name from evaluation.ballot b join identity.app_user u on u.id = b.entered_by
            where b.case_id = $1`,
          [stored.id],
        )
      ).map(({ userId, name }) => [userId, name]),
    );
    const countedIds = new Set(counted.map((ballot) => ballot.id));
    const totals = counted.map((ballot) => ballot.total);
    return {
      state: stored.state,
      scoringRound: stored.scoringRound,
      sum: result.sum,
      count: result.count,
      shownMean: result.shownMean,
      band: result.band,
      star: result.star,
      decidedAbove: decidedAbove(
        await this.criteria.procedure(tx, stored.facts.procedureId),
        stored.level,
        result.star,
      ),
      spread: Math.max(...totals) - Math.min(...totals),
      spreadLimit: situation.rules.spreadLimit,
      maxScoringRounds: situation.rules.maxScoringRounds,
      quorum: situation.quorum,
      ballots: (await allBallots(tx, stored.id)).map((ballot) => ({
        memberId: ballot.memberId,
        memberName: member.get(ballot.memberId)?.displayName ?? '',
        department: member.get(ballot.memberId)?.department ?? '',
        scoringRound: ballot.scoringRound,
        version: ballot.version,
        total: ballot.total,
        partTotals: ballot.partTotals,
        ticks: ballot.ticks,
        explanations: ballot.explanations,
        reason: ballot.reason,
        counts: countedIds.has(ballot.id),
        enteredByName: ballot.enteredBy === null ? null : (enterers.get(ballot.enteredBy) ?? null),
        receivedOn: ballot.receivedOn,
        scanId: ballot.scanId,
      })),
      writtenRound: stored.writtenSittingId === null ? null : 1,
      opinions: (await opinionsInWriting(tx, this.criteria, stored, { ...situation, ballots: counted })) ?? null,
      differences: differencesOf(sheet, ticks),
      gates: gatesOf(sheet, proposed, agreed),
      missed: result.missed,
      explanation: explain(rulebook, sheet, ticks, result),
      turning: stabilityOf(rulebook, sheet, ticks, agreed).turning.map(({ index, ...without }) => {
        const memberId = counted[index]?.memberId ?? '';
        return { memberId, memberName: member.get(memberId)?.displayName ?? '', ...without };
      }),
      recusals: await tx.query<{ displayName: string; detail: string }>(
        `select u.display_name as "displayName", string_agg(distinct x.detail, '; ') as detail
           from evaluation.conflict x join evaluation.council_member m on m.id = x.member_id join identity.app_user u on u.id = m.user_id
          where x.case_id = $1 and not exists (select 1 from evaluation.conflict_dismissal d where d.conflict_id = x.id)
          group by m.id, u.display_name order by 1`,
        [stored.id],
      ),
    };
  }
}

/** During the discussion only the council itself and who keeps its minutes; after closing those who may read the case. */
export async function maySeeSheets(tx: Tx, actor: Actor, stored: StoredCase, situation: Situation): Promise<boolean> {
  const seat = seatOf(situation, actor);
  if (seat)
    return (
      seat.seat === 'secretary' ||
      situation.rules.othersSheets !== 'never' ||
      seat.memberId === situation.presidingMemberId
    );
  if (!(await managesCouncil(tx, actor, stored.councilId, MANAGE_CASE))) return false;
  if (stored.state === 'closed') return true;
  const council = await tx.one<{ unitId: string; kind: string }>(
    `select c.unit_id as "unitId", u.kind from evaluation.council c join programme.unit u on u.id = c.unit_id where c.id = $1`,
    [stored.councilId],
  );
  return council.kind === 'province' || actor.scopeFor(MANAGE_CASE).unitIds.length > 0;
}

/** Where the sheets differ most, first; criteria on which all agree are left out. */
function differencesOf(sheet: Sheet, ticks: readonly Ticks[]): ClosingView['differences'] {
  const points = criteriaOf(sheet).map((criterion) => ({
    key: criterion.key,
    title: criterion.title,
    points: ticks.map((each) => criterion.options[each[criterion.key] ?? -1]?.points ?? 0),
  }));
  return byLargestDifference(points).filter((criterion) => criterion.difference > 0);
}

function gatesOf(sheet: Sheet, proposed: AgreedOptions, agreed: AgreedOptions): ClosingView['gates'] {
  return gatedCriteriaOf(sheet).map((criterion) => ({
    key: criterion.key,
    title: criterion.title,
    options: criterion.options.map((option) => option.label),
    proposed: proposed[criterion.key] ?? null,
    agreed: agreed[criterion.key] ?? null,
    isAgreed: criterion.key in agreed,
  }));
}
