import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import type { Answer } from '../../api/hooks';
import type { ApiProblem } from '../../api/problem';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { clockText, dayText, momentText } from '../../lib/dates';
import { sheetTask } from '../../offline/taken-products';
import { useTakenQuery } from '../../offline/use-taken-along';
import { AdviceList } from '../closing/advice-list';
import { GapsAlert, type Sheet } from './gaps-alert';
import { MovedSheetNotes } from './moved-sheet-note';
import { NextProduct } from './next-product';
import { RecuseButton } from './recuse-button';
import { SheetForm } from './sheet-form';
import { useSheetTexts } from './sheet-texts';
import { CASE_STATES } from './texts';
import type { OwnSheet } from './use-sheet-work';

type CaseDetail = Answer<'/api/cases/{id}'>;

const EVERY = { refetchInterval: 15_000 };

/** My own sheet of one product; also without a network, once its session was taken along. */
export function SheetPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false });
  const task = sheetTask(caseId);
  const detail = useTakenQuery(task, '/api/cases/{id}', { path: { id: caseId } }, EVERY);
  const own = useTakenQuery(task, '/api/cases/{id}/sheet', { path: { id: caseId } }, EVERY);
  const retry = () => Promise.all([detail.refetch(), own.refetch()]);
  if (detail.data === undefined || own.data === undefined) {
    const problem = detail.error ?? own.error;
    if (problem === null) return <LoadingPage />;
    return <NoSheet problem={problem} detail={detail.data} onRetry={() => void retry()} />;
  }
  return <Loaded detail={detail.data} own={own.data} copyOf={detail.copyOf ?? own.copyOf} reload={retry} />;
}

function NoSheet({
  problem,
  detail,
  onRetry,
}: {
  problem: ApiProblem;
  detail: CaseDetail | undefined;
  onRetry: () => void;
}) {
  const t = useSheetTexts();
  if (problem.code !== 'evaluation.not_a_member' || detail === undefined)
    return <ErrorState problem={problem} onRetry={onRetry} />;
  return (
    <Page title={detail.productName} breadcrumbs={[{ label: t.scoring, to: '/cham-diem' }]}>
      <EmptyState
        title={t.notYours}
        text={t.notYoursText}
        action={
          <Button component={RouteLink} to={`/chot-diem/${detail.id}`} variant="contained">
            {t.openClosing}
          </Button>
        }
      />
    </Page>
  );
}

const isComplete = (sheet: Sheet | undefined): boolean => sheet?.complete ?? false;

interface LoadedProps {
  detail: CaseDetail;
  own: OwnSheet;
  /** Given without a network: when the copy was taken along. */
  copyOf: string | undefined;
  reload: () => Promise<unknown>;
}

function Loaded({ detail, own, copyOf, reload }: LoadedProps) {
  const t = useSheetTexts();
  const { rulebookId: id, sheetNo: no } = own;
  const read = useTakenQuery(sheetTask(detail.id), '/api/rulebooks/{id}/sheets/{no}', { path: { id, no } });
  const sheet = read.data;
  const readOnly = !detail.allowedActions.includes('score') || !isComplete(sheet);
  return (
    <Page
      title={t.sheetOf(detail.productName)}
      subtitle={`${detail.producerName} · ${detail.unitName} · ${detail.councilName}`}
      breadcrumbs={[{ label: t.scoring, to: '/cham-diem' }]}
      state={<StateChip state={detail.state} states={CASE_STATES} />}
      actions={
        <>
          {detail.allowedActions.includes('recuse') && (
            <RecuseButton caseId={detail.id} productName={detail.productName} />
          )}
          {detail.allowedActions.includes('closing-view') && (
            <Button component={RouteLink} to={`/chot-diem/${detail.id}`} variant="contained">
              {t.seeAll}
            </Button>
          )}
        </>
      }
    >
      <Stack spacing={2}>
        {copyOf !== undefined && <Alert severity="info">{t.offlineCopy(momentText(copyOf))}</Alert>}
        <WrittenNote detail={detail} />
        {copyOf === undefined && <MovedSheetNotes caseId={detail.id} reload={reload} />}
        <CastNote detail={detail} own={own} offline={copyOf !== undefined} />
        <AdviceList advice={detail.advice} />
        {sheet === undefined && read.error && <ErrorState problem={read.error} onRetry={() => void read.refetch()} />}
        {sheet === undefined && !read.error && <LoadingPage />}
        {sheet && <GapsAlert sheet={sheet} />}
        {sheet && (
          <SheetForm
            key={`${own.cast?.version ?? 0}`}
            detail={detail}
            own={own}
            sheet={sheet}
            readOnly={readOnly}
            offline={copyOf !== undefined}
            reload={reload}
          />
        )}
      </Stack>
    </Page>
  );
}

/** A council that answers in writing: until when. */
function WrittenNote({ detail }: { detail: CaseDetail }) {
  const t = useSheetTexts();
  if (detail.mode !== 'written' || detail.state !== 'scoring' || detail.dueOn === null) return null;
  return (
    <Alert severity={detail.periodOver ? 'warning' : 'info'}>
      {detail.periodOver ? t.writtenOver(dayText(detail.dueOn)) : t.writtenUntil(dayText(detail.dueOn))}
    </Alert>
  );
}

function CastNote({ detail, own, offline }: { detail: CaseDetail; own: OwnSheet; offline: boolean }) {
  const t = useSheetTexts();
  const { cast } = own;
  if (cast === null) return detail.state === 'assigned' ? <Alert severity="info">{t.notCalled}</Alert> : null;
  const again = cast.scoringRound < detail.scoringRound;
  return (
    <Alert severity={again ? 'warning' : 'success'}>
      {t.youCast(cast.total, clockText(cast.castAt), t.round(cast.scoringRound))}{' '}
      {again ? t.againRound(t.round(detail.scoringRound)) : detail.state === 'scoring' && t.mayChange}
      {!again && <NextProduct caseId={detail.id} councilId={detail.councilId} offline={offline} />}
    </Alert>
  );
}
