import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { useCan } from '../../app/session';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { dayText, momentText } from '../../lib/dates';
import { useSay, type Say } from '../../texts/language';
import { COMPLAINT_HISTORY, COMPLAINT_SCOPES, COMPLAINT_STATES } from './complaint-texts';

type Complaint = Answer<'/api/complaints/{id}'>;

/** One complaint: what is said, within what time, and the answer. */
export function ComplaintPage() {
  const say = useSay();
  const may = useCan();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/complaints/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const decision = may('ranking.decision.read') ? data.decisionId : null;
  return (
    <Page
      title={say('Khiếu nại: {0}', data.productName)}
      subtitle={data.roundName}
      breadcrumbs={[{ label: say('Khiếu nại kết quả'), to: '/khieu-nai' }]}
      state={<StateChip state={data.state} states={COMPLAINT_STATES} />}
      actions={
        decision !== null && (
          <Button component={RouteLink} to={`/quyet-dinh/${decision}`} variant="outlined">
            {say('Mở quyết định')}
          </Button>
        )
      }
      narrow
    >
      <Stack spacing={3}>
        {data.isLate && data.lastDay !== null && (
          <Alert severity="warning">{say('Nhận sau thời hạn khiếu nại (hết ngày {0}).', dayText(data.lastDay))}</Alert>
        )}
        <FactList facts={factsOf(data, say)} />
        <PageSection title={say('Nội dung')}>
          <Typography sx={{ whiteSpace: 'pre-line' }}>{data.content}</Typography>
        </PageSection>
        {data.answer !== null && data.answeredAt !== null && (
          <PageSection title={say('Trả lời')} text={`${data.answeredByName ?? ''} · ${momentText(data.answeredAt)}`}>
            <Typography sx={{ whiteSpace: 'pre-line' }}>{data.answer}</Typography>
          </PageSection>
        )}
        <Steps complaint={data} reload={() => void refetch()} />
        <HistorySection entries={data.history.map((entry) => ({ ...entry, reason: null }))} words={COMPLAINT_HISTORY} />
      </Stack>
    </Page>
  );
}

const factsOf = (data: Complaint, say: Say) =>
  [
    [say('Về việc'), say(COMPLAINT_SCOPES[data.scope] ?? '')],
    [say('Người khiếu nại'), data.fromName],
    [say('Ngày nhận'), dayText(data.receivedOn)],
    [say('Hạn khiếu nại'), data.lastDay === null ? say('Kết quả chưa công bố') : dayText(data.lastDay)],
    ...(data.documentNumber === null ? [] : [[say('Số văn bản'), data.documentNumber] as const]),
    [say('Người ghi nhận'), data.recordedByName],
  ] as const;

const STEPS: Readonly<Record<string, ActionSpec>> = {
  uphold: {
    label: 'Khiếu nại đúng…',
    confirm: {
      title: 'Trả lời: khiếu nại đúng?',
      text: 'Ghi nội dung trả lời và việc sẽ làm. Kết quả không tự thay đổi: trả lại dự thảo, hoặc đưa sản phẩm vào đợt đánh giá lại.',
      reason: 'required',
    },
  },
  dismiss: {
    label: 'Khiếu nại không đúng…',
    confirm: { title: 'Trả lời: khiếu nại không đúng?', text: 'Ghi nội dung trả lời.', reason: 'required' },
  },
  withdraw: {
    label: 'Rút khiếu nại',
    tone: 'danger',
    confirm: { title: 'Rút khiếu nại?', text: 'Khiếu nại đã rút không mở lại được.', reason: 'none' },
  },
};

function Steps({ complaint: { id, version, allowedActions }, reload }: { complaint: Complaint; reload: () => void }) {
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      if (action === 'uphold') return api.POST('/api/complaints/{id}/uphold', { ...call, body: { answer: reason } });
      if (action === 'dismiss') return api.POST('/api/complaints/{id}/dismiss', { ...call, body: { answer: reason } });
      return api.POST('/api/complaints/{id}/withdraw', call);
    },
    invalidates: ['/api/complaints', '/api/decisions', '/api/me/worklist'],
  });
  return (
    <ActionBar
      actions={STEPS}
      allowed={allowedActions}
      pending={step.pending}
      problem={step.problem}
      onReload={reload}
      onAction={(action, reason) => step.runAsync({ action, reason })}
    />
  );
}
