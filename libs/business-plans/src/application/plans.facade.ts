import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { YearGoal } from './plan-fields';

export interface ApprovedPlan {
  readonly id: string;
  /** Null for a plan approved on paper before this system. */
  readonly ideaId: string | null;
  readonly producerId: string;
  readonly productName: string;
  readonly approvedOn: string;
}

export interface PlanSummary {
  readonly id: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly productName: string;
  readonly state: string;
}

/** What the producer wrote in the plan and the idea behind it; empty where nothing was written. */
export interface PlanWords {
  readonly rawMaterial: string;
  readonly materialSource: string;
  readonly distinction: string;
  readonly staff: string;
}

/** What other modules ask of business plans. */
@Injectable()
export class PlansFacade {
  /** For work that nobody asked for in person (notices). @throws `plan.not_found` */
  async plan(tx: Tx, id: string): Promise<PlanSummary> {
    const found = await tx.maybe<PlanSummary>(
      `select id, producer_id as "producerId", unit_id as "unitId", product_name as "productName", state from plans.plan where id = $1`,
      [id],
    );
    if (!found) throw new DomainError('plan.not_found');
    return found;
  }

  /** @throws `plan.not_found`, `plan.not_approved` */
  async approvedPlan(tx: Tx, id: string): Promise<ApprovedPlan> {
    const found = await tx.maybe<ApprovedPlan & { state: string }>(
      `select id, idea_id as "ideaId", producer_id as "producerId", product_name as "productName", approved_on as "approvedOn", state
         from plans.plan where id = $1`,
      [id],
    );
    if (!found) throw new DomainError('plan.not_found');
    if (found.state !== 'approved') throw new DomainError('plan.not_approved');
    return found;
  }

  /** The same for who builds on it: its approval cannot be taken back until this transaction ends. @throws `plan.not_found`, `plan.not_approved` */
  async approvedPlanToBuildOn(tx: Tx, id: string): Promise<ApprovedPlan> {
    await tx.maybe(`select 1 from plans.plan where id = $1 for share`, [id]);
    return this.approvedPlan(tx, id);
  }

  /** The plan while it is approved and its years still run. */
  approvedPlanOn(tx: Tx, id: string, day: string): Promise<ApprovedPlan | undefined> {
    return tx.maybe<ApprovedPlan>(
      `select id, idea_id as "ideaId", producer_id as "producerId", product_name as "productName", approved_on as "approvedOn"
         from plans.plan where id = $1 and state = 'approved' and extract(year from $2::date) < first_year + horizon_years`,
      [id, day],
    );
  }

  /** In the producer's words: by the plan of a dossier and its idea, else by the newest idea of the product. */
  async wordsFor(tx: Tx, of: { planId: string | null; productId: string }): Promise<PlanWords> {
    const found = await tx.maybe<PlanWords>(
      `select coalesce(i.raw_material, '') as "rawMaterial", coalesce(i.material_source, '') as "materialSource",
              coalesce(i.distinction, '') as distinction, coalesce(p.sections ->> 'staff', '') as staff
         from (select $1::uuid as plan_id) o left join plans.plan p on p.id = o.plan_id
         left join lateral (select n.* from ideas.idea n where n.id = p.idea_id or (p.idea_id is null and n.product_id = $2 and n.state <> 'draft')
                             order by n.id desc limit 1) i on true`,
      [of.planId, of.productId],
    );
    return found ?? { rawMaterial: '', materialSource: '', distinction: '', staff: '' };
  }

  /** Approved plans of a producer, newest first, for the choice in a dossier. */
  approvedPlansOf(tx: Tx, producerId: string): Promise<ApprovedPlan[]> {
    return tx.query<ApprovedPlan>(
      `select id, idea_id as "ideaId", producer_id as "producerId", product_name as "productName", approved_on as "approvedOn"
         from plans.plan where producer_id = $1 and state = 'approved' order by id desc limit 200`,
      [producerId],
    );
  }

  /** Goals of a year in all approved plans of a producer together; undefined where none speaks of it. */
  async goalOf(tx: Tx, producerId: string, year: number): Promise<YearGoal | undefined> {
    const found = await tx.one<YearGoal & { plans: number }>(
      `select $2::int as year, coalesce(sum((g ->> 'revenue')::bigint), 0)::text as revenue,
              coalesce(sum((g ->> 'profit')::bigint), 0)::text as profit, count(*)::int as plans
         from plans.plan p cross join lateral jsonb_array_elements(coalesce(p.sections -> 'yearGoals', '[]')) g
        where p.producer_id = $1 and p.state = 'approved' and (g ->> 'year')::int = $2`,
      [producerId, year],
    );
    const { plans, ...goal } = found;
    return plans === 0 ? undefined : goal;
  }
}
