import Button from '@mui/material/Button';
import { useKeysetQuery } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLabel, useSay } from '../../texts/language';
import { HOLD_STATES } from './texts';

/** Holds by documents, newest first. */
export function HoldsPage() {
  const say = useSay();
  const label = useLabel();
  const { values, set, clear, active } = useUrlFilters(['tim', 'trang-thai']);
  const state = values['trang-thai'] as 'draft' | undefined;
  const pages = useKeysetQuery('/api/reassessment/holds', {
    params: { query: { ...(values.tim ? { q: values.tim } : {}), ...(state ? { state } : {}) } },
  });
  return (
    <Page
      title="Tạm dừng theo văn bản"
      subtitle="Đồng hồ của các sản phẩm trong văn bản dừng lại; thời gian dừng được cộng vào thời hạn."
      breadcrumbs={[{ label: 'Radar hết hạn', to: '/danh-gia-lai/radar' }]}
      actions={
        <Button component={RouteLink} to="/danh-gia-lai/tam-dung/moi" variant="contained">
          {say('Ghi văn bản tạm dừng')}
        </Button>
      }
    >
      <KeysetList
        pages={pages}
        search={{
          value: values.tim ?? '',
          onChange: (tim) => set({ tim }),
          label: say('Tìm số văn bản, cơ quan, sản phẩm'),
        }}
        narrowed={active}
        onClearFilters={clear}
        filters={
          <FilterSelect
            label="Trạng thái"
            value={state}
            options={Object.entries(HOLD_STATES).map(([value, each]) => ({ value, label: label(each.label) }))}
            onChange={(value) => set({ 'trang-thai': value })}
          />
        }
        empty={
          <EmptyState
            title="Chưa có văn bản tạm dừng"
            text="Khi cấp trên cho dừng việc đánh giá lại, ghi văn bản và chọn sản phẩm ở đây."
          />
        }
      >
        {(rows) => (
          <DataTable
            caption="Văn bản tạm dừng"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/danh-gia-lai/tam-dung/${row.id}`}
            columns={[
              { key: 'no', header: 'Văn bản', primary: true, nowrap: true, cell: (row) => row.documentNo },
              { key: 'issuer', header: 'Cơ quan ban hành', cell: (row) => row.issuer },
              { key: 'count', header: 'Sản phẩm', align: 'right', cell: (row) => row.count },
              { key: 'from', header: 'Từ ngày', cell: (row) => <DateText value={row.fromOn} /> },
              {
                key: 'to',
                header: 'Đến hết ngày',
                cell: (row) => {
                  const day = row.endedOn ?? row.toOn;
                  return day === null ? say('Chưa rõ') : <DateText value={day} />;
                },
              },
              {
                key: 'state',
                header: 'Trạng thái',
                cell: (row) => <StateChip state={row.state} states={HOLD_STATES} />,
              },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
