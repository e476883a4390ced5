import { useKeysetQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { BeginButton } from '../../components/begin-button';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { MoneyText } from '../../components/money-text';
import { Page } from '../../components/page';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';

const FIRST_YEAR = 2018;

/** Yearly results of producers, newest first. */
export function ResultsPage() {
  const say = useSay();
  const can = useCan();
  const { values, set, clear, active } = useUrlFilters(['tim', 'nam']);
  const pages = useKeysetQuery('/api/producer-results', {
    params: {
      query: {
        ...(values.tim ? { q: values.tim } : {}),
        ...(values.nam === undefined ? {} : { year: Number(values.nam) }),
      },
    },
  });
  const years = Array.from({ length: new Date().getFullYear() - FIRST_YEAR + 1 }, (_, index) =>
    String(new Date().getFullYear() - index),
  );
  return (
    <Page
      title="Kết quả năm của chủ thể"
      subtitle="Doanh thu, lãi lỗ, lao động, xuất khẩu và bán hàng trên mạng, mỗi chủ thể một lần cho mỗi năm."
      actions={
        can('activities.result.write') && (
          <BeginButton
            to="/ket-qua-nam/moi"
            form="new-result"
            field="revenue"
            label="Khai kết quả"
            goOn="Khai tiếp kết quả đang dở"
          />
        )
      }
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm chủ thể') }}
        narrowed={active}
        onClearFilters={clear}
        filters={
          <FilterSelect
            label="Năm"
            value={values.nam}
            options={years.map((year) => ({ value: year, label: year }))}
            onChange={(nam) => set({ nam })}
          />
        }
        empty={
          <EmptyState
            title="Chưa có kết quả nào"
            text="Sau mỗi năm, chủ thể khai năm câu trên điện thoại; kết quả hiện ở đây."
          />
        }
      >
        {(rows) => (
          <DataTable
            caption="Kết quả năm của chủ thể"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/ket-qua-nam/${row.id}`}
            columns={[
              { key: 'producer', header: 'Chủ thể', primary: true, cell: (row) => row.producerName },
              { key: 'unit', header: 'Đơn vị', cell: (row) => row.unitName },
              { key: 'year', header: 'Năm', cell: (row) => row.year },
              {
                key: 'revenue',
                header: 'Doanh thu (đồng)',
                align: 'right',
                cell: (row) => <MoneyText value={row.revenue} bare />,
              },
              { key: 'jobs', header: 'Lao động', align: 'right', cell: (row) => row.jobs },
              { key: 'online', header: 'Bán trên mạng', cell: (row) => (row.sellsOnline ? say('Có') : say('Không')) },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
