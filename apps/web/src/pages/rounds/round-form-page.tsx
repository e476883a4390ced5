import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useFieldArray, useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { FormDate } from '../../components/form/form-date';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useFormDraft } from '../../components/form/use-form-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { LoadingForm } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { useLeaveGuard } from '../../components/use-leave-guard';
import {
  bodyOf,
  lawfulDeadlines,
  roundSchema,
  valuesAfter,
  valuesOf,
  type Procedure,
  type Round,
  type RoundValues,
} from './round-form';
import { useSay } from '../../texts/language';
import { TASKS } from './texts';

/** Prepares a round, or changes one in preparation. */
export function RoundFormPage() {
  const say = useSay();
  const { id }: { id?: string } = useParams({ strict: false });
  const rounds = useApiQuery('/api/rounds');
  const procedures = useApiQuery('/api/procedures');
  const round = rounds.data?.find((each) => each.id === id);
  const from = new URLSearchParams(globalThis.location.search).get('tu');
  const earlier = id === undefined ? rounds.data?.find((each) => each.id === from) : undefined;
  const problem = rounds.error ?? procedures.error;
  const ready = rounds.data !== undefined && procedures.data !== undefined;
  return (
    <Page
      title={id === undefined ? say('Chuẩn bị đợt đánh giá') : say('Sửa {0}', round?.name ?? say('đợt đánh giá'))}
      breadcrumbs={[{ label: 'Đợt đánh giá@@nhiều', to: '/dot' }]}
      narrow
    >
      {!ready && problem === null && <LoadingForm />}
      {!ready && problem !== null && (
        <ErrorState problem={problem} onRetry={() => void Promise.all([rounds.refetch(), procedures.refetch()])} />
      )}
      {ready && id !== undefined && !round?.allowedActions.includes('update') && (
        <EmptyState title="Không sửa được đợt này" text="Chỉ sửa được đợt đang chuẩn bị." />
      )}
      {ready && (id === undefined || round?.allowedActions.includes('update')) && (
        <RoundForm
          {...{ round, earlier, rounds: rounds.data, procedures: procedures.data }}
          reload={() => window.location.reload()}
        />
      )}
    </Page>
  );
}

interface RoundFormProps {
  round: Round | undefined;
  /** The round that a new one is set up after. */
  earlier: Round | undefined;
  rounds: readonly Round[];
  procedures: readonly Procedure[];
  reload: () => void;
}

function RoundForm({ round, earlier, rounds, procedures, reload }: RoundFormProps) {
  const say = useSay();
  const go = useGo();
  const today = useSession()?.businessDate ?? '';
  const defaultValues = earlier === undefined ? valuesOf(round) : valuesAfter(earlier, { rounds, procedures, today });
  const form = useForm<RoundValues>({ resolver: zodResolver(roundSchema), defaultValues });
  const { control } = form;
  const forget = useFormDraft(
    round === undefined ? `dot moi ${earlier?.id ?? ''}` : `dot ${round.id} ${round.version}`,
    form,
  );
  const deadlines = useFieldArray({ control, name: 'deadlines' });
  const save = useCommand<RoundValues>({
    run: async (value, attempt) =>
      round === undefined
        ? api.POST('/api/rounds', { body: bodyOf(value), headers: attempt.headers() })
        : api.PUT('/api/rounds/{id}', {
            params: { path: { id: round.id } },
            body: bodyOf(value),
            headers: attempt.headers({ version: round.version }),
          }),
    invalidates: ['/api/rounds'],
    onDone: () => {
      forget();
      go('/dot');
    },
  });
  const faults = useServerFaults(form, save.problem);
  useLeaveGuard(form.formState.isDirty && !save.pending && !save.done);
  const [procedureId, year, number] = form.watch(['procedureId', 'year', 'number']);
  const procedure = procedures.find((each) => each.id === procedureId);
  const lawful = lawfulDeadlines(procedure, year, number);
  const levels = (procedure?.levels ?? []).map(({ level, label }) => ({ value: level, label }));
  return (
    <Stack
      component="form"
      noValidate
      spacing={2.5}
      onSubmit={(event) => void form.handleSubmit((value) => save.run(value))(event)}
    >
      {save.problem && <ProblemAlert problem={save.problem} faults={faults} onReload={reload} />}
      {earlier !== undefined && (
        <Alert severity="info">
          {say('Lấy từ {0}, theo trình tự đang có hiệu lực. Hãy xem lại tên và từng hạn.', say(earlier.name))}
        </Alert>
      )}
      <FormText control={control} name="year" label="Năm" maxLength={4} />
      <FormText control={control} name="number" label="Số của đợt trong năm" maxLength={2} />
      <FormText control={control} name="name" label="Tên đợt" hint="Ví dụ: Đợt 1 năm 2026" maxLength={200} />
      <FormSelect
        control={control}
        name="procedureId"
        label="Trình tự"
        options={procedures.map(({ id, name }) => ({ value: id, label: name }))}
        hint="Cấp, ngưỡng và thời hạn theo trình tự này."
      />
      <PageSection
        title="Hạn ở từng cấp"
        text="Hết ngày ghi ở đây, theo giờ Việt Nam."
        actions={
          <>
            {lawful.length > 0 && (
              <Button variant="outlined" onClick={() => deadlines.replace(lawful)}>
                {say('Lấy hạn theo quyết định')}
              </Button>
            )}
            <Button
              variant="outlined"
              disabled={levels.length === 0}
              onClick={() => deadlines.append({ level: levels[0]?.value ?? '', task: 'file', dueOn: '' })}
            >
              {say('Thêm hạn')}
            </Button>
          </>
        }
      >
        {levels.length === 0 && (
          <Typography sx={{ color: 'text.secondary' }}>{say('Hãy chọn trình tự trước.')}</Typography>
        )}
        <Stack spacing={1.5}>
          {deadlines.fields.map((field, index) => (
            <Paper key={field.id} variant="outlined" sx={{ p: 2 }}>
              <Stack spacing={2}>
                <FormSelect
                  control={control}
                  name={`deadlines.${index}.level`}
                  label={say('Cấp (hạn {0})', index + 1)}
                  options={levels}
                />
                <FormSelect
                  control={control}
                  name={`deadlines.${index}.task`}
                  label={say('Việc (hạn {0})', index + 1)}
                  options={Object.entries(TASKS).map(([value, label]) => ({ value, label }))}
                />
                <FormDate
                  control={control}
                  name={`deadlines.${index}.dueOn`}
                  label={say('Ngày cuối (hạn {0})', index + 1)}
                />
                <Button color="error" sx={{ alignSelf: 'flex-start' }} onClick={() => deadlines.remove(index)}>
                  {say('Bỏ hạn {0}', index + 1)}
                </Button>
              </Stack>
            </Paper>
          ))}
        </Stack>
      </PageSection>
      <Button type="submit" variant="contained" loading={save.pending} sx={{ alignSelf: 'flex-start' }}>
        {round === undefined ? say('Lưu đợt') : say('Lưu thay đổi')}
      </Button>
    </Stack>
  );
}
