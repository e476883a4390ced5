import { Injectable } from '@nestjs/common';
import { kindOf } from '@app/activities';
import type { Tx } from '@app/platform/database';
import { indicatorOf } from '../domain/indicators';
import type { Indicator } from '../domain/indicator';
import type { ReportFigure, ReportTarget } from '../domain/report-content';
import { periodWords, type ReportPeriod } from '../domain/report-period';
import type { FigureSlot, FigureSpan, NoteSlot, ReportTemplate } from '../domain/report-template';
import { vnNumber } from '../domain/report-words';
import { Comparisons, type Declared, type Target } from './comparisons';
import type { Asked } from './figure-sql';
import { Figures } from './figures';
import { roundUnderWay, type RoundOfReport } from './round-under-way';

const WHOLE: Pick<Asked, 'scope'> = { scope: { all: true, unitIds: [], councilIds: [], organisationIds: [] } };

/** What a report counts over: its period, cut and the round under way. */
export interface ReportFrame extends ReportPeriod {
  readonly template: ReportTemplate;
  readonly unitCut: 'unit' | 'unit-now';
}

export interface CountedReport {
  readonly round: RoundOfReport | undefined;
  readonly figures: readonly ReportFigure[];
  readonly facts: ReadonlyMap<string, string>;
  readonly declared: readonly Declared[];
}

export function reportIndicator(key: string): Indicator {
  const found = indicatorOf(key);
  if (!found) throw new Error(`a report template names no indicator ${key}`);
  return found;
}

/** The question that a span asks; undefined where it asks for a round and none is under way. */
export function askedOf(frame: ReportPeriod, span: FigureSpan, round: RoundOfReport | undefined): Asked | undefined {
  const { fromOn, toOn: to } = frame;
  if (span === 'round') return round && { ...WHOLE, from: null, to, roundId: round.id };
  const from = { period: fromOn, year: `${to.slice(0, 4)}-01-01`, all: null }[span];
  return { ...WHOLE, from, to };
}

const targetOf = ({ year, comparison, amount, reachedPercent }: Target): ReportTarget => ({
  ...{ year, comparison, amount, reachedPercent },
});

/** Counts the figures of a report, and what its sentences say besides. */
@Injectable()
export class ReportFigures {
  constructor(
    private readonly figures: Figures,
    private readonly comparisons: Comparisons,
  ) {}

  async count(tx: Tx, frame: ReportFrame): Promise<CountedReport> {
    const round = await roundUnderWay(tx, frame.fromOn, frame.toOn);
    const figures: ReportFigure[] = [];
    const declared = new Map<string, Declared>();
    for (const slot of frame.template.figures) {
      figures.push(await this.figure(tx, frame, slot, round));
      const asked = askedOf(frame, slot.span, round);
      if (!slot.isCompared || asked === undefined) continue;
      for (const entry of await this.comparisons.declared(tx, reportIndicator(slot.indicator), asked))
        declared.set(`${entry.entryId}`, entry);
    }
    return { round, figures, facts: await this.facts(tx, frame, round), declared: [...declared.values()] };
  }

  private async figure(
    tx: Tx,
    frame: ReportFrame,
    slot: FigureSlot,
    round: RoundOfReport | undefined,
  ): Promise<ReportFigure> {
    const indicator = reportIndicator(slot.indicator);
    const { label, unit, format } = indicator;
    const asked = askedOf(frame, slot.span, round);
    const head = {
      ...{ id: slot.id, indicator: slot.indicator, label, unit, format },
      ...{ from: asked?.from ?? null, to: frame.toOn, roundId: asked?.roundId ?? null, part: slot.part ?? null },
    };
    const nothing = { ...head, value: null, records: 0, previous: null, target: null };
    if (asked === undefined) return nothing;
    if (slot.isNextTarget) return { ...nothing, target: await this.nextTarget(tx, indicator, frame) };
    const { value, records } = await this.value(tx, indicator, asked, slot);
    if (!slot.isCompared) return { ...nothing, value, records };
    const before = await this.comparisons.previous(tx, indicator, asked, value);
    const target = await this.comparisons.target(tx, indicator, asked);
    const previous = before && {
      value: before.value,
      isDeclared: before.from === 'declared',
      share: before.sharePercent,
    };
    return { ...head, value, records, previous, target: target && targetOf(target) };
  }

