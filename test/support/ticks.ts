import { criteriaOf, shippedRulebooks, totalOf, type Sheet, type Ticks } from '@app/criteria';

/** A sheet of a shipped rulebook. */
export function sheetOf(rulebookId: string, no: number): Sheet {
  const sheet = [...shippedRulebooks().values()]
    .find((rulebook) => rulebook.id === rulebookId)
    ?.sheets.find((candidate) => candidate.no === no);
  if (!sheet) throw new Error(`no sheet ${no} in ${rulebookId}`);
  return sheet;
}

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

/**
 * Every criterion ticked so that the sheet comes to exactly this total: from the best sheet down, never touching `keep` (keys whose
 * gates the test speaks of).
 */
export function ticksWithTotal(sheet: Sheet, total: number, keep: readonly string[] = []): Ticks {
  const best = bestTicks(sheet);
  const free = criteriaOf(sheet).filter(
    (criterion) => best[criterion.key] !== undefined && !keep.includes(criterion.key),
  );
  const pointsAt = (key: string, index: number): number =>
    free.find((criterion) => criterion.key === key)?.options[index]?.points ?? 0;
  const search = (position: number, ticks: Record<string, number>, lacking: number): Ticks | undefined => {
    if (lacking === 0) return totalOf(sheet, ticks).total === total ? ticks : undefined;
    const criterion = free[position];
    if (!criterion) return undefined;
    const now = pointsAt(criterion.key, best[criterion.key] ?? 0);
    const choices = criterion.options
      .map((option, index) => ({ index, loses: now - option.points }))
      .filter((choice) => choice.loses <= lacking);
    for (const { index, loses } of choices.sort((a, b) => b.loses - a.loses)) {
      const found = search(position + 1, { ...ticks, [criterion.key]: index }, lacking - loses);
      if (found) return found;
    }
    return undefined;
  };
  const found = search(0, best, totalOf(sheet, best).total - total);
  if (!found) throw new Error(`no ticks of sheet ${sheet.no} come to ${total}`);
  return found;
}
