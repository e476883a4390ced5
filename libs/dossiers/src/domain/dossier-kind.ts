/** Why a product is filed: for the first time, for a higher star before its certificate ends, or because it ends. */
export type DossierKind = 'first' | 'upgrade' | 'reassessment';

/** Something that a follow-up dossier still lacks. */
export interface DossierGap {
  /** Part of the dossier, or the kind of the paper where it fills no part. */
  readonly code: string;
  readonly title: string;
  readonly why: 'missing' | 'expired' | 'not-in-new-procedure';
}

/** What of a paper decides whether it is a gap. */
export interface KnownPaper {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly expiresOn: string | null;
  readonly checklistCode: string | null;
  readonly criteria: readonly string[];
  readonly files: readonly unknown[];
}

export interface GapFacts {
  readonly today: string;
  /** Required parts of the procedure that are not there. */
  readonly missing: readonly { readonly code: string; readonly title: string }[];
  /** Parts that the procedure knows. */
  readonly knownCodes: readonly string[];
  readonly here: readonly KnownPaper[];
  /** Papers of the dossier that this one goes on from, their criteria in the terms of the sheet of today. */
  readonly before: readonly KnownPaper[];
}

/** A paper counts while its last day lies ahead; without a last day always. */
export const isValidAfter = (paper: Pick<KnownPaper, 'expiresOn'>, day: string): boolean =>
  paper.expiresOn === null || paper.expiresOn > day;

/** Does another valid paper with a file stand where this one stood: same kind, or all the criteria that it supported? */
function isReplaced(old: KnownPaper, facts: GapFacts): boolean {
  return facts.here.some(
    (paper) =>
      paper.id !== old.id &&
      paper.files.length > 0 &&
      isValidAfter(paper, facts.today) &&
      (paper.kind === old.kind ||
        (old.criteria.length > 0 && old.criteria.every((key) => paper.criteria.includes(key)))),
  );
}

/** What is still to be brought: expired papers that nothing replaces, required parts, papers without a place in the new procedure. */
export function gapsOf(facts: GapFacts): DossierGap[] {
  const attached = new Set(facts.here.map((paper) => paper.id));
  const expired = [...facts.here, ...facts.before.filter((paper) => !attached.has(paper.id))]
    .filter((paper) => !isValidAfter(paper, facts.today) && !isReplaced(paper, facts))
    .map((paper): DossierGap => ({ code: paper.checklistCode ?? paper.kind, title: paper.title, why: 'expired' }));
  const covered = new Set(expired.map((gap) => gap.code));
  const missing = facts.missing
    .filter((part) => !covered.has(part.code))
    .map(({ code, title }): DossierGap => ({ code, title, why: 'missing' }));
  const known = new Set(facts.knownCodes);
  const without = facts.here.flatMap((paper): DossierGap[] => {
    const code = facts.before.find((old) => old.id === paper.id)?.checklistCode ?? null;
    const placed = paper.checklistCode !== null || paper.criteria.length > 0;
    return code === null || known.has(code) || placed
      ? []
      : [{ code, title: paper.title, why: 'not-in-new-procedure' }];
  });
  return [...missing, ...expired, ...without];
}
