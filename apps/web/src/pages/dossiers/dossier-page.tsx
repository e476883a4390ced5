import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useApiQuery, type Answer } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { Checklist } from './checklist';
import { PaperResults } from '../producers/paper-results';
import { CommentsSection } from './comments-section';
import { ComparisonSection } from './comparison-section';
import { DossierStatus } from './dossier-status';
import { DossierSteps } from './dossier-steps';
import { FollowUpSection } from './follow-up-section';
import { IncompleteAlert } from './incomplete-alert';
import { OpinionSection } from './opinion-section';
import { PapersSection } from './papers-section';
import { PrintedForms } from './printed-forms';
import { SelfScoreSection } from './self-score-section';
import { SupplementAlert } from './supplement-alert';
import { DOSSIER_ACTIONS, DOSSIER_STATES } from './texts';
import { useBoth } from '../../texts/language';

export type Dossier = Answer<'/api/dossiers/{id}'>;

/** One dossier: where it stands, what is missing, its papers, and the next step of this person. */
export function DossierPage() {
  const say = useBoth();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/dossiers/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return (
    <Page
      title={data.productName}
      subtitle={`${data.producerName} · ${data.unitName} · ${data.roundName}`}
      breadcrumbs={[{ label: say('Hồ sơ', 'Dossiers'), to: '/ho-so' }]}
      state={<StateChip state={data.state} states={DOSSIER_STATES} />}
    >
      <Stack spacing={4}>
        <DossierStatus dossier={data} />
        <SupplementAlert dossier={data} />
        <IncompleteAlert dossier={data} />
        <FollowUpSection dossier={data} />
        <Checklist dossier={data} />
        <PapersSection dossier={data} />
        <SelfScoreSection dossier={data} />
        {data.kind !== 'first' && <ComparisonSection dossierId={data.id} />}
        <PaperResults productId={data.productId} />
        <OpinionSection dossier={data} reload={() => void refetch()} />
        <PrintedForms dossier={data} />
        <DossierSteps dossier={data} reload={() => void refetch()} />
        <CommentsSection dossierId={data.id} />
        <HistorySection entries={data.history} words={DOSSIER_ACTIONS} states={DOSSIER_STATES} />
      </Stack>
    </Page>
  );
}
