import { Injectable } from '@nestjs/common';
import { localDate, type LocalDate } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { WorklistRegistry, type WorklistItem, type WorklistMore } from '@app/platform/http';
import { ProgrammeFacade } from '@app/programme';
import {
  comparePlaces,
  holdsWords,
  workClock,
  workPlace,
  WORK_URGENCIES,
  type WorkClock,
  type WorkUrgency,
} from '../domain/work-clock';

/** One thing that waits, with what is left of its time. */
export interface WorkRow extends Omit<WorklistItem, 'dueOn' | 'since' | 'unitId'>, WorkClock {
  readonly dueOn: LocalDate | null;
  /** Day since which it waits, and working days gone since: only of what has no last day. */
  readonly since: LocalDate | null;
  readonly workingDaysWaited: number | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
}

export interface WorkFilter {
  readonly q: string | undefined;
  readonly kind: string | undefined;
  readonly urgency: WorkUrgency | undefined;
  readonly unitId: string | undefined;
  /** The place of the last row already seen. */
  readonly after: readonly string[] | undefined;
  readonly limit: number;
}

/** The rows asked for, and what all of the person's work is made of. */
export interface Work {
  /** One more than asked for, where there is more. */
  readonly items: readonly WorkRow[];
  /** How many rows fit the filters, on all pages. */
  readonly total: number;
  readonly counts: Readonly<Record<WorkUrgency, number>>;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly units: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  /** Kinds of which more waits than is told here, and where all of it is: counts of them are "more than". */
  readonly more: readonly WorklistMore['more'][];
}

/** What waits for a person in all modules, by days left. */
@Injectable()
export class WorklistQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly worklist: WorklistRegistry,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** Overdue first, then by last day, then what has none, of that first what waits longest. */
  work(actor: Actor, filter: WorkFilter): Promise<Work> {
    return this.uow.read(async (tx) => {
      const { rows: all, more } = await this.rows(tx, actor);
      const { q, kind, urgency, unitId } = filter;
      const found = all.filter(
        (row) =>
          (kind === undefined || row.kind === kind) &&
          (urgency === undefined || row.urgency === urgency) &&
          (unitId === undefined || row.unitId === unitId) &&
          (q === undefined || holdsWords([row.title, row.subtitle, row.unitName ?? ''], q)),
      );
      const { after } = filter;
      const next = after === undefined ? found : found.filter((row) => comparePlaces(workPlace(row), after) > 0);
      return {
        items: next.slice(0, filter.limit + 1),
        total: found.length,
        counts: countsOf(all),
        kinds: tally(all, ({ kind: each }) => each).map(([each, count]) => ({ kind: each, count })),
        units: unitsOf(all),
        more: more.filter(({ kind: each }, place) => more.findIndex((other) => other.kind === each) === place),
      };
    });
  }

  /** One query for the calendar and one for the names of units, however much there is. */
  private async rows(tx: Tx, actor: Actor): Promise<{ rows: WorkRow[]; more: readonly WorklistMore['more'][] }> {
    const { items, more } = await this.worklist.collect(tx, actor);
    const calendar = await this.programme.workingCalendar(tx);
    const today = await this.programme.today(tx);
    const units = await this.programme.units(
      tx,
      items.flatMap((item) => item.unitId ?? []),
    );
    const clockOf = byDay((day: LocalDate | null) => workClock(day, today, calendar));
    const waitedSince = byDay((day: LocalDate) => calendar.workingDaysBetween(day, today));
    const rows = items
      .map(({ dueOn, since: from, unitId, ...item }): WorkRow => {
        const day = dueOn === null ? null : localDate(dueOn);
        const since = day !== null || !from ? null : localDate(from);
        const unit = units.get(unitId ?? '');
        return {
          ...item,
          ...{ dueOn: day, unitId: unit?.id ?? null, unitName: unit?.name ?? null },
          ...{ since, workingDaysWaited: since === null ? null : waitedSince(since) },
          ...clockOf(day),
        };
      })
      .map((row) => ({ row, place: workPlace(row) }))
      .sort((a, b) => comparePlaces(a.place, b.place))
      .map(({ row }) => row);
    return { rows, more };
  }
}

/** Much work shares few days: each is counted once. */
function byDay<Day, Counted>(count: (day: Day) => Counted): (day: Day) => Counted {
  const known = new Map<Day, Counted>();
  return (day) => {
    const counted = known.get(day) ?? count(day);
    known.set(day, counted);
    return counted;
  };
}

function tally<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
}

const countsOf = (rows: readonly WorkRow[]): Record<WorkUrgency, number> => {
  const counts = { overdue: 0, week: 0, later: 0, undated: 0 };
  for (const urgency of WORK_URGENCIES) counts[urgency] = rows.filter((row) => row.urgency === urgency).length;
  return counts;
};

/** Units of the work, by name. */
function unitsOf(rows: readonly WorkRow[]): { id: string; name: string; count: number }[] {
  const names = new Map(rows.map(({ unitId, unitName }) => [unitId, unitName ?? '']));
  return tally(rows, ({ unitId }) => unitId)
    .map(([id, count]) => ({ id, name: names.get(id) ?? '', count }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
