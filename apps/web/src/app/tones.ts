/** What a colour means, everywhere: the same tone always says the same thing. */
export type Tone = 'neutral' | 'waiting' | 'attention' | 'good' | 'bad' | 'public';

interface ToneColours {
  /** Text and icon on `soft` and on white, at least 4.5:1. */
  strong: string;
  soft: string;
  line: string;
}

export const tones: Record<Tone, ToneColours> = {
  neutral: { strong: '#46504d', soft: '#eef0ee', line: '#c5ccc8' },
  waiting: { strong: '#14507f', soft: '#e4eff8', line: '#a9cbe6' },
  attention: { strong: '#7a4a00', soft: '#fdf0d5', line: '#e9c883' },
  good: { strong: '#17603a', soft: '#e2f3e8', line: '#a3d3b5' },
  bad: { strong: '#a1231b', soft: '#fce8e6', line: '#eeb1ab' },
  public: { strong: '#5a3a86', soft: '#f0eaf8', line: '#cbb8e4' },
};
