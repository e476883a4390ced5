import { Injectable } from '@nestjs/common';
import { foundIn, historyOf, UnitOfWork, type Actor, type HistoryEntry, type Tx } from '@app/platform/database';
import {
  WorklistRegistry,
  type WorklistItem,
  type WorklistSource,
  type WorklistPart,
  WORKLIST_ROWS,
  upTo,
} from '@app/platform/http';
import { inspectionPlanWorkflow, type PlanState } from '../domain/inspection-plan-workflow';
import { draw, type RiskReason } from '../domain/risk';
import type { RiskWeights } from '../domain/risk-weights';
import { APPROVE_PLAN } from './inspection-access';
import { riskWeights } from './inspection-settings';
import { loadPlan, lotOf, planRoles } from './plan-commands';
import { RiskList, type RiskRow } from './risk-list';

export interface PlanRow {
  readonly id: string;
  readonly title: string;
  readonly kind: 'periodic' | 'unannounced';
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly state: PlanState;
  readonly count: number;
  readonly done: number;
  readonly createdByName: string;
  readonly version: number;
}

export interface PlanItem {
  readonly position: number;
  readonly productId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly place: string;
  readonly stars: number;
  readonly score: number;
  readonly reasons: readonly RiskReason[];
  readonly inspectionId: string | null;
  readonly inspectionState: string | null;
}

export interface PlanDetail extends PlanRow {
  readonly chosenOn: string;
  readonly seed: string | null;
  readonly candidates: number;
  /** The draw repeated from the seed gives the same products in the same order. */
  readonly drawRepeats: boolean | null;
  readonly items: readonly PlanItem[];
  readonly members: readonly { displayName: string; seat: string; agency: string }[];
  readonly allowedActions: string[];
  readonly history: HistoryEntry[];
}

const COLUMNS = `p.id, p.title, p.kind, p.period_from as "periodFrom", p.period_to as "periodTo", p.state, p.version,
  u.display_name as "createdByName", (select count(*)::int from inspection.plan_item i where i.plan_id = p.id) as count,
  (select count(*)::int from inspection.inspection i where i.plan_id = p.id and i.state in ('recorded', 'remedy-awaited', 'closed')) as done`;
const FROM = `inspection.plan p join identity.app_user u on u.id = p.created_by`;

/** Reads of plans, and what waits for approval. */
@Injectable()
export class PlanQueries implements WorklistSource {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly risks: RiskList,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  /** Products in force by risk, the highest first, with the weights in force. */
  risk(limit: number): Promise<{ items: RiskRow[]; total: number; weights: RiskWeights }> {
    return this.uow.read(async (tx) => {
      const weights = await riskWeights(tx);
      const all = await this.risks.all(tx, weights);
      return { items: all.slice(0, limit), total: all.length, weights };
    });
  }

  /** Newest first. */
  list(filter: {
    q: string | undefined;
    state: string | undefined;
    after: string | undefined;
    limit: number;
  }): Promise<PlanRow[]> {
    return this.uow.read((tx) =>
      tx.query<PlanRow>(
        `select ${COLUMNS} from ${FROM}
          where ($1::uuid is null or p.id < $1) and ($3::text is null or p.state = $3) and ${foundIn(['p.title', 'u.display_name'], 4)}
          order by p.id desc limit $2`,
        [filter.after ?? null, filter.limit + 1, filter.state ?? null, filter.q ?? null],
      ),
    );
  }

  /** @throws `inspection.plan_not_found` */
  get(actor: Actor, id: string): Promise<PlanDetail> {
    return this.uow.read(async (tx) => {
      const { createdBy } = await loadPlan(tx, id);
      const head = await tx.one<PlanRow & Pick<PlanDetail, 'chosenOn' | 'seed'> & { from: { productId: string }[] }>(
        `select ${COLUMNS}, p.chosen_on as "chosenOn", p.seed, p.candidates as "from" from ${FROM} where p.id = $1`,
        [id],
      );
      const items = await this.itemsOf(tx, id);
      const { from, seed, ...row } = head;
      const again =
        seed === null
          ? []
          : draw(
              from.map((one) => one.productId),
              items.length,
              lotOf(seed),
            );
      const roles = planRoles({ actor });
      const allowed: string[] = inspectionPlanWorkflow.allowedActions(row.state, roles);
      return {
        ...row,
        seed,
        candidates: from.length,
        drawRepeats: seed === null ? null : items.every((item, index) => item.productId === again[index]),
        items,
        members: await tx.query(
          `select u.display_name as "displayName", m.seat, m.agency from inspection.plan_member m
             join identity.app_user u on u.id = m.user_id where m.plan_id = $1 order by m.seat, u.display_name`,
          [id],
        ),
        allowedActions: createdBy === actor.userId ? allowed.filter((action) => action !== 'approve') : allowed,
        history: await historyOf(tx, 'inspection-plan', id),
      };
    });
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(APPROVE_PLAN)) return [];
    const rows = await tx.query<{ id: string; title: string; periodFrom: string }>(
      `select id, title, period_from as "periodFrom" from inspection.plan where state = 'draft' and created_by <> $1 order by id limit ${WORKLIST_ROWS + 1}`,
      [actor.userId],
    );
    const item = ({ id, title, periodFrom }: (typeof rows)[number]): WorklistItem => ({
      ...{ kind: 'inspection-plan', title: `Kế hoạch kiểm tra · ${title}`, subtitle: 'Chờ phê duyệt' },
      ...{ to: `/kiem-tra-ke-hoach/${id}`, dueOn: periodFrom },
    });
    return upTo(rows, item, '/kiem-tra-ke-hoach?trang-thai=draft');
  }

  private async itemsOf(tx: Tx, planId: string): Promise<PlanItem[]> {
    const rows = await tx.query<
      Omit<PlanItem, 'productName' | 'producerName' | 'place' | 'stars'> & { certificateId: string }
    >(
      `select p.position, p.product_id as "productId", p.certificate_id as "certificateId", p.score, p.reasons,
              i.id as "inspectionId", i.state as "inspectionState"
         from inspection.plan_item p left join inspection.inspection i on i.plan_id = p.plan_id and i.product_id = p.product_id
        where p.plan_id = $1 order by p.position`,
      [planId],
    );
    const certificates = await this.risks.named(
      tx,
      rows.map((row) => row.certificateId),
    );
    return rows.map(({ certificateId, ...row }) => {
      const certificate = certificates.get(certificateId);
      if (!certificate) throw new Error('a planned certificate is gone');
      const { productName, producerName, place, stars } = certificate;
      return { ...row, productName, producerName, place, stars };
    });
  }
}
