import Stack from '@mui/material/Stack';
import { useApiQuery, type Answer } from '../../api/hooks';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { MoneyText } from '../../components/money-text';
import { PageSection } from '../../components/page-section';
import { sharesInTenths, SOURCES } from '../../lib/capital';
import { useLabel, useLanguage, type Label } from '../../texts/language';
import { SharesBar } from './shares-bar';
import { PLAN_STATES, planTexts, SOURCE_LABELS, type PlanWords } from './texts';

type Row = Answer<'/api/business-plans/summary'>['rows'][number];

const columnsOf = (t: PlanWords, label: (label: Label) => string): readonly Column<Row>[] => [
  { key: 'unit', header: t.unit, primary: true, cell: (row) => row.unitName ?? <b>{t.all}</b> },
  { key: 'plans', header: t.plans, align: 'right', cell: (row) => row.plans },
  ...SOURCES.map((source): Column<Row> => ({
    key: source,
    header: label(SOURCE_LABELS[source]),
    align: 'right',
    cell: (row) => <MoneyText value={row[source]} bare />,
  })),
  {
    key: 'total',
    header: t.sumDong,
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
  const t = planTexts[useLanguage().language];
  const { data, error, refetch } = useApiQuery('/api/business-plans/summary', { params: { query: { state } } });
  const words = PLAN_STATES[state];
  const all = data?.rows.find((row) => row.unitId === null);
  return (
    <PageSection title={t.byUnit} text={words && t.byUnitText(label(words.label))}>
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingList rows={3} />}
      {all?.plans === 0 && <EmptyState title={t.none} text={t.byUnitNone} />}
      {data !== undefined && all !== undefined && all.plans > 0 && (
        <Stack spacing={2}>
          <SharesBar bySource={sharesOf(all)} />
          <DataTable
            caption={t.byUnit}
            dense
            rows={data.rows}
            rowKey={(row) => row.unitId ?? 'tat-ca'}
            columns={columnsOf(t, label)}
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
