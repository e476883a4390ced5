/** A cell of a cut that may show personal facts: how many producers stand behind it. */
export interface Cell {
  readonly producers: number;
}

/**
 * Which cells stay hidden: those with fewer producers than the limit, and, so that none can be worked out from the sum, the next
 * smallest one as well where only one would be hidden. Empty cells say nothing of anybody.
 */
export function hiddenCells(cells: readonly Cell[], limit: number): ReadonlySet<number> {
  const bySize = cells
    .map(({ producers }, index) => ({ producers, index }))
    .filter(({ producers }) => producers > 0)
    .sort((a, b) => a.producers - b.producers);
  const small = bySize.filter(({ producers }) => producers < limit);
  const hidden = new Set(small.map(({ index }) => index));
  const next = bySize[small.length];
  if (small.length === 1 && next) hidden.add(next.index);
  return hidden;
}
