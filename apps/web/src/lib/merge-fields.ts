/** A field that two people, tabs or devices changed in different ways since the same version. */
export interface FieldClash {
  readonly path: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  /** What the other one changed and I did not: to be taken over. */
  readonly changes: readonly { readonly path: string; readonly value: unknown }[];
  readonly clashes: readonly FieldClash[];
}

/** Leaves of a form's values by their path: `sections.goals`, `capital.0.loan`. */
export function leavesOf(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
  const leaves = new Map<string, unknown>();
  for (const [key, inner] of Object.entries(value))
    for (const [at, leaf] of leavesOf(inner, path === '' ? key : `${path}.${key}`)) leaves.set(at, leaf);
  return leaves;
}

/**
 * Field by field: what only one side changed since `base` is kept from that side; what both changed differently is a clash, to be
 * decided by the person. Nothing is overwritten in silence.
 */
export function mergeFields(base: unknown, mine: unknown, theirs: unknown): Merged {
  const [b, m, t] = [leavesOf(base), leavesOf(mine), leavesOf(theirs)];
  const changes: { path: string; value: unknown }[] = [];
  const clashes: FieldClash[] = [];
  for (const path of new Set([...m.keys(), ...t.keys()])) {
    const [was, own, other] = [b.get(path), m.get(path), t.get(path)];
    if (own === other || other === was) continue;
    if (own === was) changes.push({ path, value: other });
    else clashes.push({ path, mine: own, theirs: other });
  }
  return { changes, clashes };
}
