import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useSay } from '../../texts/language';
import { fillOf, PatternDefs, usePatternPrefix } from './pattern-defs';
import type { Series } from './series';

/** What the colours and patterns of a picture say. */
export function Legend({ series }: { series: readonly Series[] }) {
  const prefix = usePatternPrefix();
  const say = useSay();
  if (series.length < 2) return null;
  return (
    <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.5, p: 0, m: 0, mb: 1.5 }}>
      {series.map((each) => (
        <Box key={each.key} component="li" sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <svg width={18} height={18} aria-hidden="true" focusable="false">
            <PatternDefs prefix={prefix} series={[each]} />
            <rect width={18} height={18} rx={3} fill={fillOf(prefix, each)} />
          </svg>
          <Typography variant="body2" component="span">
            {say(each.label)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
