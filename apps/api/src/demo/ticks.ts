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

/** Options of a criterion by what choosing them loses against the best one, the dearest first. */
function losses(criterion: KeyedCriterion, best: number, atMost: number): { index: number; loses: number }[] {
  const now = criterion.options[best]?.points ?? 0;
  return criterion.options
    .map((option, index) => ({ index, loses: now - option.points }))
    .filter((choice) => choice.loses >= 0 && choice.loses <= atMost)
    .sort((a, b) => b.loses - a.loses);
}

/**
 * Every criterion ticked so that the sheet comes to exactly this total: from the best sheet down, never touching `keep` (keys
 * whose gates matter), beginning at another criterion for each `turn`.
 * @throws Error when no ticks come to it
 */
export function ticksWithTotal(sheet: Sheet, total: number, keep: readonly string[] = [], turn = 0): Ticks {
  const best = bestTicks(sheet);
  const free = rotated(
    criteriaOf(sheet).filter((criterion) => best[criterion.key] !== undefined && !keep.includes(criterion.key)),
    turn,
  );
  const search = (position: number, ticks: Record<string, number>, lacking: number): Ticks | undefined => {
    if (lacking === 0) return totalOf(sheet, ticks).total === total ? ticks : undefined;
    const criterion = free[position];
    if (!criterion) return undefined;
    for (const { index, loses } of losses(criterion, best[criterion.key] ?? 0, lacking)) {
      const found = search(position + 1, { ...ticks, [criterion.key]: index }, lacking - loses);
      if (found) return found;
    }
    return undefined;
  };
  const found = search(0, best, totalOf(sheet, best).total - total);
  if (!found) throw new Error(`no ticks of sheet ${sheet.no} come to ${total}`);
  return found;
}
