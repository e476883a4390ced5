import { Injectable } from '@nestjs/common';
import {
  CriteriaFacade,
  criteriaOf,
  evaluate,
  explain,
  gatedCriteriaOf,
  proposeAgreed,
  totalOf,
  type AgreedOptions,
  type BallotTotal,
  type Explanation,
  type Sheet,
  type Ticks,
} from '@app/criteria';
import { DossiersFacade, type DossierPaper } from '@app/dossiers';
import { DomainError } from '@app/kernel';
import { historyOf, UnitOfWork, type Actor, type HistoryEntry, type Tx } from '@app/platform/database';
import { caseWorkflow, type CaseState } from '../domain/case-workflow';
import { isVotingSeat } from '../domain/council-rules';
import type { Quorum } from '../domain/quorum';
import { byLargestDifference } from '../domain/spread';
import { agreedSoFar } from './agreed-options';
import {
  allBallots,
  caseRoles,
  managesCouncil,
  seatOf,
  situationOf,
  visibleCase,
  type Situation,
  type StoredBallot,
  type StoredCase,
} from './case-state';
import {
  CAST_BALLOT,
  councilScopeParams,
  councilScopeSql,
  MANAGE_CASE,
  READ_CASE,
  withoutConflictSql,
} from './evaluation-access';

export interface CaseRow {
  readonly id: string;
  readonly productName: string;
  readonly producerName: string;
  readonly unitName: string;
  readonly level: string;
  readonly sheetNo: number;
  readonly state: CaseState;
  readonly scoringRound: number;
  readonly sittingId: string | null;
  /** The reader's own sheet, for those who score. */
  readonly mySheet: 'none' | 'draft' | 'cast' | null;
}

export interface CaseDetail extends CaseRow {
  readonly dossierId: string;
  readonly councilId: string;
  readonly councilName: string;
  readonly roundId: string;
  readonly rulebookId: string;
  readonly receiptNo: string;
  readonly version: number;
  readonly quorum: Quorum;
  readonly presidingName: string | null;
  readonly spreadLimit: number;
  /** Who has handed in, never what; for those who run the council, if its rules say so. */
  readonly progress:
    | readonly {
        memberId: string;
        displayName: string;
        seat: string;
        present: boolean;
        conflict: boolean;
        cast: boolean;
      }[]
    | null;
  readonly conflicts: readonly {
    id: string;
    memberName: string;
    detail: string;
    source: string;
    dismissedReason: string | null;
  }[];
  readonly advice: readonly { body: string; authorName: string; at: string }[];
  readonly papers: readonly DossierPaper[];
  readonly allowedActions: string[];
  readonly history: HistoryEntry[];
}

/** The reader's own sheet. */
export interface OwnSheet extends BallotTotal {
  readonly rulebookId: string;
  readonly sheetNo: number;
  readonly ticks: Ticks;
  /** Version of the draft, 0 when there is none. */
  readonly draftVersion: number;
  readonly cast: { version: number; scoringRound: number; total: number; castAt: string; reason: string | null } | null;
  readonly mayCast: boolean;
}

export interface ClosingView {
  readonly state: CaseState;
  readonly scoringRound: number;
  readonly sum: number;
  readonly count: number;
  readonly shownMean: string;
  readonly band: number;
  readonly star: number;
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
    reason: string | null;
    counts: boolean;
  }[];
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
  readonly recusals: readonly { displayName: string; detail: string }[];
}

