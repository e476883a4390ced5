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
import { COMPLAINT_SCOPES, COMPLAINT_STATES } from './complaint-texts';

/** Complaints about results, newest first. */
export function ComplaintsPage() {
  const label = useLabel();
  const say = useSay();
  const { values, set, clear, active } = useUrlFilters(['tim', 'trang-thai']);
  const state = values['trang-thai'] as 'open' | undefined;
  const pages = useKeysetQuery('/api/complaints', {
    params: { query: { ...(values.tim ? { q: values.tim } : {}), ...(state && { state }) } },
  });
  const options = Object.entries(COMPLAINT_STATES).map(([value, each]) => ({ value, label: label(each.label) }));
  return (
    <Page
      title={say('Khiếu nại kết quả')}
      subtitle={say('Ý kiến về kết quả chấm: nhận, xem xét, trả lời. Khiếu nại chưa trả lời hiện khi phê duyệt.')}
    >
      <KeysetList
        pages={pages}
        search={{
          value: values.tim ?? '',
          onChange: (tim) => set({ tim }),
          label: say('Tìm sản phẩm, người khiếu nại'),
        }}
        narrowed={active}
        onClearFilters={clear}
        filters={
          <FilterSelect
            label={say('Trạng thái')}
            value={state}
            options={options}
            onChange={(value) => set({ 'trang-thai': value })}
          />
        }
        empty={
          <EmptyState
            title={say('Chưa có khiếu nại')}
            text={say('Chủ thể gửi ở trang kết quả; văn phòng ghi nhận văn bản ở trang quyết định.')}
          />
        }
      >
        {(rows) => (
          <DataTable
            caption={say('Khiếu nại kết quả')}
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/khieu-nai/${row.id}`}
            columns={[
              { key: 'product', header: say('Sản phẩm'), primary: true, cell: (row) => row.productName },
              { key: 'round', header: say('Đợt'), cell: (row) => row.roundName },
              { key: 'scope', header: say('Về việc'), cell: (row) => say(COMPLAINT_SCOPES[row.scope] ?? '') },
              { key: 'from', header: say('Người khiếu nại'), cell: (row) => row.fromName },
              { key: 'received', header: say('Ngày nhận'), cell: (row) => <DateText value={row.receivedOn} /> },
              {
                key: 'state',
                header: say('Trạng thái'),
                cell: (row) => <StateChip state={row.state} states={COMPLAINT_STATES} />,
              },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
