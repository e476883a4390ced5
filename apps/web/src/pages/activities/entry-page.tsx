import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { FormDialog } from '../../components/form-dialog';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { dateText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { EntryDialog } from './entry-dialog';
import { RevisionList } from './revision-list';
import { daysText, kindText, SUBJECTS, sumLine } from './texts';

/** One entry of a register with all its versions. */
export function EntryPage() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const registers = useApiQuery('/api/activities/registers', {});
  const { data, error, refetch } = useApiQuery('/api/activities/entries/{id}', { params: { path: { id } } });
  const [open, setOpen] = useState<'correct' | 'retract'>();
  if (data === undefined || registers.data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const register = registers.data.items.find(({ name }) => name === data.register);
  return (
    <Page
      title={data.title}
      narrow
      breadcrumbs={[{ label: say('Sổ theo dõi'), to: `/so-theo-doi?so=${data.register}` }]}
      subtitle={register?.label}
      actions={
        data.canWrite && (
          <>
            <Button variant="outlined" onClick={() => setOpen('correct')}>
              {say('Sửa')}
            </Button>
            <Button variant="outlined" color="error" onClick={() => setOpen('retract')}>
              {say('Rút lại')}
            </Button>
          </>
        )
      }
    >
      <Stack spacing={4}>
        {data.retractedReason !== null && (
          <Alert severity="error">
            {say('Đã rút lại, không tính vào số liệu. Lý do:')} {data.retractedReason}
          </Alert>
        )}
        <FactList
          facts={[
            [register?.kindLabel ?? say('Loại'), kindText(registers.data.items, data)],
            [say('Đơn vị'), data.unitName],
            [say('Ngày'), daysText(data)],
            ...(data.year === null ? [] : ([[say('Năm'), String(data.year)]] as const)),
            ...(data.subject === null ? [] : ([[say('Về việc'), SUBJECTS[data.subject] ?? data.subject]] as const)),
            ...(data.week === null ? [] : ([[say('Tuần thi số'), String(data.week)]] as const)),
            [say('Số@@lượng'), sumLine(data)],
            ...(data.broadcastOn === null ? [] : ([[say('Ngày phát sóng'), dateText(data.broadcastOn)]] as const)),
            ...(data.market === null ? [] : ([[say('Thị trường, địa điểm'), data.market]] as const)),
            [say('Văn bản'), data.document],
            [say('Ghi chú'), data.note],
            ...(data.parts.length === 0
              ? []
              : ([['Tham gia', data.parts.map((part) => part.productName ?? part.producerName).join('\n')]] as const)),
          ]}
        />
        <RevisionList revisions={data.revisions} />
      </Stack>
      {open === 'correct' && register && (
        <EntryDialog register={register} entry={data} onClose={() => setOpen(undefined)} />
      )}
      {open === 'retract' && <RetractDialog entry={data} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

function RetractDialog({ entry, onClose }: { entry: { id: string; version: number }; onClose: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const retract = useCommand({
    run: (body: { reason: string }, attempt) =>
      api.POST('/api/activities/entries/{id}/retract', {
        params: { path: { id: entry.id } },
        body,
        headers: attempt.headers({ version: entry.version }),
      }),
    invalidates: [
      '/api/activities/registers/{register}/entries',
      '/api/activities/entries/{id}',
      '/api/indicators/{key}',
    ],
    onDone: onClose,
  });
  return (
    <FormDialog
      title="Rút lại mục này?"
      text="Mục vẫn đọc được cùng lý do, nhưng không còn tính vào số liệu."
      submitLabel="Rút lại"
      pending={retract.pending}
      problem={retract.problem}
      onSubmit={() => retract.run({ reason: reason.trim() })}
      onClose={onClose}
    >
      <TextField
        label={say('Lý do')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
    </FormDialog>
  );
}
