import { useKeysetQuery } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLabel, useSay } from '../../texts/language';
import { REPORT_STATES } from './report-texts';

/** Reports from the public, newest first. */
export function ReportsPage() {
  const say = useSay();
  const label = useLabel();
  const { values, set, clear, active } = useUrlFilters(['tim', 'trang-thai']);
  const state = values['trang-thai'] as 'received' | undefined;
  const pages = useKeysetQuery('/api/violation-reports', {
    params: { query: { ...(values.tim ? { q: values.tim } : {}), ...(state && { state }) } },
  });
  const options = Object.entries(REPORT_STATES).map(([value, each]) => ({ value, label: label(each.label) }));
  return (
    <Page
      title="Phản ánh của người dân"
      subtitle="Gửi từ trang sau mã QR; mở kiểm tra, ghép vào cuộc đang mở, hoặc ghi lý do không xử lý."
      breadcrumbs={[{ label: 'Kiểm tra', to: '/kiem-tra' }]}
    >
      <KeysetList
        pages={pages}
        search={{
          value: values.tim ?? '',
          onChange: (tim) => set({ tim }),
          label: say('Tìm mã phản ánh, nội dung, nơi thấy'),
        }}
        narrowed={active}
        onClearFilters={clear}
        filters={
          <FilterSelect
            label="Trạng thái"
            value={state}
            options={options}
            onChange={(value) => set({ 'trang-thai': value })}
          />
        }
        empty={<EmptyState title="Chưa có phản ánh nào" text="Phản ánh gửi từ trang công khai sẽ hiện ở đây." />}
      >
        {(rows) => (
          <DataTable
            caption="Phản ánh"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/phan-anh/${row.id}`}
            columns={[
              {
                key: 'about',
                header: 'Về',
                primary: true,
                cell: (row) => row.productName ?? say('Điểm bán {0}', row.salesPointName ?? row.salesPointCode ?? ''),
              },
              { key: 'what', header: 'Nội dung', cell: (row) => row.what.slice(0, 120) },
              { key: 'photo', header: 'Ảnh', cell: (row) => say(row.hasPhoto ? 'Có' : 'Không') },
              { key: 'at', header: 'Nhận lúc', cell: (row) => <DateText value={row.receivedAt} withTime /> },
              {
                key: 'state',
                header: 'Trạng thái',
                cell: (row) => <StateChip state={row.state} states={REPORT_STATES} />,
              },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
