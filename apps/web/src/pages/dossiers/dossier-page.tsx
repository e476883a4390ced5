import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
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
        <Place id="thanh-phan">
          <Checklist dossier={data} />
        </Place>
        <Place id="giay-to">
          <PapersSection dossier={data} />
        </Place>
        <SelfScoreSection dossier={data} />
        {data.kind !== 'first' && <ComparisonSection dossierId={data.id} />}
        <PaperResults productId={data.productId} />
        <Place id="y-kien">
          <OpinionSection dossier={data} reload={() => void refetch()} />
        </Place>
        <PrintedForms dossier={data} />
        <Place id="nop">
          <DossierSteps dossier={data} reload={() => void refetch()} />
        </Place>
        <CommentsSection dossierId={data.id} />
        <HistorySection entries={data.history} words={DOSSIER_ACTIONS} states={DOSSIER_STATES} />
      </Stack>
    </Page>
  );
}

/** Where the status at the top leads to; not hidden under the page's bar. */
const Place = ({ id, children }: { id: string; children: ReactNode }) => (
  <Box id={id} tabIndex={-1} sx={{ scrollMarginTop: 96, '&:focus': { outline: 'none' } }}>
    {children}
  </Box>
);
