import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database';
import type { ContentAnnex } from '../domain/report-content';
import type { AnnexSpec, FigureSpan } from '../domain/report-template';
import { targetWords, vnNumber } from '../domain/report-words';
import { difference } from '../domain/shares';
import { Comparisons, type Declared } from './comparisons';
import { Figures, type CutRow } from './figures';
import { askedOf, reportIndicator, type ReportFrame } from './report-figures';
import type { RoundOfReport } from './round-under-way';

type Spec<K extends AnnexSpec['of']> = Extract<AnnexSpec, { of: K }>;
type Body = Pick<ContentAnnex, 'columns' | 'rows' | 'total'>;
type Column = ContentAnnex['columns'][number];

const SPAN_WORDS: Readonly<Record<FigureSpan, string>> = {
  period: 'Trong kỳ',
  year: 'Lũy kế năm',
  all: 'Lũy kế',
  round: 'Trong đợt',
};
const NO_UNIT = '-';

const words = (title: string): Column => ({
  ...{ title, type: 'text' as const, indicator: null, from: null, to: null, roundId: null },
});
const numbers = (title: string): Column => ({ ...words(title), type: 'number' as const });

const columnType = (key: string): Column['type'] => (reportIndicator(key).format === 'dong' ? 'dong' : 'number');

const sumOf = (cells: readonly (string | null)[]): string =>
  cells.reduce((sum, cell) => sum + BigInt(cell ?? '0'), 0n).toString();

/** In the order of the alphabet; what no unit of today stands for comes last. */
const byName = (a: CutRow, b: CutRow): number =>
  Number(a.key === NO_UNIT) - Number(b.key === NO_UNIT) || a.label.localeCompare(b.label, 'vi');

/** The tables behind a report (biểu). Sums are those of their rows, and what the figure says. */
@Injectable()
export class ReportAnnexes {
  constructor(
    private readonly figures: Figures,
    private readonly comparisons: Comparisons,
  ) {}

  all(tx: Tx, frame: ReportFrame, round: RoundOfReport | undefined): Promise<ContentAnnex[]> {
    return this.some(tx, frame, round, () => true);
  }

  /** Those whose rows are units. */
  ofUnits(tx: Tx, frame: ReportFrame, round: RoundOfReport | undefined): Promise<ContentAnnex[]> {
    return this.some(tx, frame, round, (spec) => spec.of === 'units' || spec.of === 'declared');
  }

  private async some(
    tx: Tx,
    frame: ReportFrame,
    round: RoundOfReport | undefined,
    isWanted: (spec: AnnexSpec) => boolean,
  ): Promise<ContentAnnex[]> {
    const made: ContentAnnex[] = [];
    for (const [index, spec] of frame.template.annexes.entries()) {
      if (!isWanted(spec)) continue;
      const { id, title, unit } = spec;
      const body = await this.body(tx, frame, round, spec);
      made.push({ id, no: `Biểu ${String(index + 1).padStart(2, '0')}`, title, unit, ...body });
    }
    return made;
  }

  private body(tx: Tx, frame: ReportFrame, round: RoundOfReport | undefined, spec: AnnexSpec): Promise<Body> {
    switch (spec.of) {
      case 'units':
        return this.units(tx, frame, round, spec);
      case 'declared':
        return this.declared(tx, frame, round, spec);
      case 'measures':
        return this.measures(tx, frame, round, spec);
      case 'targets':
        return this.targets(tx, frame, spec);
    }
  }

