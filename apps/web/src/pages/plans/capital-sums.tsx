import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { FactList } from '../../components/fact-list';
import { MoneyText } from '../../components/money-text';
import { ToneChip } from '../../components/tone-chip';
import { useLanguage } from '../../texts/language';
import { SharesBar } from './shares-bar';
import { differenceWords, planTexts } from './texts';

interface CapitalSumsProps {
  sums: {
    bySource: readonly { source: string; amount: string; tenths: number }[];
    sum: string;
    declared: string;
    difference: string;
  };
}

/** The difference in words is longer than a phone is wide. */
const LONG_CHIP = { '& [data-chip]': { whiteSpace: 'normal', borderRadius: '14px' } };

/** Shares of the sources, their sum beside the declared total, and the difference in words. */
export function CapitalSums({ sums }: CapitalSumsProps) {
  const { language } = useLanguage();
  const t = planTexts[language];
  const { declared, difference } = sums;
  const isEmpty = declared === '0' && sums.sum === '0';
  return (
    <Paper
      variant="outlined"
      sx={{ p: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', ...LONG_CHIP }}
    >
      <SharesBar bySource={sums.bySource} />
      <FactList
        facts={[
          [t.sum, <MoneyText key="sum" value={sums.sum} />],
          [t.declared, <MoneyText key="declared" value={declared} />],
        ]}
      />
      <Box role="status">
        {isEmpty && <ToneChip tone="neutral" label={t.noCapital} />}
        {!isEmpty && difference === '0' && <ToneChip tone="good" label={t.fits} />}
        {!isEmpty && difference !== '0' && (
          <ToneChip tone="bad" label={t.differs(differenceWords(difference, language))} />
        )}
      </Box>
    </Paper>
  );
}
