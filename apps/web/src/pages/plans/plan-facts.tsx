import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { DataTable } from '../../components/data-table';
import { FactList } from '../../components/fact-list';
import { MoneyText } from '../../components/money-text';
import { PageSection } from '../../components/page-section';
import { SOURCES } from '../../lib/capital';
import { sumDong } from '../../lib/money';
import { CapitalSums } from './capital-sums';
import { valuesOf, yearsOf, type Plan } from './plan-values';
import { SECTIONS, SOURCE_LABELS } from './texts';

/** A plan that is not written any more: sections, goals, capital. */
export function PlanFacts({ plan }: { plan: Plan }) {
  const values = valuesOf(plan);
  const years = yearsOf(values);
  return (
    <Stack spacing={4}>
      {!plan.onPaper && <Texts plan={plan} />}
      {!plan.onPaper && <Goals plan={plan} />}
      <PageSection title="Vốn theo năm và nguồn">
        <Stack spacing={2}>
          <DataTable
            caption="Vốn theo năm và nguồn, đồng"
            rows={years}
            rowKey={(row) => String(row.year)}
            columns={[
              { key: 'year', header: 'Năm', primary: true, cell: (row) => `Năm ${row.year}` },
              ...SOURCES.map((source) => ({
                key: source,
                header: SOURCE_LABELS[source],
                align: 'right' as const,
                cell: (row: (typeof years)[number]) => (
                  <MoneyText value={values.capital[row.index]?.[source] || '0'} bare />
                ),
              })),
              {
                key: 'sum',
                header: 'Cộng (đồng)',
                align: 'right',
                cell: (row) => (
                  <b>
                    <MoneyText value={sumDong(SOURCES.map((source) => values.capital[row.index]?.[source]))} bare />
                  </b>
                ),
              },
            ]}
          />
          <CapitalSums sums={plan.check} />
        </Stack>
      </PageSection>
    </Stack>
  );
}

function Texts({ plan }: { plan: Plan }) {
  return (
    <Paper variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2 }}>
      <FactList facts={SECTIONS.map(({ name, label }) => [label, plan.sections[name]] as const)} />
    </Paper>
  );
}

function Goals({ plan }: { plan: Plan }) {
  const values = valuesOf(plan);
  return (
    <PageSection title="Mục tiêu từng năm">
      <DataTable
        caption="Mục tiêu từng năm"
        rows={yearsOf(values)}
        rowKey={(row) => String(row.year)}
        columns={[
          { key: 'year', header: 'Năm', primary: true, cell: (row) => `Năm ${row.year}` },
          {
            key: 'revenue',
            header: 'Doanh thu',
            align: 'right',
            cell: (row) => <MoneyText value={values.goals[row.index]?.revenue} />,
          },
          {
            key: 'profit',
            header: 'Lợi nhuận',
            align: 'right',
            cell: (row) => <MoneyText value={values.goals[row.index]?.profit} />,
          },
        ]}
      />
    </PageSection>
  );
}
