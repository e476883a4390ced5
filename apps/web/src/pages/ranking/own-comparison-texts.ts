import type { Tone } from '../../app/tones';
import { pointsText } from '../../lib/points';

interface Beside {
  readonly stance?: string | null;
  readonly difference?: string | null;
}

/** The council against the own score, in words; the colour only repeats them. */
export function stanceOf({ stance, difference }: Beside): { tone: Tone; label: string } {
  if (stance === 'higher') return { tone: 'good', label: `Hội đồng cao hơn ${pointsText(difference ?? '')}` };
  if (stance === 'lower') return { tone: 'attention', label: `Hội đồng thấp hơn ${pointsText(difference ?? '')}` };
  return stance === 'same' ? { tone: 'neutral', label: 'Như nhau' } : { tone: 'neutral', label: 'Chưa tự chấm' };
}
