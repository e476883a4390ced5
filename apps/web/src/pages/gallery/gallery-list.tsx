import Button from '@mui/material/Button';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { MoneyText } from '../../components/money-text';
import { StateChip, type StateVocabulary } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';

interface Row {
  id: string;
  name: string;
  owner: string;
  capital: string;
  state: string;
}

const rows: Row[] = [
  { id: '1', name: 'Mật ong Cường Nga', owner: 'HTX Cường Nga', capital: '1250000000', state: 'submitted' },
  { id: '2', name: 'Bưởi Phúc Trạch', owner: 'THT bưởi Hương Trạch', capital: '830000000', state: 'selected' },
  { id: '3', name: 'Cu đơ Thư Viện', owner: 'Hộ Nguyễn Thị Tâm', capital: '96500000', state: 'returned' },
];

/** A list as areas write it, with rows that are made up. */
export function GalleryList({ states }: { states: StateVocabulary }) {
  const { values, set, clear, active } = useUrlFilters(['q', 'state']);
  const found = rows.filter(
    (row) =>
      row.name.toLowerCase().includes((values.q ?? '').toLowerCase()) && (values.state ?? row.state) === row.state,
  );
  const columns: Column<Row>[] = [
    { key: 'name', header: 'Sản phẩm', cell: (row) => row.name },
    { key: 'owner', header: 'Chủ thể', cell: (row) => row.owner },
    { key: 'capital', header: 'Tổng vốn', cell: (row) => <MoneyText value={row.capital} />, align: 'right' },
    { key: 'state', header: 'Trạng thái', cell: (row) => <StateChip state={row.state} states={states} /> },
  ];
  const options = Object.entries(states).map(([value, { label }]) => ({ value, label: label.vi }));
  const idle = { loading: false, refreshing: false, problem: undefined, loadingMore: false };
  return (
    <KeysetList
      pages={{ ...idle, items: found, hasMore: true, loadMore: () => undefined, retry: () => undefined }}
      search={{ value: values.q ?? '', onChange: (q) => set({ q }), label: 'Tìm sản phẩm, chủ thể' }}
      filters={
        <FilterSelect label="Trạng thái" value={values.state} options={options} onChange={(state) => set({ state })} />
      }
      narrowed={active}
      onClearFilters={clear}
      empty={
        <EmptyState
          title="Chưa có sản phẩm nào"
          text="Sản phẩm hiện ở đây khi có hồ sơ."
          action={<Button variant="contained">Thêm</Button>}
        />
      }
    >
      {(items) => (
        <DataTable
          caption="Sản phẩm"
          columns={columns}
          rows={items}
          rowKey={(row) => row.id}
          rowTo={() => '/_gallery'}
        />
      )}
    </KeysetList>
  );
}
