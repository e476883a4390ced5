import { useApiQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { PageSection } from '../../components/page-section';
import { StateChip } from '../../components/state-chip';
import { useSay } from '../../texts/language';
import { nextText, SHOWN_STATES } from './texts';

/** The certificates of one producer on the producer's page: what is held, due or renewed. */
export function ProducerCycles({ producerId }: { producerId: string }) {
  const say = useSay();
  const can = useCan();
  const query = { producerId, limit: 50 };
  const { data } = useApiQuery(
    '/api/reassessment/cycles',
    { params: { query } },
    { enabled: can('reassessment.cycle.read') },
  );
  if (data === undefined || data.items.length === 0) return null;
  return (
    <PageSection title="Giấy chứng nhận và đánh giá lại">
      <DataTable
        caption="Giấy chứng nhận của chủ thể"
        rows={data.items}
        rowKey={(row) => row.id}
        rowTo={(row) => `/danh-gia-lai/${row.id}`}
        columns={[
          { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
          { key: 'stars', header: 'Hạng', nowrap: true, cell: (row) => say('{0} sao', row.stars) },
          {
            key: 'end',
            header: 'Hết hạn',
            cell: (row) => (row.endsOn === null ? say('Đang dừng đồng hồ') : <DateText value={row.endsOn} />),
          },
          { key: 'state', header: 'Tình trạng', cell: (row) => <StateChip state={row.shown} states={SHOWN_STATES} /> },
          { key: 'next', header: 'Việc tiếp theo', cell: (row) => nextText(say, row.next.step, row.next.day) },
        ]}
      />
    </PageSection>
  );
}
