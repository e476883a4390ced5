import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import {
  historyOf,
  standsSinceSql,
  UnitOfWork,
  vnDaySql,
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
import { scopeParams, scopeSql } from '@app/programme';
import { checkCapital, differenceInWords, type CapitalCheck, type CapitalRow } from '../domain/capital';
import { isEditable, planWorkflow, type PlanState } from '../domain/plan-workflow';
import { emptySections, type YearGoal } from './plan-fields';
import { capitalRows } from './plan-commands';
import { COMMENT_PLAN, DECIDE_PLAN, planRoles, READ_PLAN, WRITE_PLAN } from './plan-permissions';

export interface PlanRow {
  readonly id: string;
  readonly productName: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly unitName: string;
  readonly state: PlanState;
  readonly declaredTotal: string;
  readonly submittedAt: string | null;
  readonly approvedOn: string | null;
  readonly firstYear: number;
  readonly horizonYears: number;
  readonly onPaper: boolean;
}

interface WaitingPlan extends PlanRow {
  readonly unitId: string;
  /** Day of its sending, or since which its writer has it. */
  readonly since: string;
}

export interface PlanListRow extends PlanRow {
  /** Amounts as decimal text, by source and number of the year: "owner1". */
  readonly capital: Readonly<Record<string, string>>;
  readonly sheetNo: number | null;
  /** The paper that approved it, and who; a plan approved here says so. */
  readonly approvalDocument: string | null;
  readonly approvalBody: string | null;
}

export interface PlanDetail extends PlanRow {
  /** Null for a plan approved on paper before this system; then the paper is named. */
  readonly ideaId: string | null;
  readonly approvalDocument: string | null;
  readonly approvalBody: string | null;
  readonly sections: Record<string, string>;
  readonly yearGoals: YearGoal[];
  readonly capital: CapitalRow[];
  readonly check: CapitalCheck;
  readonly differenceText: string | null;
  readonly missing: string[];
  readonly comments: { id: string; body: string; authorName: string; at: string }[];
  readonly version: number;
  readonly allowedActions: string[];
  readonly history: HistoryEntry[];
}

export interface PlanFilter {
  readonly q: string | undefined;
  readonly state: string | undefined;
  readonly unitId: string | undefined;
  readonly producerId: string | undefined;
  readonly ideaId: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

type StoredPlan = PlanRow & {
  ideaId: string | null;
  approvalDocument: string | null;
  approvalBody: string | null;
  sections: Record<string, unknown>;
  version: number;
  comments: PlanDetail['comments'];
};

const ROW = `p.id, p.product_name as "productName", p.producer_id as "producerId", r.name as "producerName", u.name as "unitName",
  p.state, p.declared_total as "declaredTotal", p.submitted_at as "submittedAt", p.approved_on as "approvedOn",
  p.first_year as "firstYear", p.horizon_years as "horizonYears", p.origin = 'imported' as "onPaper"`;
const HERE = `case when p.state = 'approved' then 'Duyệt trong hệ thống' end`;
const LISTED = `coalesce((select jsonb_object_agg(c.source || (c.year - p.first_year + 1), c.amount::text)
    from plans.plan_capital c where c.plan_id = p.id), '{}') as capital,
  coalesce((select i.sheet_no from ideas.idea i where i.id = p.idea_id), p.sheet_no) as "sheetNo",
  coalesce(p.approval_document, ${HERE}) as "approvalDocument", coalesce(p.approval_body, ${HERE}) as "approvalBody"`;
const SINCE = `case when p.state = 'submitted' and p.submitted_at is not null then ${vnDaySql('p.submitted_at')}
  else coalesce(${standsSinceSql('plan', 'p.id')}, ${vnDaySql('p.created_at')}) end`;
const FROM = `plans.plan p join producers.producer r on r.id = p.producer_id join programme.unit u on u.id = p.unit_id`;

/** Reads of business plans, and what waits. */
@Injectable()
export class PlanQueries implements WorklistSource {
  constructor(
    private readonly uow: UnitOfWork,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  /** Newest first. */
  list(actor: Actor, filter: PlanFilter): Promise<PlanListRow[]> {
    return this.uow.read((tx) =>
      tx.query<PlanListRow>(
        `select ${ROW}, ${LISTED} from ${FROM}
          where ${scopeSql('p', 1, 'producer_id', 'id')}
            and ($4::text is null or platform.fold(p.product_name) like '%' || platform.fold($4) || '%'
                 or platform.fold(r.name) like '%' || platform.fold($4) || '%')
            and ($5::text is null or p.state = $5)
            and ($6::text is null or exists (select 1 from programme.unit_scope f where f.ancestor_id = $6 and f.unit_id = p.unit_id))
            and ($7::uuid is null or p.id < $7)
            and ($8::uuid is null or p.producer_id = $8) and ($9::uuid is null or p.idea_id = $9)
          order by p.id desc limit $10`,
        [
          ...scopeParams(actor.scopeFor(READ_PLAN)),
          filter.q ?? null,
          filter.state ?? null,
          filter.unitId ?? null,
          filter.after ?? null,
          filter.producerId ?? null,
          filter.ideaId ?? null,
          filter.limit + 1,
        ],
      ),
    );
  }

  /** @throws `plan.not_found` */
  get(actor: Actor, id: string): Promise<PlanDetail> {
    return this.uow.read(async (tx) => {
      const found = await tx.maybe<StoredPlan>(
        `select ${ROW}, p.idea_id as "ideaId", p.approval_document as "approvalDocument",
                p.approval_body as "approvalBody", p.sections, p.version,
                coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'body', c.body, 'authorName', a.display_name, 'at', c.at) order by c.at, c.id)
                            from plans.plan_comment c join identity.app_user a on a.id = c.author_id where c.plan_id = p.id), '[]') as comments
           from ${FROM} where p.id = $1 and ${scopeSql('p', 2, 'producer_id', 'id')}`,
        [id, ...scopeParams(actor.scopeFor(READ_PLAN))],
      );
      if (!found) throw new DomainError('plan.not_found');
      const capital = await capitalRows(tx, id);
      const check = checkCapital(BigInt(found.declaredTotal), capital);
      const { yearGoals, ...sections } = found.sections;
      return {
        ...found,
        sections: sections as Record<string, string>,
        yearGoals: (yearGoals ?? []) as YearGoal[],
        capital,
        check,
        differenceText: differenceInWords(check) ?? null,
        missing: emptySections(found.sections),
        allowedActions: this.actions(actor, found.state),
        history: await historyOf(tx, 'plan', id),
      };
    });
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    const waiting = actor.can(DECIDE_PLAN) ? await this.waiting(tx, actor, DECIDE_PLAN, ['submitted']) : [];
    const own = actor.can(WRITE_PLAN) ? await this.waiting(tx, actor, WRITE_PLAN, ['draft', 'returned']) : [];
    const item =
      (subtitle: (row: PlanRow) => string, act?: string) =>
      (row: WaitingPlan): WorklistItem => ({
        kind: 'plan',
        title: row.productName,
        subtitle: subtitle(row),
        to: `/phuong-an/${row.id}`,
        dueOn: null,
        since: row.since,
        unitId: row.unitId,
        ...(act === undefined ? {} : { bulk: { act, id: row.id } }),
      });
    return [
      ...upTo(
        waiting,
        item((row) => `Phương án chờ duyệt · ${row.producerName}, ${row.unitName}`, 'plans.approve'),
        '/phuong-an?trang-thai=submitted',
      ),
      ...upTo(
        own,
        item((row) => (row.state === 'returned' ? 'Phương án được trả lại để bổ sung' : 'Phương án đang viết dở')),
        '/phuong-an',
      ),
    ];
  }

  private actions(actor: Actor, state: PlanState): string[] {
    const actions: string[] = planWorkflow.allowedActions(state, planRoles(actor));
    return [
      ...(actor.can(WRITE_PLAN) && isEditable(state) ? ['save'] : []),
      ...actions,
      ...(actor.can(COMMENT_PLAN) ? ['comment'] : []),
    ];
  }

  private waiting(tx: Tx, actor: Actor, permission: string, states: readonly string[]): Promise<WaitingPlan[]> {
    return tx.query<WaitingPlan>(
      `select ${ROW}, p.unit_id as "unitId", ${SINCE} as since from ${FROM} where p.state = any($1) and ${scopeSql('p', 2, 'producer_id', 'id')} order by p.id limit ${WORKLIST_ROWS + 1}`,
      [[...states], ...scopeParams(actor.scopeFor(permission))],
    );
  }
}
