import { criteriaOf, totalOf, type KeyedCriterion, type Sheet, type Ticks } from '@app/criteria';

/** The best option everywhere; of a choice group the case that is worth most. */
export function bestTicks(sheet: Sheet): Record<string, number> {
  const ticks: Record<string, number> = {};
  const taken = new Map<string, { key: string; points: number }>();
  for (const criterion of criteriaOf(sheet)) {
    const best = criterion.options.reduce(
      (index, option, position) => (option.points > (criterion.options[index]?.points ?? 0) ? position : index),
      0,
    );
    const points = criterion.options[best]?.points ?? 0;
    if (criterion.choiceGroup !== undefined) {
      const group = `${criterion.part}.${criterion.choiceGroup}`;
      const other = taken.get(group);
      if (other && other.points >= points) continue;
      if (other) delete ticks[other.key];
      taken.set(group, { key: criterion.key, points });
    }
    ticks[criterion.key] = best;
  }
  return ticks;
}

const rotated = <T>(list: readonly T[], by: number): T[] => {
  const from = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
};

interface Choice {
  readonly key: string;
  /** Options by what choosing them loses against the best one, the dearest first. */
  readonly options: readonly { readonly index: number; readonly loses: number }[];
}

function choiceOf(criterion: KeyedCriterion, best: number): Choice {
  const now = criterion.options[best]?.points ?? 0;
  const options = criterion.options
    .map((option, index) => ({ index, loses: now - option.points }))
    .filter((choice) => choice.loses >= 0)
    .sort((a, b) => b.loses - a.loses);
  return { key: criterion.key, options };
}

/** For each position what can still be lost from there on: no search runs into a dead end. */
function reachable(choices: readonly Choice[]): Set<number>[] {
  const from: Set<number>[] = [new Set([0])];
  for (const { options } of [...choices].reverse()) {
    const after = [...(from[0] ?? [])];
    from.unshift(new Set(options.flatMap(({ loses }) => after.map((lost) => lost + loses))));
  }
  return from;
}

/** Criteria on which others hang ("only if there is a story"): they stay as they are, so that all else simply adds up. */
const leadersOf = (sheet: Sheet): Set<string> =>
  new Set(
    criteriaOf(sheet).flatMap(({ part, rules = [] }) =>
      rules.flatMap((rule) => (rule.kind === 'onlyIf' && rule.ref ? [`${part}.${rule.ref.criterion}`] : [])),
    ),
  );

/**
 * Every criterion ticked so that the sheet comes to exactly this total: from the best sheet down, never touching `keep` (keys
 * whose gates matter), beginning at another criterion for each `turn`.
 * @throws Error when no ticks come to it
 */
export function ticksWithTotal(sheet: Sheet, total: number, keep: readonly string[] = [], turn = 0): Ticks {
  const best = bestTicks(sheet);
  const fixed = new Set([...keep, ...leadersOf(sheet)]);
  const free = criteriaOf(sheet).filter(({ key }) => best[key] !== undefined && !fixed.has(key));
  const choices = rotated(free, turn).map((criterion) => choiceOf(criterion, best[criterion.key] ?? 0));
  const can = reachable(choices);
  let lacking = totalOf(sheet, best).total - total;
  for (const [position, { key, options }] of choices.entries()) {
    const choice = options.find(({ loses }) => can[position + 1]?.has(lacking - loses) === true);
    if (!choice) throw new Error(`no ticks of sheet ${sheet.no} come to ${total}`);
    best[key] = choice.index;
    lacking -= choice.loses;
  }
  if (totalOf(sheet, best).total !== total) throw new Error(`the ticks of sheet ${sheet.no} do not add up to ${total}`);
  return best;
}
