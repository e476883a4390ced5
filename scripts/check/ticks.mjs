/** The criteria of a sheet with their keys, as ballots name them. */
const criteriaOf = (sheet) =>
  sheet.parts.flatMap((part) =>
    part.groups.flatMap((group) =>
      group.criteria.map((criterion) => ({ ...criterion, part: part.code, key: `${part.code}.${criterion.code}` })),
    ),
  );

const indexOfMost = (options) =>
  options.reduce((best, option, index) => (option.points > options[best].points ? index : best), 0);
const indexOfLeast = (options) =>
  options.reduce((least, option, index) => (option.points < options[least].points ? index : least), 0);

/** Others hang on these ("only if there is a story"): they stay as they are, so that all else adds up. */
const leadersOf = (criteria) =>
  new Set(
    criteria.flatMap(({ part, rules = [] }) =>
      rules.flatMap((rule) => (rule.ref ? [`${part}.${rule.ref.criterion}`] : [])),
    ),
  );

/**
 * A sheet ticked from the best down to a total between the bounds: one case of each choice group, every criterion answered.
 * @returns {{ticks: Record<string, number>, total: number}}
 */
export function ticksBetween(sheet, least, most) {
  const criteria = criteriaOf(sheet);
  const leaders = leadersOf(criteria);
  const groups = new Map();
  for (const criterion of criteria) {
    const group = criterion.choiceGroup === undefined ? criterion.key : `${criterion.part} ${criterion.choiceGroup}`;
    const points = criterion.options[indexOfMost(criterion.options)].points;
    const known = groups.get(group);
    if (!known || points > known.points) groups.set(group, { criterion, points });
  }
  const chosen = [...groups.values()];
  const ticks = Object.fromEntries(chosen.map(({ criterion }) => [criterion.key, indexOfMost(criterion.options)]));
  let total = chosen.reduce((sum, { points }) => sum + points, 0);
  for (const { criterion, points } of chosen) {
    if (total <= most || leaders.has(criterion.key)) continue;
    const index = indexOfLeast(criterion.options);
    const loses = points - criterion.options[index].points;
    if (total - loses < least) continue;
    ticks[criterion.key] = index;
    total -= loses;
  }
  if (total < least || total > most) throw new Error(`no ticks between ${least} and ${most} points`);
  return { ticks, total };
}
