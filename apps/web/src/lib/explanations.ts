import type { Ticks } from './score-sheet';
import type { Texts } from './sheet-steps';

interface Judged {
  readonly key: string;
  readonly options: readonly { readonly points: number; readonly minStar?: number }[];
}

function asks(rule: string, { options }: Judged, index: number): boolean {
  if (rule === 'always') return true;
  if (rule === 'gated') return options.some(({ minStar }) => minStar !== undefined);
  if (rule !== 'extremes') return false;
  const points = options.map((option) => option.points);
  const [least, most] = [Math.min(...points), Math.max(...points)];
  const now = options[index]?.points;
  return least < most && (now === least || now === most);
}

/** Criteria whose tick the council's rules want explained, by the rules that the server asks by; also without a network. */
export const explanationsNeeded = (rule: string, blocks: readonly (readonly Judged[])[], ticks: Ticks): string[] =>
  blocks.flatMap((block) => {
    const ticked = block.find(({ key }) => ticks[key] !== undefined);
    const index = ticked === undefined ? undefined : ticks[ticked.key];
    const [first] = block;
    return ticked && first && index !== undefined && asks(rule, ticked, index) ? [first.key] : [];
  });

/** Of those, the ones that nobody has explained yet. */
export const explanationsMissing = (needed: readonly string[], written: Texts): string[] =>
  needed.filter((key) => (written[key] ?? '').trim() === '');
