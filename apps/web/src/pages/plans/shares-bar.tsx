import Box from '@mui/material/Box';
import { MoneyText } from '../../components/money-text';
import { tenthsText, type Source } from '../../lib/capital';
import { useLabel, useLanguage } from '../../texts/language';
import { planTexts, SOURCE_LABELS } from './texts';

interface SharesBarProps {
  bySource: readonly { source: string; amount: string; tenths: number }[];
}

const COLOURS: Readonly<Record<Source, string>> = {
  owner: '#0b5d4e',
  loan: '#14507f',
  state: '#b97a08',
  other: '#5a3a86',
};
const isSource = (name: string): name is Source => name in COLOURS;

/** Shares of the four sources: one bar to see, a list with the same figures to read. */
export function SharesBar({ bySource }: SharesBarProps) {
  const t = planTexts[useLanguage().language];
  const label = useLabel();
  const known = bySource.flatMap((row) => (isSource(row.source) ? [{ ...row, source: row.source }] : []));
  return (
    <Box>
      <Box
        aria-hidden="true"
        sx={{ display: 'flex', height: 20, borderRadius: 1, overflow: 'hidden', bgcolor: '#eef0ee', mb: 1.5 }}
      >
        {known
          .filter(({ tenths }) => tenths > 0)
          .map(({ source, tenths }) => (
            <Box
              key={source}
              sx={{ width: `${tenths / 10}%`, bgcolor: COLOURS[source], borderRight: '1px solid #fff' }}
            />
          ))}
      </Box>
      <Box
        component="ul"
        aria-label={t.shares}
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            sm: 'repeat(2, minmax(0, 1fr))',
            xl: 'repeat(4, minmax(0, 1fr))',
          },
        }}
      >
        {known.map(({ source, amount, tenths }) => (
          <Box component="li" key={source} sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
            <Box
              aria-hidden="true"
              sx={{ width: 14, height: 14, borderRadius: 0.5, bgcolor: COLOURS[source], flexShrink: 0 }}
            />
            <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {label(SOURCE_LABELS[source])}: <b>{tenthsText(tenths)}</b>
              <br />
              <MoneyText value={amount} />
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
