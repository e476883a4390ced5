import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { useOpens } from '../../app/layout/use-opens';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { StarsText } from '../../components/stars-text';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { CERTIFICATE_STATES } from '../certificates/texts';
import { type Say, useSay } from '../../texts/language';
import { OpenDialog } from './open-dialog';
import { RemindersSection } from './reminders-section';
import { HISTORY, nextText, SHOWN_STATES } from './texts';
import { WindowSteps } from './window-steps';

export type Cycle = Answer<'/api/reassessment/cycles/{id}'>;

/** One certificate on its way to the next: days, next step, dossier, holds, reminders, outcome. */
export function CyclePage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/reassessment/cycles/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <CycleView cycle={data} reload={() => void refetch()} />;
}

function CycleView({ cycle, reload }: { cycle: Cycle; reload: () => void }) {
  const say = useSay();
  const opens = useOpens();
  return (
    <Page
      title={cycle.productName}
      subtitle={`${cycle.producerName} · ${cycle.unitName}`}
      breadcrumbs={[{ label: 'Đánh giá lại', to: '/danh-gia-lai' }]}
      state={<StateChip state={cycle.shown} states={SHOWN_STATES} />}
    >
      <Stack spacing={4}>
        <Next cycle={cycle} reload={reload} />
        <PageSection title="Các mốc" text={say('Theo {0}.', cycle.procedureName)}>
          <Paper variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2.5 }}>
            <WindowSteps cycle={cycle} />
          </Paper>
        </PageSection>
        <PageSection title="Giấy chứng nhận">
          <Paper variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2 }}>
            <FactList facts={factsOf(cycle, say, opens)} />
          </Paper>
        </PageSection>
        {cycle.holds.length > 0 && <Holds holds={cycle.holds} />}
        <RemindersSection cycle={cycle} />
        <HistorySection entries={cycle.history} words={HISTORY} />
      </Stack>
    </Page>
  );
}

const OUTCOMES: Readonly<Record<string, string>> = {
  up: 'Công nhận lại, tăng hạng',
  same: 'Công nhận lại, giữ hạng',
  down: 'Công nhận lại, giảm hạng',
};

function factsOf(cycle: Cycle, say: Say, opens: (to: string) => boolean): (readonly [string, React.ReactNode])[] {
  const { dossier } = cycle;
  return [
    ['Hạng sao', <StarsText key="stars" value={cycle.stars} withWords />],
    ['Số', cycle.numberText],
    ['Hiệu lực', <StateChip key="state" state={cycle.certificateState} states={CERTIFICATE_STATES} />],
    ['Ngày cuối in trên giấy', dayText(cycle.validThrough)],
    ...(cycle.endsOn !== null && cycle.endsOn !== cycle.validThrough
      ? [['Ngày cuối sau khi cộng thời gian tạm dừng', dayText(cycle.endsOn)] as const]
      : []),
    ...(cycle.extendedTo === null
      ? []
      : [['Duy trì đến khi có kết quả, muộn nhất', dayText(cycle.extendedTo)] as const]),
    ...(dossier === null
      ? []
      : [
          [
            dossier.kind === 'upgrade' ? 'Hồ sơ nâng hạng' : 'Hồ sơ đánh giá lại',
            opens('/ho-so') ? (
              <Button key="dossier" component={RouteLink} to={`/ho-so/${dossier.id}`} sx={{ px: 0 }}>
                {dossier.receiptNo ?? say('Đang soạn')} · {say(dossier.roundName)}
              </Button>
            ) : (
              `${dossier.receiptNo ?? say('Đang soạn')} · ${say(dossier.roundName)}`
            ),
          ] as const,
        ]),
    ...(dossier === null || !opens('/ho-so')
      ? []
      : [
          [
            'Thay đổi',
            <Button key="comparison" component={RouteLink} to={`/ho-so/${dossier.id}#so-sanh`} sx={{ px: 0 }}>
              {say('So sánh với hồ sơ lần trước')}
            </Button>,
          ] as const,
        ]),
    ...(cycle.filedOn === null
      ? []
      : [['Ngày nộp', `${dayText(cycle.filedOn)}${cycle.filedLate ? ` ${say('(nộp muộn)')}` : ''}`] as const]),
    ...(cycle.councilDueOn === null ? [] : [['Hạn của hội đồng', dayText(cycle.councilDueOn)] as const]),
    ...(cycle.outcome === null ? [] : [['Kết quả', OUTCOMES[cycle.outcome] ?? cycle.outcome] as const]),
    ...(cycle.resultOn === null ? [] : [['Ngày có kết quả', dayText(cycle.resultOn)] as const]),
    ...(cycle.leftReason === null ? [] : [['Lý do không đánh giá lại', cycle.leftReason] as const]),
  ];
}

