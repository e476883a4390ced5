import { Injectable } from '@nestjs/common';
import { kindOf } from '@app/activities';
import type { Tx } from '@app/platform/database';
import { indicatorOf } from '../domain/indicators';
import type { Indicator } from '../domain/indicator';
import { difference, divided, roundedDown } from '../domain/shares';
import { Comparisons, type Declared } from './comparisons';
import type { Asked } from './figure-sql';
import { Figures } from './figures';
import { roundUnderWay } from './round-under-way';

/** A report that the office wrote: its file, and the month (2020-09) or year (2022) that it speaks of. */
export interface SeedReport {
  readonly source: string;
  readonly period: string;
}

/** Where a paper and the records do not say the same. */
export interface NamedDifference {
  readonly period: string;
  readonly figure: string;
  readonly declared: string;
  readonly computed: string | null;
  readonly difference: string | null;
}

type Facts = Readonly<Record<string, unknown>>;

const WHOLE: Pick<Asked, 'scope'> = { scope: { all: true, unitIds: [], councilIds: [], organisationIds: [] } };
const MILLION = 1_000_000n;
/** "Hơn 2.000": papers say a number of people in whole hundreds. */
const HUNDRED = 100n;

const lastDayOf = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** The figures of the office's own reports, made again from the records; `npm run facts` prints them. */
@Injectable()
export class ReportFacts {
  constructor(
    private readonly figures: Figures,
    private readonly comparisons: Comparisons,
  ) {}

  /** In the order and with the names of the office's list of figures. */
  of(tx: Tx, report: SeedReport): Promise<{ facts: Facts; differences: NamedDifference[] }> {
    return report.period.length === 7 ? this.month(tx, report) : this.year(tx, report);
  }

  private async month(tx: Tx, report: SeedReport): Promise<{ facts: Facts; differences: NamedDifference[] }> {
    const to = lastDayOf(report.period);
    const inMonth = { ...WHOLE, from: `${report.period}-01`, to };
    const inYear = { ...WHOLE, from: `${report.period.slice(0, 4)}-01-01`, to };
    const proposed = await this.proposedInRound(tx, report, to);
    const facts = {
      source: report.source,
      period: report.period,
      businessPlans: await this.businessPlans(tx, { ...WHOLE, from: null, to }),
      round: proposed.round,
      productsProposed: proposed.products,
      training: {
        province: {
          classesInMonth: await this.number(tx, 'training-classes-province', inMonth),
          participantsInMonth: await this.number(tx, 'training-participants-province', inMonth),
          classesYearToDate: await this.number(tx, 'training-classes-province', inYear),
          participantsYearToDate: await this.number(tx, 'training-participants-province', inYear),
        },
        districts: {
          classes: await this.number(tx, 'training-classes-local', inYear),
          participants: await this.number(tx, 'training-participants-local', inYear),
        },
      },
      communication: {
        gameshowsFilmed: await this.number(tx, 'shows-filmed', inYear),
        gameshowsFilmedInMonth: await this.number(tx, 'shows-filmed', inMonth),
        gameshowsBroadcast: await this.number(tx, 'shows-broadcast', inYear),
        onlineContestWeeks: await this.number(tx, 'contest-weeks', inYear),
        onlineContestEntries: await this.number(tx, 'contest-entries', inYear),
        onlineContestEntriesPerWeek: await this.number(tx, 'contest-entries-per-week', inYear),
      },
    };
    return { facts, differences: proposed.differences };
  }

  private async businessPlans(tx: Tx, asked: Asked): Promise<Facts> {
    const million = async (key: string): Promise<number> =>
      Number(divided(await this.text(tx, key, asked), String(MILLION), { decimals: 0 }));
    return {
      approvedCumulative: await this.number(tx, 'plans-approved', asked),
      horizonYears: await this.number(tx, 'plan-horizon', asked),
      capitalMillionDong: {
        total: await million('plan-capital'),
        owner: await million('plan-capital-owner'),
        loan: await million('plan-capital-loan'),
        state: await million('plan-capital-state'),
        other: await million('plan-capital-other'),
      },
    };
  }

  /** The round under way, its proposals by unit in the order in which the units came, beside what was declared. */
  private async proposedInRound(
    tx: Tx,
    { period }: SeedReport,
    to: string,
  ): Promise<{ round: Facts; products: Facts; differences: NamedDifference[] }> {
    const round = await roundUnderWay(tx, `${period}-01`, to);
    if (!round) throw new Error(`no round was under way in ${period}`);
    const asked: Asked = { ...WHOLE, from: null, to, roundId: round.id };
    const rows = await this.figures.rows(tx, indicator('products-proposed'), asked, 'unit');
    const firsts = await tx.query<{ unitId: string }>(
      `select u.then_id as "unitId" from reporting.proposal p join reporting.unit_place u on u.unit_id = p.unit_id
        where p.round_id = $1 and p.day <= $2 group by 1 order by min(p.day), min(p.key)`,
      [round.id, to],
    );
    const place = new Map(firsts.map(({ unitId }, index) => [unitId, index]));
    const sorted = [...rows].sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
    const declared = [
      ...(await this.comparisons.declared(tx, indicator('products-proposed'), asked)),
      ...(await this.comparisons.declared(tx, indicator('units-proposing'), asked)),
    ];
    const told = (metric: string): number | null => amountOf(declared.find((each) => each.metric === metric));
    return {
      round: {
        ...{ year: round.year, number: round.number, districtDeadline: round.sendUpOn },
        ...{ passUpThreshold: round.passUp, provinceDeadline: round.finishOn },
      },
      products: {
        declaredTotal: told('products-proposed'),
        declaredUnits: told('units-proposing'),
        byUnit: Object.fromEntries(sorted.map(({ label, value }) => [label, Number(value)])),
        sumOfParts: rows.reduce((sum, { value }) => sum + Number(value), 0),
      },
      differences: namedDifferences(period, declared),
    };
  }

