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
import { useBoth, useSay } from '../../texts/language';

type Row = Answer<'/api/paper-results'>['items'][number];

/** What councils decided on a product before this system, from their minutes; nothing is shown where there is none. */
export function PaperResults({ productId }: { productId: string }) {
  const say = useSay();
  const may = useCan()('evaluation.result.read');
  const { data } = useApiQuery('/api/paper-results', { params: { query: { productId } } }, { enabled: may });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <PageSection title="Kết quả của hội đồng trên giấy">
      <Typography variant="body2" sx={{ mb: 1.5, color: 'text.secondary' }}>
        {say('Nhập từ biên bản giấy trước khi có hệ thống; không có phiếu chấm ở đây.')}
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
              <TwoLines
                text={say('Đợt {0} năm {1}', row.roundNumber, row.roundYear)}
                below={say(levelText(row.level))}
              />
            ),
          },
          {
            key: 'council',
            header: 'Hội đồng',
            cell: (row) => <TwoLines text={row.councilName} below={say('họp ngày {0}', dayText(row.heldOn))} />,
          },
          { key: 'parts', header: 'A / B / C', nowrap: true, cell: partsText },
          {
            key: 'mean',
            header: 'Điểm',
            align: 'right',
            cell: (row) => <TwoLines text={<PointsText value={row.shownMean} />} below={say('{0} phiếu', row.count)} />,
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
  const say = useSay();
  const both = useBoth();
  const minutes = row.minutesNo === null ? both('Biên bản', 'Minutes') : say('Biên bản {0}', row.minutesNo);
  const decision =
    row.decisionNo === null || row.decidedOn === null
      ? say('chưa có quyết định')
      : say('QĐ {0}, {1}', row.decisionNo, dayText(row.decidedOn));
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
