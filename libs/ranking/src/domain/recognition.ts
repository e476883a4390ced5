/** The part of a procedure that says who grants which star. */
export interface StarGrants {
  /** From the first desk to the last. */
  readonly levels: readonly { readonly level: string; readonly grants: readonly number[] }[];
}

export type Recognition =
  /** The level grants the star. */
  | { readonly kind: 'granted'; readonly stars: number }
  /** A higher level decides this star: the result is approved here and passed on. */
  | { readonly kind: 'forwarded'; readonly to: string }
  /** No level grants a star for it: listed with the explanation, without a certificate. */
  | { readonly kind: 'not-recognised' };

/** What a decision of a level can say about a star, by the procedure's data alone. */
export function recognise(procedure: StarGrants, level: string, star: number): Recognition {
  const here = procedure.levels.findIndex((each) => each.level === level);
  if (here < 0) throw new RangeError(`the procedure has no level ${level}`);
  const deciding = procedure.levels.findIndex((each) => each.grants.includes(star));
  if (deciding === here) return { kind: 'granted', stars: star };
  if (deciding > here) return { kind: 'forwarded', to: procedure.levels[deciding]?.level ?? level };
  return { kind: 'not-recognised' };
}
