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
import { useLabel, useLanguage } from '../../texts/language';
import { BeginIdea } from './begin-idea';
import { IdeaForm } from './idea-form';
import { PlanOfIdea } from './plan-of-idea';
import { IDEA_ACTIONS, IDEA_MEANING, IDEA_STATES, IDEA_TEXTS, ideaTexts, type IdeaWords } from './texts';

type Idea = Answer<'/api/ideas/{id}'>;

/** One idea: the form while it is written, its facts afterwards, the decision, the history. */
export function IdeaPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/ideas/{id}', { params: { path: { id } } }, { fresh: true });
  const t = ideaTexts[useLanguage().language];
  const label = useLabel();
  const [reloads, setReloads] = useState(0);
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const reload = () => void refetch().then(() => setReloads((count) => count + 1));
  const meaning = IDEA_MEANING[data.state];
  const reason = data.history.at(-1)?.reason;
  return (
    <Page
      title={data.productName}
      subtitle={`${data.producerName} · ${data.unitName}`}
      breadcrumbs={[{ label: t.ideas, to: '/y-tuong' }]}
      state={<StateChip state={data.state} states={IDEA_STATES} />}
      actions={<PdfButton href={`/api/ideas/${data.id}/form.pdf`}>{t.pdf}</PdfButton>}
      narrow
    >
      <Stack spacing={3}>
        <Alert severity={data.state === 'returned' || data.state === 'refused' ? 'warning' : 'info'}>
          {meaning && label(meaning)}
          {reason && (
            <div>
              {t.reason} {reason}
            </div>
          )}
        </Alert>
        {data.allowedActions.includes('save') ? (
          <IdeaForm key={`${data.id} ${data.state} ${reloads}`} idea={data} reload={reload} />
        ) : (
          <>
            {data.state === 'selected' && <PlanOfIdea idea={data} />}
            {data.state === 'refused' && (
              <div>
                <BeginIdea label={t.another} />
              </div>
            )}
            <IdeaFacts idea={data} />
            <Decision idea={data} reload={reload} />
          </>
        )}
        <HistorySection entries={data.history} words={IDEA_ACTIONS} states={IDEA_STATES} />
      </Stack>
    </Page>
  );
}

function IdeaFacts({ idea }: { idea: Idea }) {
  const { nameOf } = useProductSets();
  const t = ideaTexts[useLanguage().language];
  const wordOf = useLabel();
  return (
    <Paper variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2 }}>
      <FactList
        facts={[
          [t.registryNo, [idea.provinceNo, idea.districtNo && t.localNo(idea.districtNo)].filter(Boolean).join(' · ')],
          [t.productSet, `${idea.sheetNo}. ${nameOf(idea.sheetNo)}`],
          [t.type, idea.isNewProduct ? t.typeNew : t.typeExisting],
          ...IDEA_TEXTS.map(({ name, label }) => [wordOf(label), idea[name]] as const),
        ]}
      />
    </Paper>
  );
}

const decisionsOf = (t: IdeaWords): Readonly<Record<string, ActionSpec>> => ({
  select: {
    label: t.select,
    tone: 'main',
    confirm: { title: t.selectTitle, text: t.selectText, reason: 'optional' },
  },
  return: { label: t.return, confirm: { title: t.returnTitle, text: t.returnText, reason: 'required' } },
  refuse: {
    label: t.refuse,
    tone: 'danger',
    confirm: { title: t.refuseTitle, text: t.refuseText, reason: 'required' },
  },
});

function Decision({ idea, reload }: { idea: Idea; reload: () => void }) {
  const { id, version } = idea;
  const t = ideaTexts[useLanguage().language];
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
      actions={decisionsOf(t)}
      allowed={idea.allowedActions}
      pending={step.pending}
      problem={step.problem}
      onReload={reload}
      onAction={(action, reason) => step.runAsync({ action, reason })}
    />
  );
}
