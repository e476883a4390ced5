import { addDays, addMonths, DomainError, localDate, type LocalDate } from '@app/kernel';

export type ReportKind = 'month' | 'year';
export const REPORT_KINDS: readonly ReportKind[] = ['month', 'year'];

/** The days that a report speaks of. */
export interface ReportPeriod {
  readonly kind: ReportKind;
  /** 2020-09 or 2022. */
  readonly period: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
}

const SHAPES: Readonly<Record<ReportKind, RegExp>> = { month: /^20\d{2}-(0[1-9]|1[0-2])$/, year: /^20\d{2}$/ };

/** @throws `reporting.period_unknown` */
export function reportPeriod(kind: ReportKind, period: string): ReportPeriod {
  if (!SHAPES[kind].test(period)) throw new DomainError('reporting.period_unknown', { path: 'period' });
  if (kind === 'year')
    return { kind, period, fromOn: localDate(`${period}-01-01`), toOn: localDate(`${period}-12-31`) };
  const fromOn = localDate(`${period}-01`);
  return { kind, period, fromOn, toOn: addDays(addMonths(fromOn, 1), -1) };
}

/** "tháng 9/2020", "năm 2022". */
export function periodWords(kind: ReportKind, period: string): string {
  const [year = '', month] = period.split('-');
  return kind === 'year' || month === undefined ? `năm ${year}` : `tháng ${Number(month)}/${year}`;
}
