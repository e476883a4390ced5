import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { FormDate } from '../../components/form/form-date';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { LoadingPage } from '../../components/loading';
import { MoneyText } from '../../components/money-text';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { TwoLines } from '../../components/two-lines';
import { dayText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { LineFields } from './line-fields';
import { EMPTY_LINE, lineBody, lineSchema } from './line-values';
import { validityChip } from './resolutions-page';
import { conditionsText, SUBJECTS, WRONG_DAY } from './texts';

type Resolution = Answer<'/api/support/resolutions/{id}'>;

/** A resolution with its lines. */
export function ResolutionPage() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/support/resolutions/{id}', { params: { path: { id } } });
  const [open, setOpen] = useState<'line' | 'end'>();
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const close = () => setOpen(undefined);
  const manage = (what: 'line' | 'end', label: string) =>
    data.canManage && (
      <Button variant="outlined" onClick={() => setOpen(what)}>
        {say(label)}
      </Button>
    );
  return (
    <Page
      title={say('Nghị quyết {0}', data.number)}
      subtitle={data.title}
      breadcrumbs={[
        { label: 'Hỗ trợ', to: '/ho-tro' },
        { label: 'Nghị quyết', to: '/ho-tro/nghi-quyet' },
      ]}
      state={validityChip(data.inForce)}
      actions={
        <Button component={RouteLink} to={`/ho-tro?nghi-quyet=${data.id}`}>
          {say('Khoản hỗ trợ')}
        </Button>
      }
    >
      <Stack spacing={4}>
        <PageSection title="Thông tin" actions={manage('end', 'Ghi ngày hết hiệu lực')}>
          <Paper variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2 }}>
            <FactList
              facts={[
                ['Cơ quan ban hành', data.issuer],
                ['Ngày ban hành', dayText(data.issuedOn)],
                ['Hiệu lực từ', dayText(data.validFrom)],
                ['Đến hết', data.validTo === null ? 'Chưa có hạn' : dayText(data.validTo)],
              ]}
            />
          </Paper>
        </PageSection>
        <PageSection title="Nội dung hỗ trợ" actions={manage('line', 'Thêm mục còn thiếu')}>
          <Lines resolution={data} />
        </PageSection>
      </Stack>
      {open === 'line' && <LineDialog resolution={data} onClose={close} />}
      {open === 'end' && <EndDialog resolution={data} onClose={close} />}
    </Page>
  );
}

function Lines({ resolution }: { resolution: Resolution }) {
  const say = useSay();
  return (
    <DataTable
      caption="Nội dung hỗ trợ"
      rows={resolution.lines}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'title',
          header: 'Nội dung',
          primary: true,
          cell: (row) => <TwoLines text={row.title} below={say(SUBJECTS[row.subject] ?? row.subject)} />,
        },
        {
          key: 'amount',
          header: 'Mức',
          align: 'right',
          cell: (row) =>
            row.percent === null ? (
              <MoneyText value={row.ceiling} />
            ) : (
              <TwoLines text={say('{0}% chi phí', row.percent)} below={<MoneyText value={row.ceiling} />} />
            ),
        },
        { key: 'conditions', header: 'Điều kiện', cell: (row) => conditionsText(row, say) },
      ]}
    />
  );
}

const oneLine = z.object({ lines: z.array(lineSchema).length(1) });

function LineDialog({ resolution, onClose }: { resolution: Resolution; onClose: () => void }) {
  const form = useForm({ resolver: zodResolver(oneLine), defaultValues: { lines: [EMPTY_LINE] } });
  const add = useCommand({
    run: ({ lines: [line = EMPTY_LINE] }: z.infer<typeof oneLine>, attempt) =>
      api.POST('/api/support/resolutions/{id}/lines', {
        params: { path: { id: resolution.id } },
        body: lineBody(line),
        headers: attempt.headers({ version: resolution.version }),
      }),
    invalidates: ['/api/support'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title="Thêm mục còn thiếu"
      submitLabel="Thêm"
      pending={add.pending}
      problem={add.problem}
      onSubmit={() => void form.handleSubmit((values) => add.run(values))()}
      onClose={onClose}
    >
      <LineFields control={form.control} index={0} />
    </FormDialog>
  );
}

const endSchema = z.object({ validTo: z.iso.date(WRONG_DAY) });

function EndDialog({ resolution, onClose }: { resolution: Resolution; onClose: () => void }) {
  const form = useForm({ resolver: zodResolver(endSchema), defaultValues: { validTo: resolution.validTo ?? '' } });
  const end = useCommand({
    run: (body: { validTo: string }, attempt) =>
      api.POST('/api/support/resolutions/{id}/end', {
        params: { path: { id: resolution.id } },
        body,
        headers: attempt.headers({ version: resolution.version }),
      }),
    invalidates: ['/api/support'],
    onDone: onClose,
  });
  const others = useServerFaults(form, end.problem);
  return (
    <FormDialog
      title="Ngày hết hiệu lực"
      text="Sản phẩm được công nhận khi nghị quyết còn hiệu lực vẫn được hỗ trợ theo đó."
      submitLabel="Lưu"
      pending={end.pending}
      problem={end.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => end.run(values))()}
      onClose={onClose}
    >
      <FormDate control={form.control} name="validTo" label="Hiệu lực đến hết ngày" />
    </FormDialog>
  );
}