const STEPS: Readonly<Record<string, ActionSpec>> = {
  leave: {
    label: 'Không đánh giá lại',
    tone: 'danger',
    confirm: {
      title: 'Xin không đánh giá lại?',
      text: 'Giấy chứng nhận còn giá trị đến ngày cuối rồi hết hiệu lực. Cán bộ xã được báo. Trước ngày cuối vẫn rút lại được.',
      reason: 'required',
    },
  },
  stay: {
    label: 'Rút lại, vẫn đánh giá lại',
    tone: 'main',
    confirm: { title: 'Rút lại việc xin thôi?', text: 'Cán bộ xã được báo.', reason: 'none' },
  },
};

function Next({ cycle, reload }: { cycle: Cycle; reload: () => void }) {
  const say = useSay();
  const [opening, setOpening] = useState<'reassessment' | 'upgrade'>();
  const { id, version } = cycle;
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      return action === 'leave'
        ? api.POST('/api/reassessment/cycles/{id}/leave', { ...call, body: { reason } })
        : api.POST('/api/reassessment/cycles/{id}/stay', call);
    },
    invalidates: ['/api/reassessment', '/api/me/worklist'],
  });
  const may = (action: string) => cycle.allowedActions.includes(action);
  const urgent = cycle.shown === 'missed' || cycle.shown === 'expired' || cycle.shown === 'not-renewed';
  return (
    <Stack spacing={2}>
      <Alert severity={urgent ? 'warning' : 'info'}>
        <Typography sx={{ fontWeight: 600 }}>{nextText(say, cycle.next.step, cycle.next.day)}</Typography>
      </Alert>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.25 }}>
        {may('open-dossier') && (
          <Button variant="contained" onClick={() => setOpening('reassessment')}>
            {say('Lập hồ sơ đánh giá lại')}
          </Button>
        )}
        {cycle.dossier !== null && cycle.next.step === 'finish-dossier' && (
          <Button component={RouteLink} to={`/ho-so/${cycle.dossier.id}`} variant="contained">
            {say('Soạn tiếp hồ sơ')}
          </Button>
        )}
        {may('open-upgrade') && (
          <Button variant="outlined" onClick={() => setOpening('upgrade')}>
            {say('Lập hồ sơ nâng hạng')}
          </Button>
        )}
      </Stack>
      <ActionBar
        actions={STEPS}
        allowed={cycle.allowedActions}
        pending={step.pending}
        problem={step.problem}
        onReload={reload}
        onAction={(action, reason) => step.runAsync({ action, reason })}
      />
      {opening !== undefined && (
        <OpenDialog cycleId={id} productName={cycle.productName} kind={opening} onClose={() => setOpening(undefined)} />
      )}
    </Stack>
  );
}

function Holds({ holds }: { holds: Cycle['holds'] }) {
  const say = useSay();
  return (
    <PageSection title="Tạm dừng theo văn bản">
      <Stack spacing={1.5}>
        {holds.map((hold) => (
          <Paper key={hold.id} variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2 }}>
            <FactList
              facts={[
                ['Văn bản', say('{0} ngày {1}, {2}', hold.documentNo, dayText(hold.documentOn), hold.issuer)],
                ['Lý do', hold.reason],
                ['Từ ngày', dayText(hold.fromOn)],
                ['Đến hết ngày', holdEnd(hold)],
              ]}
            />
          </Paper>
        ))}
      </Stack>
    </PageSection>
  );
}

const holdEnd = (hold: Cycle['holds'][number]): string => {
  const day = hold.endedOn ?? hold.toOn;
  return day === null ? 'khi có văn bản mới' : dayText(day);
};
