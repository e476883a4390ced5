import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
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
import { KIND_TEXT } from '../domain/grounds';
import { statusDecisionWorkflow } from '../domain/status-decision-workflow';
import {
  APPROVE_STATUS,
  loadStatusDecision,
  PREPARE_STATUS,
  PUBLISH_STATUS,
  READ_STATUS,
  STATUS_COLUMNS,
  STATUS_FROM,
  statusItems,
  statusScopeParams,
  statusScopeSql,
  type StatusDecisionRow,
  type StatusItem,
} from './status-decision-record';
import { statusRoles } from './status-decision-rules';

export interface StatusDecisionDetail extends StatusDecisionRow {
  readonly items: StatusItem[];
  readonly allowedActions: string[];
  readonly history: HistoryEntry[];
}

/** Reads of decisions on the life of certificates, and what waits. */
@Injectable()
export class StatusDecisionQueries implements WorklistSource {
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
      kind: string | undefined;
      state: string | undefined;
      after: string | undefined;
      limit: number;
    },
  ): Promise<StatusDecisionRow[]> {
    return this.uow.read((tx) =>
      tx.query<StatusDecisionRow>(
        `select ${STATUS_COLUMNS} from ${STATUS_FROM}
          where ${statusScopeSql(1)} and ($3::text is null or d.kind = $3) and ($4::text is null or d.state = $4)
            and ($5::uuid is null or d.id < $5)
            and (${foundIn(['d.number'], 7)} or exists (
              select 1 from certificates.status_decision_item i join certificates.certificate c on c.id = i.certificate_id
               join producers.product p on p.id = c.product_id where i.decision_id = d.id and ${foundIn(['p.name', 'c.number_text'], 7)}))
          order by d.id desc limit $6`,
        [
          ...statusScopeParams(actor.scopeFor(READ_STATUS)),
          filter.kind ?? null,
          filter.state ?? null,
          filter.after ?? null,
          filter.limit + 1,
          filter.q ?? null,
        ],
      ),
    );
  }

  /** @throws `certificate.decision_not_found` */
  get(actor: Actor, id: string): Promise<StatusDecisionDetail & { readonly today: LocalDate }> {
    return this.uow.read(async (tx) => {
      const decision = await loadStatusDecision(tx, id, [actor.scopeFor(READ_STATUS)]);
      const { today } = await tx.one<{ today: LocalDate }>(`select platform.today() as today`);
      return {
        ...decision,
        items: await statusItems(tx, id),
        allowedActions: this.allowed(actor, decision),
        history: await historyOf(tx, 'status-decision', id),
        today,
      };
    });
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    const waiting = async (permission: string, state: string, subtitle: string): Promise<WorklistPart[]> => {
      if (!actor.can(permission)) return [];
      const rows = await tx.query<StatusDecisionRow & { since: string | null }>(
        `select ${STATUS_COLUMNS}, ${standsSinceSql('status-decision', 'd.id')} as since
           from ${STATUS_FROM} where d.state = $3 and ${statusScopeSql(1)} order by d.id limit ${WORKLIST_ROWS + 1}`,
        [...statusScopeParams(actor.scopeFor(permission)), state],
      );
      const item = (row: (typeof rows)[number]): WorklistItem => ({
        kind: 'status-decision',
        title: `Quyết định ${KIND_TEXT[row.kind].label.toLowerCase()} · ${row.count} sản phẩm`,
        subtitle: `${subtitle} · ${row.issuingBody}`,
        to: `/quyet-dinh-hieu-luc/${row.id}`,
        dueOn: null,
        since: row.since,
        unitId: row.unitId,
      });
      return upTo(rows, item, `/quyet-dinh-hieu-luc?trang-thai=${state}`);
    };
    return [
      ...(await waiting(PREPARE_STATUS, 'draft', 'Dự thảo chưa trình')),
      ...(await waiting(APPROVE_STATUS, 'prepared', 'Chờ phê duyệt')),
      ...(await waiting(PUBLISH_STATUS, 'approved', 'Đã phê duyệt, chờ công bố')),
    ];
  }

  /** The preparer is not offered the approval of his own decision. */
  private allowed(actor: Actor, decision: StatusDecisionRow): string[] {
    const actions: string[] = statusDecisionWorkflow.allowedActions(decision.state, statusRoles(actor));
    return decision.preparedBy === actor.userId ? actions.filter((action) => action !== 'approve') : actions;
  }
}
