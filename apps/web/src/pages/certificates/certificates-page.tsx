import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useKeysetQuery, type RowOf } from '../../api/hooks';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { StarsText } from '../../components/stars-text';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { useBoth, useSay } from '../../texts/language';
import { CERTIFICATE_STATES, STAR_OPTIONS, STATE_OPTIONS } from './texts';

type Row = RowOf<'/api/certificates'>;

function Links({ row }: { row: Row }) {
  const say = useSay();
  const both = useBoth();
  if (row.state === 'preparing') return null;
  return (
    <Stack direction="row" sx={{ gap: 1, whiteSpace: 'nowrap' }}>
      {row.onPaper ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', minWidth: 64, alignSelf: 'center' }}>
          {say('Trên giấy')}
        </Typography>
      ) : (
        <Button
          variant="outlined"
          href={`/api/certificates/${row.id}/file`}
          target="_blank"
          rel="noopener"
          aria-label={say('Giấy chứng nhận PDF: {0}', row.productName)}
        >
          PDF
        </Button>
      )}
      <Button
        href={row.verifyPath}
        target="_blank"
        rel="noopener"
        aria-label={both(`Trang công khai: ${row.productName}`, `Check on the public page: ${row.productName}`)}
      >
        {both('Kiểm tra', 'Check')}
      </Button>
    </Stack>
  );
}

function Until({ endsOn }: { endsOn: Row['endsOn'] }) {
  const say = useSay();
  if (endsOn === null) return say('đang tạm dừng tính');
  return (
    <>
      {say('đến hết')} <DateText value={endsOn} />
    </>
  );
}

/** A day until which it holds would mislead. */
const ENDED = new Set(['withdrawn', 'superseded']);

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'product',
    header: 'Sản phẩm, chủ thể',
    primary: true,
    cell: (row) => (
      <>
        <Link component={RouteLink} to={`/chung-nhan/${row.id}`}>
          {row.productName}
        </Link>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {row.producerName}
        </Typography>
      </>
    ),
  },
  { key: 'stars', header: 'Hạng', cell: (row) => <StarsText value={row.stars} /> },
  {
    key: 'number',
    header: 'Số và mã sản phẩm',
    cell: (row) => (
      <Box sx={{ whiteSpace: { md: 'nowrap' }, overflowWrap: 'anywhere' }}>
        {row.numberText}
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {row.productCode}
        </Typography>
      </Box>
    ),
  },
  {
    key: 'state',
    header: 'Hiệu lực',
    cell: (row) => (
      <>
        <StateChip state={row.state} states={CERTIFICATE_STATES} />
        {!ENDED.has(row.state) && (
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
            <Until endsOn={row.endsOn} />
          </Typography>
        )}
      </>
    ),
  },
  { key: 'links', header: 'Tệp', cell: (row) => <Links row={row} /> },
];

/** Certificates of one's own products or area. */
export function CertificatesPage() {
  const say = useSay();
  const both = useBoth();
  const { values, set, clear, active } = useUrlFilters(['q', 'sao', 'tt']);
  const query = {
    ...(values.q === undefined ? {} : { q: values.q }),
    ...(values.sao === undefined ? {} : { stars: Number(values.sao) }),
    ...(values.tt === undefined ? {} : { state: values.tt as Row['state'] }),
  };
  const pages = useKeysetQuery('/api/certificates', { params: { query } }, { refetchInterval: 60_000 });
  return (
    <Page
      title={both('Giấy chứng nhận', 'Certificates')}
      subtitle="Cấp khi quyết định được công bố; ai cũng kiểm tra được bằng mã QR."
    >
      <KeysetList
        pages={pages}
        search={{
          value: values.q ?? '',
          onChange: (q) => set({ q }),
          label: say('Tìm theo sản phẩm, chủ thể, số, mã'),
        }}
        filters={
          <>
            <FilterSelect label="Hạng" value={values.sao} options={STAR_OPTIONS} onChange={(sao) => set({ sao })} />
            <FilterSelect label="Hiệu lực" value={values.tt} options={STATE_OPTIONS} onChange={(tt) => set({ tt })} />
          </>
        }
        narrowed={active}
        onClearFilters={clear}
        empty={
          <EmptyState
            title="Chưa có giấy chứng nhận"
            text="Giấy chứng nhận hiện ở đây khi quyết định công nhận được công bố."
          />
        }
      >
        {(rows) => <DataTable caption="Giấy chứng nhận" columns={COLUMNS} rows={rows} rowKey={(row) => row.id} />}
      </KeysetList>
    </Page>
  );
}
