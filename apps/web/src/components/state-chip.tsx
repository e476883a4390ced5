import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';
import type { Tone } from '../app/tones';
import { useLabel, type Label } from '../texts/language';
import { ToneChip } from './tone-chip';

/** How the states of one kind of object are told: `{ submitted: { label: {…}, tone: 'waiting' } }`. */
export type StateVocabulary = Readonly<
  Record<string, { label: Label; tone: Tone; icon?: ComponentType<SvgIconProps> }>
>;

/** State of an object in words and colour; an unknown state shows its own name. */
export function StateChip({ state, states }: { state: string; states: StateVocabulary }) {
  const label = useLabel();
  const known = states[state];
  if (known === undefined) return <ToneChip tone="neutral" label={state} />;
  return <ToneChip tone={known.tone} label={label(known.label)} icon={known.icon} />;
}
