import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { DataTable } from '../../components/data-table';
import { DateField } from '../../components/date-field';
import { DateText } from '../../components/date-text';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { FormDialog } from '../../components/form-dialog';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { StateChip } from '../../components/state-chip';
import { TwoLines } from '../../components/two-lines';
import { dayText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { HoldDocument } from './hold-document';
import { HISTORY, HOLD_STATES, SHOWN_STATES } from './texts';

export type Hold = Answer<'/api/reassessment/holds/{id}'>;

/** One hold: its document, its products, and the next step. */
export function HoldPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/reassessment/holds/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <HoldView hold={data} reload={() => void refetch()} />;
}

function HoldView({ hold, reload }: { hold: Hold; reload: () => void }) {
  const say = useSay();
  const last = hold.endedOn ?? hold.toOn;
  return (
    <Page
      title={say('Tạm dừng theo {0}', hold.documentNo)}
      subtitle={`${hold.issuer} · ${say('{0} sản phẩm', hold.count)}`}
      breadcrumbs={[{ label: 'Tạm dừng theo văn bản', to: '/danh-gia-lai/tam-dung' }]}
      state={<StateChip state={hold.state} states={HOLD_STATES} />}
    >
      <Stack spacing={4}>
        <Steps hold={hold} reload={reload} />
        <Paper variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2 }}>
          <FactList
            facts={[
              ['Ngày văn bản', dayText(hold.documentOn)],
              ['Lý do', hold.reason],
              ['Từ ngày', dayText(hold.fromOn)],
              ['Đến hết ngày', last === null ? 'Chưa rõ' : dayText(last)],
              ['Người ghi', hold.createdByName],
            ]}
          />
        </Paper>
        <HoldDocument hold={hold} />
        <PageSection title="Sản phẩm">
          <DataTable
            caption="Sản phẩm tạm dừng"
            rows={hold.items}
            rowKey={(row) => row.id}
            rowTo={(row) => `/danh-gia-lai/${row.id}`}
            columns={[
              { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
              {
                key: 'producer',
                header: 'Chủ thể',
                cell: (row) => <TwoLines text={row.producerName} below={row.place} />,
              },
              {
                key: 'end',
                header: 'Hết hạn',
                cell: (row) => (row.endsOn === null ? say('Đang dừng đồng hồ') : <DateText value={row.endsOn} />),
              },
              {
                key: 'state',
                header: 'Tình trạng',
                cell: (row) => <StateChip state={row.shown} states={SHOWN_STATES} />,
              },
            ]}
          />
        </PageSection>
        <HistorySection entries={hold.history} words={{ ...HISTORY, end: 'Kết thúc tạm dừng' }} />
      </Stack>
    </Page>
  );
}

const STEPS: Readonly<Record<string, ActionSpec>> = {
  start: {
    label: 'Bắt đầu tạm dừng',
    tone: 'main',
    confirm: {
      title: 'Bắt đầu tạm dừng?',
      text: 'Đồng hồ của các sản phẩm trong danh sách dừng lại, chủ thể được báo. Danh sách không sửa được nữa.',
      reason: 'none',
    },
  },
  discard: { label: 'Bỏ dự thảo', tone: 'danger', confirm: { title: 'Bỏ dự thảo này?', reason: 'none' } },
};

function Steps({ hold, reload }: { hold: Hold; reload: () => void }) {
  const say = useSay();
  const [ending, setEnding] = useState(false);
  const { id, version } = hold;
  const step = useCommand({
    run: (action: string, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      return action === 'start'
        ? api.POST('/api/reassessment/holds/{id}/start', call)
        : api.POST('/api/reassessment/holds/{id}/discard', call);
    },
    invalidates: ['/api/reassessment', '/api/certificates'],
  });
  return (
    <div>
      <ActionBar
        actions={STEPS}
        allowed={hold.allowedActions}
        pending={step.pending}
        problem={step.problem}
        onReload={reload}
        onAction={(action) => step.runAsync(action)}
      />
      {hold.allowedActions.includes('end') && (
        <Button variant="outlined" onClick={() => setEnding(true)}>
          {say('Kết thúc tạm dừng')}
        </Button>
      )}
      {ending && <EndDialog hold={hold} onClose={() => setEnding(false)} />}
    </div>
  );
}

function EndDialog({ hold, onClose }: { hold: Hold; onClose: () => void }) {
  const say = useSay();
  const [endedOn, setEndedOn] = useState('');
  const end = useCommand({
    run: (body: { endedOn: string }, attempt) =>
      api.POST('/api/reassessment/holds/{id}/end', {
        params: { path: { id: hold.id } },
        body,
        headers: attempt.headers({ version: hold.version }),
      }),
    invalidates: ['/api/reassessment', '/api/certificates'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title="Kết thúc tạm dừng"
      text="Ngày hết hạn của từng sản phẩm lùi lại bằng số ngày đã dừng; chủ thể được báo."
      submitLabel="Kết thúc"
      pending={end.pending}
      problem={end.problem}
      onSubmit={() => end.run({ endedOn })}
      onClose={onClose}
    >
      <DateField
        label={say('Ngày dừng cuối cùng')}
        value={endedOn}
        onChange={setEndedOn}
        helperText={say('Không sau hôm nay; đồng hồ chạy lại từ ngày hôm sau.')}
      />
    </FormDialog>
  );
}
