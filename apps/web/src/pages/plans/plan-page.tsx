import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { ErrorState } from '../../components/error-state';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PdfButton } from '../../components/pdf-button';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { useLabel, useLanguage } from '../../texts/language';
import { PlanComments } from './plan-comments';
import { PlanFacts } from './plan-facts';
import { PlanForm } from './plan-form';
import type { Plan } from './plan-values';
import { PLAN_ACTIONS, PLAN_MEANING, PLAN_STATES, planTexts, type PlanWords } from './texts';

/** One business plan: the form while it is written, its facts afterwards, comments, the decision, the history. */
export function PlanPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery(
    '/api/business-plans/{id}',
    { params: { path: { id } } },
    { fresh: true },
  );
  const t = planTexts[useLanguage().language];
  const label = useLabel();
  const [reloads, setReloads] = useState(0);
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const reload = () => void refetch().then(() => setReloads((count) => count + 1));
  const meaning = PLAN_MEANING[data.state];
  const reason = data.history.at(-1)?.reason;
  const isBad = data.state === 'returned' || data.state === 'refused';
  return (
    <Page
      title={data.productName}
      subtitle={`${data.producerName} · ${data.unitName}`}
      breadcrumbs={[{ label: t.plans, to: '/phuong-an' }]}
      state={<StateChip state={data.state} states={PLAN_STATES} />}
      actions={
        <>
          {data.ideaId !== null && (
            <Button component={RouteLink} to={`/y-tuong/${data.ideaId}`} variant="outlined">
              {t.seeIdea}
            </Button>
          )}
          <PdfButton href={`/api/business-plans/${data.id}/form.pdf`}>{t.pdf}</PdfButton>
        </>
      }
    >
      <Stack spacing={4}>
        <Alert severity={isBad ? 'warning' : 'info'}>
          {data.onPaper ? paperMeaning(data, t) : meaning && label(meaning)}
          {reason && (
            <div>
              {t.reason} {reason}
            </div>
          )}
        </Alert>
        {data.allowedActions.includes('save') ? (
          <PlanForm key={`${data.id} ${data.state} ${reloads}`} plan={data} reload={reload} />
        ) : (
          <PlanFacts plan={data} />
        )}
        <PlanComments plan={data} />
        {!data.allowedActions.includes('save') && <Decision plan={data} reload={reload} />}
        <HistorySection entries={data.history} words={PLAN_ACTIONS} states={PLAN_STATES} />
      </Stack>
    </Page>
  );
}

const paperMeaning = (plan: Plan, t: PlanWords): string =>
  t.onPaper(
    plan.approvalDocument ?? '',
    plan.approvalBody ?? '',
    plan.approvedOn === null ? '' : dayText(plan.approvedOn),
  );

const decisionsOf = (t: PlanWords): Readonly<Record<string, ActionSpec>> => ({
  approve: {
    label: t.approve,
    tone: 'main',
    confirm: { title: t.approveTitle, text: t.approveText, reason: 'optional' },
  },
  return: { label: t.return, confirm: { title: t.returnTitle, text: t.returnText, reason: 'required' } },
  refuse: {
    label: t.refuse,
    tone: 'danger',
    confirm: { title: t.refuseTitle, text: t.refuseText, reason: 'required' },
  },
});

function Decision({ plan, reload }: { plan: Plan; reload: () => void }) {
  const { id, version } = plan;
  const t = planTexts[useLanguage().language];
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = {
        params: { path: { id } },
        body: reason === '' ? {} : { reason },
        headers: attempt.headers({ version }),
      };
      if (action === 'approve') return api.POST('/api/business-plans/{id}/approve', call);
      if (action === 'return') return api.POST('/api/business-plans/{id}/return', call);
      return api.POST('/api/business-plans/{id}/refuse', call);
    },
    invalidates: ['/api/business-plans', '/api/me/worklist'],
  });
  return (
    <ActionBar
      actions={decisionsOf(t)}
      allowed={plan.allowedActions}
      pending={step.pending}
      problem={step.problem}
      onReload={reload}
      onAction={(action, reason) => step.runAsync({ action, reason })}
    />
  );
}
