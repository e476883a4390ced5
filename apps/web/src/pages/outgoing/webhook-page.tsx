import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { DateText } from '../../components/date-text';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { StateChip } from '../../components/state-chip';
import { TOPICS, WEBHOOK_HISTORY, WEBHOOK_STATES } from './texts';
import { WebhookDeliveries } from './webhook-deliveries';
import { WebhookDialog } from './webhook-dialog';
import { NewSecret } from './webhooks-page';
import { useSay } from '../../texts/language';

type Webhook = Answer<'/api/webhooks/{id}'>;
type Step = 'pause' | 'resume' | 'end';

const ACTIONS: Readonly<Record<Step, ActionSpec>> = {
  resume: { label: 'Bật lại', tone: 'main' },
  pause: {
    label: 'Tạm dừng@@kết nối',
    confirm: { title: 'Tạm dừng gửi tin?', text: 'Việc xảy ra trong lúc tạm dừng sẽ không được gửi bù.' },
  },
  end: {
    label: 'Kết thúc kết nối',
    tone: 'danger',
    confirm: { title: 'Kết thúc kết nối này?', text: 'Không bật lại được; nhật ký gửi tin vẫn được giữ.' },
  },
};

/** One other system: what it is told, and what it answered. */
export function WebhookPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery(
    '/api/webhooks/{id}',
    { params: { path: { id } } },
    { refetchInterval: 15_000 },
  );
  if (error) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingPage />;
  return <Shown webhook={data} onReload={() => void refetch()} />;
}

function Shown({ webhook, onReload }: { webhook: Webhook; onReload: () => void }) {
  const say = useSay();
  const [changing, setChanging] = useState(false);
  const { id, version, name, url, topics, state, failures, waiting } = webhook;
  const step = useCommand({
    run: (action: Step, attempt) => {
      const init = { params: { path: { id } }, headers: attempt.headers({ version }) };
      if (action === 'pause') return api.POST('/api/webhooks/{id}/pause', init);
      return action === 'resume'
        ? api.POST('/api/webhooks/{id}/resume', init)
        : api.POST('/api/webhooks/{id}/end', init);
    },
    invalidates: ['/api/webhooks'],
  });
  return (
    <Page title={name} subtitle={url} breadcrumbs={[{ to: '/ket-noi', label: 'Kết nối hệ thống khác' }]}>
      <Stack spacing={4}>
        <PageSection
          title="Kết nối"
          actions={
            state !== 'ended' && (
              <>
                <Button onClick={() => setChanging(true)}>{say('Sửa')}</Button>
                <RenewSecret webhook={webhook} />
              </>
            )
          }
        >
          <FactList
            facts={[
              ['Tình trạng', <StateChip key="state" state={state} states={WEBHOOK_STATES} />],
              ['Loại tin', topics.map((topic) => say(TOPICS[topic] ?? topic)).join('\n')],
              ['Tin đang chờ', String(waiting)],
              ['Gửi hỏng liên tiếp', say('{0} lần', failures)],
              ['Người tạo', webhook.createdByName],
              ['Tạo ngày', <DateText key="at" value={webhook.createdAt} />],
            ]}
          />
        </PageSection>
        <ActionBar
          actions={ACTIONS}
          allowed={webhook.allowedActions}
          onAction={(action) => step.runAsync(action as Step)}
          pending={step.pending}
          problem={step.problem}
          onReload={onReload}
        />
        <WebhookDeliveries id={id} isActive={state === 'active'} />
        <HistorySection entries={webhook.history} words={WEBHOOK_HISTORY} states={WEBHOOK_STATES} />
      </Stack>
      {changing && <WebhookDialog webhook={webhook} onClose={() => setChanging(false)} />}
    </Page>
  );
}

function RenewSecret({ webhook: { id, version } }: { webhook: Webhook }) {
  const say = useSay();
  const [secret, setSecret] = useState<string | undefined>();
  const renew = useCommand({
    run: (_input: void, attempt) =>
      api.POST('/api/webhooks/{id}/renew-secret', { params: { path: { id } }, headers: attempt.headers({ version }) }),
    invalidates: ['/api/webhooks'],
    onDone: (made) => setSecret(made.secret),
  });
  return (
    <>
      <Button loading={renew.pending} onClick={() => renew.run()}>
        {say('Đổi khóa bí mật')}
      </Button>
      {secret !== undefined && <NewSecret secret={secret} onClose={() => setSecret(undefined)} />}
    </>
  );
}
