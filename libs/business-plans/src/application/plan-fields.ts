import { DomainError } from '@app/kernel';
import { SECTIONS, type Section } from '../domain/plan-workflow';
import type { CapitalRow } from '../domain/capital';

/** Goals of one year, in whole đồng as decimal text. */
export interface YearGoal {
  readonly year: number;
  readonly revenue: string;
  readonly profit: string;
}

/** A plan as typed; money in whole đồng. */
export interface PlanFields {
  readonly productName: string;
  readonly firstYear: number;
  readonly horizonYears: number;
  readonly sections: Readonly<Record<Section, string>>;
  readonly yearGoals: readonly YearGoal[];
  readonly declaredTotal: bigint;
  readonly capital: readonly CapitalRow[];
}

/** Faults of a table that no draft may have. @throws `plan.capital_twice`, `plan.year_outside` */
export function assertCapitalRows(fields: PlanFields): void {
  const last = fields.firstYear + fields.horizonYears - 1;
  const seen = new Set<string>();
  for (const [index, row] of fields.capital.entries()) {
    const path = `capital[${index}]`;
    if (row.year < fields.firstYear || row.year > last)
      throw new DomainError('plan.year_outside', {
        path: `${path}.year`,
        first_year: fields.firstYear,
        last_year: last,
      });
    const key = `${row.year}.${row.source}`;
    if (seen.has(key)) throw new DomainError('plan.capital_twice', { path });
    seen.add(key);
  }
}

/** Names of sections that are still empty. */
export const emptySections = (sections: Partial<Record<string, unknown>>): string[] =>
  SECTIONS.filter((name) => typeof sections[name] !== 'string' || sections[name] === '');
