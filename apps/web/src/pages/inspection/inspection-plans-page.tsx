import Button from '@mui/material/Button';
import { useKeysetQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { dayText } from '../../lib/dates';
import { useBoth, useLabel, useSay } from '../../texts/language';
import { PLAN_KINDS, PLAN_STATES } from './plan-texts';

/** Plans of inspections, newest first. */
export function InspectionPlansPage() {
  const say = useSay();
  const label = useLabel();
  const both = useBoth();
  const may = useCan();
  const { values, set, clear, active } = useUrlFilters(['tim', 'trang-thai']);
  const state = values['trang-thai'] as 'draft' | undefined;
  const pages = useKeysetQuery('/api/inspection-plans', {
    params: { query: { ...(values.tim ? { q: values.tim } : {}), ...(state ? { state } : {}) } },
  });
  return (
    <Page
      title="Kế hoạch kiểm tra"
      subtitle="Định kỳ theo rủi ro hoặc đột xuất bằng bốc thăm; người khác phê duyệt."
      breadcrumbs={[{ label: 'Kiểm tra', to: '/kiem-tra' }]}
      actions={
        may('inspection.plan.manage') && (
          <Button component={RouteLink} to="/kiem-tra-ke-hoach/moi" variant="contained">
            {say('Lập kế hoạch')}
          </Button>
        )
      }
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm tên kế hoạch, người lập') }}
        narrowed={active}
        onClearFilters={clear}
        filters={
          <FilterSelect
            label="Trạng thái"
            value={state}
            options={Object.entries(PLAN_STATES).map(([value, each]) => ({ value, label: label(each.label) }))}
            onChange={(value) => set({ 'trang-thai': value })}
          />
        }
        empty={
          <EmptyState
            title="Chưa có kế hoạch nào"
            text="Bấm “Lập kế hoạch” để chọn sản phẩm theo rủi ro hoặc bốc thăm."
          />
        }
      >
        {(rows) => (
          <DataTable
            caption="Kế hoạch kiểm tra"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/kiem-tra-ke-hoach/${row.id}`}
            columns={[
              { key: 'title', header: both('Kế hoạch', 'Plan'), primary: true, cell: (row) => row.title },
              { key: 'kind', header: 'Loại', cell: (row) => say(PLAN_KINDS[row.kind] ?? '') },
              {
                key: 'period',
                header: 'Thời gian',
                cell: (row) => say('{0} đến {1}', dayText(row.periodFrom), dayText(row.periodTo)),
              },
              { key: 'done', header: 'Đã kiểm tra', align: 'right', cell: (row) => `${row.done}/${row.count}` },
              { key: 'by', header: 'Người lập', cell: (row) => row.createdByName, wideOnly: true },
              {
                key: 'state',
                header: 'Trạng thái',
                cell: (row) => <StateChip state={row.state} states={PLAN_STATES} />,
              },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
