import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useApiQuery, type Answer } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { PageSection } from '../../components/page-section';
import { ToneChip } from '../../components/tone-chip';
import { type Say, useSay } from '../../texts/language';
import type { Cycle } from './cycle-page';

type Delivery = Answer<'/api/reassessment/cycles/{id}/deliveries'>['items'][number];
type Reminder = Cycle['reminders'][number];

const CHANNELS: Readonly<Record<string, string>> = { 'in-app': 'Trong ứng dụng', 'e-mail': 'Thư điện tử' };
const AUDIENCES: Readonly<Record<string, string>> = { producer: 'chủ thể', officer: 'cán bộ' };
const stepText = (say: Say, step: number): string => (step === 0 ? say('Ngày cuối') : say('Trước {0} ngày', step));

/** Which step of the ladder went to whom, by which channel, when, and whether it arrived. */
export function RemindersSection({ cycle }: { cycle: Cycle }) {
  const say = useSay();
  const { data } = useApiQuery('/api/reassessment/cycles/{id}/deliveries', { params: { path: { id: cycle.id } } });
  if (cycle.reminders.length === 0)
    return (
      <PageSection title="Nhắc hạn">
        <Typography sx={{ color: 'text.secondary' }}>{say('Chưa đến bậc nhắc nào.')}</Typography>
      </PageSection>
    );
  return (
    <PageSection title="Nhắc hạn" text="Mỗi bậc gửi một lần cho mỗi người, mỗi kênh.">
      <DataTable
        caption="Các lần nhắc"
        rows={cycle.reminders}
        rowKey={(row) => row.id}
        columns={[
          { key: 'step', header: 'Bậc', primary: true, nowrap: true, cell: (row) => stepText(say, row.step) },
          { key: 'end', header: 'Hết hạn', nowrap: true, cell: (row) => <DateText value={row.endsOn} /> },
          { key: 'state', header: 'Nhắc', nowrap: true, cell: (row) => <ReminderChip row={row} /> },
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
  const say = useSay();
  if (row.state === 'skipped') return say('Đã qua ngày nhắc');
  if (deliveries === undefined) return '…';
  return (
    <>
      {peopleOf(deliveries).map((own) => (
        <Person key={`${own[0]?.audience} ${own[0]?.name}`} own={own} />
      ))}
      {row.letterId !== null && (
        <Typography variant="body2">
          {say('Thư giấy:')}{' '}
          {row.postedOn === null ? (
            say('chờ gửi')
          ) : (
            <>
              {say('đã gửi')} <DateText value={row.postedOn} />
            </>
          )}
        </Typography>
      )}
      {deliveries.length === 0 && row.letterId === null && say('Đang chuyển')}
    </>
  );
}

/** What went to each person, over all channels. */
function peopleOf(deliveries: readonly Delivery[]): Delivery[][] {
  const people = new Map<string, Delivery[]>();
  for (const each of deliveries) {
    const key = `${each.audience} ${each.name}`;
    people.set(key, [...(people.get(key) ?? []), each]);
  }
  return [...people.values()];
}

function Person({ own }: { own: readonly Delivery[] }) {
  const say = useSay();
  const [first] = own;
  if (first === undefined) return null;
  return (
    <Box sx={{ '&:not(:first-of-type)': { mt: 1 } }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {first.name} ({say(AUDIENCES[first.audience] ?? '')})
      </Typography>
      {own.map((each) => (
        <Typography key={each.channel} variant="body2">
          {say(CHANNELS[each.channel] ?? '')}: {stateOf(each, say)}
        </Typography>
      ))}
    </Box>
  );
}

function stateOf(delivery: Delivery, say: Say) {
  if (delivery.state === 'sent')
    return (
      <>
        {say('đã đến')} <DateText value={delivery.sentAt} withTime />
        {delivery.readAt === null || delivery.channel === 'e-mail' ? '' : `, ${say('đã đọc')}`}
      </>
    );
  return delivery.state === 'failed' ? say('không gửi được') : say('đang gửi');
}
