import { Injectable } from '@nestjs/common';
import { CriteriaFacade } from '@app/criteria';
import { DossiersFacade, type DossierPaper } from '@app/dossiers';
import { historyOf, UnitOfWork, type Actor, type HistoryEntry, type Tx } from '@app/platform/database';
import { caseWorkflow, type CaseState, type SittingMode } from '../domain/case-workflow';
import { isVotingSeat } from '../domain/council-rules';
import type { Quorum } from '../domain/quorum';
import {
  caseRoles,
  managesCouncil,
  opinionsInWriting,
  seatOf,
  situationOf,
  visibleCase,
  type Situation,
  type StoredCase,
} from './case-state';
import { CAST_BALLOT, councilScopeParams, councilScopeSql, READ_CASE, withoutConflictSql } from './evaluation-access';
import { maySeeSheets } from './closing-queries';
import { ownSheet, type OwnSheet } from './own-sheet';

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
  /** How the council decides it: around a table, or in writing until `dueOn`. */
  readonly mode: SittingMode;
  readonly dueOn: string | null;
  /** On the label of its sample. */
  readonly sampleCode: string;
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
  readonly periodOver: boolean;
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
        onPaper: boolean;
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

export interface CaseFilter {
  readonly councilId: string | undefined;
  readonly roundId: string | undefined;
  readonly sittingId: string | undefined;
  readonly state: string | undefined;
  readonly mySheet: 'open' | 'cast' | undefined;
  readonly q: string | undefined;
  readonly after: { readonly place: number; readonly id: string } | undefined;
  readonly limit: number;
}

const ROW = `c.id, c.facts->>'productName' as "productName", c.facts->>'producerName' as "producerName", c.facts->>'unitName' as "unitName", c.level,
  (c.facts->>'sheetNo')::int as "sheetNo", c.state, c.scoring_round as "scoringRound", c.sitting_id as "sittingId",
  coalesce((select s.mode from evaluation.sitting s where s.id = c.sitting_id), 'meeting') as mode,
  (select s.due_on from evaluation.sitting s where s.id = c.sitting_id) as "dueOn", evaluation.sample_code(c.id) as "sampleCode"`;

const mySheetSql = (user: number): string => `(select case
      when m.seat not in ('chair', 'deputy', 'member') then null
      when exists (select 1 from evaluation.standing_ballot b where b.case_id = c.id and b.member_id = m.id) then 'cast'
      when exists (select 1 from evaluation.ballot_draft b where b.case_id = c.id and b.member_id = m.id and b.ticks <> '{}') then 'draft'
      else 'none' end
    from evaluation.council_member m where m.council_id = c.council_id and m.user_id = $${user}::uuid and m.active_to is null limit 1)`;

/** What waits for the reader's sheet comes first, then what else is in hand, then what is to come, then what is done. */
const placeSql = (user: number): string => `(case c.state
      when 'scoring' then case when ${mySheetSql(user)} in ('none', 'draft') then 0 else 1 end
      when 'discussion' then 1 when 'assigned' then 2 else 3 end)`;

/** Reads of products before a council. Nothing in them depends on others' sheets before the chair opens the discussion. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
    private readonly dossiers: DossiersFacade,
  ) {}

  /** What waits for me first, then in the order in which they were assigned. */
  list(actor: Actor, filter: CaseFilter): Promise<(CaseRow & { place: number })[]> {
    return this.uow.read((tx) =>
      tx.query<CaseRow & { place: number }>(
        `select ${ROW}, ${mySheetSql(4)} as "mySheet", ${placeSql(4)} as place
           from evaluation.evaluation_case c join evaluation.council o on o.id = c.council_id
          where ${councilScopeSql('o', 1)} and ${withoutConflictSql('c', 4)}
            and ($5::uuid is null or c.council_id = $5) and ($6::uuid is null or c.round_id = $6)
            and ($7::uuid is null or c.sitting_id = $7) and ($8::text is null or c.state = $8)
            and ($9::text is null or platform.fold(c.facts->>'productName') like '%' || platform.fold($9) || '%'
                 or platform.fold(c.facts->>'producerName') like '%' || platform.fold($9) || '%')
            and ($10::uuid is null or (${placeSql(4)}, c.id) > ($11::int, $10))
            and ($12::text is null or (c.state = 'scoring' or $12 = 'cast')
                   and ${mySheetSql(4)} = any(case when $12 = 'cast' then '{cast}'::text[] else '{none,draft}' end))
          order by place, c.id limit $13`,
        [
          ...councilScopeParams(actor.scopeFor(READ_CASE)),
          actor.userId,
          filter.councilId ?? null,
          filter.roundId ?? null,
          filter.sittingId ?? null,
          filter.state ?? null,
          filter.q ?? null,
          filter.after?.id ?? null,
          filter.after?.place ?? null,
          filter.mySheet ?? null,
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
        periodOver: situation.sitting?.periodOver ?? false,
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
      ...(opened && (await maySeeSheets(tx, actor, stored, situation)) ? ['closing-view'] : []),
      ...(await this.steps(tx, stored, situation, roles)),
      ...(stored.state === 'discussion' && roles.length > 0 ? ['agree'] : []),
      ...(seat && (open || stored.state === 'discussion') ? ['recuse'] : []),
      ...(seat?.seat === 'adviser' && open ? ['advise'] : []),
      ...(roles.includes('manager') && stored.state !== 'closed' ? ['dismiss-conflict'] : []),
      ...(roles.includes('manager') && stored.state === 'scoring' && situation.mode === 'written'
        ? ['paper-ballot']
        : []),
    ];
  }

  /** Steps of the workflow that make sense here; a table has no second round in writing, and only writing goes to a meeting. */
  private async steps(
    tx: Tx,
    stored: StoredCase,
    situation: Situation,
    roles: Awaited<ReturnType<typeof caseRoles>>,
  ): Promise<string[]> {
    const isWritten = situation.mode === 'written';
    const steps = caseWorkflow.allowedActions(stored.state, roles).filter((action) => action !== 'call');
    if (!isWritten) return steps.filter((action) => action !== 'to-meeting');
    const tooFew = (situation.sitting?.periodOver ?? false) && !situation.quorum.met;
    const opinions =
      stored.state === 'discussion' ? await opinionsInWriting(tx, this.criteria, stored, situation) : undefined;
    const meets = stored.state === 'scoring' ? tooFew : opinions?.agree === false;
    return steps.filter((action) => action !== 'reopen' && (action !== 'to-meeting' || meets));
  }

  /** @throws `evaluation.case_not_found`, `evaluation.not_a_member` */
  sheet(actor: Actor, id: string): Promise<OwnSheet> {
    return this.uow.read((tx) => ownSheet(tx, this.criteria, actor, id));
  }

  private async progress(
    tx: Tx,
    stored: StoredCase,
    situation: Situation,
  ): Promise<NonNullable<CaseDetail['progress']>> {
    const cast = await tx.query<{ memberId: string; onPaper: boolean }>(
      `select distinct on (member_id) member_id as "memberId", entered_by is not null as "onPaper" from evaluation.standing_ballot
        where case_id = $1 order by member_id, version desc`,
      [stored.id],
    );
    const done = new Map(cast.map((row) => [row.memberId, row.onPaper]));
    return situation.members
      .filter((member) => isVotingSeat(member.seat))
      .map(({ memberId, displayName, seat }) => ({
        ...{ memberId, displayName, seat },
        present: situation.mode === 'written' || (situation.sitting?.present.has(memberId) ?? false),
        conflict: situation.conflicts.has(memberId),
        cast: done.has(memberId),
        onPaper: done.get(memberId) ?? false,
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
