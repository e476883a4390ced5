/**
 * Where a council's rules (quy chế) want a member to write down why an option was ticked. Practice, not law: `never`; `extremes` = for the
 * best and the lowest option of a criterion; `gated` = for criteria that carry a mark for stars; `always` = for everything ticked.
 */
export const EXPLANATION_RULES = ['never', 'extremes', 'gated', 'always'] as const;
export type ExplanationRule = (typeof EXPLANATION_RULES)[number];

/** What a member wrote, by the first criterion of what wants one tick together. */
export type Explanations = Readonly<Record<string, string>>;

/** One step on a device: what it saw there, and what was written (null = nothing). */
export interface ExplanationChange {
  readonly criterion: string;
  readonly from: string | null;
  readonly to: string | null;
}

interface Judged {
  readonly key: string;
  readonly options: readonly { readonly points: number; readonly minStar?: number }[];
}
/** A criterion, or the cases of one choice: they share one tick and one explanation. */
export type Unit = readonly Judged[];

function asks(rule: ExplanationRule, { options }: Judged, index: number): boolean {
  if (rule === 'always') return true;
  if (rule === 'gated') return options.some(({ minStar }) => minStar !== undefined);
  if (rule === 'never') return false;
  const points = options.map((option) => option.points);
  const [least, most] = [Math.min(...points), Math.max(...points)];
  const now = options[index]?.points;
  return least < most && (now === least || now === most);
}

/** Criteria whose tick must be explained under a rule; what has no tick needs no words, it is confirmed as not answered. */
export const explanationsNeeded = (
  rule: ExplanationRule,
  units: readonly Unit[],
  ticks: Readonly<Record<string, number>>,
): string[] =>
  units.flatMap((unit) => {
    const ticked = unit.find(({ key }) => ticks[key] !== undefined);
    const index = ticked === undefined ? undefined : ticks[ticked.key];
    const [first] = unit;
    return ticked && first && index !== undefined && asks(rule, ticked, index) ? [first.key] : [];
  });

/** Of those, the ones that nobody has explained yet. */
export const explanationsMissing = (needed: readonly string[], written: Explanations): string[] =>
  needed.filter((key) => (written[key] ?? '').trim() === '');

const last = (text: string, part: string): number => (part === '' ? -1 : text.lastIndexOf(part));

/** One text from two devices: what the device saw is replaced, what it did not see stays above what it wrote. */
function mergeText(now: string, change: ExplanationChange): string {
  const [from, to] = [change.from ?? '', change.to ?? ''];
  if (now === from || now === '') return to;
  const at = last(now, from);
  if (at >= 0) return (now.slice(0, at) + to + now.slice(at + from.length)).trim();
  return to === '' || now.includes(to) ? now : `${now}\n${to}`;
}

/** Brings what was written on one device into a sheet that another device may have changed: nothing written is overwritten unseen. */
export function mergeExplanations(written: Explanations, changes: readonly ExplanationChange[]): Explanations {
  const merged: Record<string, string> = { ...written };
  for (const change of changes) {
    const text = mergeText(merged[change.criterion] ?? '', change);
    if (text === '') delete merged[change.criterion];
    else merged[change.criterion] = text;
  }
  return merged;
}
