import { DomainError, formatDong, sharesInTenths, sumDong, type Dong } from '@app/kernel';

/** Where the money comes from: owner (vốn chủ cơ sở), loan (vay), state budget (ngân sách), other (khác). */
export const SOURCES = ['owner', 'loan', 'state', 'other'] as const;
export type Source = (typeof SOURCES)[number];

export interface CapitalRow {
  readonly year: number;
  readonly source: Source;
  readonly amount: Dong;
}

export interface SourceShare {
  readonly source: Source;
  readonly amount: Dong;
  /** Tenths of a percent; all four add to 1000 unless there is no money at all. */
  readonly tenths: number;
}

/** A capital table against its declared total. */
export interface CapitalCheck {
  readonly declared: Dong;
  readonly sum: Dong;
  /** Sum less declared: above zero is too much, below zero too little. */
  readonly difference: Dong;
  readonly bySource: readonly SourceShare[];
  readonly byYear: readonly { readonly year: number; readonly amount: Dong }[];
}

/** Adds up a capital table by source and by year. */
export function checkCapital(declared: Dong, rows: readonly CapitalRow[]): CapitalCheck {
  const amounts = SOURCES.map((source) =>
    sumDong(rows.filter((row) => row.source === source).map((row) => row.amount)),
  );
  const shares = sharesInTenths(amounts);
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  const sum = sumDong(amounts);
  return {
    declared,
    sum,
    difference: sum - declared,
    bySource: SOURCES.map((source, index) => ({ source, amount: amounts[index] ?? 0n, tenths: shares[index] ?? 0 })),
    byYear: years.map((year) => ({
      year,
      amount: sumDong(rows.filter((row) => row.year === year).map((row) => row.amount)),
    })),
  };
}

/** What is wrong in words: "thừa 10.000.000 đ"; undefined when the table adds up. */
export function differenceInWords(check: CapitalCheck): string | undefined {
  if (check.difference === 0n) return undefined;
  return check.difference > 0n ? `thừa ${formatDong(check.difference)} đ` : `thiếu ${formatDong(-check.difference)} đ`;
}

/** `plan.capital_missing` without money, `plan.capital_mismatch` unless total = sum of the sources; undefined when sound. */
export function capitalRefusal(check: CapitalCheck): DomainError | undefined {
  if (check.declared === 0n)
    return new DomainError('plan.capital_missing', {
      errors: [{ path: 'declaredTotal', code: 'plan.capital_missing', message: 'Chưa ghi tổng vốn.' }],
    });
  const words = differenceInWords(check);
  if (words === undefined) return undefined;
  return new DomainError('plan.capital_mismatch', {
    declared: check.declared.toString(),
    sum: check.sum.toString(),
    difference: check.difference.toString(),
    errors: [{ path: 'capital', code: 'plan.capital_mismatch', message: `Các nguồn vốn ${words} so với tổng vốn.` }],
  });
}
