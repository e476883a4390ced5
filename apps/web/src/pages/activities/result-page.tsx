import Alert from '@mui/material/Alert';
import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { FormText } from '../../components/form/form-text';
import { useFormDraft } from '../../components/form/use-form-draft';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { groupDigits } from '../../lib/money';
import { useSay } from '../../texts/language';
import { ResultForm } from './result-form';
import { correctionSchema, factsOf, noResult, type ResultValues } from './result-values';
import { RevisionList } from './revision-list';

type Result = Answer<'/api/producer-results/{id}'>;

const dong = (value: string): string => `${groupDigits(value)} đồng`;

/** A yearly result beside the goals of the plan, and its correction. */
export function ResultPage() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [correcting, setCorrecting] = useState(false);
  const { data, error, refetch } = useApiQuery('/api/producer-results/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return (
    <Page
      title={say('Kết quả năm {0}', data.year)}
      narrow
      subtitle={`${data.producerName}, ${data.unitName}`}
      breadcrumbs={[{ label: say('Kết quả năm'), to: '/ket-qua-nam' }]}
      actions={
        data.canWrite &&
        !correcting && (
          <Button variant="outlined" onClick={() => setCorrecting(true)}>
            {say('Sửa')}
          </Button>
        )
      }
    >
      <Stack spacing={4}>
        {correcting ? (
          <Correction result={data} onDone={() => setCorrecting(false)} />
        ) : (
          <>
            <FactList
              facts={[
                ['Doanh thu', dong(data.revenue)],
                data.profit.startsWith('-') ? [say('Lỗ'), dong(data.profit.slice(1))] : [say('Lãi'), dong(data.profit)],
                [say('Lao động trực tiếp'), say('{0} người', data.jobs)],
                [say('Bán ra nước ngoài'), dong(data.exportValue)],
                [say('Bán trên mạng'), data.sellsOnline ? say('Có') : say('Không')],
              ]}
            />
            <GoalOfYear result={data} />
          </>
        )}
        <RevisionList revisions={data.revisions} />
      </Stack>
    </Page>
  );
}

function GoalOfYear({ result }: { result: Result }) {
  const say = useSay();
  const { goal } = result;
  if (goal === null)
    return (
      <Alert severity="info">
        {say('Không có phương án được chấp thuận nào nêu mục tiêu của năm')} {result.year}.
      </Alert>
    );
  const reached = (now: string, planned: string) => {
    if (BigInt(planned) <= 0n) return dong(planned);
    const tenths = (BigInt(now) * 1000n) / BigInt(planned);
    return say(
      '{0} (đạt {1},{2}%)',
      dong(planned),
      String(tenths / 10n),
      String((tenths < 0n ? -tenths : tenths) % 10n),
    );
  };
  return (
    <PageSection title="So với phương án" text="Mục tiêu của năm trong các phương án đã được chấp thuận.">
      <FactList
        facts={[
          [say('Mục tiêu doanh thu'), reached(result.revenue, goal.revenue)],
          [say('Mục tiêu lãi'), reached(result.profit, goal.profit)],
        ]}
      />
    </PageSection>
  );
}

/** Kept on the device until it is saved; a newer version of the result begins anew. */
function Correction({ result, onDone }: { result: Result; onDone: () => void }) {
  const say = useSay();
  const form = useForm<ResultValues>({ resolver: zodResolver(correctionSchema), defaultValues: startOf(result) });
  const forget = useFormDraft(`sua-ket-qua ${result.id} ${result.version}`, form);
  const save = useCommand({
    run: (values: ResultValues, attempt) =>
      api.PUT('/api/producer-results/{id}', {
        params: { path: { id: result.id } },
        body: { ...factsOf(values), reason: values.reason.trim() },
        headers: attempt.headers({ version: result.version }),
      }),
    invalidates: ['/api/producer-results', '/api/producer-results/{id}', '/api/indicators/{key}'],
    onDone: () => {
      forget();
      onDone();
    },
  });
  return (
    <ResultForm
      form={form}
      submitLabel={say('Lưu bản sửa')}
      pending={save.pending}
      problem={save.problem}
      onSubmit={(values) => save.run(values)}
    >
      <FormText control={form.control} name="reason" label="Lý do sửa" lines={2} maxLength={1000} />
    </ResultForm>
  );
}

const startOf = (result: Result): ResultValues => ({
  ...noResult(String(result.year)),
  revenue: result.revenue,
  profit: result.profit.replace('-', ''),
  isLoss: result.profit.startsWith('-'),
  jobs: String(result.jobs),
  exportValue: result.exportValue,
  sellsOnline: result.sellsOnline,
});
