import Button from '@mui/material/Button';
import { useApiQuery, useKeysetQuery, type Answer, type RowOf } from '../../api/hooks';
import { CheckButton } from '../../components/check-button';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { StarsText } from '../../components/stars-text';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay, type Say } from '../../texts/language';
import { CERTIFICATE_STATES, PUBLIC_STATE_OPTIONS, STAR_OPTIONS } from './texts';

type Row = RowOf<'/api/public/register'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
  { key: 'stars', header: 'Hạng', cell: (row) => <StarsText value={row.stars} withWords /> },
  { key: 'producer', header: 'Chủ thể', cell: (row) => row.producerName },
  { key: 'place', header: 'Địa bàn', cell: (row) => row.place },
  {
    key: 'until',
    header: 'Hiệu lực đến hết',
    cell: (row) => <DateText value={row.extendedTo ?? row.endsOn ?? row.validThrough} />,
  },
  { key: 'state', header: 'Trạng thái', cell: (row) => <StateChip state={row.state} states={CERTIFICATE_STATES} /> },
  {
    key: 'check',
    header: 'Trang công khai',
    cell: (row) => <CheckButton path={row.verifyPath} name={row.productName} />,
  },
];

type Filters = Answer<'/api/public/register/filters'> | undefined;

/** Communes of today first, then the districts of then; a commune of then is found by its name in the search. */
const unitOptions = (filters: Filters, say: Say) =>
  (filters?.units ?? [])
    .filter(({ group }) => group !== 'communes-then')
    .map(({ id, name, group }) => ({ value: id, label: group === 'today' ? name : say('{0} (trước 7/2025)', name) }));
const sheetOptions = (filters: Filters) =>
  (filters?.sheets ?? []).map(({ no, name }) => ({ value: String(no), label: name }));

/** Rated products, for everybody. */
export function RegisterPage() {
  const say = useSay();
  const { values, set, clear, active } = useUrlFilters(['q', 'sao', 'tt', 'dv', 'bo']);
  const query = {
    ...(values.q === undefined ? {} : { q: values.q }),
    ...(values.sao === undefined ? {} : { stars: Number(values.sao) }),
    ...(values.tt === undefined ? {} : { state: values.tt as Row['state'] }),
    ...(values.dv === undefined ? {} : { unit: values.dv }),
    ...(values.bo === undefined ? {} : { sheet: Number(values.bo) }),
  };
  const filters = useApiQuery('/api/public/register/filters');
  const pages = useKeysetQuery('/api/public/register', { params: { query } });
  return (
    <Page
      title="Sản phẩm OCOP đã được công nhận"
      subtitle="Danh sách công khai, lấy từ các quyết định đã công bố."
      actions={
        <>
          <Button href="/ban-do">{say('Bản đồ')}</Button>
          <Button href="/diem-ban-ocop">{say('Điểm bán@@nhiều')}</Button>
          <Button href="/kiem-tra-pdf">{say('Kiểm tra tệp PDF')}</Button>
          <Button href="/open-data">{say('Dữ liệu mở')}</Button>
        </>
      }
    >
      <KeysetList
        pages={pages}
        search={{ value: values.q ?? '', onChange: (q) => set({ q }), label: say('Tìm sản phẩm, chủ thể, địa bàn') }}
        filters={
          <>
            <FilterSelect
              label="Đơn vị"
              value={values.dv}
              options={unitOptions(filters.data, say)}
              onChange={(dv) => set({ dv })}
            />
            <FilterSelect
              label="Bộ sản phẩm"
              value={values.bo}
              options={sheetOptions(filters.data)}
              onChange={(bo) => set({ bo })}
            />
            <FilterSelect label="Hạng" value={values.sao} options={STAR_OPTIONS} onChange={(sao) => set({ sao })} />
            <FilterSelect
              label="Trạng thái"
              value={values.tt}
              options={PUBLIC_STATE_OPTIONS}
              onChange={(tt) => set({ tt })}
            />
          </>
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
