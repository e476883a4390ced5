import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { recordTransition, recordTransitions, type Author, type Tx } from '@app/platform/database';
import { capitalRefusal, checkCapital, type CapitalRow } from '../domain/capital';
import { writeCapital } from './plan-capital';

/** A plan that was approved on paper before this system. */
export interface EarlierPlan {
  readonly producerId: string;
  readonly unitId: string;
  readonly productName: string;
  readonly sheetNo: number | null;
  readonly firstYear: number;
  readonly horizonYears: number;
  readonly declaredTotal: bigint;
  readonly capital: readonly CapitalRow[];
  readonly approvedOn: LocalDate;
  /** Number of the paper that approves it, and who approved. */
  readonly approvalDocument: string;
  readonly approvalBody: string;
}

/** By what two plans are the same: producer, product, first year. */
export interface PlanKey {
  readonly producerId: string;
  readonly productName: string;
  readonly firstYear: number;
}

/**
 * Plans approved on paper before this system: approved as they come, without idea and texts; their capital adds up like that of
 * every other.
 */
@Injectable()
export class EarlierPlans {
  /** For each key whether such a plan is there. */
  async taken(tx: Tx, keys: readonly PlanKey[]): Promise<boolean[]> {
    const rows = await tx.query<{ place: number }>(
      `select distinct k.place from jsonb_to_recordset($1) as k (place int, producer_id uuid, name text, first_year int)
         join plans.plan p on p.producer_id = k.producer_id and platform.fold(p.product_name) = platform.fold(k.name)
                          and p.first_year = k.first_year and p.state <> 'refused'`,
      [
        JSON.stringify(
          keys.map((key, place) => ({
            place,
            producer_id: key.producerId,
            name: key.productName,
            first_year: key.firstYear,
          })),
        ),
      ],
    );
    const found = new Set(rows.map(({ place }) => place));
    return keys.map((_key, place) => found.has(place));
  }

  /** Takes one in; whether it may is for the caller to find out by {@link taken}. @throws `plan.capital_missing`, `plan.capital_mismatch` */
  async record(tx: Tx, by: Author, plan: EarlierPlan, batchId: string): Promise<string> {
    const refusal = capitalRefusal(checkCapital(plan.declaredTotal, plan.capital));
    if (refusal) throw refusal;
    const id = tx.newId();
    await tx.execute(
      `insert into plans.plan (id, origin, producer_id, unit_id, product_name, sheet_no, first_year, horizon_years, declared_total, state,
                               approved_on, approval_document, approval_body, created_at)
       values ($1, 'imported', $2, $3, $4, $5, $6, $7, $8, 'approved', $9, $10, $11, platform.now())`,
      [
        id,
        plan.producerId,
        plan.unitId,
        plan.productName,
        plan.sheetNo,
        plan.firstYear,
        plan.horizonYears,
        plan.declaredTotal.toString(),
        plan.approvedOn,
        plan.approvalDocument,
        plan.approvalBody,
      ],
    );
    await writeCapital(tx, id, plan.capital);
    const facts = { import: batchId, document: plan.approvalDocument };
    await recordTransition(tx, by, {
      entity: 'plan',
      id,
      action: 'record-earlier',
      from: null,
      to: 'approved',
      facts,
    });
    return id;
  }

  /** Takes back what was taken in and nobody has touched or built upon; answers what stays and the table that holds it. */
  async remove(tx: Tx, by: Author, ids: readonly string[]): Promise<{ id: string; heldBy: string }[]> {
    await tx.execute(
      `delete from plans.plan_capital c using plans.plan p
        where p.id = c.plan_id and p.id = any($1) and p.origin = 'imported' and p.version = 1`,
      [ids],
    );
    const held = await tx.query<{ id: string; heldBy: string }>(
      `select id, held_by as "heldBy" from platform.delete_untouched('plans.plan', $1)`,
      [ids],
    );
    await recordTransitions(
      tx,
      by,
      ids.map((id) => ({ entity: 'plan', id, action: 'import-undone', from: 'approved', to: 'removed' })),
    );
    return held;
  }
}
