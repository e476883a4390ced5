import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { DataTable } from '../../components/data-table';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { type Both, useBoth, useSay } from '../../texts/language';
import { PLAN_HISTORY, PLAN_KINDS, PLAN_STATES } from './plan-texts';
import { sayReason } from './risk-table';
import { INSPECTION_STATES } from './texts';

type Plan = Answer<'/api/inspection-plans/{id}'>;

/** One plan: its products and why they were chosen, the team, the next step. */
export function InspectionPlanPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/inspection-plans/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <PlanView plan={data} reload={() => void refetch()} />;
}

function PlanView({ plan, reload }: { plan: Plan; reload: () => void }) {
  const say = useSay();
  return (
    <Page
      title={plan.title}
      subtitle={`${say(PLAN_KINDS[plan.kind] ?? '')} · ${say('{0} đến {1}', dayText(plan.periodFrom), dayText(plan.periodTo))}`}
      breadcrumbs={[
        { label: 'Kiểm tra', to: '/kiem-tra' },
        { label: 'Kế hoạch', to: '/kiem-tra-ke-hoach' },
      ]}
      state={<StateChip state={plan.state} states={PLAN_STATES} />}
    >
      <Stack spacing={4}>
        <Steps plan={plan} reload={reload} />
        <PageSection title="Thông tin">
          <FactList
            facts={[
              ['Người lập', plan.createdByName],
              ['Chọn từ', say('{0} sản phẩm còn hiệu lực ngày {1}', plan.candidates, dayText(plan.chosenOn))],
              ['Đã kiểm tra', say('{0} trên {1}', plan.done, plan.count)],
              [
                'Đoàn kiểm tra',
                plan.members
                  .map((one) =>
                    one.seat === 'leader'
                      ? say('{0} (trưởng đoàn), {1}', one.displayName, one.agency)
                      : `${one.displayName}, ${one.agency}`,
                  )
                  .join('\n'),
              ],
            ]}
          />
          {plan.seed !== null && (
            <Alert severity={plan.drawRepeats === true ? 'success' : 'error'} sx={{ mt: 2, overflowWrap: 'anywhere' }}>
              {say('Số gốc của lần bốc thăm: {0}.', plan.seed)}{' '}
              {plan.drawRepeats === true
                ? say('Hệ thống vừa bốc lại và được đúng các sản phẩm này.')
                : say('Bốc lại không ra các sản phẩm này.')}
            </Alert>
          )}
        </PageSection>
        <PageSection title="Sản phẩm trong kế hoạch">
          <Products plan={plan} />
        </PageSection>
        <HistorySection entries={plan.history} words={PLAN_HISTORY} states={PLAN_STATES} />
      </Stack>
    </Page>
  );
}

function Products({ plan }: { plan: Plan }) {
  const say = useSay();
  return (
    <DataTable
      caption="Sản phẩm trong kế hoạch"
      rows={plan.items}
      rowKey={(row) => row.productId}
      columns={[
        { key: 'name', header: 'Sản phẩm', primary: true, cell: (row) => `${row.position}. ${row.productName}` },
        { key: 'producer', header: 'Chủ thể', cell: (row) => row.producerName },
        { key: 'place', header: 'Địa bàn', cell: (row) => row.place, wideOnly: true },
        { key: 'score', header: 'Điểm rủi ro', align: 'right', cell: (row) => row.score },
        {
          key: 'why',
          header: 'Vì sao',
          cell: (row) =>
            row.reasons.map(({ what, points }) => (
              <Typography key={what} variant="body2">
                {sayReason(say, what)}: +{points}
              </Typography>
            )),
        },
        {
          key: 'state',
          header: 'Kiểm tra',
          cell: (row) =>
            row.inspectionId !== null && row.inspectionState !== null ? (
              <Link component={RouteLink} to={`/kiem-tra/${row.inspectionId}`} sx={{ display: 'inline-block', py: 1 }}>
                <StateChip state={row.inspectionState} states={INSPECTION_STATES} />
              </Link>
            ) : (
              say('Chưa lập')
            ),
        },
      ]}
    />
  );
}

const stepsIn = (both: Both): Readonly<Record<string, ActionSpec>> => ({
  approve: {
    label: both('Phê duyệt', 'Approve'),
    tone: 'main',
    confirm: {
      title: 'Phê duyệt kế hoạch?',
      text: 'Các cuộc kiểm tra được lập ngay và đoàn được báo. Chủ thể chỉ được báo trước nếu là kế hoạch định kỳ.',
      reason: 'none',
    },
  },
  close: { label: both('Kết thúc', 'Close'), tone: 'plain', confirm: { title: 'Kết thúc kế hoạch?', reason: 'none' } },
  cancel: { label: 'Hủy', tone: 'danger', confirm: { title: 'Hủy kế hoạch?', reason: 'required' } },
});

function Steps({ plan, reload }: { plan: Plan; reload: () => void }) {
  const both = useBoth();
  const { id, version } = plan;
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      if (action === 'approve') return api.POST('/api/inspection-plans/{id}/approve', call);
      if (action === 'close') return api.POST('/api/inspection-plans/{id}/close', call);
      return api.POST('/api/inspection-plans/{id}/cancel', { ...call, body: { reason } });
    },
    invalidates: ['/api/inspection-plans', '/api/inspections', '/api/me/worklist'],
  });
  if (plan.allowedActions.length === 0) return null;
  return (
    <ActionBar
      actions={stepsIn(both)}
      allowed={plan.allowedActions}
      pending={step.pending}
      problem={step.problem}
      onReload={reload}
      onAction={(action, reason) => step.runAsync({ action, reason })}
    />
  );
}
