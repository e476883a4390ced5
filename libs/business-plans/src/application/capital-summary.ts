import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import { READ_PLAN } from './plan-permissions';

/** Plans and their capital of one unit (or of all, then without a unit), in whole đồng as decimal text. */
export interface CapitalSummaryRow {
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly plans: number;
  readonly owner: string;
  readonly loan: string;
  readonly state: string;
  readonly other: string;
  readonly total: string;
}

export interface SummaryFilter {
  readonly state: string;
  /** Last day of approval that counts, inclusive. */
  readonly approvedTo: string | undefined;
  readonly approvedFrom: string | undefined;
}

/** Number of plans and capital by source, per unit right below the province, with the sum of all as the last row. */
@Injectable()
export class CapitalSummary {
  constructor(private readonly uow: UnitOfWork) {}

  /** Units are those of the plan's own day: a merger of units changes no figure of the past. */
  summary(actor: Actor, filter: SummaryFilter): Promise<CapitalSummaryRow[]> {
    return this.uow.read((tx) =>
      tx.query<CapitalSummaryRow>(
        `with chosen as (
           select p.id, case when u.kind = 'commune' and up.kind = 'district' then up.id else u.id end as unit_id
             from plans.plan p join programme.unit u on u.id = p.unit_id left join programme.unit up on up.id = u.parent_id
            where ${scopeSql('p', 1)} and p.state = $4
              and ($5::date is null or p.approved_on >= $5) and ($6::date is null or p.approved_on <= $6)
         ), money as (
           select c.id, c.unit_id,
                  coalesce(sum(m.amount) filter (where m.source = 'owner'), 0) as owner,
                  coalesce(sum(m.amount) filter (where m.source = 'loan'), 0) as loan,
                  coalesce(sum(m.amount) filter (where m.source = 'state'), 0) as state,
                  coalesce(sum(m.amount) filter (where m.source = 'other'), 0) as other
             from chosen c left join plans.plan_capital m on m.plan_id = c.id group by c.id, c.unit_id
         )
         select m.unit_id as "unitId", case when grouping(m.unit_id) = 0 then max(u.name) end as "unitName", count(*)::int as plans,
                coalesce(sum(m.owner), 0)::text as owner, coalesce(sum(m.loan), 0)::text as loan, coalesce(sum(m.state), 0)::text as state,
                coalesce(sum(m.other), 0)::text as other, coalesce(sum(m.owner + m.loan + m.state + m.other), 0)::text as total
           from money m left join programme.unit u on u.id = m.unit_id
          group by grouping sets ((m.unit_id), ())
          order by grouping(m.unit_id), max(u.code)`,
        [
          ...scopeParams(actor.scopeFor(READ_PLAN)),
          filter.state,
          filter.approvedFrom ?? null,
          filter.approvedTo ?? null,
        ],
      ),
    );
  }
}
