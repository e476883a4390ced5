import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useKeysetQuery, type RowOf } from '../../api/hooks';
import { useCan } from '../../app/session';
import { BulkBar } from '../../components/bulk/bulk-bar';
import { usePicked } from '../../components/bulk/use-picked';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { MoneyText } from '../../components/money-text';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { useProducerColumn } from '../../components/use-producer-column';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLabel, useLanguage } from '../../texts/language';
import { CapitalSummary } from './capital-summary';
import { PLAN_STATES, planTexts } from './texts';

type Row = RowOf<'/api/business-plans'>;

/** Business plans of one's area; for the offices also the sums by unit and source. */
export function PlansPage() {
  const may = useCan();
  const label = useLabel();
  const t = planTexts[useLanguage().language];
  const picked = usePicked();
  const producerColumn = useProducerColumn(t.producer);
  const decides = may('plans.plan.decide');
  const { values, set, clear, active } = useUrlFilters(['tim', 'trang-thai']);
  const state = values['trang-thai'] as 'draft' | undefined;
  const query = { ...(values.tim ? { q: values.tim } : {}), ...(state ? { state } : {}) };
  const pages = useKeysetQuery('/api/business-plans', { params: { query } });
  const begin = may('plans.plan.write') && (
    <Button variant="contained" component={RouteLink} to="/y-tuong?trang-thai=selected">
      {t.fromIdea}
    </Button>
  );
  return (
    <Page title={t.title} subtitle={t.text} actions={begin}>
      <Stack spacing={5}>
        {may('plans.plan.comment') && <CapitalSummary state={state} />}
        <PageSection title={t.list}>
          <KeysetList
            pages={pages}
            search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: t.search }}
            filters={
              <FilterSelect
                label={t.state}
                value={state}
                options={Object.entries(PLAN_STATES).map(([value, each]) => ({ value, label: label(each.label) }))}
                onChange={(value) => set({ 'trang-thai': value })}
              />
            }
            narrowed={active}
            onClearFilters={clear}
            empty={<EmptyState title={t.none} text={t.noneText} action={begin} />}
          >
            {(rows) => (
              <DataTable
                caption={t.title}
                rows={rows}
                rowKey={(row) => row.id}
                rowTo={(row) => `/phuong-an/${row.id}`}
                {...(decides
                  ? {
                      pick: {
                        picked,
                        keyOf: (row: Row) => (row.state === 'submitted' ? row.id : undefined),
                        titleOf: (row: Row) => row.productName,
                      },
                    }
                  : {})}
                columns={[
                  { key: 'product', header: t.product, primary: true, cell: (row) => row.productName },
                  ...producerColumn(rows),
                  {
                    key: 'total',
                    header: t.total,
                    align: 'right',
                    nowrap: true,
                    cell: (row) => <MoneyText value={row.declaredTotal} />,
                  },
                  { key: 'sent', header: t.sentOn, nowrap: true, cell: (row) => <DateText value={row.submittedAt} /> },
                  {
                    key: 'approved',
                    header: t.approvedOn,
                    nowrap: true,
                    cell: (row) => <DateText value={row.approvedOn} />,
                  },
                  {
                    key: 'state',
                    header: t.state,
                    cell: (row) => <StateChip state={row.state} states={PLAN_STATES} />,
                  },
                ]}
              />
            )}
          </KeysetList>
        </PageSection>
      </Stack>
      <Chosen ids={picked.of(pages.items.map(({ id }) => id))} onClear={picked.clear} />
    </Page>
  );
}

/** Beside the list, not in it: what was done stays on the screen when the last row has left the list. */
const Chosen = ({ ids, onClear }: { ids: readonly string[]; onClear: () => void }) => (
  <BulkBar groups={[{ act: 'plans.approve', ids }]} count={ids.length} onClear={onClear} />
);
