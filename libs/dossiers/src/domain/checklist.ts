/** A part that the procedure asks for, see criteria. */
export interface ContentRule {
  readonly code: string;
  readonly title: string;
  readonly required: boolean;
  readonly samples?: boolean;
  readonly filledBy?: 'form' | 'plan' | 'self-score';
}

/** One part of the dossier (thành phần hồ sơ) and whether it is there. */
export interface ChecklistItem {
  readonly code: string;
  readonly title: string;
  readonly required: boolean;
  /** How it is filled: papers with files, physical samples, or by the application itself. */
  readonly filledBy: 'papers' | 'samples' | 'form' | 'plan' | 'self-score';
  readonly present: boolean;
  readonly paperCount: number;
}

export interface ChecklistFacts {
  readonly hasPlan: boolean;
  readonly hasSelfScore: boolean;
  /** Checklist codes of papers that have at least one file. */
  readonly paperCodes: readonly string[];
}

/** The checklist of a procedure against what the dossier holds. Samples are handed in by hand and block nothing here. */
export function checklistOf(contents: readonly ContentRule[], facts: ChecklistFacts): ChecklistItem[] {
  return contents.map((content) => {
    const filledBy = content.samples ? 'samples' : (content.filledBy ?? 'papers');
    const paperCount = facts.paperCodes.filter((code) => code === content.code).length;
    const present = {
      papers: paperCount > 0,
      samples: true,
      form: true,
      plan: facts.hasPlan || paperCount > 0,
      'self-score': facts.hasSelfScore || paperCount > 0,
    }[filledBy];
    return { code: content.code, title: content.title, required: content.required, filledBy, present, paperCount };
  });
}

/** Codes of required parts that are not there. */
export const missingParts = (checklist: readonly ChecklistItem[]): string[] =>
  checklist.filter((item) => item.required && !item.present).map((item) => item.code);

/**
 * Missing parts that stand in the way: all of them, unless whoever sends the dossier named each one. Naming only some is no
 * confirmation, because something went missing after the person looked.
 */
export function unconfirmedParts(
  missing: readonly string[],
  confirmed: readonly string[] | undefined,
): readonly string[] {
  const named = new Set(confirmed);
  return missing.every((code) => named.has(code)) ? [] : missing;
}
