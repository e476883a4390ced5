import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Scope, Tx } from '@app/platform/database';
import type { Indicator } from '../domain/indicator';
import { difference, percentOf } from '../domain/shares';
import type { Asked } from './figure-sql';
import { Figures } from './figures';

/** The same days of the year before. */
export interface Previous {
  readonly value: string | null;
  /** From records, or from a paper where there are none. */
  readonly from: 'records' | 'declared';
  readonly fromOn: string;
  readonly toOn: string;
  /** This period in per cent of that one. */
  readonly sharePercent: string | null;
}

export interface Target {
  readonly year: number;
  readonly comparison: 'exactly' | 'at-least' | 'some';
  readonly amount: string | null;
  readonly title: string;
  readonly document: string | null;
  readonly entryId: string;
  /** From the first day of the year to the last of the period. */
  readonly reached: string | null;
  readonly reachedPercent: string | null;
}

/** What a paper says, beside what the records say for the same unit, round and days. */
export interface Declared {
  readonly metric: string;
  readonly amount: string;
  readonly unitName: string;
  readonly title: string;
  readonly document: string | null;
  readonly entryId: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly computed: string | null;
  /** Computed less declared. */
  readonly difference: string | null;
}

interface DeclaredEntry {
  readonly id: string;
  readonly kind: string;
  readonly amount: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly document: string | null;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly roundId: string | null;
}

const yearBefore = (day: string): string => {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return before.endsWith('-02-29') ? `${before.slice(0, 8)}28` : before;
};

/** Figures beside what they are held against: last year, the target, what was declared. */
@Injectable()
export class Comparisons {
  constructor(private readonly figures: Figures) {}

  async previous(tx: Tx, indicator: Indicator, asked: Asked, value: string | null): Promise<Previous | null> {
    if (asked.from === null || asked.roundId !== undefined) return null;
    const [from, to] = [yearBefore(asked.from), yearBefore(asked.to)];
    const counted = await this.figures.value(tx, indicator, { ...asked, from, to });
    const declared = counted.records === 0 ? await this.declaredFor(tx, indicator, asked, from, to) : undefined;
    const before = declared ?? counted.value;
    const sharePercent = value === null || before === null ? null : (percentOf(value, before) ?? null);
    return {
      ...{ value: before, from: declared === undefined ? 'records' : 'declared', fromOn: from, toOn: to },
      sharePercent: indicator.format === 'percent' ? null : sharePercent,
    };
  }

  /** The target of the year that the period ends in. */
  async target(tx: Tx, indicator: Indicator, asked: Asked): Promise<Target | null> {
    if (indicator.targets === undefined) return null;
    const year = Number(asked.to.slice(0, 4));
    const found = await tx.maybe<Omit<Target, 'reached' | 'reachedPercent'>>(
      `select e.year, e.comparison, trim_scale(e.amount)::text as amount, e.title, e.document, e.id as "entryId"
         from activities.entry e join programme.unit u on u.id = e.unit_id
        where e.register = 'target' and e.retracted_at is null and e.year = $1 and e.kind = any($2)
          and case when $3::text is null then u.kind = 'province' else e.unit_id = $3 end
        order by array_position($2, e.kind) limit 1`,
      [year, [...indicator.targets], asked.unitId ?? null],
    );
    if (!found) return null;
    const { value } = await this.figures.value(tx, indicator, { ...asked, from: `${year}-01-01`, roundId: undefined });
    const reachedPercent = value === null || found.amount === null ? null : (percentOf(value, found.amount) ?? null);
    return { ...found, reached: value, reachedPercent };
  }

  /** Papers within the period. */
  async declared(tx: Tx, indicator: Indicator, asked: Asked): Promise<Declared[]> {
    const metrics = [indicator.declared, indicator.declaredShare].filter((each) => each !== undefined);
    if (metrics.length === 0) return [];
    const entries = await this.entries(tx, asked, metrics);
    const told: Declared[] = [];
    for (const { id, kind, amount, unitId, roundId, ...entry } of entries) {
      const own = { ...asked, from: entry.fromOn, to: entry.toOn, unitId, roundId: roundId ?? undefined };
      const { value } = await this.figures.value(tx, indicator, own);
      const isShare = kind === indicator.declaredShare;
      const before = isShare ? await this.previous(tx, indicator, own, value) : null;
      const computed = isShare ? (before?.sharePercent ?? null) : value;
      const off = computed === null ? null : difference(computed, amount);
      told.push({ ...entry, metric: kind, amount, entryId: id, computed, difference: off });
    }
    return told;
  }

  private entries(tx: Tx, asked: Asked, metrics: readonly string[]): Promise<DeclaredEntry[]> {
    return tx.query<DeclaredEntry>(
      `select e.id, e.kind, trim_scale(e.amount)::text as amount, e.unit_id as "unitId", u.name as "unitName", e.title, e.document,
              e.from_on as "fromOn", e.to_on as "toOn", e.round_id as "roundId"
         from activities.entry e join programme.unit u on u.id = e.unit_id
        where e.register = 'declared' and e.retracted_at is null and e.kind = any($1) and e.to_on <= $3
          and ($2::date is null or e.to_on >= $2) and ($6::uuid is null or e.round_id = $6)
          and ($4::boolean or u.kind = 'province' or exists (
                select 1 from programme.unit_scope s where s.unit_id = e.unit_id and s.ancestor_id = any($5::text[])))
          and ($7::text is null or exists (select 1 from programme.unit_scope s where s.unit_id = e.unit_id and s.ancestor_id = $7))
        order by e.to_on, e.id limit 100`,
      [
        ...[[...metrics], asked.from, asked.to, asked.scope.all, [...asked.scope.unitIds]],
        ...[asked.roundId ?? null, asked.unitId ?? null],
      ],
    );
  }

  /** What a paper says of exactly these days. */
  private async declaredFor(
    tx: Tx,
    indicator: Indicator,
    { unitId }: { readonly scope: Scope; readonly unitId?: string | undefined },
    from: string,
    to: string,
  ): Promise<string | undefined> {
    if (indicator.declared === undefined) return undefined;
    const found = await tx.maybe<{ amount: string }>(
      `select trim_scale(e.amount)::text as amount from activities.entry e join programme.unit u on u.id = e.unit_id
        where e.register = 'declared' and e.retracted_at is null and e.kind = $1 and e.from_on = $2 and e.to_on = $3 and e.round_id is null
          and case when $4::text is null then u.kind = 'province' else e.unit_id = $4 end
        order by e.id desc limit 1`,
      [indicator.declared, from, to, unitId ?? null],
    );
    return found?.amount;
  }
}
