import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { tones } from '../../app/tones';
import { useLabel, useSay } from '../../texts/language';
import { GROUPS, type GroupKey } from './texts';

type Counts = Readonly<Record<GroupKey, number>>;

/** One bar, as long as its share of the greatest line; read aloud as the figures beside it. */
export function StackedBar({ counts, most }: { counts: Counts; most: number }) {
  const say = useSay();
  const nameOf = useLabel();
  const parts = GROUPS.filter(({ key }) => counts[key] > 0);
  const said = parts.map(({ key, label }) => `${nameOf(label)} ${counts[key]}`).join(', ');
  return (
    <Box
      role="img"
      aria-label={said === '' ? say('Không có') : said}
      sx={{ display: 'flex', height: 18, width: '100%', minWidth: { xs: 120, md: 200 }, gap: '2px' }}
    >
      {parts.map(({ key, tone }) => (
        <Box
          key={key}
          sx={{
            width: `${(100 * counts[key]) / Math.max(most, 1)}%`,
            minWidth: 4,
            bgcolor: tones[tone].strong,
            borderRadius: '3px',
          }}
        />
      ))}
    </Box>
  );
}

/** What the colours of the bars say. */
export function BarLegend() {
  const nameOf = useLabel();
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.5, mb: 1.5 }}>
      {GROUPS.map(({ key, label, tone }) => (
        <Stack key={key} direction="row" sx={{ alignItems: 'center', gap: 0.75 }}>
          <Box aria-hidden="true" sx={{ width: 14, height: 14, borderRadius: '3px', bgcolor: tones[tone].strong }} />
          <Typography variant="body2">{nameOf(label)}</Typography>
        </Stack>
      ))}
    </Stack>
  );
}
