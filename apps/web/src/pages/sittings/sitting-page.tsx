import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ActionBar, goToPlace, type ActionSpec } from '../../components/action-bar';
import { ErrorState } from '../../components/error-state';
import { HistorySection } from '../../components/history-section';
import { LoadingList, LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { quorumText } from '../scoring/texts';
import { useSay } from '../../texts/language';
import { Attendance, ATTENDANCE_PLACE } from './attendance';
import { AdjournDialog } from './adjourn-dialog';
import { Agenda } from './agenda';
import { CallProducts } from './call-products';
import { MeetingNowSection } from './meeting-now-section';
import { RevealSection } from './reveal-section';
import { followMeeting, useMeetingNow } from './use-meeting-now';
import { SITTING_HISTORY, SITTING_STATES, WRITTEN_HISTORY, WRITTEN_STATES } from './texts';
import { WrittenView } from './written-view';

export type Sitting = Answer<'/api/sittings/{id}'>;

/** A session of the council: who is there, is there a quorum, what is scored. */
export function SittingPage() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery(
    '/api/sittings/{id}',
    { params: { path: { id } } },
    { refetchInterval: 8_000 },
  );
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const crumbs = [
    { label: 'Hội đồng', to: '/hoi-dong' },
    { label: data.councilName, to: `/hoi-dong/${data.councilId}` },
  ];
  if (data.mode === 'written')
    return (
      <Page
        title={say('Lấy ý kiến bằng văn bản từ {0}', dayText(data.heldOn))}
        subtitle={`${data.councilName} · ${data.roundName}`}
        breadcrumbs={crumbs}
        state={<StateChip state={data.state} states={WRITTEN_STATES} />}
      >
        <Stack spacing={4}>
          <WrittenView sitting={data} reload={() => void refetch()} />
          <HistorySection entries={data.history} words={WRITTEN_HISTORY} />
        </Stack>
      </Page>
    );
  return (
    <Page
      title={say('Phiên họp ngày {0}', dayText(data.heldOn))}
      subtitle={`${data.councilName} · ${data.roundName} · ${data.place}`}
      breadcrumbs={crumbs}
      state={<StateChip state={data.state} states={SITTING_STATES} />}
    >
      <Stack spacing={4}>
        <Stack spacing={2}>
          <QuorumNote sitting={data} />
          <Steps sitting={data} reload={() => void refetch()} />
        </Stack>
        {isBefore(data) && <Attendance sitting={data} />}
        <Meeting sitting={data} reload={() => void refetch()} />
        {!isBefore(data) && <Attendance sitting={data} />}
        <HistorySection entries={data.history} words={SITTING_HISTORY} />
      </Stack>
    </Page>
  );
}

/** Before a day's session begins people check in: that stands first. */
const isBefore = ({ state }: Sitting): boolean => state === 'planned' || state === 'adjourned';

/** Everything that moves while the meeting goes on, read together. */
function Meeting({ sitting, reload }: { sitting: Sitting; reload: () => void }) {
  const { data: now, error } = useMeetingNow(sitting.id);
  const attends = now?.me?.present === true && sitting.state !== 'closed';
  useEffect(() => {
    if (attends) followMeeting(sitting.id);
  }, [attends, sitting.id]);
  if (now === undefined) return error ? <ErrorState problem={error} onRetry={reload} /> : <LoadingList rows={3} />;
  return (
    <>
      <MeetingNowSection sitting={sitting} now={now} stale={error !== null} />
      <Agenda sitting={sitting} now={now} reload={reload} />
      {sitting.allowedActions.includes('agenda') && <CallProducts sitting={sitting} now={now} />}
      <RevealSection sitting={sitting} now={now} />
    </>
  );
}

function QuorumNote({ sitting }: { sitting: Sitting }) {
  const say = useSay();
  if (sitting.state === 'closed') return null;
  const presiding = sitting.presidingName === null ? '' : say(' Chủ trì: {0}.', sitting.presidingName);
  return (
    <Alert
      id="tuc-so"
      severity={sitting.quorum.met ? 'success' : 'warning'}
      role="status"
      action={
        isBefore(sitting) ? undefined : (
          <Button color="inherit" sx={{ whiteSpace: 'nowrap' }} onClick={() => goToPlace(ATTENDANCE_PLACE)}>
            {say('Tới điểm danh')}
          </Button>
        )
      }
    >
      {quorumText(sitting.quorum, say)}
      {presiding}
      {sitting.state === 'paused' &&
        say(' Phiên họp đang tạm dừng{0}.', sitting.pauseReason ? `: ${sitting.pauseReason}` : '')}
      {sitting.state === 'adjourned' &&
        sitting.continuesOn !== null &&
        say(
          ' Họp tiếp ngày {0}{1}; điểm danh lại hôm đó.',
          dayText(sitting.continuesOn),
          sitting.pauseReason ? ` (${sitting.pauseReason})` : '',
        )}
    </Alert>
  );
}

const STEPS: Readonly<Record<string, ActionSpec>> = {
  open: { label: 'Khai mạc phiên họp', tone: 'main', confirm: { title: 'Khai mạc phiên họp?', reason: 'none' } },
  resume: { label: 'Họp tiếp', tone: 'main', confirm: { title: 'Họp tiếp?', reason: 'none' } },
  pause: {
    label: 'Tạm dừng@@việc họp',
    confirm: { title: 'Tạm dừng phiên họp?', text: 'Không ai nộp phiếu được khi tạm dừng.', reason: 'optional' },
  },
  adjourn: { label: 'Hoãn sang ngày khác…' },
  close: {
    label: 'Bế mạc',
    confirm: { title: 'Bế mạc phiên họp?', text: 'Phiên đã bế mạc không mở lại được.', reason: 'none' },
  },
};

function Steps({ sitting, reload }: { sitting: Sitting; reload: () => void }) {
  const say = useSay();
  const { id, version } = sitting;
  const [adjourning, setAdjourning] = useState(false);
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      if (action === 'open') return api.POST('/api/sittings/{id}/open', call);
      if (action === 'resume') return api.POST('/api/sittings/{id}/resume', call);
      if (action === 'close') return api.POST('/api/sittings/{id}/close', call);
      return api.POST('/api/sittings/{id}/pause', { ...call, body: reason === '' ? {} : { reason } });
    },
    invalidates: ['/api/sittings', '/api/cases', '/api/councils', '/api/me/worklist'],
  });
  const blocked: Record<string, string> = {};
  if (!sitting.quorum.met)
    for (const action of ['open', 'resume'])
      if (sitting.allowedActions.includes(action)) blocked[action] = quorumText(sitting.quorum, say);
  return (
    <>
      <ActionBar
        actions={STEPS}
        allowed={sitting.allowedActions.filter((action) => blocked[action] === undefined)}
        blocked={blocked}
        pending={step.pending}
        problem={step.problem}
        onReload={reload}
        onAction={async (action, reason) => {
          if (action === 'adjourn') setAdjourning(true);
          else await step.runAsync({ action, reason });
        }}
      />
      {adjourning && <AdjournDialog sitting={sitting} onClose={() => setAdjourning(false)} />}
    </>
  );
}
