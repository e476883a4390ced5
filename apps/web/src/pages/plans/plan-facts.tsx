import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { DataTable } from '../../components/data-table';
import { FactList } from '../../components/fact-list';
import { MoneyText } from '../../components/money-text';
import { PageSection } from '../../components/page-section';
import { SOURCES } from '../../lib/capital';
import { sumDong } from '../../lib/money';
import { useLabel, useLanguage } from '../../texts/language';
import { CapitalSums } from './capital-sums';
import { valuesOf, yearsOf, type Plan } from './plan-values';
import { planTexts, SECTIONS, SOURCE_LABELS } from './texts';

/** A plan that is not written any more: sections, goals, capital. */
export function PlanFacts({ plan }: { plan: Plan }) {
  const t = planTexts[useLanguage().language];
  const label = useLabel();
  const values = valuesOf(plan);
  const years = yearsOf(values);
  return (
    <Stack spacing={4}>
      {!plan.onPaper && <Texts plan={plan} />}
      {!plan.onPaper && <Goals plan={plan} />}
      <PageSection title={t.capital}>
        <Stack spacing={2}>
          <DataTable
            caption={t.capitalCaption}
            rows={years}
            rowKey={(row) => String(row.year)}
            columns={[
              { key: 'year', header: t.year, primary: true, cell: (row) => t.yearOf(row.year) },
              ...SOURCES.map((source) => ({
                key: source,
                header: label(SOURCE_LABELS[source]),
                align: 'right' as const,
                cell: (row: (typeof years)[number]) => (
                  <MoneyText value={values.capital[row.index]?.[source] || '0'} bare />
                ),
              })),
              {
                key: 'sum',
                header: t.sumDong,
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
  const wordOf = useLabel();
  return (
    <Paper variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2 }}>
      <FactList facts={SECTIONS.map(({ name, label }) => [wordOf(label), plan.sections[name]] as const)} />
    </Paper>
  );
}

function Goals({ plan }: { plan: Plan }) {
  const t = planTexts[useLanguage().language];
  const values = valuesOf(plan);
  return (
    <PageSection title={t.goals}>
      <DataTable
        caption={t.goals}
        rows={yearsOf(values)}
        rowKey={(row) => String(row.year)}
        columns={[
          { key: 'year', header: t.year, primary: true, cell: (row) => t.yearOf(row.year) },
          {
            key: 'revenue',
            header: t.revenue,
            align: 'right',
            cell: (row) => <MoneyText value={values.goals[row.index]?.revenue} />,
          },
          {
            key: 'profit',
            header: t.profit,
            align: 'right',
            cell: (row) => <MoneyText value={values.goals[row.index]?.profit} />,
          },
        ]}
      />
    </PageSection>
  );
}
