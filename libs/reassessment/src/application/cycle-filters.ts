import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Scope, Tx } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import type { ShownState } from '../domain/shown-state';
import { clockParams, LIVE_STATES, shownStateSql } from './cycle-record';
import { FilingTerms } from './filing-terms';

/** What certificates have in common; the same for lists, figures, holds and bulk acts. */
export interface CycleFilter {
  readonly ids?: readonly string[] | undefined;
  /** A unit of then or of now, with what lies below it. */
  readonly unitId?: string | undefined;
  readonly producerId?: string | undefined;
  readonly productId?: string | undefined;
  readonly states?: readonly ShownState[] | undefined;
  readonly stars?: number | undefined;
  readonly endsFrom?: LocalDate | undefined;
  readonly endsTo?: LocalDate | undefined;
  readonly q?: string | undefined;
  readonly onlyLive?: boolean | undefined;
}

/** Most certificates that one act takes. */
export const MAX_SET = 500;

/** The condition on `reassessment.cycle c`, with the parameters from `$1` on. */
@Injectable()
export class CycleFilters {
  constructor(private readonly terms: FilingTerms) {}

  async where(tx: Tx, scope: Scope, filter: CycleFilter): Promise<{ sql: string; params: unknown[]; next: number }> {
    const { today, terms } = await this.terms.today(tx);
    const params = [
      ...scopeParams(scope),
      ...clockParams(today, terms),
      filter.ids ?? null,
      filter.unitId ?? null,
      filter.producerId ?? null,
      filter.productId ?? null,
      filter.states ?? null,
      filter.stars ?? null,
      filter.endsFrom ?? null,
      filter.endsTo ?? null,
      filter.q ?? null,
      filter.onlyLive ?? false,
    ];
    return { sql: WHERE, params, next: params.length + 1 };
  }

  /** Ids of the certificates' cycles, at most {@link MAX_SET}. */
  async ids(tx: Tx, scope: Scope, filter: CycleFilter): Promise<string[]> {
    const { sql, params } = await this.where(tx, scope, filter);
    const rows = await tx.query<{ id: string }>(
      `select c.id from reassessment.cycle c where ${sql} order by c.id limit ${MAX_SET}`,
      params,
    );
    return rows.map(({ id }) => id);
  }
}

/** Today and the days of the terms stand at `$4` to `$7`. */
export const SHOWN = shownStateSql(4);

const WHERE = `${scopeSql('c', 1)}
  and ($8::uuid[] is null or c.id = any($8))
  and ($9::text is null or exists (select 1 from programme.unit_scope f where f.unit_id = c.unit_id and f.ancestor_id = $9))
  and ($10::uuid is null or c.producer_id = $10)
  and ($11::uuid is null or c.product_id = $11)
  and ($12::text[] is null or (${SHOWN}) = any($12))
  and ($13::int is null or c.stars = $13)
  and ($14::date is null or c.ends_on >= $14)
  and ($15::date is null or c.ends_on <= $15)
  and ($16::text is null or platform.fold(c.product_name || ' ' || c.producer_name) like '%' || platform.fold($16) || '%')
  and (not $17::boolean or c.state in ${LIVE_STATES})`;
