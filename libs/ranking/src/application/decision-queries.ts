import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import {
  foundIn,
  historyOf,
  standsSinceSql,
  UnitOfWork,
  type Actor,
  type HistoryEntry,
  type Tx,
} from '@app/platform/database';
import {
  WorklistRegistry,
  type WorklistItem,
  type WorklistSource,
  type WorklistPart,
  WORKLIST_ROWS,
  upTo,
} from '@app/platform/http';
import { ProgrammeFacade } from '@app/programme';
import { decisionWorkflow } from '../domain/decision-workflow';
import { DECISION_COLUMNS, DECISION_FROM, itemsOf, loadDecision, type DecisionRow } from './decision-record';
import {
  APPROVE_DECISION,
  conflictedDossiers,
  decisionRoles,
  PREPARE_DECISION,
  PUBLISH_DECISION,
  READ_DECISION,
  unitScopeParams,
  unitScopeSql,
} from './ranking-access';
import { RankingBoards, type RankedItem, type RankingBoard } from './ranking-board';

export interface DecisionDetail extends DecisionRow {
  readonly items: readonly RankedItem[];
  /** Products left out of the view because the reader has a conflict of interest with them. */
  readonly hidden: number;
  readonly allowedActions: string[];
  readonly history: HistoryEntry[];
}

/** The lists of a round, by body that decides. */
export interface Ranking {
  readonly roundId: string | null;
  readonly roundName: string;
  /** Where nothing waits and the round shown has no results yet: the newest that has. */
  readonly earlier: { readonly roundId: string; readonly roundName: string } | null;
  readonly canDraft: boolean;
  readonly boards: RankingBoard[];
}

interface WaitingDecision {
  readonly id: string;
  readonly unitId: string;
  readonly roundName: string;
  readonly issuingBody: string;
  readonly publishOn: string | null;
  readonly since: string | null;
}

/** Reads of rankings and decisions, and what waits. */
@Injectable()
export class DecisionQueries implements WorklistSource {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly boards: RankingBoards,
    private readonly programme: ProgrammeFacade,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  /** Lists of a round that no decision holds yet. @throws `programme.round_not_found` */
  ranking(actor: Actor, roundId: string | undefined): Promise<Ranking> {
    return this.uow.read(async (tx) => {
      const { round, earlier } =
        roundId === undefined
          ? await this.boards.roundToOpen(tx, (unitId) => this.reaches(tx, actor, unitId))
          : { round: await this.programme.round(tx, roundId), earlier: undefined };
      if (round === undefined) return { roundId: null, roundName: '', earlier: null, canDraft: false, boards: [] };
      const hidden = await conflictedDossiers(tx, actor.userId);
      const boards: RankingBoard[] = [];
      for (const board of await this.boards.all(tx, round))
        if (await this.reaches(tx, actor, board.unitId))
          boards.push({ ...board, items: board.items.filter((item) => !hidden.has(item.dossierId)) });
      return {
        roundId: round.id,
        roundName: round.name,
        earlier: earlier === undefined ? null : { roundId: earlier.id, roundName: earlier.name },
        canDraft: actor.can(PREPARE_DECISION),
        boards,
      };
    });
  }

  /** Newest first. */
  list(
    actor: Actor,
    filter: {
      q?: string | undefined;
      roundId: string | undefined;
      state: string | undefined;
      after: string | undefined;
      limit: number;
    },
  ): Promise<(DecisionRow & { count: number })[]> {
    return this.uow.read((tx) =>
      tx.query(
        `select ${DECISION_COLUMNS}, (select count(*)::int from ranking.decision_item i where i.decision_id = d.id) as count
           from ${DECISION_FROM}
          where ${unitScopeSql('d.unit_id', 1)} and ($3::uuid is null or d.round_id = $3) and ($4::text is null or d.state = $4)
            and ($5::uuid is null or d.id < $5)
            and (${foundIn(['d.number', 'r.name'], 7)} or exists (
              select 1 from ranking.decision_item i where i.decision_id = d.id and ${foundIn([`i.facts ->> 'productName'`, `i.facts ->> 'producerName'`], 7)}))
          order by d.id desc limit $6`,
        [
          ...unitScopeParams(actor.scopeFor(READ_DECISION)),
          filter.roundId ?? null,
          filter.state ?? null,
          filter.after ?? null,
          filter.limit + 1,
          filter.q ?? null,
        ],
      ),
    );
  }

