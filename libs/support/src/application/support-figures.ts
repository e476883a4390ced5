import type { LocalDate } from '@app/kernel';
import type { Scope, Tx } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';

export const GROUPINGS = ['resolution', 'line', 'unit', 'year', 'source', 'subject'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Sums of one group, whole đồng as text. */
export interface SupportFigure {
  readonly key: string;
  readonly label: string;
  readonly grants: number;
  readonly products: number;
  readonly asked: string;
  readonly decided: string;
  readonly paid: string;
  readonly recovered: string;
}

const KEY: Readonly<Record<Grouping, readonly [key: string, label: string]>> = {
  resolution: ['g.resolution_id::text', 'r.number'],
  line: ['g.line_id::text', `r.number || ' · ' || l.title`],
  unit: ['g.unit_id', 'u.name'],
  year: ['g.year::text', 'g.year::text'],
  source: ['g.source', 'g.source'],
  subject: ['l.subject', 'l.subject'],
};

export interface FigureFilter {
  readonly scope: Scope;
  readonly by: Grouping;
  /** Year of the budget. */
  readonly year: number | undefined;
  /** As the figures stood at the end of this day; today when left out. */
  readonly asOf: LocalDate | undefined;
}

/**
 * Decided and paid support, by resolution, line, unit, year, source or subject: sums of the grants themselves, as they stood at the
 * end of a day, so that a report of then can be made again.
 */
export function supportFigures(tx: Tx, { scope, by, year, asOf }: FigureFilter): Promise<SupportFigure[]> {
  const [key, label] = KEY[by];
  return tx.query<SupportFigure>(
    `with day as (select coalesce($5::date, platform.today()) as last),
     told as (
       select g.*, ${key} as key, ${label} as label,
              case when g.decided_on <= day.last then g.decided else 0 end as decided_then,
              coalesce((select sum(d.amount) from support.disbursement d where d.grant_id = g.id and d.paid_on <= day.last), 0) as paid_then,
              case when g.recovered_on <= day.last then g.recovered else 0 end as recovered_then
         from support.support_grant g join support.policy_line l on l.id = g.line_id join support.resolution r on r.id = g.resolution_id
         join programme.unit u on u.id = g.unit_id cross join day
        where ${scopeSql('g', 1)} and ($4::int is null or g.year = $4) and g.state <> 'cancelled'
          and (g.proposed_at at time zone 'Asia/Ho_Chi_Minh')::date <= day.last)
     select key, label, count(*)::int as grants, count(distinct product_id)::int as products, sum(asked)::bigint as asked,
            coalesce(sum(decided_then), 0)::bigint as decided, sum(paid_then)::bigint as paid,
            coalesce(sum(recovered_then), 0)::bigint as recovered
       from told group by key, label order by label, key limit 1000`,
    [...scopeParams(scope), year ?? null, asOf ?? null],
  );
}
