import fc from 'fast-check';
import { criteriaOf, type KeyedCriterion, type Sheet } from '../domain/rulebook';

const groupOf = (criterion: KeyedCriterion): string | undefined =>
  criterion.choiceGroup === undefined ? undefined : `${criterion.part}.${criterion.choiceGroup}`;

/** Every criterion at its best option; of a choice the case that is worth most. */
export function bestTicks(sheet: Sheet): Record<string, number> {
  const worth = (criterion: KeyedCriterion): number => Math.max(...criterion.options.map((option) => option.points));
  const list = criteriaOf(sheet);
  const isBestCase = (criterion: KeyedCriterion): boolean => {
    const cases = list.filter((other) => groupOf(criterion) !== undefined && groupOf(other) === groupOf(criterion));
    const best = [...cases].sort((a, b) => worth(b) - worth(a))[0];
    return best === undefined || best.key === criterion.key;
  };
  return Object.fromEntries(
    list
      .filter(isBestCase)
      .map((criterion) => [criterion.key, criterion.options.findIndex((option) => option.points === worth(criterion))]),
  );
}

/** One filled sheet without faults: any options, some left out, one case of each choice at most. */
export function ticksOf(sheet: Sheet, options: { whole?: boolean } = {}): fc.Arbitrary<Record<string, number>> {
  const list = criteriaOf(sheet);
  const any = Object.fromEntries(
    list.map((criterion) => [criterion.key, fc.nat({ max: criterion.options.length - 1 })]),
  );
  const ticks = options.whole ? fc.record(any) : fc.record(any, { requiredKeys: [] });
  return fc.tuple(ticks, fc.nat()).map(([filled, turn]) => {
    const cases = new Map<string, string[]>();
    for (const criterion of list) {
      const group = groupOf(criterion);
      if (group !== undefined && criterion.key in filled)
        cases.set(group, [...(cases.get(group) ?? []), criterion.key]);
    }
    const dropped = new Set(
      [...cases.values()].flatMap((keys) => keys.filter((_key, at) => at !== turn % keys.length)),
    );
    return Object.fromEntries(
      Object.entries(filled).flatMap(([key, index]) =>
        index === undefined || dropped.has(key) ? [] : [[key, index] as const],
      ),
    );
  });
}

/** The sheets of one to nine members. */
export const ballotsOf = (sheet: Sheet, options: { whole?: boolean } = {}): fc.Arbitrary<Record<string, number>[]> =>
  fc.array(ticksOf(sheet, options), { minLength: 1, maxLength: 9 });