export interface CaseFilter {
  readonly councilId: string | undefined;
  readonly roundId: string | undefined;
  readonly sittingId: string | undefined;
  readonly state: string | undefined;
  readonly q: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

const ROW = `c.id, c.facts->>'productName' as "productName", c.facts->>'producerName' as "producerName", c.facts->>'unitName' as "unitName", c.level,
  (c.facts->>'sheetNo')::int as "sheetNo", c.state, c.scoring_round as "scoringRound", c.sitting_id as "sittingId"`;

const mySheetSql = (user: number): string => `(select case
      when m.seat not in ('chair', 'deputy', 'member') then null
      when exists (select 1 from evaluation.ballot b where b.case_id = c.id and b.member_id = m.id) then 'cast'
      when exists (select 1 from evaluation.ballot_draft b where b.case_id = c.id and b.member_id = m.id) then 'draft'
      else 'none' end
    from evaluation.council_member m where m.council_id = c.council_id and m.user_id = $${user}::uuid and m.active_to is null limit 1)`;

/** Reads of products before a council. Nothing in them depends on others' sheets before the chair opens the discussion. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
    private readonly dossiers: DossiersFacade,
  ) {}

  /** In the order in which they were assigned. */
  list(actor: Actor, filter: CaseFilter): Promise<CaseRow[]> {
    return this.uow.read((tx) =>
      tx.query<CaseRow>(
        `select ${ROW}, ${mySheetSql(4)} as "mySheet"
           from evaluation.evaluation_case c join evaluation.council o on o.id = c.council_id
          where ${councilScopeSql('o', 1)} and ${withoutConflictSql('c', 4)}
            and ($5::uuid is null or c.council_id = $5) and ($6::uuid is null or c.round_id = $6)
            and ($7::uuid is null or c.sitting_id = $7) and ($8::text is null or c.state = $8)
            and ($9::text is null or platform.fold(c.facts->>'productName') like '%' || platform.fold($9) || '%'
                 or platform.fold(c.facts->>'producerName') like '%' || platform.fold($9) || '%')
            and ($10::uuid is null or c.id > $10)
          order by c.id limit $11`,
        [
          ...councilScopeParams(actor.scopeFor(READ_CASE)),
          actor.userId,
          filter.councilId ?? null,
          filter.roundId ?? null,
          filter.sittingId ?? null,
          filter.state ?? null,
          filter.q ?? null,
          filter.after ?? null,
          filter.limit + 1,
        ],
      ),
    );
  }

  /** @throws `evaluation.case_not_found` */
  get(actor: Actor, id: string): Promise<CaseDetail> {
    return this.uow.read(async (tx) => {
      const stored = await visibleCase(tx, actor, id);
      const row = await tx.one<CaseRow & { councilName: string }>(
        `select ${ROW}, ${mySheetSql(2)} as "mySheet", o.name as "councilName"
           from evaluation.evaluation_case c join evaluation.council o on o.id = c.council_id where c.id = $1`,
        [id, actor.userId],
      );
      const situation = await situationOf(tx, stored, stored.sittingId);
      const { dossierId, councilId, roundId, level, version } = stored;
      const roles = await caseRoles(tx, actor, stored, situation);
      return {
        ...row,
        ...{ dossierId, councilId, roundId, level, version },
        rulebookId: stored.facts.rulebookId,
        receiptNo: stored.facts.receiptNo,
        quorum: situation.quorum,
        presidingName: nameOf(situation, situation.presidingMemberId),
        spreadLimit: situation.rules.spreadLimit,
        progress:
          roles.length > 0 && situation.rules.progressVisible ? await this.progress(tx, stored, situation) : null,
        conflicts: (await managesCouncil(tx, actor, councilId)) ? await this.conflicts(tx, id) : [],
        advice: await tx.query<CaseDetail['advice'][number]>(
          `select a.body, u.display_name as "authorName", a.at from evaluation.advice a join evaluation.council_member m on m.id = a.member_id
             join identity.app_user u on u.id = m.user_id where a.case_id = $1 order by a.at, a.id`,
          [id],
        ),
        papers: await this.dossiers.evidenceFor(tx, dossierId),
        allowedActions: await this.actions(tx, actor, stored, situation, roles),
        history: await historyOf(tx, 'evaluation-case', id),
      };
    });
  }

  private async actions(
    tx: Tx,
    actor: Actor,
    stored: StoredCase,
    situation: Situation,
    roles: Awaited<ReturnType<typeof caseRoles>>,
  ): Promise<string[]> {
    const seat = seatOf(situation, actor);
    const scores = seat !== undefined && isVotingSeat(seat.seat) && actor.can(CAST_BALLOT);
    const open = stored.state === 'assigned' || stored.state === 'scoring';
    const opened = stored.state === 'discussion' || stored.state === 'closed';
    return [
      ...(scores && open ? ['score'] : []),
      ...(opened && (await this.maySeeSheets(tx, actor, stored, situation)) ? ['closing-view'] : []),
      ...caseWorkflow.allowedActions(stored.state, roles).filter((action) => action !== 'call'),
      ...(stored.state === 'discussion' && roles.length > 0 ? ['agree'] : []),
      ...(seat && (open || stored.state === 'discussion') ? ['recuse'] : []),
      ...(seat?.seat === 'adviser' && open ? ['advise'] : []),
      ...(roles.includes('manager') && stored.state !== 'closed' ? ['dismiss-conflict'] : []),
    ];
  }

