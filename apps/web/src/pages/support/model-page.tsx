import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { useOpens } from '../../app/layout/use-opens';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { FormDate } from '../../components/form/form-date';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { LoadingPage } from '../../components/loading';
import { MoneyText } from '../../components/money-text';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { dayText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { yearsText } from './models-table';
import { WRONG_DAY } from './texts';

type Model = Answer<'/api/support/models/{id}'>;

/** One model: products, money, progress, result. */
export function ModelPage() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/support/models/{id}', { params: { path: { id } } });
  const [open, setOpen] = useState<'note' | 'finish'>();
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const running = data.canManage && data.finishedOn === null;
  const button = (what: 'note' | 'finish', label: string) =>
    running && (
      <Button variant="outlined" onClick={() => setOpen(what)}>
        {say(label)}
      </Button>
    );
  return (
    <Page
      title={data.programme}
      subtitle={`${say(data.level === 'central' ? 'Mô hình điểm cấp trung ương' : 'Mô hình điểm cấp tỉnh')} · ${yearsText(data)}`}
      breadcrumbs={[{ label: 'Mô hình điểm', to: '/mo-hinh' }]}
    >
      <Stack spacing={4}>
        <Facts model={data} />
        <PageSection title="Kết quả" actions={button('finish', 'Kết thúc, ghi kết quả')}>
          <Typography sx={{ whiteSpace: 'pre-line' }}>
            {data.result === null || data.finishedOn === null
              ? say('Đang thực hiện.')
              : `${data.result}\n${say('(Kết thúc ngày {0}.)', dayText(data.finishedOn))}`}
          </Typography>
        </PageSection>
        <PageSection title="Tiến độ" actions={button('note', 'Ghi tiến độ')}>
          <Notes model={data} />
        </PageSection>
      </Stack>
      {open !== undefined && <StepDialog model={data} step={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

function Facts({ model }: { model: Model }) {
  const say = useSay();
  const opens = useOpens();
  return (
    <PageSection title="Thông tin">
      <Paper variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2 }}>
        <FactList
          facts={[
            ['Cơ quan chủ trì', model.leader],
            ['Quyết định', say('{0}, ngày {1}', model.decisionNo, dayText(model.decidedOn))],
            ['Kinh phí', <MoneyText key="budget" value={model.budget} />],
            [
              'Sản phẩm',
              <Stack key="products">
                {model.products.map(({ id, name, producerName }) =>
                  opens('/chu-the') ? (
                    <Link key={id} component={RouteLink} to={`/chu-the/san-pham/${id}`}>
                      {name} · {producerName}
                    </Link>
                  ) : (
                    <span key={id}>
                      {name} · {producerName}
                    </span>
                  ),
                )}
              </Stack>,
            ],
          ]}
        />
      </Paper>
    </PageSection>
  );
}

function Notes({ model }: { model: Model }) {
  if (model.notes.length === 0) return <EmptyState title="Chưa ghi tiến độ" text="Mỗi lần ghi một dòng, có ngày." />;
  return (
    <DataTable
      caption="Tiến độ"
      rows={model.notes}
      rowKey={(row) => `${row.notedOn} ${row.text}`}
      columns={[
        { key: 'day', header: 'Ngày', primary: true, cell: (row) => <DateText value={row.notedOn} /> },
        { key: 'text', header: 'Nội dung', cell: (row) => row.text },
        { key: 'by', header: 'Người ghi', cell: (row) => row.notedByName },
      ]}
    />
  );
}

const schema = z.object({ day: z.iso.date(WRONG_DAY), text: z.string().trim().min(1, 'Hãy ghi nội dung.') });
type Values = z.infer<typeof schema>;

interface StepDialogProps {
  model: Model;
  step: 'note' | 'finish';
  onClose: () => void;
}

function StepDialog({ model, step, onClose }: StepDialogProps) {
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: { day: '', text: '' } });
  const params = { path: { id: model.id } };
  const save = useCommand({
    run: async ({ day, text }: Values, attempt): Promise<{ data?: unknown }> => {
      if (step === 'note')
        return api.POST('/api/support/models/{id}/notes', {
          params,
          body: { notedOn: day, text },
          headers: attempt.headers(),
        });
      return api.POST('/api/support/models/{id}/finish', {
        params,
        body: { finishedOn: day, result: text },
        headers: attempt.headers({ version: model.version }),
      });
    },
    invalidates: ['/api/support'],
    onDone: onClose,
  });
  const others = useServerFaults(form, save.problem);
  return (
    <FormDialog
      title={step === 'note' ? 'Ghi tiến độ' : 'Kết thúc mô hình'}
      submitLabel="Lưu"
      pending={save.pending}
      problem={save.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => save.run(values))()}
      onClose={onClose}
    >
      <FormDate control={form.control} name="day" label="Ngày" hint="Không sau hôm nay." />
      <FormText
        control={form.control}
        name="text"
        label={step === 'note' ? 'Đã làm được gì' : 'Kết quả'}
        lines={3}
        maxLength={2000}
      />
    </FormDialog>
  );
}
