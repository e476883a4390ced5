import { Injectable } from '@nestjs/common';
import {
  historyOf,
  UnitOfWork,
  type Actor,
  type HistoryEntry,
  type Tx,
  foundIn,
  producerNameSql,
} from '@app/platform/database';
import { WorklistRegistry, type WorklistItem, type WorklistSource } from '@app/platform/http';
import { scopeParams, scopeSql } from '@app/programme';
import { complaintWorkflow, type ComplaintScope, type ComplaintState } from '../domain/complaint-workflow';
import { complaintRoles } from './complaint-commands';
import { COMPLAINT_COLUMNS, COMPLAINT_FROM, visibleComplaint, type ComplaintRow } from './complaint-record';
import { ANSWER_COMPLAINT, conflictedDossiers, READ_COMPLAINT } from './ranking-access';

export interface ComplaintDetail extends ComplaintRow {
  readonly allowedActions: readonly string[];
  readonly history: readonly HistoryEntry[];
}

/** A complaint as a warning to who approves: about this result, or an open one about an earlier result of the product. */
export interface ComplaintWarning {
  readonly id: string;
  readonly caseId: string;
  readonly productId: string;
  readonly scope: ComplaintScope;
  readonly state: ComplaintState;
  readonly receivedOn: string;
}

const NOT_CONFLICTED = `not exists (select 1 from evaluation.conflict k join evaluation.council_member m on m.id = k.member_id
   join evaluation.evaluation_case e on e.id = k.case_id where m.user_id = $4 and e.dossier_id = x.dossier_id
    and not exists (select 1 from evaluation.conflict_dismissal d where d.conflict_id = k.id))`;

/** Complaints for those who may see their product, and what waits for an answer. */
@Injectable()
export class ComplaintQueries implements WorklistSource {
  constructor(
    private readonly uow: UnitOfWork,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  /** Newest first. */
  list(
    actor: Actor,
    filter: {
      q?: string | undefined;
      state: string | undefined;
      caseId: string | undefined;
      after: string | undefined;
      limit: number;
    },
  ): Promise<ComplaintRow[]> {
    return this.uow.read((tx) =>
      tx.query<ComplaintRow>(
        `select ${COMPLAINT_COLUMNS} from ${COMPLAINT_FROM}
          where ${scopeSql('x', 1)} and ${NOT_CONFLICTED} and ($5::text is null or x.state = $5)
            and ($6::uuid is null or x.case_id = $6) and ($7::uuid is null or x.id < $7)
            and ${foundIn(['x.product_name', 'x.from_name', producerNameSql('x.producer_id')], 9)}
          order by x.id desc limit $8`,
        [
          ...scopeParams(actor.scopeFor(READ_COMPLAINT)),
          ...[actor.userId, filter.state ?? null, filter.caseId ?? null, filter.after ?? null, filter.limit + 1],
          filter.q ?? null,
        ],
      ),
    );
  }

  /** @throws `ranking.complaint_not_found` */
  get(actor: Actor, id: string): Promise<ComplaintDetail> {
    return this.uow.read(async (tx) => {
      const stored = await visibleComplaint(tx, actor, { id, permissions: [READ_COMPLAINT] });
      const actions = complaintWorkflow.allowedActions(stored.state, complaintRoles(actor));
      return {
        ...stored,
        allowedActions: actions.filter((action) => action !== 'withdraw' || stored.recordedBy === actor.userId),
        history: await historyOf(tx, 'complaint', id),
      };
    });
  }

  /** Those that whoever approves these products must know of; taken back ones are none. */
  warnings(tx: Tx, caseIds: readonly string[], productIds: readonly string[]): Promise<ComplaintWarning[]> {
    return tx.query<ComplaintWarning>(
      `select x.id, x.case_id as "caseId", x.product_id as "productId", x.scope, x.state, x.received_on as "receivedOn"
         from ranking.complaint x
        where x.product_id = any($2::uuid[]) and x.state <> 'withdrawn' and (x.state = 'open' or x.case_id = any($1::uuid[]))
        order by x.state <> 'open', x.received_on, x.id limit 1000`,
      [[...caseIds], [...productIds]],
    );
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistItem[]> {
    if (!actor.can(ANSWER_COMPLAINT)) return [];
    const hidden = await conflictedDossiers(tx, actor.userId);
    const rows = await tx.query<ComplaintRow & { unitId: string }>(
      `select ${COMPLAINT_COLUMNS}, x.unit_id as "unitId" from ${COMPLAINT_FROM} where x.state = 'open' and ${scopeSql('x', 1)}
        order by x.id limit 50`,
      scopeParams(actor.scopeFor(ANSWER_COMPLAINT)),
    );
    return rows
      .filter((row) => !hidden.has(row.dossierId))
      .map((row) => ({
        kind: 'complaint',
        title: `Khiếu nại kết quả: ${row.productName}`,
        subtitle: `${row.roundName} · chưa trả lời`,
        to: `/khieu-nai/${row.id}`,
        dueOn: null,
        since: row.receivedOn,
        unitId: row.unitId,
      }));
  }
}
