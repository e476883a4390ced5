import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { PdfButton } from '../../components/pdf-button';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { type Both, useBoth, useLabel, useSay } from '../../texts/language';
import { Deadline } from './deadline';
import { Findings } from './findings';
import { Proposals } from './proposals';
import { RecordView } from './record-view';
import { HISTORY, INSPECTION_STATES, kindText } from './texts';
import type { Inspection } from './visit-draft';

/** One inspection at the desk: what was seen, what is to be remedied, what follows. */
export function InspectionPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/inspections/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <InspectionView inspection={data} reload={() => void refetch()} />;
}

function InspectionView({ inspection, reload }: { inspection: Inspection; reload: () => void }) {
  const say = useSay();
  const both = useBoth();
  const label = useLabel();
  const today = useSession()?.businessDate ?? '';
  const { id, state } = inspection;
  const open = state === 'planned' || state === 'under-way';
  return (
    <Page
      title={inspection.productName}
      subtitle={`${label(kindText(inspection))} · ${inspection.producerName}`}
      breadcrumbs={[{ label: 'Kiểm tra', to: '/kiem-tra' }]}
      state={
        <>
          <StateChip state={state} states={INSPECTION_STATES} />
          <Deadline row={inspection} today={today} />
        </>
      }
      actions={
        <>
          {open && inspection.isTeam && (
            <Button component={RouteLink} to={`/kiem-tra/${id}/hien-truong`} variant="contained">
              {say('Ghi biên bản tại chỗ')}
            </Button>
          )}
          <PdfButton href={`/api/inspections/${id}/record.pdf`}>
            {inspection.record === null ? say('Phiếu mang theo (PDF)') : both('Biên bản (PDF)', 'Record (PDF)')}
          </PdfButton>
        </>
      }
    >
      <Stack spacing={4}>
        <Steps inspection={inspection} reload={reload} />
        <Facts inspection={inspection} />
        {inspection.findingList.length > 0 && <Findings inspection={inspection} reload={reload} />}
        <Proposals inspection={inspection} reload={reload} />
        {inspection.record && <RecordView inspection={inspection} record={inspection.record} />}
        <HistorySection entries={inspection.history} words={HISTORY} states={INSPECTION_STATES} />
      </Stack>
    </Page>
  );
}

function Facts({ inspection }: { inspection: Inspection }) {
  const say = useSay();
  const { certificate, members, previousId, followedById } = inspection;
  const link = (to: string, label: string) => (
    <Button component={RouteLink} to={to}>
      {label}
    </Button>
  );
  return (
    <PageSection title="Thông tin">
      <FactList
        facts={[
          ['Giấy chứng nhận', say('{0}, {1} sao', certificate.numberText, certificate.stars)],
          ['Có giá trị đến hết ngày', dayText(certificate.validThrough)],
          ['Địa bàn', certificate.place],
          ['Hạn kiểm tra', dayText(inspection.dueOn)],
          [
            'Đoàn kiểm tra',
            members
              .map((one) =>
                one.seat === 'leader'
                  ? say('{0} (trưởng đoàn), {1}', one.displayName, one.agency)
                  : `${one.displayName}, ${one.agency}`,
              )
              .join('\n'),
          ],
        ]}
      />
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {previousId && link(`/kiem-tra/${previousId}`, say('Lần kiểm tra trước'))}
        {followedById && link(`/kiem-tra/${followedById}`, say('Lần kiểm tra lại'))}
        {link(`/kiem-tra?san-pham=${inspection.productId}`, say('Mọi lần kiểm tra sản phẩm này'))}
      </Stack>
    </PageSection>
  );
}

const stepsIn = (both: Both): Readonly<Record<string, ActionSpec>> => ({
  close: {
    label: both('Kết thúc', 'Close'),
    tone: 'main',
    confirm: { title: 'Kết thúc cuộc kiểm tra?', text: 'Sau khi kết thúc không ghi thêm được nữa.', reason: 'none' },
  },
  cancel: { label: 'Hủy', tone: 'danger', confirm: { title: 'Hủy cuộc kiểm tra?', reason: 'required' } },
});

function Steps({ inspection, reload }: { inspection: Inspection; reload: () => void }) {
  const say = useSay();
  const both = useBoth();
  const { id, version, openFindings } = inspection;
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      if (action === 'close') return api.POST('/api/inspections/{id}/close', call);
      return api.POST('/api/inspections/{id}/cancel', { ...call, body: { reason } });
    },
    invalidates: ['/api/inspections', '/api/me/worklist'],
  });
  const blocked = openFindings > 0 && inspection.allowedActions.includes('close');
  const allowed = inspection.allowedActions.filter((action) => action !== 'close' || !blocked);
  const steps = stepsIn(both);
  if (!inspection.allowedActions.some((action) => action in steps)) return null;
  return (
    <div>
      <ActionBar
        actions={steps}
        allowed={allowed}
        {...(blocked ? { blocked: { close: say('còn {0} tồn tại chưa được xác nhận khắc phục', openFindings) } } : {})}
        pending={step.pending}
        problem={step.problem}
        onReload={reload}
        onAction={(action, reason) => step.runAsync({ action, reason })}
      />
      {inspection.state === 'recorded' && (
        <Typography sx={{ color: 'text.secondary', mt: 1 }}>{say('Không có tồn tại phải khắc phục.')}</Typography>
      )}
    </div>
  );
}
