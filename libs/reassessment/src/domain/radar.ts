import { SHOWN_STATES, type ShownState } from './shown-state';

/** Certificates of one unit, month of end and state. */
export interface RadarCell {
  readonly unitId: string;
  /** First day of the month in which they end; null while a hold has no last day. */
  readonly month: string | null;
  readonly state: ShownState;
  readonly count: number;
}

/** What a state means for the work: still to come, filed, overdue, held, renewed, gone. */
export const RADAR_GROUPS = ['waiting', 'filed', 'overdue', 'held', 'renewed', 'gone'] as const;
export type RadarGroup = (typeof RADAR_GROUPS)[number];

const GROUP_OF: Readonly<Record<ShownState, RadarGroup>> = {
  valid: 'waiting',
  'window-open': 'waiting',
  missed: 'overdue',
  filed: 'filed',
  'filed-late': 'filed',
  held: 'held',
  extended: 'filed',
  expired: 'overdue',
  'renewed-up': 'renewed',
  'renewed-same': 'renewed',
  'renewed-down': 'renewed',
  'not-renewed': 'gone',
  leaving: 'gone',
  left: 'gone',
  lapsed: 'gone',
  withdrawn: 'gone',
};
export const groupOf = (state: ShownState): RadarGroup => GROUP_OF[state];

/** The states of a group. */
export const statesOf = (group: RadarGroup): ShownState[] => SHOWN_STATES.filter((state) => groupOf(state) === group);

export type GroupCounts = Readonly<Record<RadarGroup, number>>;

export interface RadarLine {
  readonly key: string;
  readonly total: number;
  readonly counts: GroupCounts;
}

const countsOf = (cells: readonly RadarCell[]): GroupCounts => {
  const sum = (group: RadarGroup): number =>
    cells.reduce((total, cell) => total + (groupOf(cell.state) === group ? cell.count : 0), 0);
  return {
    waiting: sum('waiting'),
    filed: sum('filed'),
    overdue: sum('overdue'),
    held: sum('held'),
    renewed: sum('renewed'),
    gone: sum('gone'),
  };
};

function linesBy(cells: readonly RadarCell[], keyOf: (cell: RadarCell) => string | null): RadarLine[] {
  const byKey = new Map<string, RadarCell[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), cell]);
  }
  return [...byKey]
    .map(([key, own]) => ({ key, total: own.reduce((total, cell) => total + cell.count, 0), counts: countsOf(own) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** "2026-Q3" of a month. */
export const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;

export interface RadarFigures {
  readonly total: number;
  readonly counts: GroupCounts;
  readonly months: readonly RadarLine[];
  readonly quarters: readonly RadarLine[];
  readonly units: readonly RadarLine[];
  readonly states: readonly { readonly state: ShownState; readonly count: number }[];
}

/** The figures of the radar; every one of them adds up to the same total, but for held ones that have no month. */
export function radarOf(cells: readonly RadarCell[]): RadarFigures {
  const byState = new Map<ShownState, number>();
  for (const { state, count } of cells) byState.set(state, (byState.get(state) ?? 0) + count);
  return {
    total: cells.reduce((total, cell) => total + cell.count, 0),
    counts: countsOf(cells),
    months: linesBy(cells, ({ month }) => month),
    quarters: linesBy(cells, ({ month }) => (month === null ? null : quarterOf(month))),
    units: linesBy(cells, ({ unitId }) => unitId),
    states: [...byState].map(([state, count]) => ({ state, count })).sort((a, b) => b.count - a.count),
  };
}
