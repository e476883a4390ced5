import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type RowOf } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { ErrorState } from '../../components/error-state';
import { FormDialog } from '../../components/form-dialog';
import { FormText } from '../../components/form/form-text';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { useGo } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { REGULATION_STATES } from './texts';
import { useSay } from '../../texts/language';

type Row = RowOf<'/api/sales-regulations'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'title', header: 'Quy định', primary: true, cell: (row) => row.title },
  { key: 'number', header: 'Số', cell: (row) => row.number ?? 'Chưa có số' },
  { key: 'state', header: 'Trạng thái', cell: (row) => <StateChip state={row.state} states={REGULATION_STATES} /> },
  { key: 'from', header: 'Hiệu lực từ', cell: (row) => <DateText value={row.inForceFrom} /> },
  {
    key: 'to',
    header: 'Đến hết',
    cell: (row) => (row.inForceTo === null ? 'Chưa bị thay' : <DateText value={row.inForceTo} />),
  },
];

/** Regulations of sales points; a point is judged by the one of its day. */
export function RegulationsPage() {
  const say = useSay();
  const may = useCan();
  const [drafting, setDrafting] = useState(false);
  const { data, error, refetch } = useApiQuery('/api/sales-regulations');
  return (
    <Page
      title="Quy định về điểm bán"
      subtitle="Điểm bán được xét theo quy định có hiệu lực trong ngày đăng ký; hàng hóa và kiểm tra theo quy định của ngày đó."
      breadcrumbs={[{ label: 'Điểm bán OCOP', to: '/diem-ban' }]}
      actions={
        may('sales.regulation.manage') && (
          <Button variant="contained" onClick={() => setDrafting(true)}>
            {say('Lập dự thảo')}
          </Button>
        )
      }
    >
      {data === undefined && error === null && <LoadingList />}
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <DataTable
          caption="Quy định về điểm bán"
          columns={COLUMNS}
          rows={data.items}
          rowKey={(row) => row.id}
          rowTo={(row) => `/diem-ban/quy-dinh/${row.id}`}
        />
      )}
      {drafting && <DraftDialog onClose={() => setDrafting(false)} />}
    </Page>
  );
}

const schema = z.object({
  title: z.string().trim().min(1, 'Hãy ghi tên quy định.'),
  issuingBody: z.string().trim().min(1, 'Hãy ghi cơ quan ban hành.'),
});
type Values = z.input<typeof schema>;

function DraftDialog({ onClose }: { onClose: () => void }) {
  const go = useGo();
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { title: 'Quy định về điểm giới thiệu và bán sản phẩm OCOP', issuingBody: 'Ủy ban nhân dân tỉnh' },
  });
  const kept = useDialogDraft('quy-dinh moi', form, onClose);
  const draft = useCommand({
    run: (body: Values, attempt) => api.POST('/api/sales-regulations', { body, headers: attempt.headers() }),
    invalidates: ['/api/sales-regulations'],
    onDone: (made) => {
      kept.end();
      go(`/diem-ban/quy-dinh/${made?.id ?? ''}`);
    },
  });
  const { control } = form;
  return (
    <FormDialog
      title="Lập dự thảo quy định"
      submitLabel="Lập dự thảo"
      pending={draft.pending}
      problem={draft.problem}
      onSubmit={() => void form.handleSubmit((values) => draft.run(values))()}
      {...kept.closing}
    >
      <FormText control={control} name="title" label="Tên quy định" maxLength={300} />
      <FormText control={control} name="issuingBody" label="Cơ quan ban hành" maxLength={200} />
    </FormDialog>
  );
}