  private async year(tx: Tx, report: SeedReport): Promise<{ facts: Facts; differences: NamedDifference[] }> {
    const year = Number(report.period);
    const asked = { ...WHOLE, from: `${year}-01-01`, to: `${year}-12-31` };
    const proposals = indicator('products-proposed');
    const count = await this.text(tx, proposals.key, asked);
    const before = await this.comparisons.previous(tx, proposals, asked, count);
    const declared = await this.comparisons.declared(tx, proposals, asked);
    const share = declared.find(({ metric }) => metric === proposals.declaredShare);
    const ideas = await this.text(tx, 'ideas-approved', asked);
    const ideasBefore = await this.comparisons.previous(tx, indicator('ideas-approved'), asked, ideas);
    const target = await this.comparisons.target(tx, proposals, asked);
    const support = await this.note(tx, 'support', { saidIn: year });
    const facts = {
      source: report.source,
      period: report.period,
      ideas: { approved: Number(ideas), shareOfPreviousYearPercent: numberOf(ideasBefore?.sharePercent) },
      productsProposed: {
        count: Number(count),
        target: numberOf(target?.amount),
        // the paper's own share where there is one; what the records say stands beside it as a difference
        shareOfPreviousYearPercent: amountOf(share) ?? numberOf(before?.sharePercent),
      },
      reassessment: {
        done: await this.number(tx, 'reassessment-done', asked),
        reason: (await this.note(tx, 'reassessment', { about: year }))?.en ?? null,
      },
      supportPolicy: support === undefined ? null : { year: support.year, note: support.en },
      producers: {
        revenueGrowthPercentAverage: await this.number(tx, 'revenue-growth', asked),
        directJobsAtLeast: Number(roundedDown(await this.text(tx, 'direct-jobs', asked), HUNDRED)),
      },
      marketDays: await this.number(tx, 'market-days', asked),
      [`targets${year + 1}`]: await this.targets(tx, year + 1),
      massOrganisations: await this.massOrganisations(tx, asked),
    };
    return { facts, differences: namedDifferences(report.period, declared) };
  }

  /** Targets of a year; "some" where the plan names no number. */
  private async targets(tx: Tx, year: number): Promise<Facts> {
    const asked = { ...WHOLE, from: `${year}-01-01`, to: `${year}-12-31` };
    const of = async (key: string): Promise<number | string | null> => {
      const target = await this.comparisons.target(tx, indicator(key), asked);
      return target?.comparison === 'some' ? 'some' : numberOf(target?.amount);
    };
    return {
      productsCertifiedAtLeast: await of('products-certified'),
      fourStar: await of('four-star'),
      fiveStar: await of('five-star'),
      organisationsStrengthened: await of('organisations-strengthened'),
      organisationsNew: await of('organisations-new'),
    };
  }

  private async massOrganisations(tx: Tx, asked: Asked): Promise<Facts> {
    const rows = await this.figures.rows(tx, indicator('guided-products'), asked, 'kind');
    const of = (key: string): number => Number(rows.find((row) => row.key === key)?.value ?? 0);
    return { womensUnionProductsGuided: of('womens-union'), farmersUnionProductsHelped: of('farmers-union') };
  }

  /** The newest note on a subject, about a year or said in one. */
  private async note(
    tx: Tx,
    subject: string,
    { about, saidIn }: { about?: number; saidIn?: number },
  ): Promise<{ year: number; en: string } | undefined> {
    const found = await tx.maybe<{ kind: string; year: number }>(
      `select e.kind, e.year from activities.entry e join programme.unit u on u.id = e.unit_id
        where e.register = 'note' and e.retracted_at is null and u.kind = 'province' and e.subject = $1
          and ($2::int is null or e.year = $2) and ($3::int is null or extract(year from e.from_on) = $3)
        order by e.from_on desc, e.id desc limit 1`,
      [subject, about ?? null, saidIn ?? null],
    );
    return found && { year: found.year, en: kindOf('note', found.kind)?.en ?? found.kind };
  }

  private async text(tx: Tx, key: string, asked: Asked): Promise<string> {
    return (await this.figures.value(tx, indicator(key), asked)).value ?? '0';
  }

  private async number(tx: Tx, key: string, asked: Asked): Promise<number> {
    return Number(await this.text(tx, key, asked));
  }
}

function indicator(key: string): Indicator {
  const found = indicatorOf(key);
  if (!found) throw new Error(`no indicator ${key}`);
  return found;
}

const numberOf = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text);
const amountOf = (declared: Declared | undefined): number | null => numberOf(declared?.amount);

const namedDifferences = (period: string, declared: readonly Declared[]): NamedDifference[] =>
  declared
    .filter(({ amount, computed }) => computed === null || difference(computed, amount) !== '0')
    .map(({ metric, amount, computed, difference: off }) => ({
      ...{ period, figure: metric, declared: amount, computed, difference: off },
    }));