  /** @throws `evaluation.case_not_found`, `evaluation.not_a_member` */
  sheet(actor: Actor, id: string): Promise<OwnSheet> {
    return this.uow.read(async (tx) => {
      const stored = await visibleCase(tx, actor, id);
      const situation = await situationOf(tx, stored, stored.sittingId);
      const seat = seatOf(situation, actor);
      if (!seat || !isVotingSeat(seat.seat)) throw new DomainError('evaluation.not_a_member');
      const { sheet } = await this.criteria.sheet(tx, stored.facts.rulebookId, stored.facts.sheetNo);
      const draft = await tx.maybe<{ ticks: Ticks; version: number }>(
        `select ticks, version from evaluation.ballot_draft where case_id = $1 and member_id = $2`,
        [id, seat.memberId],
      );
      const cast = situation.ballots.find((ballot) => ballot.memberId === seat.memberId);
      const ticks = draft?.ticks ?? cast?.ticks ?? {};
      return {
        rulebookId: stored.facts.rulebookId,
        sheetNo: stored.facts.sheetNo,
        ticks,
        draftVersion: draft?.version ?? 0,
        cast: cast
          ? {
              version: cast.version,
              scoringRound: cast.scoringRound,
              total: cast.total,
              castAt: cast.castAt,
              reason: cast.reason,
            }
          : null,
        mayCast:
          stored.state === 'scoring' &&
          situation.sitting?.state === 'open' &&
          situation.sitting.present.has(seat.memberId),
        ...totalOf(sheet, ticks),
      };
    });
  }

  /** All sheets and what follows from them, once the chair has opened the discussion. @throws `evaluation.still_sealed` */
  closing(actor: Actor, id: string): Promise<ClosingView> {
    return this.uow.read(async (tx) => {
      const stored = await visibleCase(tx, actor, id);
      if (stored.state !== 'discussion' && stored.state !== 'closed') throw new DomainError('evaluation.still_sealed');
      const situation = await situationOf(tx, stored, stored.sittingId);
      if (!(await this.maySeeSheets(tx, actor, stored, situation))) throw new DomainError('evaluation.still_sealed');
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
        reason: ballot.reason,
        counts: countedIds.has(ballot.id),
      })),
      differences: differencesOf(sheet, ticks),
      gates: gatesOf(sheet, proposed, agreed),
      missed: result.missed,
      explanation: explain(rulebook, sheet, ticks, result),
      recusals: await tx.query<{ displayName: string; detail: string }>(
        `select u.display_name as "displayName", string_agg(distinct x.detail, '; ') as detail
           from evaluation.conflict x join evaluation.council_member m on m.id = x.member_id join identity.app_user u on u.id = m.user_id
          where x.case_id = $1 and not exists (select 1 from evaluation.conflict_dismissal d where d.conflict_id = x.id)
          group by m.id, u.display_name order by 1`,
        [stored.id],
      ),
    };
  }

  /** During the discussion only the council itself and who keeps its minutes; after closing those who may read the case. */
  private async maySeeSheets(tx: Tx, actor: Actor, stored: StoredCase, situation: Situation): Promise<boolean> {
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

  private async progress(
    tx: Tx,
    stored: StoredCase,
    situation: Situation,
  ): Promise<NonNullable<CaseDetail['progress']>> {
    const cast = await tx.query<{ memberId: string }>(
      `select distinct member_id as "memberId" from evaluation.ballot where case_id = $1`,
      [stored.id],
    );
    const done = new Set(cast.map((row) => row.memberId));
    return situation.members
      .filter((member) => isVotingSeat(member.seat))
      .map(({ memberId, displayName, seat }) => ({
        ...{ memberId, displayName, seat },
        present: situation.sitting?.present.has(memberId) ?? false,
        conflict: situation.conflicts.has(memberId),
        cast: done.has(memberId),
      }));
  }

  private conflicts(tx: Tx, id: string): Promise<CaseDetail['conflicts'][number][]> {
    return tx.query(
      `select x.id, u.display_name as "memberName", x.detail, x.source, d.reason as "dismissedReason"
         from evaluation.conflict x join evaluation.council_member m on m.id = x.member_id join identity.app_user u on u.id = m.user_id
         left join evaluation.conflict_dismissal d on d.conflict_id = x.id
        where x.case_id = $1 order by u.display_name, x.id`,
      [id],
    );
  }
}

const nameOf = (situation: Situation, memberId: string | null): string | null =>
  situation.members.find((member) => member.memberId === memberId)?.displayName ?? null;

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
