import Button from '@mui/material/Button';
import { useKeysetQuery } from '../../api/hooks';
import { useCan, useSession } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { useBoth, useSay } from '../../texts/language';
import { DaysChip } from './deadline';
import { WITHDRAWAL_STATES } from './report-texts';

/** Withdrawal cases; those whose last day comes first stand first. */
export function WithdrawalsPage() {
  const say = useSay();
  const both = useBoth();
  const may = useCan();
  const today = useSession()?.businessDate ?? '';
  const { values, set, clear, active } = useUrlFilters(['tim', 'xem']);
  const open = values['xem'] === 'dang-mo';
  const pages = useKeysetQuery('/api/withdrawal-cases', {
    params: { query: { ...(values.tim ? { q: values.tim } : {}), ...(open && { open }) } },
  });
  return (
    <Page
      title={both('Thu hồi giấy chứng nhận', 'Withdrawal of certificates')}
      subtitle="Từ kết luận đến quyết định; việc sắp hết hạn đứng trước."
      breadcrumbs={[{ label: 'Kiểm tra', to: '/kiem-tra' }]}
      actions={
        may('inspection.withdrawal.manage') && (
          <Button component={RouteLink} to="/thu-hoi/moi" variant="contained">
            {say('Lập vụ thu hồi')}
          </Button>
        )
      }
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm sản phẩm, chủ thể') }}
        narrowed={active}
        onClearFilters={clear}
        filters={
          <FilterSelect
            label={both('Xem', 'Show')}
            value={values['xem']}
            options={[{ value: 'dang-mo', label: 'Đang xử lý' }]}
            onChange={(value) => set({ xem: value })}
          />
        }
        empty={
          <EmptyState
            title="Chưa có vụ thu hồi nào"
            text="Vụ thu hồi bắt đầu từ kết luận của cơ quan có thẩm quyền hoặc xác nhận của xã."
          />
        }
      >
        {(rows) => (
          <DataTable
            caption="Các vụ thu hồi"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/thu-hoi/${row.id}`}
            columns={[
              { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
              { key: 'producer', header: 'Chủ thể', cell: (row) => row.producerName },
              { key: 'ground', header: 'Căn cứ', cell: (row) => say(row.groundText) },
              { key: 'by', header: 'Hạn quyết định', cell: (row) => <DateText value={row.decideBy} /> },
              {
                key: 'state',
                header: 'Trạng thái',
                cell: (row) => (
                  <>
                    <StateChip state={row.state} states={WITHDRAWAL_STATES} />{' '}
                    {(row.state === 'hearing' || row.state === 'proposed') && today !== '' && (
                      <DaysChip day={row.decideBy} today={today} />
                    )}
                  </>
                ),
              },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
