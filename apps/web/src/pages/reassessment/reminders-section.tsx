import Typography from '@mui/material/Typography';
import { useApiQuery, type Answer } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { PageSection } from '../../components/page-section';
import { ToneChip } from '../../components/tone-chip';
import type { Cycle } from './cycle-page';

type Delivery = Answer<'/api/reassessment/cycles/{id}/deliveries'>['items'][number];
type Reminder = Cycle['reminders'][number];

const CHANNELS: Readonly<Record<string, string>> = { 'in-app': 'Trong ứng dụng', 'e-mail': 'Thư điện tử' };
const AUDIENCES: Readonly<Record<string, string>> = { producer: 'Chủ thể', officer: 'Cán bộ' };

/** Which step of the ladder went to whom, by which channel, when, and whether it arrived. */
export function RemindersSection({ cycle }: { cycle: Cycle }) {
  const { data } = useApiQuery('/api/reassessment/cycles/{id}/deliveries', { params: { path: { id: cycle.id } } });
  if (cycle.reminders.length === 0)
    return (
      <PageSection title="Nhắc hạn">
        <Typography sx={{ color: 'text.secondary' }}>Chưa đến bậc nhắc nào.</Typography>
      </PageSection>
    );
  return (
    <PageSection title="Nhắc hạn" text="Mỗi bậc gửi một lần cho mỗi người, mỗi kênh.">
      <DataTable
        caption="Các lần nhắc"
        rows={cycle.reminders}
        rowKey={(row) => row.id}
        columns={[
          { key: 'step', header: 'Bậc', primary: true, nowrap: true, cell: (row) => `Trước ${row.step} ngày` },
          { key: 'end', header: 'Tính đến ngày hết hạn', cell: (row) => <DateText value={row.endsOn} /> },
          { key: 'state', header: 'Nhắc', cell: (row) => <ReminderChip row={row} /> },
          {
            key: 'deliveries',
            header: 'Đã đến',
            cell: (row) => (
              <Deliveries row={row} deliveries={data?.items.filter((each) => each.eventId === row.eventId)} />
            ),
          },
        ]}
      />
    </PageSection>
  );
}

function ReminderChip({ row }: { row: Reminder }) {
  if (row.state === 'skipped') return <ToneChip tone="neutral" label="Bỏ qua" />;
  return <DateText value={row.notedOn} />;
}

function Deliveries({ row, deliveries }: { row: Reminder; deliveries: readonly Delivery[] | undefined }) {
  if (row.state === 'skipped') return 'Đã qua ngày nhắc';
  if (deliveries === undefined) return '…';
  return (
    <>
      {deliveries.map((each) => (
        <Typography key={`${each.name} ${each.channel} ${each.audience}`} variant="body2">
          {AUDIENCES[each.audience]} {each.name} · {CHANNELS[each.channel]}: {stateOf(each)}
        </Typography>
      ))}
      {row.letterId !== null && (
        <Typography variant="body2">
          Thư giấy:{' '}
          {row.postedOn === null ? (
            'chờ gửi'
          ) : (
            <>
              đã gửi <DateText value={row.postedOn} />
            </>
          )}
        </Typography>
      )}
      {deliveries.length === 0 && row.letterId === null && 'Đang chuyển'}
    </>
  );
}

function stateOf(delivery: Delivery) {
  if (delivery.state === 'sent')
    return (
      <>
        đã đến <DateText value={delivery.sentAt} withTime />
        {delivery.readAt === null || delivery.channel === 'e-mail' ? '' : ', đã đọc'}
      </>
    );
  return delivery.state === 'failed' ? 'không gửi được' : 'đang gửi';
}
