import Button from '@mui/material/Button';
import { useKeysetQuery, type RowOf } from '../../api/hooks';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { StarsText } from '../../components/stars-text';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { CERTIFICATE_STATES, STAR_OPTIONS } from './texts';

type Row = RowOf<'/api/public/register'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
  { key: 'stars', header: 'Hạng', cell: (row) => <StarsText value={row.stars} withWords /> },
  { key: 'producer', header: 'Chủ thể', cell: (row) => row.producerName },
  { key: 'place', header: 'Địa bàn', cell: (row) => row.place },
  { key: 'until', header: 'Hiệu lực đến hết', cell: (row) => <DateText value={row.validThrough} /> },
  { key: 'state', header: 'Trạng thái', cell: (row) => <StateChip state={row.state} states={CERTIFICATE_STATES} /> },
  {
    key: 'check',
    header: 'Kiểm tra',
    cell: (row) => (
      <Button
        href={row.verifyPath}
        variant="outlined"
        sx={{ whiteSpace: 'nowrap' }}
        aria-label={`Kiểm tra: ${row.productName}`}
      >
        Chi tiết
      </Button>
    ),
  },
];

/** Rated products, for everybody. */
export function RegisterPage() {
  const { values, set, clear, active } = useUrlFilters(['q', 'sao']);
  const query = {
    ...(values.q === undefined ? {} : { q: values.q }),
    ...(values.sao === undefined ? {} : { stars: Number(values.sao) }),
  };
  const pages = useKeysetQuery('/api/public/register', { params: { query } });
  return (
    <Page title="Sản phẩm OCOP đã được công nhận" subtitle="Danh sách công khai, lấy từ các quyết định đã công bố.">
      <KeysetList
        pages={pages}
        search={{ value: values.q ?? '', onChange: (q) => set({ q }), label: 'Tìm sản phẩm, chủ thể, địa bàn' }}
        filters={
          <FilterSelect label="Hạng" value={values.sao} options={STAR_OPTIONS} onChange={(sao) => set({ sao })} />
        }
        narrowed={active}
        onClearFilters={clear}
        empty={
          <EmptyState title="Chưa có sản phẩm" text="Sản phẩm hiện ở đây khi giấy chứng nhận đầu tiên được cấp." />
        }
      >
        {(rows) => <DataTable caption="Sản phẩm OCOP" columns={COLUMNS} rows={rows} rowKey={(row) => row.verifyPath} />}
      </KeysetList>
    </Page>
  );
}
