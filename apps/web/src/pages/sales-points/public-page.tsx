import Button from '@mui/material/Button';
import { useKeysetQuery, type RowOf } from '../../api/hooks';
import { CheckButton } from '../../components/check-button';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { useUrlFilters } from '../../components/use-url-filters';
import { type Both, useBoth, useSay } from '../../texts/language';
import { KINDS, optionsOf, PLACES } from './texts';

type Row = RowOf<'/api/public/sales-points'>;

const columnsOf = (both: Both): readonly Column<Row>[] => [
  { key: 'name', header: 'Điểm bán', primary: true, cell: (row) => row.name },
  { key: 'kind', header: 'Loại hình', cell: (row) => KINDS[row.kind] ?? row.kind },
  { key: 'place', header: 'Nơi đặt', cell: (row) => PLACES[row.placeKind] ?? row.placeKind },
  { key: 'address', header: 'Địa chỉ', cell: (row) => `${row.address}, ${row.unitName}` },
  { key: 'through', header: 'Công nhận đến hết', cell: (row) => <DateText value={row.recognisedThrough} /> },
  {
    key: 'check',
    header: both('Kiểm tra', 'Check'),
    cell: (row) => <CheckButton path={row.pagePath} name={row.name} />,
  },
];

/** Recognised points, for everybody. */
export function PublicPointsPage() {
  const say = useSay();
  const both = useBoth();
  const { values, set, clear, active } = useUrlFilters(['q', 'loai']);
  const query = {
    ...(values.q === undefined ? {} : { q: values.q }),
    ...(values.loai === undefined ? {} : { kind: values.loai as Row['kind'] }),
  };
  const pages = useKeysetQuery('/api/public/sales-points', { params: { query } }, { refetchInterval: 60_000 });
  return (
    <Page
      title="Điểm bán sản phẩm OCOP"
      subtitle="Những điểm đang được Sở Công Thương công nhận hôm nay."
      actions={
        <Button variant="outlined" component={RouteLink} to="/san-pham-ocop">
          {say('Sản phẩm OCOP')}
        </Button>
      }
    >
      <KeysetList
        pages={pages}
        search={{ value: values.q ?? '', onChange: (q) => set({ q }), label: say('Tìm tên, địa chỉ, xã phường') }}
        filters={
          <FilterSelect
            label="Loại hình"
            value={values.loai}
            options={optionsOf(KINDS)}
            onChange={(loai) => set({ loai })}
          />
        }
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title="Chưa có điểm bán" text="Điểm bán hiện ở đây khi được công nhận và công bố." />}
      >
        {(rows) => (
          <DataTable
            caption="Điểm bán sản phẩm OCOP"
            columns={columnsOf(both)}
            rows={rows}
            rowKey={(row) => row.pagePath}
          />
        )}
      </KeysetList>
    </Page>
  );
}
