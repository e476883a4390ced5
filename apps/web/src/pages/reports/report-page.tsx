import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useApiQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { ErrorState } from '../../components/error-state';
import { HistorySection } from '../../components/history-section';
import { LoadingList, LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { PaperLinks } from '../../components/paper-links';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { dateText } from '../../lib/dates';
import { useSay, type Say } from '../../texts/language';
import { ReportAnnexes } from './report-annexes';
import { ReportComparison } from './report-comparison';
import { ReportPaper } from './report-paper';
import { ReportSeal } from './report-seal';
import { ReportSteps } from './report-steps';
import { ReportUnits } from './report-units';
import { periodText, REPORT_HISTORY, REPORT_STATES, type Report } from './texts';

const MAKING_MS = 3000;

/** One report: as it reads, what has changed, what the units say, the next step. */
export function ReportPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const report = useApiQuery('/api/reports/{id}', { params: { path: { id } } });
  if (report.data === undefined)
    return report.error ? <ErrorState problem={report.error} onRetry={() => void report.refetch()} /> : <LoadingPage />;
  return <ReportView report={report.data} reload={() => void report.refetch()} />;
}

function ReportView({ report, reload }: { report: Report; reload: () => void }) {
  const say = useSay();
  const may = useCan();
  const isOpen = report.state === 'drafting' || report.state === 'confirming';
  const content = useApiQuery('/api/reports/{id}/content', { params: { path: { id: report.id } } });
  const body = () => {
    if (content.data === undefined)
      return content.error ? (
        <ErrorState problem={content.error} onRetry={() => void content.refetch()} />
      ) : (
        <LoadingList rows={8} />
      );
    return (
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' },
          alignItems: 'start',
        }}
      >
        <ReportPaper report={report} content={content.data} mayWrite={isOpen && may('reporting.report.write')} />
        <Stack spacing={4} sx={{ minWidth: 0 }}>
          <ReportComparison report={report} comparison={content.data.comparison} />
          <ReportUnits report={report} />
          {report.sha256 !== null && <ReportSeal report={report} sha256={report.sha256} />}
        </Stack>
      </Box>
    );
  };
  return (
    <Page
      title={say(
        'Báo cáo {0}{1}',
        periodText(report.kind, report.period, say),
        report.issueNo > 1 ? `, lần ${report.issueNo}` : '',
      )}
      subtitle={subtitleOf(report, say)}
      breadcrumbs={[{ label: say('Báo cáo'), to: '/bao-cao-dinh-ky' }]}
      state={<StateChip state={report.state} states={REPORT_STATES} />}
    >
      <Stack spacing={4}>
        <Replaced report={report} />
        <ReportSteps report={report} reload={reload} />
        {report.state === 'issued' && <Files report={report} />}
        {body()}
        {content.data && <ReportAnnexes annexes={content.data.annexes} />}
        <HistorySection entries={report.history} words={REPORT_HISTORY} states={REPORT_STATES} />
      </Stack>
    </Page>
  );
}

function subtitleOf({ numberText, issuedOn, fromOn, toOn }: Report, say: Say): string {
  const days = say('Từ {0} đến {1}', dateText(fromOn), dateText(toOn));
  if (numberText === null || issuedOn === null) return days;
  return say('Số {0} ngày {1} · {2}', numberText, dateText(issuedOn), days);
}

function Replaced({ report: { replacedById, replacesId, state } }: { report: Report }) {
  const say = useSay();
  if (replacedById !== null)
    return (
      <Alert severity="warning">
        {say('Báo cáo này đã có bản thay thế.')}{' '}
        <Link component={RouteLink} to={`/bao-cao-dinh-ky/${replacedById}`}>
          {say('Xem bản thay thế')}
        </Link>
      </Alert>
    );
  if (replacesId === null) return null;
  return (
    <Alert severity="info">
      {state === 'issued' ? say('Báo cáo này thay thế') : say('Khi phát hành, báo cáo này thay thế')}{' '}
      {say('một báo cáo trước của cùng kỳ.')}{' '}
      <Link component={RouteLink} to={`/bao-cao-dinh-ky/${replacesId}`}>
        {say('Xem báo cáo trước')}
      </Link>
    </Alert>
  );
}

/** Made by a job after the issue: asks again until they are there. */
function Files({ report: { id, files, kind, period } }: { report: Report }) {
  const say = useSay();
  const waiting = files.length === 0;
  useApiQuery('/api/reports/{id}', { params: { path: { id } } }, waiting ? { refetchInterval: MAKING_MS } : {});
  const formats = (['docx', 'pdf', 'xlsx'] as const).filter((format) => files.some((file) => file.format === format));
  return (
    <PageSection title="Tệp@@nhiều" text="Tạo từ nội dung đã khóa; tạo lại lúc nào cũng giống hệt.">
      {waiting ? (
        <Alert severity="info">{say('Đang tạo tệp, vài giây nữa sẽ có ở đây.')}</Alert>
      ) : (
        <PaperLinks
          papers={[
            {
              name: say('Báo cáo {0}', periodText(kind, period, say)),
              formats,
              href: (format) => `/api/reports/${id}/files/${format}`,
            },
          ]}
        />
      )}
    </PageSection>
  );
}
