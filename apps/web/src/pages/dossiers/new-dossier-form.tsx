import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useEffect } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { FormChoice } from '../../components/form/form-choice';
import { FormProducer } from '../../components/form/form-producer';
import { FormSelect } from '../../components/form/form-select';
import { useServerFaults } from '../../components/form/use-server-faults';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { UnsentNotice } from '../../components/unsent-notice';
import { useUnsentForm, type UnsentStart } from '../../components/use-unsent-form';
import { SaveIndicator } from '../../components/save-indicator';
import { dayText } from '../../lib/dates';
import { useSay, type Say } from '../../texts/language';
import { DOSSIER_FIELDS, NO_DOSSIER, newDossierSchema, type NewDossierValues } from './new-dossier-values';
import { ProductChoice } from './product-choice';
import { useKindOf } from './texts';

/** The choices that a dossier begins with; kept on the device and on the server until the dossier exists. */
export function NewDossierForm({ start }: { start: UnsentStart<NewDossierValues> }) {
  const go = useGo();
  const say = useSay();
  const kindOfWords = useKindOf();
  const form = useForm<NewDossierValues>({ resolver: zodResolver(newDossierSchema), defaultValues: start.values });
  const unsent = useUnsentForm({ name: 'new-dossier', form, start, empty: NO_DOSSIER });
  const begin = useCommand({
    run: ({ producer: _producer, ...body }: NewDossierValues, attempt) =>
      api.POST('/api/dossiers', { body, headers: attempt.headers() }),
    invalidates: ['/api/dossiers', '/api/journeys', '/api/me/worklist'],
    onDone: async (made) => {
      await unsent.forget();
      go(`/ho-so/${made?.id ?? ''}`, { replace: true });
    },
  });
  const others = useServerFaults(form, begin.problem);
  const { control } = form;
  const producerId = useWatch({ control, name: 'producer' })?.id;
  const producer = useApiQuery(
    '/api/producers/{id}',
    { params: { path: { id: producerId ?? '' } } },
    { enabled: producerId !== undefined },
  );
  const [productId, kind, roundId] = useWatch({ control, name: ['productId', 'kind', 'roundId'] });
  const fitting = useApiQuery(
    '/api/dossiers/kinds',
    { params: { query: { productId } } },
    { enabled: productId !== '' },
  );
  const kinds = fitting.data?.kinds ?? [];
  const rounds = useApiQuery('/api/rounds');
  const open =
    rounds.data?.filter((round) => round.state === 'open' && (round.kind === 'regular' || kind === 'reassessment')) ??
    [];
  const [fittest] = kinds;
  const noRound = rounds.data !== undefined && roundId !== '' && !open.some((round) => round.id === roundId);
  useEffect(() => {
    // What the product has decides: a kind that does not fit it is not offered, so it may not stay chosen.
    if (fittest !== undefined && !kinds.includes(kind)) form.setValue('kind', kindOf(fittest));
    // The same for a round that does not take this kind.
    if (noRound) form.setValue('roundId', '');
  }, [fittest, kind, noRound]);
  return (
    <Stack
      component="form"
      noValidate
      spacing={2.5}
      onSubmit={(event) => void form.handleSubmit((values) => begin.run(values))(event)}
    >
      <UnsentNotice
        unsent={unsent}
        savedAt={start.values.productId === '' ? null : start.savedAt}
        fields={DOSSIER_FIELDS}
        onAfresh={() => form.reset(NO_DOSSIER)}
      />
      {begin.problem && <ProblemAlert problem={begin.problem} faults={others} />}
      {rounds.data !== undefined && open.length === 0 && (
        <Alert severity="warning">{say('Hiện chưa có đợt đánh giá nào đang mở nhận hồ sơ.')}</Alert>
      )}
      <FormProducer
        control={control}
        name="producer"
        label="Chủ thể"
        onOnly={(only) => unsent.fill('producer', only)}
      />
      <ProductChoice control={control} name="productId" producer={producer.data} />
      {kinds.length > 0 && (
        <FormChoice
          control={control}
          name="kind"
          label="Loại hồ sơ"
          hint={KIND_HINTS[kind] ?? ''}
          options={kinds.map((value) => ({ value, label: kindOfWords(value) }))}
        />
      )}
      <FormSelect
        control={control}
        name="roundId"
        label="Đợt đánh giá"
        hint={open.length === 0 ? 'Không có đợt nào đang mở nhận loại hồ sơ này.' : 'Chỉ các đợt đang mở.'}
        options={open.map((round) => ({
          value: round.id,
          label: `${say(round.name)}${lastDay(say, round.deadlines)}`,
        }))}
      />
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Button type="submit" variant="contained" loading={begin.pending}>
          {say('Bắt đầu hồ sơ')}
        </Button>
        <SaveIndicator state={unsent.state} at={unsent.at} onRetry={() => void unsent.flush().catch(() => undefined)} />
      </Stack>
    </Stack>
  );
}

const KIND_HINTS: Readonly<Record<string, string>> = {
  upgrade: 'Giấy tờ còn hạn của hồ sơ trước được chuyển sang; chỉ phải thêm phần thay đổi.',
  reassessment: 'Giấy tờ còn hạn của hồ sơ trước được chuyển sang; kỳ nộp tính theo giấy chứng nhận.',
};

const kindOf = (kind: string): NewDossierValues['kind'] =>
  kind === 'upgrade' || kind === 'reassessment' ? kind : 'first';

function lastDay(say: Say, deadlines: readonly { task: string; dueOn: string }[]): string {
  const dayOf = (wanted: string) =>
    deadlines
      .filter(({ task }) => task === wanted)
      .map(({ dueOn }) => dueOn)
      .toSorted()[0];
  const [file, sendUp] = [dayOf('file'), dayOf('send-up')];
  if (file !== undefined) return say(', nộp đến hết {0}', dayText(file));
  return sendUp === undefined ? '' : say(', gửi lên tỉnh đến hết {0}', dayText(sendUp));
}
