import type { Ticks } from '../../lib/score-sheet';

/** One tick for each place that wants one: `key:index`, empty where nothing is ticked. */
export type TickValues = Record<string, string>;

/** A criterion, or the cases of a choice: exactly one of its keys is ticked. */
export interface TickPlace {
  /** Name of the field; without dots, which a form reads as a path. */
  readonly name: string;
  readonly keys: readonly string[];
}

export const placesOf = (blocks: readonly (readonly { key: string }[])[]): TickPlace[] =>
  blocks.map((block) => ({
    name: (block[0]?.key ?? '').replaceAll('.', '_'),
    keys: block.map(({ key }) => key),
  }));

export function valuesOf(places: readonly TickPlace[], ticks: Ticks): TickValues {
  return Object.fromEntries(
    places.map(({ name, keys }) => {
      const ticked = keys.find((key) => ticks[key] !== undefined);
      return [name, ticked === undefined ? '' : `${ticked}:${ticks[ticked]}`];
    }),
  );
}

export function ticksOf(values: Readonly<Record<string, string | undefined>>): Ticks {
  const ticked = Object.values(values).filter((value) => value !== undefined && value !== '');
  return Object.fromEntries(
    ticked.map((value = '') => {
      const at = value.lastIndexOf(':');
      return [value.slice(0, at), Number(value.slice(at + 1))];
    }),
  );
}
