import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useApiQuery, type Answer } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { PageSection } from '../../components/page-section';
import { PointsText } from '../../components/points-text';
import { StarsText } from '../../components/stars-text';
import { TwoLines } from '../../components/two-lines';
import { dayText } from '../../lib/dates';
import { levelText } from '../councils/texts';

type Row = Answer<'/api/paper-results'>['items'][number];

/** What councils decided on a product before this system, from their minutes; nothing is shown where there is none. */
export function PaperResults({ productId }: { productId: string }) {
  const may = useCan()('evaluation.result.read');
  const { data } = useApiQuery('/api/paper-results', { params: { query: { productId } } }, { enabled: may });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <PageSection title="Kết quả của hội đồng trên giấy">
      <Typography variant="body2" sx={{ mb: 1.5, color: 'text.secondary' }}>
        Nhập từ biên bản giấy trước khi có hệ thống; không có phiếu chấm ở đây.
      </Typography>
      <DataTable
        caption="Kết quả của hội đồng, nhập từ biên bản giấy"
        rows={data.items}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'round',
            header: 'Đợt',
            primary: true,
            cell: (row) => (
              <TwoLines text={`Đợt ${row.roundNumber} năm ${row.roundYear}`} below={levelText(row.level)} />
            ),
          },
          {
            key: 'council',
            header: 'Hội đồng',
            cell: (row) => <TwoLines text={row.councilName} below={`họp ngày ${dayText(row.heldOn)}`} />,
          },
          { key: 'parts', header: 'A / B / C', nowrap: true, cell: partsText },
          {
            key: 'mean',
            header: 'Điểm',
            align: 'right',
            cell: (row) => <TwoLines text={<PointsText value={row.shownMean} />} below={`${row.count} phiếu`} />,
          },
          {
            key: 'star',
            header: 'Hạng',
            cell: (row) => <TwoLines text={<StarsText value={row.star} />} below={row.starReason ?? ''} />,
          },
          { key: 'papers', header: 'Giấy tờ', cell: (row) => <Papers row={row} /> },
        ]}
      />
    </PageSection>
  );
}

/** Exact means of the parts, to two decimals. */
const partsText = ({ partSums, count }: Row): string =>
  Object.values(partSums as Readonly<Record<string, number>>)
    .map((sum) => (sum / count).toFixed(2).replace('.', ','))
    .join(' / ');

function Papers({ row }: { row: Row }) {
  const minutes = row.minutesNo === null ? 'Biên bản' : `Biên bản ${row.minutesNo}`;
  const decision =
    row.decisionNo === null || row.decidedOn === null
      ? 'chưa có quyết định'
      : `QĐ ${row.decisionNo}, ${dayText(row.decidedOn)}`;
  return (
    <TwoLines
      text={
        <Link href={`/api/paper-results/${row.id}/scan`} target="_blank" rel="noreferrer">
          {minutes} (PDF)
        </Link>
      }
      below={decision}
    />
  );
}
