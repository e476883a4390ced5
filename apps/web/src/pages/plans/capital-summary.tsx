import Stack from '@mui/material/Stack';
import { useApiQuery, type Answer } from '../../api/hooks';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { MoneyText } from '../../components/money-text';
import { PageSection } from '../../components/page-section';
import { sharesInTenths, SOURCES } from '../../lib/capital';
import { useLabel } from '../../texts/language';
import { SharesBar } from './shares-bar';
import { PLAN_STATES, SOURCE_LABELS } from './texts';

type Row = Answer<'/api/business-plans/summary'>['rows'][number];

const COLUMNS: readonly Column<Row>[] = [
  { key: 'unit', header: 'Địa bàn', primary: true, cell: (row) => row.unitName ?? <b>Tất cả</b> },
  { key: 'plans', header: 'Phương án', align: 'right', cell: (row) => row.plans },
  ...SOURCES.map((source): Column<Row> => ({
    key: source,
    header: SOURCE_LABELS[source],
    align: 'right',
    cell: (row) => <MoneyText value={row[source]} bare />,
  })),
  {
    key: 'total',
    header: 'Cộng (đồng)',
    align: 'right',
    cell: (row) => (
      <b>
        <MoneyText value={row.total} bare />
      </b>
    ),
  },
];

/** Number of plans and their capital by unit and source, in whole đồng; the last row adds up all. */
export function CapitalSummary({ state = 'approved' }: { state?: SummaryState | undefined }) {
  const label = useLabel();
  const { data, error, refetch } = useApiQuery('/api/business-plans/summary', { params: { query: { state } } });
  const words = PLAN_STATES[state];
  const all = data?.rows.find((row) => row.unitId === null);
  return (
    <PageSection
      title="Vốn theo địa bàn và nguồn"
      text={words && `Các phương án ở trạng thái “${label(words.label)}”, đồng.`}
    >
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingList rows={3} />}
      {all?.plans === 0 && (
        <EmptyState title="Chưa có phương án nào" text="Khi có phương án ở trạng thái này, số cộng hiện ở đây." />
      )}
      {data !== undefined && all !== undefined && all.plans > 0 && (
        <Stack spacing={2}>
          <SharesBar bySource={sharesOf(all)} />
          <DataTable
            caption="Vốn theo địa bàn và nguồn"
            rows={data.rows}
            rowKey={(row) => row.unitId ?? 'tat-ca'}
            columns={COLUMNS}
          />
        </Stack>
      )}
    </PageSection>
  );
}

type SummaryState = 'draft' | 'submitted' | 'returned' | 'approved' | 'refused';

function sharesOf(row: Row) {
  const tenths = sharesInTenths(SOURCES.map((source) => row[source]));
  return SOURCES.map((source, index) => ({ source, amount: row[source], tenths: tenths[index] ?? 0 }));
}
