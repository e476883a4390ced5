import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database';
import { medianDays } from '../../domain/pictures/durations';
import { WAY } from '../../domain/pictures/steps';
import { percentOf } from '../../domain/shares';
import { recordParams, recordsSql, type Asked } from '../figure-sql';
import { Figures } from '../figures';
import { SheetGroupsReader } from '../sheet-groups';
import { neededIndicator } from './needed-indicator';

export interface WayRow {
  /** Key of the indicator. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** In per cent of the first step shown. */
  readonly sharePercent: string | null;
  /** Days since the step before, in the middle; null where nothing could be timed. */
  readonly medianDays: number | null;
  readonly timed: number;
}

export interface CapitalRow {
  readonly key: string;
  readonly label: string;
  readonly owner: string;
  readonly loan: string;
  readonly state: string;
  readonly other: string;
  readonly total: string;
}

const SOURCES = ['owner', 'loan', 'state', 'other'] as const;

/** Pictures of the way to the star: how many come how far, how long it takes, and what it costs. */
@Injectable()
export class WayPictures {
  constructor(
    private readonly figures: Figures,
    private readonly sheets: SheetGroupsReader,
  ) {}

  /** Each step's figure of the period; ideas and plans belong to no round and are left out where one is asked for. */
  async funnel(tx: Tx, asked: Asked): Promise<WayRow[]> {
    const steps = WAY.filter(({ inRound }) => inRound || asked.roundId === undefined);
    const times = await this.times(tx, asked);
    const counts: number[] = [];
    for (const { indicator } of steps)
      counts.push((await this.figures.value(tx, neededIndicator(indicator), asked)).records);
    return steps.map(({ indicator, label }, place) => {
      const own = times.filter(({ step }) => step === indicator);
      const count = counts[place] ?? 0;
      return {
        ...{ key: indicator, label, count },
        sharePercent: percentOf(String(count), String(counts[0] ?? 0)) ?? null,
        medianDays: medianDays(own),
        timed: own.reduce((all, each) => all + each.count, 0),
      };
    });
  }

  /** Capital of the approved plans, by the plan's year and source. */
  async capital(tx: Tx, asked: Asked): Promise<CapitalRow[]> {
    const cells = await this.figures.grid(tx, neededIndicator('plan-capital'), asked, ['year', 'kind']);
    return [...new Set(cells.map(({ row }) => row))].map((year) => {
      const own = cells.filter(({ row }) => row === year);
      const of = (source: string): string => own.find(({ column }) => column === source)?.value ?? '0';
      const [owner, loan, state, other] = SOURCES.map(of) as [string, string, string, string];
      const total = SOURCES.reduce((sum, source) => sum + BigInt(of(source)), 0n).toString();
      return { key: year, label: own[0]?.rowLabel ?? year, owner, loan, state, other, total };
    });
  }

  /** Days between two steps with how many took so long. */
  private async times(tx: Tx, asked: Asked): Promise<{ step: string; days: number; count: number }[]> {
    return tx.query(
      `select f.kind as step, f.days, count(*)::int as count from (${recordsSql({ view: 'step_time' })}) f
        where f.days is not null group by 1, 2 order by 1, 2 limit 50000`,
      recordParams(asked, await this.sheets.groups(tx)),
    );
  }
}
