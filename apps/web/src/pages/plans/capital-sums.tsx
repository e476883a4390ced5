import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { FactList } from '../../components/fact-list';
import { MoneyText } from '../../components/money-text';
import { ToneChip } from '../../components/tone-chip';
import { SharesBar } from './shares-bar';
import { differenceWords } from './texts';

interface CapitalSumsProps {
  sums: {
    bySource: readonly { source: string; amount: string; tenths: number }[];
    sum: string;
    declared: string;
    difference: string;
  };
}

/** Shares of the sources, their sum beside the declared total, and the difference in words. */
export function CapitalSums({ sums }: CapitalSumsProps) {
  const { declared, difference } = sums;
  const isEmpty = declared === '0' && sums.sum === '0';
  return (
    <Paper variant="outlined" sx={{ p: 2, display: 'grid', gap: 2 }}>
      <SharesBar bySource={sums.bySource} />
      <FactList
        facts={[
          ['Cộng các nguồn', <MoneyText key="sum" value={sums.sum} />],
          ['Tổng vốn khai báo', <MoneyText key="declared" value={declared} />],
        ]}
      />
      <Box role="status">
        {isEmpty && <ToneChip tone="neutral" label="Chưa ghi vốn" />}
        {!isEmpty && difference === '0' && <ToneChip tone="good" label="Khớp: tổng bằng cộng các nguồn, 100,0%" />}
        {!isEmpty && difference !== '0' && (
          <ToneChip tone="bad" label={`Các nguồn ${differenceWords(difference)} so với tổng`} />
        )}
      </Box>
    </Paper>
  );
}
