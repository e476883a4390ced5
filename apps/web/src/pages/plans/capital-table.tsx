import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { FormMoney } from '../../components/form/form-money';
import { MoneyText } from '../../components/money-text';
import { SOURCES, sumsOf } from '../../lib/capital';
import { sumDong } from '../../lib/money';
import { useLabel, useLanguage } from '../../texts/language';
import { CapitalSums } from './capital-sums';
import { yearsOf, type PlanValues } from './plan-values';
import { planTexts, SOURCE_LABELS } from './texts';
import { Said } from '../../components/said';

/** Capital by year and source, added up while it is typed, beside the total that the producer declares. */
export function CapitalTable({ form }: { form: UseFormReturn<PlanValues> }) {
  const t = planTexts[useLanguage().language];
  const label = useLabel();
  const { control, clearErrors } = form;
  const [firstYear, horizonYears, declaredTotal, capital] = useWatch({
    control,
    name: ['firstYear', 'horizonYears', 'declaredTotal', 'capital'],
  });
  const years = yearsOf({ firstYear, horizonYears });
  const rows = years.flatMap(({ index }) => capital[index] ?? []);
  const sums = sumsOf(rows, declaredTotal);
  const fault = form.formState.errors.capital;
  useEffect(() => clearErrors('capital'), [sums.sum, sums.declared, clearErrors]);
  return (
    <Stack spacing={2}>
      <Box sx={{ maxWidth: 360 }}>
        <FormMoney control={control} name="declaredTotal" label={t.declared} hint={t.declaredHint} />
      </Box>
      {years.map(({ year, index }) => (
        <Paper key={year} variant="outlined" component="fieldset" sx={{ m: 0, p: 2, minWidth: 0 }}>
          <Typography component="legend" sx={{ fontWeight: 600, px: 0.75 }}>
            {t.yearOf(year)}
          </Typography>
          <Box
            sx={{
              display: 'grid',
              gap: 1.5,
              alignItems: 'start',
              gridTemplateColumns: {
                xs: 'minmax(0, 1fr)',
                sm: 'repeat(2, minmax(0, 1fr))',
                lg: 'repeat(4, minmax(0, 1fr))',
              },
            }}
          >
            {SOURCES.map((source) => (
              <FormMoney
                key={source}
                control={control}
                name={`capital.${index}.${source}`}
                label={source === 'state' ? t.stateShort : label(SOURCE_LABELS[source])}
                bare
              />
            ))}
            <Typography sx={{ gridColumn: '1 / -1', textAlign: 'right' }}>
              {t.yearSum(year)}{' '}
              <b>
                <MoneyText value={sumDong(SOURCES.map((source) => capital[index]?.[source]))} />
              </b>
            </Typography>
          </Box>
        </Paper>
      ))}
      {fault?.message !== undefined && (
        <Alert severity="error" tabIndex={-1} data-fault="true">
          {t.capitalFault} <Said text={fault.message} />
        </Alert>
      )}
      <CapitalSums sums={sums} />
    </Stack>
  );
}
