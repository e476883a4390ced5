import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { DataTable, type Column } from '../../components/data-table';
import { PointsText } from '../../components/points-text';
import { StarsText } from '../../components/stars-text';
import { ToneChip } from '../../components/tone-chip';
import type { Answer } from '../../api/hooks';
import { levelName, orderReason } from './texts';

export type RankedRow = Answer<'/api/decisions/{id}'>['items'][number];

/** What the level says about a product: its stars, passed on, or not recognised. */
export function Verdict({ item }: { item: Pick<RankedRow, 'granted' | 'forwardedTo'> }) {
  if (item.granted !== null) return <StarsText value={item.granted} withWords />;
  if (item.forwardedTo !== null) return <ToneChip tone="attention" label={`Chuyển ${levelName(item.forwardedTo)}`} />;
  return <ToneChip tone="neutral" label="Không công nhận" />;
}

const COLUMNS: readonly Column<RankedRow>[] = [
  { key: 'rank', header: 'Hạng', align: 'center', cell: (row) => <b>{row.rank}</b> },
  { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.facts.productName },
  {
    key: 'producer',
    header: 'Chủ thể',
    cell: (row) => (
      <>
        {row.facts.producerName}
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {row.facts.unitName}
        </Typography>
      </>
    ),
  },
  {
    key: 'points',
    header: 'Điểm trung bình',
    cell: (row) => (
      <>
        <PointsText value={row.facts.shownMean} />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {row.sum} điểm / {row.count} phiếu
        </Typography>
      </>
    ),
  },
  { key: 'why', header: 'Cách xếp', cell: (row) => orderReason(row.decidedBy, row.position) || '–' },
  { key: 'verdict', header: 'Kết quả', cell: (row) => <Verdict item={row} /> },
];

/** Products in their order, ties explained. */
export function RankedTable({ items, caption }: { items: readonly RankedRow[]; caption: string }) {
  return (
    <Box>
      <DataTable caption={caption} columns={COLUMNS} rows={items} rowKey={(row) => row.caseId} />
    </Box>
  );
}
