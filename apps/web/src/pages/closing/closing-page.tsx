import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { LawNote } from '../../components/quoted';
import { useApiQuery, type Answer } from '../../api/hooks';
import { useCan } from '../../app/session';
import { ErrorState } from '../../components/error-state';
import { HistorySection } from '../../components/history-section';
import { LoadingList, LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PaperLinks } from '../../components/paper-links';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { ComparisonSection } from '../dossiers/comparison-section';
import { EvidenceList } from '../scoring/evidence-list';
import { CASE_HISTORY, CASE_STATES, quorumText, roundWord } from '../scoring/texts';
import { useSay } from '../../texts/language';
import { AdviceList } from './advice-list';
import { AdviseButton } from './advise-button';
import { AgreedForm } from './agreed-form';
import { CaseSteps, SHEETS_PLACE } from './case-steps';
import { ConflictsList } from './conflicts-list';
import { OpinionsNote } from './opinions-note';
import { ProgressList } from './progress-list';
import { ResultPanel } from './result-panel';
import { RoundsTable } from './rounds-table';
import { SheetMoves } from './sheet-moves';
import { SheetsTable } from './sheets-table';
import { StabilityNote } from './stability-note';
import { WhatNext } from './what-next';

type CaseDetail = Answer<'/api/cases/{id}'>;
type Closing = Answer<'/api/cases/{id}/closing'>;

/** One product before the council, for who runs it: progress, all sheets once opened, agreement, closing. */
export function ClosingPage() {
  const say = useSay();
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false });
  const may = useCan();
  const path = { params: { path: { id: caseId } } };
  const { data, error, refetch } = useApiQuery('/api/cases/{id}', path, { refetchInterval: 8_000 });
  const opened = data?.allowedActions.includes('closing-view') ?? false;
  const closing = useApiQuery('/api/cases/{id}/closing', path, { enabled: opened });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const reload = () => void Promise.all([refetch(), closing.refetch()]);
  const view = opened ? closing.data : undefined;
  return (
    <Page
      title={data.productName}
      subtitle={`${data.producerName} · ${data.unitName} · ${roundWord(data.scoringRound, say)}`}
      breadcrumbs={crumbsOf(data)}
      state={<StateChip state={data.state} states={CASE_STATES} />}
      actions={<OtherPages detail={data} />}
    >
      <Stack spacing={4}>
        <Where detail={data} />
        {opened && view === undefined && closing.error !== null && (
          <ErrorState problem={closing.error} onRetry={reload} />
        )}
        {opened && view === undefined && closing.error === null && <LoadingList rows={4} />}
        {view && <LawNote />}
        {view && <OpinionsNote view={view} caseId={data.id} />}
        {view && <ResultPanel view={view} />}
        {view && <StabilityNote view={view} />}
        <WhatNext detail={data} view={view} />
        <CaseSteps detail={data} view={view} reload={reload} />
        {data.progress !== null && data.state === 'scoring' && (
          <PageSection title="Tiến độ nộp phiếu" text="Chỉ thấy ai đã nộp; nội dung phiếu được giữ kín.">
            <ProgressList progress={data.progress} inWriting={data.mode === 'written'} />
          </PageSection>
        )}
        {may('evaluation.case.manage') && <SheetMoves caseId={data.id} productName={data.productName} />}
        {view && <Opened detail={data} view={view} />}
        {view && (
          <PageSection title="Phiếu chấm để ký" text="Mỗi phiếu một trang; chưa chốt điểm thì ghi bản dự thảo.">
            <PaperLinks
              papers={[
                {
                  name: 'Phiếu chấm của các thành viên',
                  formats: ['pdf', 'docx'],
                  href: (format) => `/api/cases/${data.id}/papers/sheets.${format}`,
                },
              ]}
            />
          </PageSection>
        )}
        {data.mySheet === 'cast' && !view && (
          <PaperLinks
            papers={[
              {
                name: 'Phiếu chấm của tôi',
                formats: ['pdf', 'docx'],
                href: (format) => `/api/cases/${data.id}/papers/my-sheet.${format}`,
              },
            ]}
          />
        )}
        <ConflictsList conflicts={data.conflicts} mayDismiss={data.allowedActions.includes('dismiss-conflict')} />
        <AdviceList advice={data.advice} />
        {may('dossiers.dossier.read') && <ComparisonSection dossierId={data.dossierId} />}
        <PageSection title="Giấy tờ của hồ sơ">
          <EvidenceList
            title={say('Hồ sơ {0}', data.receiptNo)}
            empty={say('Hồ sơ không có giấy tờ tải lên.')}
            papers={data.papers}
            dossierId={data.dossierId}
          />
        </PageSection>
        <HistorySection entries={data.history} words={CASE_HISTORY} />
      </Stack>
    </Page>
  );
}

