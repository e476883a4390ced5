import type { Tone } from '../../app/tones';
import { inVietnamese, type Say } from '../../texts/language';
import { pointsText } from '../../lib/points';

interface Beside {
  readonly stance?: string | null;
  readonly difference?: string | null;
}

/** The council against the own score, in words; the colour only repeats them. */
export function stanceOf({ stance, difference }: Beside, say: Say = inVietnamese): { tone: Tone; label: string } {
  if (stance === 'higher') return { tone: 'good', label: say('Hội đồng cao hơn {0}', pointsText(difference ?? '')) };
  if (stance === 'lower')
    return { tone: 'attention', label: say('Hội đồng thấp hơn {0}', pointsText(difference ?? '')) };
  return stance === 'same'
    ? { tone: 'neutral', label: say('Như nhau') }
    : { tone: 'neutral', label: say('Chưa tự chấm') };
}
