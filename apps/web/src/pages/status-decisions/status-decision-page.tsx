import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { useCan } from '../../app/session';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { ApprovalDialog } from '../../components/approval-dialog';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { PdfButton } from '../../components/pdf-button';
import { ProblemAlert } from '../../components/problem-alert';
import { StarsText } from '../../components/stars-text';
import { StateChip } from '../../components/state-chip';
import { Timeline } from '../../components/timeline';
import { dayText } from '../../lib/dates';
import { CERTIFICATE_STATES } from '../certificates/texts';
import { useBoth, useLabel, useSay } from '../../texts/language';
import { HISTORY, kindText, STATUS_STATES } from './texts';

type Decision = Answer<'/api/status-decisions/{id}'>;
const INVALIDATES = ['/api/status-decisions', '/api/certificates', '/api/me/worklist'] as const;

/** One decision on the life of certificates: what it says of each, its paper, and the next step for this person. */
export function StatusDecisionPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/status-decisions/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <DecisionView decision={data} reload={() => void refetch()} />;
}

function DecisionView({ decision, reload }: { decision: Decision; reload: () => void }) {
  const say = useSay();
  const both = useBoth();
  const label = useLabel();
  const isDraft = decision.state === 'draft' || decision.state === 'prepared';
  const signed = [
    decision.preparedByName && say('Người trình: {0}', decision.preparedByName),
    decision.approvedByName &&
      (decision.decidedOn
        ? say('Người phê duyệt: {0}, quyết định ngày {1}', decision.approvedByName, dayText(decision.decidedOn))
        : say('Người phê duyệt: {0}', decision.approvedByName)),
    decision.publishedAt && say('Công bố ngày {0}', dayText(decision.publishedAt)),
  ].filter(Boolean);
  return (
    <Page
      title={`${label(kindText(decision.kind))}: ${decision.number === null ? say('dự thảo quyết định') : say('quyết định {0}', decision.number)}`}
      subtitle={say('{0} · {1} sản phẩm', decision.issuingBody, decision.count)}
      breadcrumbs={[{ label: 'Thu hồi, tạm dừng, khôi phục', to: '/quyet-dinh-hieu-luc' }]}
      state={<StateChip state={decision.state} states={STATUS_STATES} />}
    >
      <Stack spacing={3}>
        {signed.length > 0 && <Typography>{signed.join(' · ')}</Typography>}
        <Steps decision={decision} reload={reload} />
        <div>
          <PdfButton href={`/api/status-decisions/${decision.id}/decision.pdf`}>
            {isDraft ? say('Dự thảo quyết định (PDF)') : say('Quyết định (PDF)')}
          </PdfButton>
        </div>
        <PageSection title={both('Sản phẩm', 'Products')}>
          <Items decision={decision} />
        </PageSection>
        <PageSection title="Quá trình">
          <Timeline
            entries={[...decision.history].reverse().map((entry, index) => ({
              id: String(index),
              at: entry.at,
              who: entry.actorName,
              what: HISTORY[entry.action] ?? entry.action,
              why: entry.reason,
            }))}
          />
        </PageSection>
      </Stack>
    </Page>
  );
}

