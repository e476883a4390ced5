import { DomainError } from '@app/kernel';

export const SEVERITIES = ['minor', 'serious', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const AREAS = [
  'criteria',
  'mark',
  'food-safety',
  'environment',
  'labelling',
  'trace',
  'papers',
  'safety',
] as const;
export type Area = (typeof AREAS)[number];

/** One question of a checklist. */
export interface ChecklistItem {
  readonly code: string;
  readonly area: Area;
  readonly text: string;
  readonly hint: string;
  /** How heavy a "no" weighs unless the team says otherwise. */
  readonly severity: Severity;
}

export interface Checklist {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly title: string;
  /** Product sets that it is for; null = all. */
  readonly sheets: readonly number[] | null;
  readonly items: readonly ChecklistItem[];
}

/** The newest versions that are for a product set: the common part first. */
export function checklistsFor(sheetNo: number, all: readonly Checklist[]): Checklist[] {
  const newest = new Map<string, Checklist>();
  for (const list of all) if ((newest.get(list.code)?.version ?? 0) < list.version) newest.set(list.code, list);
  const fitting = [...newest.values()].filter(({ sheets }) => sheets === null || sheets.includes(sheetNo));
  return fitting.sort((a, b) => Number(a.sheets !== null) - Number(b.sheets !== null) || (a.code < b.code ? -1 : 1));
}

/** In the order in which they are asked: an area stays together where several lists ask about it, so numbers run on. */
export function byArea(items: readonly ChecklistItem[]): ChecklistItem[] {
  const areas = [...new Set(items.map(({ area }) => area))];
  return areas.flatMap((area) => items.filter((item) => item.area === area));
}

export type Verdict = 'yes' | 'no' | 'not-applicable';

/** What the team put down for one item. */
export interface ItemAnswer {
  readonly code: string;
  readonly verdict: Verdict;
  readonly note?: string;
  readonly photoIds?: readonly string[];
}

export interface NewFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly what: string;
  readonly remedyUntil?: string;
}

/**
 * Every item is answered once, and every "no" has its finding.
 * @throws `inspection.answers_incomplete`, `inspection.finding_missing`, with the items in question
 */
export function checkAnswers(
  items: readonly ChecklistItem[],
  answers: readonly ItemAnswer[],
  findings: readonly NewFinding[],
): void {
  const codes = new Set(items.map(({ code }) => code));
  const answered = new Set(answers.map(({ code }) => code));
  const missing = [...codes].filter((code) => !answered.has(code));
  const strange = answers.filter(({ code }) => !codes.has(code)).map(({ code }) => code);
  if (missing.length > 0 || strange.length > 0 || answered.size !== answers.length)
    throw new DomainError('inspection.answers_incomplete', { path: 'answers', missing: [...missing, ...strange] });
  const bad = new Set(answers.filter(({ verdict }) => verdict === 'no').map(({ code }) => code));
  const found = new Set(findings.map(({ code }) => code));
  const unexplained = [...bad].filter((code) => !found.has(code));
  const unfounded = [...found].filter((code) => !bad.has(code));
  if (unexplained.length > 0 || unfounded.length > 0)
    throw new DomainError('inspection.finding_missing', { path: 'findings', items: [...unexplained, ...unfounded] });
}
