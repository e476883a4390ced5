import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useApiQuery, type RowOf } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { DaysLeft } from '../../components/days-left';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { BOARD } from './texts';

type Line = RowOf<'/api/sales-points/board'>;

const GROUPS: readonly { title: string; kinds: readonly string[] }[] = [
  { title: 'Hồ sơ đang làm', kinds: ['step-registered', 'step-surveyed', 'step-recognised', 'recognition'] },
  { title: 'Vi phạm và tạm dừng', kinds: ['warning', 'step-suspended', 'goods-breach', 'goods-warned', 'recovery'] },
  { title: 'Quá hạn', kinds: ['inspection', 'proof', 'report'] },
  { title: 'Giấy tờ', kinds: ['papers'] },
];

const COLUMNS: readonly Column<Line>[] = [
  { key: 'name', header: 'Điểm bán', primary: true, cell: (line) => line.name },
  { key: 'kind', header: 'Việc', cell: (line) => BOARD[line.kind] ?? line.kind },
  { key: 'unit', header: 'Địa bàn', cell: (line) => line.unitName },
  { key: 'due', header: 'Hạn', cell: (line) => <DateText value={line.dueOn} /> },
  {
    key: 'left',
    header: 'Còn lại',
    cell: (line) => <DaysLeft workingDaysLeft={line.daysLeft} overdue={(line.daysLeft ?? 0) < 0} />,
  },
];

/** Everything that waits at the points, by its last day. */
export function BoardPage() {
  const may = useCan();
  const { data, error, refetch } = useApiQuery('/api/sales-points/board', undefined, { refetchInterval: 120_000 });
  const register = may('sales.point.manage') && (
    <Button variant="contained" component={RouteLink} to="/diem-ban/moi">
      Tiếp nhận đăng ký
    </Button>
  );
  return (
    <Page
      title="Việc ở các điểm bán"
      subtitle="Theo ngày phải xong, gấp nhất ở trên."
      breadcrumbs={[{ label: 'Điểm bán OCOP', to: '/diem-ban' }]}
      actions={register}
    >
      {data === undefined && error === null && <LoadingList />}
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <EmptyState title="Không có việc nào chờ" text="Đăng ký mới, cảnh báo và việc quá hạn sẽ hiện ở đây." />
      )}
      <Stack spacing={4}>
        {GROUPS.map((group) => (
          <Group key={group.title} title={group.title} lines={linesOf(data?.items ?? [], group.kinds)} />
        ))}
      </Stack>
    </Page>
  );
}

const linesOf = (lines: readonly Line[], kinds: readonly string[]): Line[] =>
  lines.filter(({ kind }) => kinds.includes(kind));

function Group({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {title} ({lines.length})
      </Typography>
      <DataTable
        caption={title}
        columns={COLUMNS}
        rows={lines}
        rowKey={(line) => `${line.kind} ${line.pointId} ${line.detail}`}
        rowTo={(line) => `/diem-ban/${line.pointId}`}
      />
    </section>
  );
}
