import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { focusFirstFault } from '../../components/form/focus-first-fault';
import { FormMoney } from '../../components/form/form-money';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { SaveIndicator } from '../../components/save-indicator';
import { useAutosave } from '../../components/use-autosave';
import { FieldClashes } from '../../components/field-clashes';
import type { Source } from '../../lib/capital';
import { useResumePlace } from '../../components/use-resume-place';
import { useLeaveGuard } from '../../components/use-leave-guard';
import { useLabel, useLanguage, type Label } from '../../texts/language';
import { CapitalTable } from './capital-table';
import { bodyOf, MOST_YEARS, valuesOf, yearsOf, type Plan, type PlanValues } from './plan-values';
import { SendPlan } from './send-plan';
import { planTexts, SECTIONS, SOURCE_LABELS, type PlanWords } from './texts';

/** A field as the form names it: a section, or a cell of a table by its year. */
function labelOf(path: string, t: PlanWords, label: (label: Label) => string): string {
  const [list = '', place = '', cell = ''] = path.split('.');
  const section = SECTIONS.find(({ name }) => name === place);
  if (list === 'sections') return section === undefined ? t.content : label(section.label);
  if (list === 'capital') return t.capitalOf(Number(place) + 1, label(SOURCE_LABELS[cell as Source]));
  if (list === 'goals') return t.goalsOf(Number(place) + 1);
  return { productName: t.productName, declaredTotal: t.declared }[list] ?? t.years;
}

/** The plan as it is written: saved by itself, sent when it adds up. */
export function PlanForm({ plan, reload }: { plan: Plan; reload: () => void }) {
  const t = planTexts[useLanguage().language];
  const wordOf = useLabel();
  const form = useForm<PlanValues>({ mode: 'onChange', defaultValues: valuesOf(plan) });
  const { autosave, submit, send } = usePlanSaving(form, plan);
  const problem = autosave.problem ?? submit.problem;
  const others = useServerFaults(form, problem);
  useLeaveGuard(autosave.state === 'failed' || autosave.state === 'offline');
  const place = useResumePlace('plan', plan.id);
  const { control } = form;
  return (
    <Stack component="form" noValidate spacing={4} onSubmit={(event) => event.preventDefault()} {...place}>
      <Stack spacing={2.5}>
        <SaveIndicator
          state={autosave.state}
          at={autosave.at}
          onRetry={() => void autosave.flush().catch(() => undefined)}
        />
        {problem && <ProblemAlert problem={problem} faults={others} onReload={reload} />}
        <FieldClashes
          clashes={autosave.clashes}
          labelOf={(path) => labelOf(path, t, wordOf)}
          onChoose={autosave.choose}
        />
        <FormText control={control} name="productName" label={t.productName} maxLength={300} />
        <YearFields form={form} plan={plan} />
      </Stack>
      <PageSection title={t.content}>
        <Stack spacing={2.5}>
          {SECTIONS.map(({ name, label, hint }) => (
            <FormText
              key={name}
              control={control}
              name={`sections.${name}`}
              label={wordOf(label)}
              hint={wordOf(hint)}
              lines={3}
              maxLength={10_000}
            />
          ))}
        </Stack>
      </PageSection>
      <PageSection title={t.goals} text={t.goalsText}>
        <Goals form={form} />
      </PageSection>
      <PageSection title={t.capital} text={t.capitalText}>
        <CapitalTable form={form} />
      </PageSection>
      <SendPlan form={form} plan={plan} pending={submit.pending} onSend={send} />
    </Stack>
  );
}

function usePlanSaving(form: UseFormReturn<PlanValues>, plan: Plan) {
  const { id } = plan;
  const save = useCommand({
    run: (input: { values: PlanValues; version: number }, attempt) =>
      api.PUT('/api/business-plans/{id}', {
        params: { path: { id } },
        body: bodyOf(input.values),
        headers: attempt.headers({ version: input.version }),
      }),
  });
  const autosave = useAutosave<PlanValues>({
    name: `phuong-an ${id}`,
    form,
    version: plan.version,
    save: async (values, version) => (await save.runAsync({ values, version })) ?? { version },
    latest: async () => {
      const { data } = await api.GET('/api/business-plans/{id}', { params: { path: { id } } });
      return data && { version: data.version, values: valuesOf(data) };
    },
  });
  const submit = useCommand({
    run: (input: { version: number }, attempt) =>
      api.POST('/api/business-plans/{id}/submit', {
        params: { path: { id } },
        headers: attempt.headers({ version: input.version }),
      }),
    invalidates: ['/api/business-plans', '/api/me/worklist'],
    onProblem: focusFirstFault,
  });
  const send = async () => {
    const version = await autosave.flush();
    await submit.runAsync({ version }).catch(() => undefined); // the fields tell; the dialog must not stay over them
  };
  return { autosave, submit, send };
}

function YearFields({ form, plan }: { form: UseFormReturn<PlanValues>; plan: Plan }) {
  const t = planTexts[useLanguage().language];
  const firstYears = Array.from({ length: 9 }, (_, index) => String(plan.firstYear - 4 + index));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      <FormSelect
        control={form.control}
        name="firstYear"
        label={t.firstYear}
        options={firstYears.map((value) => ({ value, label: value }))}
      />
      <FormSelect
        control={form.control}
        name="horizonYears"
        label={t.horizon}
        hint={t.horizonHint}
        options={Array.from({ length: MOST_YEARS }, (_, index) => ({
          value: String(index + 1),
          label: t.horizonOf(index + 1),
        }))}
      />
    </Box>
  );
}

function Goals({ form }: { form: UseFormReturn<PlanValues> }) {
  const t = planTexts[useLanguage().language];
  const [firstYear, horizonYears] = useWatch({ control: form.control, name: ['firstYear', 'horizonYears'] });
  return (
    <Stack spacing={2}>
      {yearsOf({ firstYear, horizonYears }).map(({ year, index }) => (
        <Paper key={year} variant="outlined" component="fieldset" sx={{ m: 0, p: 2, minWidth: 0 }}>
          <Typography component="legend" sx={{ fontWeight: 600, px: 0.75 }}>
            {t.yearOf(year)}
          </Typography>
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
            <FormMoney control={form.control} name={`goals.${index}.revenue`} label={t.revenue} />
            <FormMoney control={form.control} name={`goals.${index}.profit`} label={t.profit} />
          </Box>
        </Paper>
      ))}
    </Stack>
  );
}
