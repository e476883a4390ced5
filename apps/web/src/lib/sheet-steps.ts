import { withTick, type Ticks } from './score-sheet';

/** One step on a sheet: what stood at a criterion, and what was ticked (null = nothing). */
export interface TickStep {
  readonly criterion: string;
  readonly from: number | null;
  readonly to: number | null;
  /** Both values were shown and this one was chosen. */
  readonly settles?: boolean;
}

/** One step on an explanation: what stood there, and what was written (null = nothing). */
export interface TextStep {
  readonly criterion: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What a member wrote, by criterion. */
export type Texts = Readonly<Record<string, string>>;

/** The texts of an object that the API leaves open; a copy from before there were any has none. */
export const textsOf = (value: object | undefined): Texts =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter((each): each is [string, string] => typeof each[1] === 'string'),
  );

/** Explanations after steps, in their order. */
export function afterTexts(texts: Texts, steps: readonly TextStep[]): Texts {
  const next: Record<string, string> = { ...texts };
  for (const { criterion, to } of steps) {
    if (to === null) delete next[criterion];
    else next[criterion] = to;
  }
  return next;
}

/** The steps of one tick: the other cases of a choice lose theirs first. */
export function stepsOfTick(
  ticks: Ticks,
  key: string,
  index: number | undefined,
  sameChoice: readonly string[],
): TickStep[] {
  return stepsBetween(ticks, withTick(ticks, key, index, sameChoice), [...sameChoice, key]);
}

/** The steps from one sheet to another at these criteria; what is taken away comes first. */
export function stepsBetween(from: Ticks, to: Ticks, criteria: readonly string[]): TickStep[] {
  const keys = [...new Set(criteria)].filter((key) => from[key] !== to[key]);
  const steps = keys.map((key) => ({ criterion: key, from: from[key] ?? null, to: to[key] ?? null }));
  return [...steps.filter((step) => step.to === null), ...steps.filter((step) => step.to !== null)];
}

/** A sheet after steps, in their order. */
export function afterSteps(ticks: Ticks, steps: readonly TickStep[]): Ticks {
  const next: Record<string, number> = { ...ticks };
  for (const { criterion, to } of steps) {
    if (to === null) delete next[criterion];
    else next[criterion] = to;
  }
  return next;
}

interface Parcel {
  readonly changes: readonly TickStep[];
  readonly explanations?: readonly TextStep[];
}
const stepsIn = (body: unknown): readonly TickStep[] => (body as Parcel).changes;
const textsIn = (body: unknown): readonly TextStep[] => (body as Parcel).explanations ?? [];

/** The steps of an entry of the journal. */
export const stepsOfEntry = (entry: { body?: unknown }): readonly TickStep[] =>
  entry.body === null || entry.body === undefined ? [] : stepsIn(entry.body);

export const textStepsOfEntry = (entry: { body?: unknown }): readonly TextStep[] =>
  entry.body === null || entry.body === undefined ? [] : textsIn(entry.body);

/** Adds what was written to a parcel that was never sent; undefined where another tab wrote at the same criterion meanwhile. */
export function withText(body: unknown, step: TextStep): unknown {
  const before = textsIn(body);
  const last = before.filter(({ criterion }) => criterion === step.criterion).at(-1);
  if (last !== undefined && last.to !== step.from) return undefined;
  const others = before.filter((each) => each !== last);
  return {
    ...(body as Parcel),
    explanations: [...others, { ...step, from: last === undefined ? step.from : last.from }],
  };
}

/**
 * Adds steps to a parcel that was never sent. Undefined where they must stay apart: another tab did not see what the parcel says of
 * the same criterion, and the server is to notice that.
 */
export function withSteps(body: unknown, steps: readonly TickStep[]): unknown {
  const before = stepsIn(body);
  const unseen = steps.some(({ criterion, from, settles }) => {
    const last = before.filter((step) => step.criterion === criterion).at(-1);
    return last !== undefined && (last.to !== from || settles === true || last.settles === true);
  });
  return unseen ? undefined : { ...(body as Parcel), changes: [...before, ...steps] };
}