  /** @throws `ranking.decision_not_found` */
  get(actor: Actor, id: string): Promise<DecisionDetail> {
    return this.uow.read(async (tx) => {
      const decision = await loadDecision(tx, id);
      if (!(await this.reaches(tx, actor, decision.unitId))) throw new DomainError('ranking.decision_not_found');
      const hidden = await conflictedDossiers(tx, actor.userId);
      const items = await itemsOf(tx, decision);
      const shown = items.filter((item) => !hidden.has(item.dossierId));
      return {
        ...decision,
        items: shown,
        hidden: items.length - shown.length,
        allowedActions: this.allowed(actor, decision),
        history: await historyOf(tx, 'decision', id),
      };
    });
  }

  /** The decrees that the results of a list stand on, as a paper names them. */
  law(items: readonly RankedItem[]): Promise<string> {
    return this.uow.read((tx) => this.boards.law(tx, items));
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    const waiting = async (permission: string, state: string, subtitle: string): Promise<WorklistPart[]> => {
      if (!actor.can(permission)) return [];
      const rows = await tx.query<WaitingDecision>(
        `select d.id, d.unit_id as "unitId", r.name as "roundName", d.issuing_body as "issuingBody",
                to_char(d.publish_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI DD/MM/YYYY') as "publishOn",
                ${standsSinceSql('decision', 'd.id')} as since
           from ranking.decision d join programme.round r on r.id = d.round_id
          where d.state = $1 and ${unitScopeSql('d.unit_id', 2)} order by d.id limit ${WORKLIST_ROWS + 1}`,
        [state, ...unitScopeParams(actor.scopeFor(permission))],
      );
      const item = (row: WaitingDecision): WorklistItem => ({
        kind: 'decision',
        title: `Quyết định công nhận · ${row.roundName}`,
        subtitle: `${row.publishOn === null ? subtitle : `Tự công bố lúc ${row.publishOn}`} · ${row.issuingBody}`,
        to: `/quyet-dinh/${row.id}`,
        dueOn: null,
        since: row.since,
        unitId: row.unitId,
      });
      return upTo(rows, item, `/quyet-dinh?trang-thai=${state}`);
    };
    return [
      ...(await waiting(PREPARE_DECISION, 'draft', 'Dự thảo chưa trình')),
      ...(await waiting(APPROVE_DECISION, 'prepared', 'Chờ phê duyệt')),
      ...(await waiting(PUBLISH_DECISION, 'approved', 'Đã phê duyệt, chờ công bố')),
    ];
  }

  /** The preparer is not offered the approval of his own decision. */
  private allowed(actor: Actor, decision: DecisionRow): string[] {
    const roles = decisionRoles(actor);
    const actions: string[] = [
      ...decisionWorkflow.allowedActions(decision.state, roles),
      ...(decision.state === 'draft' && roles.includes('preparer') ? ['refresh'] : []),
      ...(decision.state === 'approved' && roles.includes('publisher') ? ['publish-at'] : []),
    ];
    return decision.preparedBy === actor.userId ? actions.filter((action) => action !== 'approve') : actions;
  }

  private async reaches(tx: Tx, actor: Actor, unitId: string): Promise<boolean> {
    const found = await tx.maybe(`select 1 where ${unitScopeSql('$1::text', 2)}`, [
      unitId,
      ...unitScopeParams(actor.scopeFor(READ_DECISION)),
    ]);
    return found !== undefined;
  }
}
