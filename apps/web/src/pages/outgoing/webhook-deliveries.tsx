import Button from '@mui/material/Button';
import { api } from '../../api/client';
import { useCommand, useKeysetQuery, type RowOf } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { StateChip } from '../../components/state-chip';
import { answerText, DELIVERY_STATES, TOPICS } from './texts';
import { useSay } from '../../texts/language';

type Delivery = RowOf<'/api/webhooks/{id}/deliveries'>;

/** What was told, newest first, and what was answered. */
export function WebhookDeliveries({ id, isActive }: { id: string; isActive: boolean }) {
  const say = useSay();
  const pages = useKeysetQuery(
    '/api/webhooks/{id}/deliveries',
    { params: { path: { id } } },
    { refetchInterval: 15_000 },
  );
  const resend = useCommand({
    run: (deliveryId: string, attempt) =>
      api.POST('/api/webhook-deliveries/{id}/resend', {
        params: { path: { id: deliveryId } },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/webhooks'],
  });
  const again = (row: Delivery) =>
    row.state === 'waiting' || !isActive ? null : (
      <Button size="small" disabled={resend.pending} onClick={() => resend.run(row.id)}>
        {say('Gửi lại')}
      </Button>
    );
  return (
    <PageSection title="Tin đã gửi">
      {resend.problem && <ProblemAlert problem={resend.problem} />}
      <KeysetList
        pages={pages}
        empty={<EmptyState title="Chưa gửi tin nào" text="Khi có việc thuộc loại tin đã chọn, tin sẽ hiện ở đây." />}
      >
        {(rows) => (
          <DataTable
            caption="Tin đã gửi"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { key: 'topic', header: 'Tin', primary: true, cell: (row) => say(TOPICS[row.topic] ?? row.topic) },
              { key: 'at', header: 'Lúc', cell: (row) => <DateText value={row.createdAt} withTime /> },
              {
                key: 'state',
                header: 'Tình trạng',
                cell: (row) => <StateChip state={row.state} states={DELIVERY_STATES} />,
              },
              { key: 'answer', header: 'Bên nhận', cell: (row) => answerText(row, say) },
              { key: 'attempts', header: 'Số lần', align: 'right', cell: (row) => row.attempts },
              {
                key: 'next',
                header: 'Gửi lại lúc',
                cell: (row) =>
                  row.nextAt === null ? (row.resentByName ?? '') : <DateText value={row.nextAt} withTime />,
              },
              { key: 'again', header: 'Thao tác', cell: again },
            ]}
          />
        )}
      </KeysetList>
    </PageSection>
  );
}