function Items({ decision }: { decision: Decision }) {
  const say = useSay();
  const can = useCan();
  const { id, version } = decision;
  const remove = useCommand({
    run: (certificateId: string, attempt) =>
      api.DELETE('/api/status-decisions/{id}/items/{certificateId}', {
        params: { path: { id, certificateId } },
        headers: attempt.headers({ version }),
      }),
    invalidates: INVALIDATES,
  });
  const mayRemove =
    decision.state === 'draft' && decision.items.length > 1 && can('certificates.status-decision.prepare');
  return (
    <>
      {remove.problem && <ProblemAlert problem={remove.problem} />}
      <DataTable
        caption="Sản phẩm trong quyết định"
        rows={decision.items}
        rowKey={(row) => row.certificateId}
        columns={[
          { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
          { key: 'producer', header: 'Chủ thể', cell: (row) => row.producerName },
          { key: 'stars', header: 'Hạng', cell: (row) => <StarsText value={row.stars} /> },
          {
            key: 'ground',
            header: 'Căn cứ',
            cell: (row) => (
              <>
                {say(row.groundText)}
                <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>
                  {row.explanation}
                </Typography>
              </>
            ),
          },
          {
            key: 'state',
            header: 'Hiệu lực hiện nay',
            cell: (row) => (
              <>
                <StateChip state={row.state} states={CERTIFICATE_STATES} />
                {row.endsOn !== null && (
                  <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
                    {say('đến hết')} <DateText value={row.endsOn} />
                  </Typography>
                )}
              </>
            ),
          },
          ...(mayRemove
            ? [
                {
                  key: 'remove',
                  header: 'Danh sách',
                  cell: (row: Decision['items'][number]) => (
                    <Button
                      color="error"
                      disabled={remove.pending}
                      aria-label={say('Bỏ khỏi dự thảo: {0}', row.productName)}
                      onClick={() => remove.run(row.certificateId)}
                    >
                      {say('Bỏ ra')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

const STEPS: Readonly<Record<string, ActionSpec>> = {
  prepare: {
    label: 'Trình phê duyệt',
    tone: 'main',
    confirm: { title: 'Trình phê duyệt?', text: 'Danh sách được khoá; một người khác sẽ phê duyệt.', reason: 'none' },
  },
  publish: {
    label: 'Công bố',
    tone: 'main',
    confirm: {
      title: 'Công bố quyết định?',
      text: 'Có hiệu lực ngay với mọi sản phẩm trong danh sách: trang công khai, sổ đăng ký và điểm bán đổi theo; chủ thể được báo. Không thể thu lại việc công bố.',
      reason: 'none',
    },
  },
  return: { label: 'Trả lại', tone: 'plain', confirm: { title: 'Trả lại người trình?', reason: 'required' } },
  cancel: { label: 'Huỷ', tone: 'danger', confirm: { title: 'Huỷ quyết định?', reason: 'required' } },
};

function Steps({ decision, reload }: { decision: Decision; reload: () => void }) {
  const say = useSay();
  const [approving, setApproving] = useState(false);
  const { id, version } = decision;
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      if (action === 'prepare') return api.POST('/api/status-decisions/{id}/prepare', call);
      if (action === 'publish') return api.POST('/api/status-decisions/{id}/publish', call);
      if (action === 'return') return api.POST('/api/status-decisions/{id}/return', { ...call, body: { reason } });
      return api.POST('/api/status-decisions/{id}/cancel', { ...call, body: { reason } });
    },
    invalidates: INVALIDATES,
  });
  const approve = useCommand({
    run: (body: { number: string; decidedOn: string }, attempt) =>
      api.POST('/api/status-decisions/{id}/approve', {
        params: { path: { id } },
        body,
        headers: attempt.headers({ version }),
      }),
    invalidates: INVALIDATES,
    onDone: () => setApproving(false),
  });
  if (decision.allowedActions.length === 0) return null;
  return (
    <div>
      {decision.allowedActions.includes('approve') && (
        <Button variant="contained" sx={{ mb: 1.5 }} onClick={() => setApproving(true)}>
          {say('Phê duyệt…')}
        </Button>
      )}
      <ActionBar
        actions={STEPS}
        allowed={decision.allowedActions}
        pending={step.pending}
        problem={step.problem}
        onReload={reload}
        onAction={(action, reason) => step.runAsync({ action, reason })}
      />
      {approving && (
        <ApprovalDialog
          title="Phê duyệt quyết định"
          text={say('Danh sách {0} sản phẩm được khoá khi phê duyệt; có hiệu lực khi công bố.', decision.count)}
          pending={approve.pending}
          problem={approve.problem}
          onApprove={approve.run}
          onClose={() => setApproving(false)}
        />
      )}
    </div>
  );
}
