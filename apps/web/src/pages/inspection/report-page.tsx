import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { useSession } from '../../app/session';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { DateField } from '../../components/date-field';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { FormDialog } from '../../components/form-dialog';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { RouteLink, useGo } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { momentText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { plusDays } from './days-until';
import { REPORT_HISTORY, REPORT_STATES } from './report-texts';
import { membersOf, teamFault, TeamFields, type TeamChoice } from './team-fields';

type Report = Answer<'/api/violation-reports/{id}'>;

/** One report: what was seen, and what becomes of it. */
export function ReportPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/violation-reports/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <ReportView report={data} reload={() => void refetch()} />;
}

function ReportView({ report, reload }: { report: Report; reload: () => void }) {
  const say = useSay();
  return (
    <Page
      narrow
      title={report.productName ?? say('Điểm bán {0}', report.salesPointName ?? report.salesPointCode ?? '')}
      subtitle={say('Phản ánh {0}', report.reference)}
      breadcrumbs={[
        { label: 'Kiểm tra', to: '/kiem-tra' },
        { label: 'Phản ánh', to: '/phan-anh' },
      ]}
      state={<StateChip state={report.state} states={REPORT_STATES} />}
    >
      <Stack spacing={3}>
        <FactList
          facts={[
            ['Nội dung', report.what],
            ['Nơi thấy', report.place],
            ['Nhận lúc', momentText(report.receivedAt)],
            ['Chủ thể', report.producerName ?? 'Không rõ'],
            ['Liên hệ của người gửi', report.contact ?? 'Không để lại'],
            ...(report.reason === null ? [] : ([['Lý do không xử lý', report.reason]] as const)),
          ]}
        />
        {report.hasPhoto && (
          <Box
            component="img"
            src={`/api/violation-reports/${report.id}/photo`}
            alt={say('Ảnh người phản ánh gửi')}
            sx={{ maxWidth: '100%', maxHeight: 480, objectFit: 'contain', borderRadius: 1 }}
          />
        )}
        {report.inspectionId !== null && (
          <Button
            component={RouteLink}
            to={`/kiem-tra/${report.inspectionId}`}
            variant="outlined"
            sx={{ alignSelf: 'flex-start' }}
          >
            {say('Mở cuộc kiểm tra')}
          </Button>
        )}
        {report.state === 'received' && <Steps report={report} reload={reload} />}
        <HistorySection entries={report.history} words={REPORT_HISTORY} states={REPORT_STATES} />
      </Stack>
    </Page>
  );
}

const STEPS: Readonly<Record<string, ActionSpec>> = {
  join: {
    label: 'Ghép vào cuộc kiểm tra đang mở',
    tone: 'plain',
    confirm: { title: 'Ghép vào cuộc kiểm tra đang mở của sản phẩm này?', reason: 'none' },
  },
  dismiss: {
    label: 'Không xử lý',
    tone: 'danger',
    confirm: {
      title: 'Không xử lý phản ánh này?',
      text: 'Người gửi chỉ thấy “đã xem xét, không mở kiểm tra”.',
      reason: 'required',
    },
  },
};

function Steps({ report, reload }: { report: Report; reload: () => void }) {
  const say = useSay();
  const [opening, setOpening] = useState(false);
  const { id, version, openInspectionId } = report;
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      if (action === 'join')
        return api.POST('/api/violation-reports/{id}/join', {
          ...call,
          body: { inspectionId: openInspectionId ?? '' },
        });
      return api.POST('/api/violation-reports/{id}/dismiss', { ...call, body: { reason } });
    },
    invalidates: ['/api/violation-reports', '/api/me/worklist'],
  });
  const canOpen = report.productId !== null && openInspectionId === null;
  return (
    <div>
      {canOpen && (
        <Button variant="contained" onClick={() => setOpening(true)} sx={{ mb: 1.5 }}>
          {say('Mở cuộc kiểm tra')}
        </Button>
      )}
      <ActionBar
        actions={STEPS}
        allowed={openInspectionId === null ? ['dismiss'] : ['join', 'dismiss']}
        pending={step.pending}
        problem={step.problem}
        onReload={reload}
        onAction={(action, reason) => step.runAsync({ action, reason })}
      />
      {opening && <OpenDialog report={report} onClose={() => setOpening(false)} />}
    </div>
  );
}

function OpenDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const say = useSay();
  const go = useGo();
  const today = useSession()?.businessDate ?? '';
  const [dueOn, setDueOn] = useState(() => (today === '' ? '' : plusDays(today, 7)));
  const [team, setTeam] = useState<readonly TeamChoice[]>([]);
  const [tried, setTried] = useState(false);
  const { id, version } = report;
  const open = useCommand({
    run: (input: { dueOn: string; members: ReturnType<typeof membersOf> }, attempt) =>
      api.POST('/api/violation-reports/{id}/inspection', {
        params: { path: { id } },
        headers: attempt.headers({ version }),
        body: input,
      }),
    invalidates: ['/api/violation-reports', '/api/inspections', '/api/me/worklist'],
    onDone: (made) => made && go(`/kiem-tra/${made.id}`),
  });
  const fault = teamFault(team);
  return (
    <FormDialog
      title="Mở cuộc kiểm tra theo phản ánh"
      text="Chủ thể không được báo trước."
      submitLabel="Mở kiểm tra"
      pending={open.pending}
      problem={open.problem}
      onSubmit={() => {
        setTried(true);
        if (fault === undefined) open.run({ dueOn, members: membersOf(team) });
      }}
      onClose={onClose}
    >
      <Stack spacing={2} sx={{ mt: 1 }}>
        <DateField label={say('Hạn kiểm tra')} value={dueOn} onChange={setDueOn} />
        <TeamFields team={team} onChange={setTeam} />
        {tried && fault !== undefined && (
          <Box sx={{ color: 'error.main' }}>{say('Chưa làm được: {0}', say(fault))}</Box>
        )}
      </Stack>
    </FormDialog>
  );
}