  private async value(tx: Tx, indicator: Indicator, asked: Asked, { part }: FigureSlot) {
    if (part === undefined) return this.figures.value(tx, indicator, asked);
    const rows = await this.figures.rows(tx, indicator, asked, part.cut);
    return rows.find(({ key }) => key === part.key) ?? { value: '0', records: 0 };
  }

  private async nextTarget(tx: Tx, indicator: Indicator, { toOn }: ReportFrame): Promise<ReportTarget | null> {
    const year = Number(toOn.slice(0, 4)) + 1;
    const asked = { ...WHOLE, from: `${year}-01-01`, to: `${year}-12-31` };
    const found = await this.comparisons.target(tx, indicator, asked);
    return found && { ...targetOf(found), reachedPercent: null };
  }

  /** Names of sentences that are no figures. */
  private async facts(
    tx: Tx,
    frame: ReportFrame,
    round: RoundOfReport | undefined,
  ): Promise<ReadonlyMap<string, string>> {
    const year = Number(frame.toOn.slice(0, 4));
    const facts = new Map([
      ['period.month', frame.kind === 'month' ? periodWords('month', frame.period).replace('tháng ', '') : ''],
      ['period.year', String(year)],
      ['period.lastYear', String(year - 1)],
      ['period.nextYear', String(year + 1)],
    ]);
    if (round) facts.set('round.number', String(round.number)).set('round.year', String(round.year));
    for (const slot of frame.template.notes) {
      const note = await this.note(tx, frame, slot);
      if (note) facts.set(`note.${slot.id}`, note.words).set(`note.${slot.id}.year`, note.year);
    }
    const asked = askedOf(frame, 'round', round);
    if (asked !== undefined) facts.set('units.proposed', await this.proposedByUnit(tx, frame, asked));
    return facts;
  }

  /** "Huyện Thạch Hà (9 sản phẩm); Huyện Can Lộc (2 sản phẩm)", in the order in which the units came. */
  private async proposedByUnit(tx: Tx, { unitCut }: ReportFrame, asked: Asked): Promise<string> {
    const rows = await this.figures.rows(tx, reportIndicator('products-proposed'), asked, unitCut);
    const place = unitCut === 'unit' ? 'then_id' : 'now_id';
    const came = await tx.query<{ unitId: string }>(
      `select coalesce(u.${place}, '-') as "unitId" from reporting.proposal p join reporting.unit_place u on u.unit_id = p.unit_id
        where p.round_id = $1 and p.day <= $2 group by 1 order by min(p.day), min(p.key)`,
      [asked.roundId, asked.to],
    );
    const order = new Map(came.map(({ unitId }, index) => [unitId, index]));
    return [...rows]
      .sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0))
      .map(({ label, value }) => `${label} (${vnNumber(value ?? '0')} sản phẩm)`)
      .join('; ');
  }

  /** The newest note of the province on a subject. */
  private async note(
    tx: Tx,
    { toOn }: ReportFrame,
    { subject, by }: NoteSlot,
  ): Promise<{ words: string; year: string } | undefined> {
    const year = Number(toOn.slice(0, 4));
    const found = await tx.maybe<{ kind: string; year: number }>(
      `select e.kind, e.year from activities.entry e join programme.unit u on u.id = e.unit_id
        where e.register = 'note' and e.retracted_at is null and u.kind = 'province' and e.subject = $1
          and case when $2 then e.year = $3 else extract(year from e.from_on) = $3 end
        order by e.from_on desc, e.id desc limit 1`,
      [subject, by === 'about', year],
    );
    if (!found) return undefined;
    return { words: kindOf('note', found.kind)?.label ?? found.kind, year: String(found.year) };
  }
}