  private async units(
    tx: Tx,
    frame: ReportFrame,
    round: RoundOfReport | undefined,
    spec: Spec<'units'>,
  ): Promise<Body> {
    const columns: Column[] = [words('Đơn vị')];
    const units = new Map<string, CutRow>();
    const parts: Map<string, string>[] = [];
    const total: string[] = [];
    for (const { title, indicator: key, span } of spec.columns) {
      const indicator = reportIndicator(key);
      const asked = askedOf(frame, span, round);
      const rows = asked === undefined ? [] : await this.figures.rows(tx, indicator, asked, frame.unitCut);
      for (const row of rows) units.set(row.key, row);
      parts.push(new Map(rows.map((row) => [row.key, row.value ?? '0'])));
      const { value } = asked === undefined ? { value: '0' } : await this.figures.value(tx, indicator, asked);
      const sum = sumOf(rows.map((row) => row.value));
      if (sum !== (value ?? '0'))
        throw new Error(`${spec.id}: the units of ${key} add to ${sum}, the whole is ${value}`);
      total.push(sum);
      const { from = null, roundId = null } = asked ?? {};
      columns.push({ ...{ title, type: columnType(key), indicator: key, from, to: frame.toOn }, roundId });
    }
    const rows = [...units.values()].sort(byName).map(({ key, label }) => ({
      ...{ key, cells: [label, ...parts.map((part) => part.get(key) ?? '0')] },
    }));
    return { columns, rows, total: ['Tổng cộng', ...total] };
  }

  private async declared(
    tx: Tx,
    frame: ReportFrame,
    round: RoundOfReport | undefined,
    { indicator: key, span }: Spec<'declared'>,
  ): Promise<Body> {
    const indicator = reportIndicator(key);
    const asked = askedOf(frame, span, round);
    const { from = null, roundId = null } = asked ?? {};
    const columns: Column[] = [
      words('Đơn vị'),
      numbers('Số kê khai'),
      { ...{ title: 'Theo hồ sơ', type: 'number', indicator: key, from, to: frame.toOn }, roundId },
      numbers('Chênh lệch'),
    ];
    if (asked === undefined) return { columns, rows: [], total: null };
    const computed = [...(await this.figures.rows(tx, indicator, asked, frame.unitCut))].sort(byName);
    const told = await this.comparisons.declared(tx, indicator, asked);
    const { name } = await tx.one<{ name: string }>(
      `select name from programme.unit where kind = 'province' and valid_from <= $1 order by valid_from desc limit 1`,
      [frame.toOn],
    );
    const line = (unitName: string, value: string): (string | null)[] => {
      const amount = newest(told, unitName, key)?.amount ?? null;
      return [amount, value, amount === null ? null : difference(value, amount)];
    };
    const rows = computed.map(({ key: unit, label, value }) => ({
      ...{ key: unit, cells: [label, ...line(label, value ?? '0')] },
    }));
    return { columns, rows, total: ['Tổng cộng', ...line(name, sumOf(computed.map((row) => row.value)))] };
  }

  private async measures(
    tx: Tx,
    frame: ReportFrame,
    round: RoundOfReport | undefined,
    { indicators, spans }: Spec<'measures'>,
  ): Promise<Body> {
    const columns = [words('Nội dung'), words('Đơn vị tính'), ...spans.map((span) => numbers(SPAN_WORDS[span]))];
    const rows: ContentAnnex['rows'][number][] = [];
    for (const key of indicators) {
      const indicator = reportIndicator(key);
      const cells: (string | null)[] = [];
      for (const span of spans) {
        const asked = askedOf(frame, span, round);
        cells.push(asked === undefined ? null : (await this.figures.value(tx, indicator, asked)).value);
      }
      rows.push({ key, cells: [indicator.label, indicator.unit, ...cells] });
    }
    return { columns, rows, total: null };
  }

  /** Only targets that the plan of the year sets. */
  private async targets(tx: Tx, frame: ReportFrame, { indicators }: Spec<'targets'>): Promise<Body> {
    const columns = ['Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm'].map(words);
    columns.push(numbers('Thực hiện đến cuối kỳ'), words('Tỷ lệ'));
    const asked = askedOf(frame, 'year', undefined);
    const rows: ContentAnnex['rows'][number][] = [];
    for (const key of indicators) {
      const indicator = reportIndicator(key);
      const target = asked && (await this.comparisons.target(tx, indicator, asked));
      if (!target || target.comparison === undefined) continue;
      const share = target.reachedPercent === null ? null : `${vnNumber(target.reachedPercent)}%`;
      const plan = target.amount === null ? 'có' : targetWords(target);
      rows.push({ key, cells: [indicator.label, indicator.unit, plan, target.reached, share] });
    }
    return { columns, rows, total: null };
  }
}

const newest = (told: readonly Declared[], unitName: string, metric: string): Declared | undefined =>
  told.filter((each) => each.unitName === unitName && each.metric === metric).at(-1);