const crumbsOf = (detail: CaseDetail) => [
  { label: detail.councilName, to: `/hoi-dong/${detail.councilId}` },
  ...(detail.sittingId === null
    ? []
    : [{ label: detail.mode === 'written' ? 'Lấy ý kiến' : 'Phiên họp', to: `/phien-hop/${detail.sittingId}` }]),
];

function OtherPages({ detail }: { detail: CaseDetail }) {
  const say = useSay();
  return (
    <>
      {detail.allowedActions.includes('score') && (
        <Button component={RouteLink} to={`/cham-diem/${detail.id}`} variant="outlined">
          {say('Phiếu chấm của tôi')}
        </Button>
      )}
      {detail.allowedActions.includes('paper-ballot') && (
        <Button component={RouteLink} to={`/chot-diem/${detail.id}/phieu-giay`} variant="outlined">
          {say('Nhập phiếu giấy')}
        </Button>
      )}
      {detail.allowedActions.includes('advise') && <AdviseButton caseId={detail.id} />}
    </>
  );
}

function Where({ detail }: { detail: CaseDetail }) {
  const say = useSay();
  if (detail.state === 'assigned')
    return <Alert severity="info">{say('Sản phẩm chờ được đưa ra chấm ở một phiên họp của hội đồng.')}</Alert>;
  if (detail.state !== 'scoring' && detail.state !== 'discussion') return null;
  if (detail.mode === 'written') return <InWriting detail={detail} />;
  return (
    <Alert severity={detail.quorum.met ? 'success' : 'warning'}>
      {quorumText(detail.quorum, say)}
      {detail.presidingName !== null && say(' Chủ trì: {0}.', detail.presidingName)}
    </Alert>
  );
}

/** A written consultation: until when, or how many sheets came back. */
function InWriting({ detail }: { detail: CaseDetail }) {
  const say = useSay();
  const { quorum, dueOn } = detail;
  const returned = say('{0} phiếu đã gửi về, cần ít nhất {1}', quorum.present, quorum.required);
  const presiding = detail.presidingName === null ? '' : say(' Chủ trì: {0}.', detail.presidingName);
  if (detail.state === 'discussion')
    return (
      <Alert severity="info">
        {say('Đã mở phiếu lấy ý kiến bằng văn bản ({0} phiếu).{1}', quorum.present, presiding)}
      </Alert>
    );
  return (
    <Alert severity={detail.periodOver && !quorum.met ? 'warning' : 'info'}>
      {dueOn === null
        ? say('Đang lấy ý kiến bằng văn bản.')
        : detail.periodOver
          ? say('Đang lấy ý kiến bằng văn bản, đã hết hạn gửi phiếu {0}.', dayText(dueOn))
          : say('Đang lấy ý kiến bằng văn bản đến hết {0}.', dayText(dueOn))}{' '}
      {detail.progress !== null && `${returned}.`}
      {presiding}
    </Alert>
  );
}

function Opened({ detail, view }: { detail: CaseDetail; view: Closing }) {
  const {
    data: sheet,
    error,
    refetch,
  } = useApiQuery('/api/rulebooks/{id}/sheets/{no}', {
    params: { path: { id: detail.rulebookId, no: detail.sheetNo } },
  });
  if (sheet === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingList rows={6} />;
  return (
    <>
      {view.gates.length > 0 && (
        <PageSection
          title="Lựa chọn thống nhất của hội đồng"
          text="Yêu cầu tối thiểu của từng hạng sao được xét trên các lựa chọn này, không trên phiếu của từng người."
        >
          <AgreedForm
            key={view.scoringRound}
            caseId={detail.id}
            gates={view.gates}
            ballots={view.ballots.filter((ballot) => ballot.counts)}
            sheet={sheet}
            readOnly={!detail.allowedActions.includes('agree')}
          />
        </PageSection>
      )}
      <Box id={SHEETS_PLACE} tabIndex={-1} sx={{ scrollMarginTop: 88 }}>
        <PageSection title="Các phiếu cạnh nhau" text="Tiêu chí chênh lệch nhiều nhất ở trên.">
          <SheetsTable key={view.scoringRound} view={view} sheet={sheet} />
        </PageSection>
      </Box>
      <RoundsTable view={view} />
      {view.recusals.length > 0 && (
        <PageSection title="Không tham gia chấm">
          {view.recusals.map((recusal) => (
            <Typography key={recusal.displayName}>
              {recusal.displayName}: {recusal.detail}
            </Typography>
          ))}
        </PageSection>
      )}
    </>
  );
}
