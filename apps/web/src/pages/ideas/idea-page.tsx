import Alert from '@mui/material/Alert';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PdfButton } from '../../components/pdf-button';
import { StateChip } from '../../components/state-chip';
import { useProductSets } from '../../components/use-product-sets';
import { IdeaForm } from './idea-form';
import { PlanOfIdea } from './plan-of-idea';
import { IDEA_ACTIONS, IDEA_MEANING, IDEA_STATES, IDEA_TEXTS } from './texts';

type Idea = Answer<'/api/ideas/{id}'>;

/** One idea: the form while it is written, its facts afterwards, the decision, the history. */
export function IdeaPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/ideas/{id}', { params: { path: { id } } });
  const [reloads, setReloads] = useState(0);
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const reload = () => void refetch().then(() => setReloads((count) => count + 1));
  const reason = data.history.at(-1)?.reason;
  return (
    <Page
      title={data.productName}
      subtitle={`${data.producerName} · ${data.unitName}`}
      breadcrumbs={[{ label: 'Ý tưởng', to: '/y-tuong' }]}
      state={<StateChip state={data.state} states={IDEA_STATES} />}
      actions={<PdfButton href={`/api/ideas/${data.id}/form.pdf`}>Tải phiếu ý tưởng (PDF)</PdfButton>}
      narrow
    >
      <Stack spacing={3}>
        <Alert severity={data.state === 'returned' || data.state === 'refused' ? 'warning' : 'info'}>
          {IDEA_MEANING[data.state]}
          {reason && <div>Lý do: {reason}</div>}
        </Alert>
        {data.allowedActions.includes('save') ? (
          <IdeaForm key={`${data.id} ${data.state} ${reloads}`} idea={data} reload={reload} />
        ) : (
          <>
            <IdeaFacts idea={data} />
            <Decision idea={data} reload={reload} />
            {data.state === 'selected' && <PlanOfIdea idea={data} />}
          </>
        )}
        <HistorySection entries={data.history} words={IDEA_ACTIONS} states={IDEA_STATES} />
      </Stack>
    </Page>
  );
}

function IdeaFacts({ idea }: { idea: Idea }) {
  const { nameOf } = useProductSets();
  return (
    <Paper variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2 }}>
      <FactList
        facts={[
          [
            'Số đăng ký',
            [idea.provinceNo, idea.districtNo && `số cơ sở ${idea.districtNo}`].filter(Boolean).join(' · '),
          ],
          ['Bộ sản phẩm', `${idea.sheetNo}. ${nameOf(idea.sheetNo)}`],
          ['Loại', idea.isNewProduct ? 'Sản phẩm mới' : 'Sản phẩm đã có, nay hoàn thiện'],
          ...IDEA_TEXTS.map(({ name, label }) => [label, idea[name]] as const),
        ]}
      />
    </Paper>
  );
}

const DECISIONS: Readonly<Record<string, ActionSpec>> = {
  select: {
    label: 'Chọn ý tưởng',
    tone: 'main',
    confirm: { title: 'Chọn ý tưởng này?', text: 'Chủ thể được báo và có thể lập phương án.', reason: 'optional' },
  },
  return: {
    label: 'Trả lại để sửa',
    confirm: { title: 'Trả lại để sửa?', text: 'Chủ thể sửa theo lý do rồi gửi lại.', reason: 'required' },
  },
  refuse: {
    label: 'Không chọn',
    tone: 'danger',
    confirm: { title: 'Không chọn ý tưởng này?', text: 'Phiếu được khoá lại, không gửi lại được.', reason: 'required' },
  },
};

function Decision({ idea, reload }: { idea: Idea; reload: () => void }) {
  const { id, version } = idea;
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = {
        params: { path: { id } },
        body: reason === '' ? {} : { reason },
        headers: attempt.headers({ version }),
      };
      if (action === 'select') return api.POST('/api/ideas/{id}/select', call);
      if (action === 'return') return api.POST('/api/ideas/{id}/return', call);
      return api.POST('/api/ideas/{id}/refuse', call);
    },
    invalidates: ['/api/ideas', '/api/me/worklist'],
  });
  return (
    <ActionBar
      actions={DECISIONS}
      allowed={idea.allowedActions}
      pending={step.pending}
      problem={step.problem}
      onReload={reload}
      onAction={(action, reason) => step.runAsync({ action, reason })}
    />
  );
}
