import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { readSetting } from '@app/platform/settings';
import { PROTECTED_CUTS, type Cut, type Indicator } from '../domain/indicator';
import { divided } from '../domain/shares';
import { hiddenCells } from '../domain/small-cells';
import { cutLabel } from './cut-labels';
import { cutSql, recordParams, recordsSql, type Asked } from './figure-sql';
import { SMALL_CELL_SETTING } from './reporting-settings';
import { SheetGroupsReader } from './sheet-groups';

/** A figure as decimal text; null where there is nothing to divide by, or where it stays hidden. */
export interface Figure {
  readonly value: string | null;
  /** Records behind it. */
  readonly records: number;
}

export interface CutRow extends Figure {
  readonly key: string;
  readonly label: string;
  /** So few producers that the figure would speak of persons. */
  readonly hidden: boolean;
}

interface Sums {
  readonly sum: string;
  readonly by: string | null;
  readonly records: number;
}

/** One cell of a figure taken apart by two cuts. */
export interface GridCell {
  readonly row: string;
  readonly rowLabel: string;
  readonly column: string;
  readonly value: string | null;
}

interface CutSums extends Sums {
  readonly key: string;
  readonly label: string;
  readonly producers: number;
}

const DECIMALS: Readonly<Record<Indicator['format'], number>> = { count: 0, dong: 0, percent: 1, ratio: 0 };

function shown({ format, measure }: Indicator, { sum, by }: Sums): string | null {
  if (measure.by === null) return sum.replace(/\.0+$/, '');
  return divided(sum, by ?? '0', { decimals: DECIMALS[format] }) ?? null;
}

const measured = ({ measure }: Indicator): string =>
  `(${measure.sum})::text as sum, ${measure.by === null ? 'null::text' : `(${measure.by})::text`} as by, count(*)::int as records`;

/** Computes indicators in SQL over the records; screen, report and export all come here. */
@Injectable()
export class Figures {
  constructor(private readonly sheets: SheetGroupsReader) {}

  async value(tx: Tx, indicator: Indicator, asked: Asked): Promise<Figure> {
    const sums = await tx.one<Sums>(
      `select ${measured(indicator)} from (${recordsSql(indicator, undefined)}) f`,
      recordParams(asked, await this.sheets.groups(tx)),
    );
    return { value: shown(indicator, sums), records: sums.records };
  }

  /** The figure taken apart. @throws `reporting.cut_unknown` */
  async rows(tx: Tx, indicator: Indicator, asked: Asked, cut: Cut): Promise<CutRow[]> {
    if (!indicator.cuts.includes(cut)) throw new DomainError('reporting.cut_unknown', { path: 'cut' });
    const [key, label] = cutSql(cut);
    const rows = await tx.query<CutSums>(
      `select ${key} as key, max(${label}) as label, count(distinct f.producer_id)::int as producers, ${measured(indicator)}
         from (${recordsSql(indicator, cut)}) f group by 1 order by 1 limit 1000`,
      recordParams(asked, await this.sheets.groups(tx)),
    );
    const hidden = PROTECTED_CUTS.includes(cut)
      ? hiddenCells(rows, await readSetting(tx, SMALL_CELL_SETTING))
      : new Set<number>();
    return rows.map((row, index) => ({
      key: row.key,
      label: cutLabel(indicator, cut, row),
      hidden: hidden.has(index),
      value: hidden.has(index) ? null : shown(indicator, row),
      records: hidden.has(index) ? 0 : row.records,
    }));
  }

  /**
   * The figure taken apart by two cuts at once: its cells add up to the figure.
   * @throws `reporting.cut_unknown` also for cuts by a personal fact, whose cells would be small
   */
  async grid(tx: Tx, indicator: Indicator, asked: Asked, cuts: readonly [row: Cut, column: Cut]): Promise<GridCell[]> {
    const isAllowed = (cut: Cut): boolean => indicator.cuts.includes(cut) && !PROTECTED_CUTS.includes(cut);
    if (!cuts.every(isAllowed)) throw new DomainError('reporting.cut_unknown', { path: 'cut' });
    const [[rowKey, rowLabel], [columnKey]] = [cutSql(cuts[0]), cutSql(cuts[1])];
    const cells = await tx.query<Sums & { row: string; label: string; column: string }>(
      `select ${rowKey} as row, max(${rowLabel}) as label, ${columnKey} as column, ${measured(indicator)}
         from (${recordsSql(indicator, ...cuts)}) f group by 1, 3 order by 1, 3 limit 20000`,
      recordParams(asked, await this.sheets.groups(tx)),
    );
    return cells.map(({ row, label, column, ...sums }) => ({
      ...{ row, column, rowLabel: cutLabel(indicator, cuts[0], { key: row, label }) },
      value: shown(indicator, sums),
    }));
  }
}
