import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PaperLinks } from '../../components/paper-links';
import { StateChip } from '../../components/state-chip';
import { useCan } from '../../app/session';
import { Timeline } from '../../components/timeline';
import { dayText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { ApprovalSections } from './approval-sections';
import { ComplaintDialog } from './complaint-dialog';
import { ApproveDialog } from './approve-dialog';
import { PublishAt } from './publish-at';
import { RankedTable } from './ranked-table';
import { DECISION_STATES, HISTORY, tieBreakText } from './texts';

type Decision = Answer<'/api/decisions/{id}'>;

/** One decision: its list, its papers, and the next step for this person. */
export function DecisionPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/decisions/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <DecisionView decision={data} reload={() => void refetch()} />;
}

function DecisionView({ decision, reload }: { decision: Decision; reload: () => void }) {
  const say = useSay();
  const count = (keep: (item: Decision['items'][number]) => boolean): number => decision.items.filter(keep).length;
  const facts = [
    say(
      '{0} sản phẩm được công nhận',
      count((item) => item.granted !== null),
    ),
    say(
      '{0} chuyển cấp trên',
      count((item) => item.forwardedTo !== null),
    ),
    say(
      '{0} không công nhận',
      count((item) => item.granted === null && item.forwardedTo === null),
    ),
  ];
  return (
    <Page
      title={decision.number === null ? say('Dự thảo quyết định') : say('Quyết định {0}', decision.number)}
      subtitle={`${decision.roundName} · ${decision.issuingBody}`}
      breadcrumbs={[{ label: 'Quyết định công nhận', to: '/quyet-dinh' }]}
      state={<StateChip state={decision.state} states={DECISION_STATES} />}
    >
      <Stack spacing={3}>
        <Signatures decision={decision} />
        <Steps decision={decision} reload={reload} />
        {decision.hidden === 0 && <PublishAt decision={decision} reload={reload} />}
        {decision.hidden === 0 && decision.state !== 'cancelled' && (
          <ApprovalSections decisionId={decision.id} signed={decision.number !== null} />
        )}
        <Papers decision={decision} />
        <NewComplaint decision={decision} />
        {decision.hidden > 0 && (
          <Alert severity="warning">
            {say(
              '{0} sản phẩm không hiện với bạn vì xung đột lợi ích; bạn không tham gia bước nào của quyết định này.',
              decision.hidden,
            )}
          </Alert>
        )}
        <section aria-labelledby="danh-sach">
          <Typography variant="h2" id="danh-sach">
            {say('Danh sách')}
          </Typography>
          <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>
            {say('{0}. Thứ tự: {1}.', facts.join(' · '), tieBreakText(decision.tieBreak, say))}
          </Typography>
          <RankedTable items={decision.items} caption={say('Danh sách của quyết định')} />
        </section>
        <section aria-labelledby="qua-trinh">
          <Typography variant="h2" id="qua-trinh" sx={{ mb: 1.5 }}>
            {say('Quá trình')}
          </Typography>
          <Timeline
            entries={[...decision.history].reverse().map((entry, index) => ({
              id: String(index),
              at: entry.at,
              who: entry.actorName,
              what: HISTORY[entry.action] ?? entry.action,
              why: entry.reason,
            }))}
          />
        </section>
      </Stack>
    </Page>
  );
}

function Signatures({ decision }: { decision: Decision }) {
  const say = useSay();
  const lines = [
    decision.preparedByName && say('Người trình: {0}', decision.preparedByName),
    decision.approvedByName && say('Người phê duyệt: {0}', decision.approvedByName),
    decision.decidedOn && say('Quyết định ngày {0}', dayText(decision.decidedOn)),
    decision.publishedOn && say('Công bố ngày {0}', dayText(decision.publishedOn)),
  ].filter(Boolean);
  return lines.length === 0 ? null : <Typography>{lines.join(' · ')}</Typography>;
}

/** The office writes down a letter about one of the products. */
function NewComplaint({ decision }: { decision: Decision }) {
  const may = useCan();
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (!may('ranking.complaint.write') || decision.state === 'cancelled' || decision.items.length === 0) return null;
  const products = decision.items.map((item) => ({ caseId: item.caseId, name: item.facts.productName }));
  return (
    <div>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {say('Ghi nhận khiếu nại…')}
      </Button>
      {open && <ComplaintDialog products={products} by="office" onClose={() => setOpen(false)} />}
    </div>
  );
}

function Papers({ decision }: { decision: Decision }) {
  const say = useSay();
  if (decision.hidden > 0) return null;
  const isDraft = decision.state === 'draft' || decision.state === 'prepared';
  const at = (file: string) => (format: string) => `/api/decisions/${decision.id}/papers/${file}.${format}`;
  return (
    <PaperLinks
      papers={[
        {
          name: isDraft ? say('Dự thảo quyết định') : say('Quyết định'),
          formats: ['pdf', 'docx'],
          href: at('decision'),
        },
        { name: 'Danh sách xếp hạng', formats: ['pdf', 'docx', 'xlsx'], href: at('ranking') },
        ...(decision.items.some((item) => item.forwardedTo !== null)
          ? [{ name: 'Tờ trình và danh sách gửi cấp trên', formats: ['pdf', 'docx'] as const, href: at('forwarding') }]
          : []),
      ]}
    />
  );
}

const STEPS: Readonly<Record<string, ActionSpec>> = {
  refresh: {
    label: 'Lấy lại danh sách',
    tone: 'plain',
    confirm: {
      title: 'Lấy lại danh sách?',
      text: 'Dự thảo được xếp lại theo mọi kết quả đã chốt đến lúc này.',
      reason: 'none',
    },
  },
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
      text: 'Mọi chủ thể trong danh sách được báo kết quả và giấy chứng nhận được cấp ngay. Không thể thu lại việc công bố.',
      reason: 'none',
    },
  },
  return: { label: 'Trả lại', tone: 'plain', confirm: { title: 'Trả lại người trình?', reason: 'required' } },
  cancel: {
    label: 'Huỷ',
    tone: 'danger',
    confirm: { title: 'Huỷ quyết định?', text: 'Các kết quả trở lại bảng xếp hạng.', reason: 'required' },
  },
};

function Steps({ decision, reload }: { decision: Decision; reload: () => void }) {
  const say = useSay();
  const [approving, setApproving] = useState(false);
  const { id, version } = decision;
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      if (action === 'prepare') return api.POST('/api/decisions/{id}/prepare', call);
      if (action === 'refresh') return api.POST('/api/decisions/{id}/refresh', call);
      if (action === 'publish') return api.POST('/api/decisions/{id}/publish', call);
      if (action === 'return') return api.POST('/api/decisions/{id}/return', { ...call, body: { reason } });
      return api.POST('/api/decisions/{id}/cancel', { ...call, body: { reason } });
    },
    invalidates: ['/api/decisions', '/api/rankings', '/api/certificates', '/api/me/worklist'],
  });
  if (decision.allowedActions.length === 0 || decision.hidden > 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'flex-start' }}>
      {decision.allowedActions.includes('approve') && (
        <Button variant="contained" onClick={() => setApproving(true)}>
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
        <ApproveDialog decision={{ id, version, count: decision.items.length }} onClose={() => setApproving(false)} />
      )}
    </Box>
  );
}
