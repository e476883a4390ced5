import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { DataTable, type Column } from '../../components/data-table';
import { PointsText } from '../../components/points-text';
import { StarsText } from '../../components/stars-text';
import { ToneChip } from '../../components/tone-chip';
import type { Answer } from '../../api/hooks';
import { useSay } from '../../texts/language';
import { levelName, orderReason } from './texts';

export type RankedRow = Answer<'/api/decisions/{id}'>['items'][number];

/** What the level says about a product: its stars, passed on, or not recognised. */
export function Verdict({ item }: { item: Pick<RankedRow, 'granted' | 'forwardedTo'> }) {
  const say = useSay();
  if (item.granted !== null) return <StarsText value={item.granted} withWords />;
  if (item.forwardedTo !== null)
    return <ToneChip tone="attention" label={say('Chuyển {0}', levelName(item.forwardedTo, say))} />;
  return <ToneChip tone="neutral" label="Không công nhận" />;
}

function TallyText({ sum, count }: { sum: number; count: number }) {
  const say = useSay();
  return <>{say('{0} điểm / {1} phiếu', sum, count)}</>;
}

function OrderReason({ row }: { row: RankedRow }) {
  const say = useSay();
  return <>{orderReason(row.decidedBy, row.position, say) || '–'}</>;
}

const COLUMNS: readonly Column<RankedRow>[] = [
  { key: 'rank', header: 'Hạng@@thứ tự', align: 'center', cell: (row) => <b>{row.rank}</b> },
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
          <TallyText sum={row.sum} count={row.count} />
        </Typography>
      </>
    ),
  },
  { key: 'why', header: 'Cách xếp', cell: (row) => <OrderReason row={row} /> },
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
