import { levelOf, type Procedure } from '@app/criteria';

/** The level above that decides a star; null where this one does, or none. */
export function decidedAbove({ levels }: Pick<Procedure, 'levels'>, level: string, star: number): string | null {
  const here = levels.findIndex((each) => each.level === level);
  const above = levels.slice(here + 1).find(({ grants }) => grants.includes(star));
  return levels[here]?.grants.includes(star) === true ? null : (above?.level ?? null);
}

/**
 * To which level a council of this one sends its results by letter, and from how many points; null where it stops here. A level that
 * only records (the ministry) is reached by the decision that forwards.
 */
export function sendsUpFrom(procedure: Procedure, level: string): Procedure['levels'][number]['passUp'] {
  const { passUp } = levelOf(procedure, level);
  return passUp !== null && levelOf(procedure, passUp.to).act === 'score' ? passUp : null;
}
