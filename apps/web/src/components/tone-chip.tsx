import Box from '@mui/material/Box';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';
import { tones, type Tone } from '../app/tones';
import { useSay } from '../texts/language';

interface ToneChipProps {
  tone: Tone;
  label: string;
  icon?: ComponentType<SvgIconProps> | undefined;
}

/** A small label whose colour carries meaning and whose words say the same. */
export function ToneChip({ tone, label, icon: Icon }: ToneChipProps) {
  const say = useSay();
  const { strong, soft, line } = tones[tone];
  return (
    <Box
      component="span"
      data-chip=""
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        px: 1.25,
        py: 0.375,
        borderRadius: 99,
        border: `1px solid ${line}`,
        bgcolor: soft,
        color: strong,
        fontSize: '0.9375rem',
        fontWeight: 600,
        lineHeight: 1.4,
        whiteSpace: 'nowrap',
      }}
    >
      {Icon && <Icon aria-hidden="true" sx={{ fontSize: '1.125rem' }} />}
      {say(label)}
    </Box>
  );
}
