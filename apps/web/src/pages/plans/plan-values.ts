import type { Answer } from '../../api/hooks';
import { SOURCES, type Source } from '../../lib/capital';
import { SECTIONS, type SectionName } from './texts';

export type Plan = Answer<'/api/business-plans/{id}'>;

export const MOST_YEARS = 10;

/** The plan as the form holds it; lists by year have one entry for each of the ten possible years, the first year first. */
export interface PlanValues {
  productName: string;
  firstYear: string;
  horizonYears: string;
  sections: Record<SectionName, string>;
  goals: { revenue: string; profit: string }[];
  declaredTotal: string;
  capital: Record<Source, string>[];
}

const YEARS = Array.from({ length: MOST_YEARS }, (_, index) => index);
const shown = (amount: string | undefined): string => (amount === undefined || amount === '0' ? '' : amount);

export function valuesOf(plan: Plan): PlanValues {
  const amount = (index: number, source: Source) =>
    plan.capital.find((row) => row.year === plan.firstYear + index && row.source === source)?.amount;
  return {
    productName: plan.productName,
    firstYear: String(plan.firstYear),
    horizonYears: String(plan.horizonYears),
    sections: Object.fromEntries(SECTIONS.map(({ name }) => [name, plan.sections[name]])) as PlanValues['sections'],
    goals: YEARS.map((index) => {
      const goal = plan.yearGoals.find(({ year }) => year === plan.firstYear + index);
      return { revenue: shown(goal?.revenue), profit: shown(goal?.profit) };
    }),
    declaredTotal: shown(plan.declaredTotal),
    capital: YEARS.map(
      (index) =>
        Object.fromEntries(SOURCES.map((source) => [source, shown(amount(index, source))])) as Record<Source, string>,
    ),
  };
}

/** The years that the plan covers, with their place in the lists. */
export const yearsOf = (values: Pick<PlanValues, 'firstYear' | 'horizonYears'>): { year: number; index: number }[] =>
  YEARS.slice(0, Number(values.horizonYears)).map((index) => ({ year: Number(values.firstYear) + index, index }));

/** What the API takes: empty sections are left out, money is whole đồng in digits. */
export function bodyOf(values: PlanValues) {
  const years = yearsOf(values);
  const written = SECTIONS.filter(({ name }) => values.sections[name].trim() !== '');
  return {
    productName: values.productName,
    firstYear: Number(values.firstYear),
    horizonYears: Number(values.horizonYears),
    sections: Object.fromEntries(written.map(({ name }) => [name, values.sections[name]])),
    yearGoals: years.flatMap(({ year, index }) => {
      const { revenue = '', profit = '' } = values.goals[index] ?? {};
      return revenue === '' && profit === '' ? [] : [{ year, revenue: revenue || '0', profit: profit || '0' }];
    }),
    declaredTotal: values.declaredTotal || '0',
    capital: years.flatMap(({ year, index }) =>
      SOURCES.flatMap((source) => {
        const amount = values.capital[index]?.[source] ?? '';
        return amount === '' ? [] : [{ year, source, amount }];
      }),
    ),
  };
}
