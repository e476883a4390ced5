import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { FormProducer } from '../../components/form/form-producer';
import { FormSelect } from '../../components/form/form-select';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { useGo } from '../../components/route-link';
import { SaveIndicator } from '../../components/save-indicator';
import { UnsentNotice } from '../../components/unsent-notice';
import { useUnsentForm, useUnsentStart, type UnsentStart } from '../../components/use-unsent-form';
import { useSay } from '../../texts/language';
import { ResultForm } from './result-form';
import { factsOf, newResultSchema, noResult, RESULT_FIELDS, type ResultValues } from './result-values';

const YEARS_BACK = 8;

/** Tells the result of a year, by the producer on a phone or by the officer at the desk. */
export function NewResultPage() {
  const say = useSay();
  const thisYear = Number((useSession()?.businessDate ?? new Date().toISOString()).slice(0, 4));
  const empty = noResult(String(thisYear - 1));
  const start = useUnsentStart('new-result', empty);
  return (
    <Page
      title="Khai kết quả năm"
      narrow
      breadcrumbs={[{ label: say('Kết quả năm'), to: '/ket-qua-nam' }]}
      subtitle="Năm câu, khoảng hai phút. Số liệu chỉ dùng để tổng hợp."
    >
      {start === undefined ? (
        <LoadingList rows={6} />
      ) : (
        <NewResultForm start={start} empty={empty} thisYear={thisYear} />
      )}
    </Page>
  );
}

/** A producer that stands there alone was chosen by the page and not by the person. */
const typed = (values: ResultValues): string => JSON.stringify({ ...values, producer: null });

interface NewResultFormProps {
  start: UnsentStart<ResultValues>;
  empty: ResultValues;
  thisYear: number;
}

/** Kept on the device and on the server until the result is told. */
function NewResultForm({ start, empty, thisYear }: NewResultFormProps) {
  const say = useSay();
  const go = useGo();
  const form = useForm<ResultValues>({ resolver: zodResolver(newResultSchema), defaultValues: start.values });
  const unsent = useUnsentForm({ name: 'new-result', form, start, empty });
  const tell = useCommand({
    run: (values: ResultValues, attempt) =>
      api.POST('/api/producer-results', {
        body: { ...factsOf(values), producerId: values.producer?.id ?? '', year: Number(values.year) },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/producer-results', '/api/indicators/{key}'],
    onDone: async (made) => {
      await unsent.forget();
      go(made === undefined ? '/ket-qua-nam' : `/ket-qua-nam/${made.id}`, { replace: true });
    },
  });
  const years = Array.from({ length: YEARS_BACK }, (_, index) => String(thisYear - index));
  const { control } = form;
  return (
    <ResultForm
      form={form}
      submitLabel={say('Gửi kết quả')}
      pending={tell.pending}
      problem={tell.problem}
      onSubmit={(values) => tell.run(values)}
      saved={
        <SaveIndicator state={unsent.state} at={unsent.at} onRetry={() => void unsent.flush().catch(() => undefined)} />
      }
    >
      <UnsentNotice
        unsent={unsent}
        savedAt={typed(start.values) === typed(empty) ? null : start.savedAt}
        fields={RESULT_FIELDS}
        onAfresh={() => form.reset(empty)}
      />
      <FormProducer
        control={control}
        name="producer"
        label={say('Chủ thể')}
        onOnly={(only) => unsent.fill('producer', only)}
      />
      <FormSelect
        control={control}
        name="year"
        label="Năm"
        options={years.map((year) => ({ value: year, label: year }))}
      />
    </ResultForm>
  );
}
