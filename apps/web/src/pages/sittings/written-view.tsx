import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, useKeysetQuery, type RowOf } from '../../api/hooks';
import { useSession } from '../../app/session';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FactList } from '../../components/fact-list';
import { KeysetList } from '../../components/keyset-list';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { ToneChip } from '../../components/tone-chip';
import { dayText } from '../../lib/dates';
import { CASE_STATES, MY_SHEET, SEATS } from '../scoring/texts';
import { useSay, type Say } from '../../texts/language';
import { DelegateDialog } from './delegate-dialog';
import type { Sitting } from './sitting-page';

type CaseRow = RowOf<'/api/cases'>;

/** A written consultation: until when, which products, how many sheets are back; never what stands in them. */
export function WrittenView({ sitting, reload }: { sitting: Sitting; reload: () => void }) {
  const say = useSay();
  const [delegating, setDelegating] = useState(false);
  return (
    <Stack spacing={4}>
      <Stack spacing={2}>
        <Period sitting={sitting} />
        <FactList
          facts={[
            [say('Bắt đầu'), dayText(sitting.heldOn)],
            [say('Ngày cuối gửi phiếu'), sitting.dueOn === null ? '' : dayText(sitting.dueOn)],
            [say('Thời hạn theo quyết định'), sitting.limitOn === null ? '' : dayText(sitting.limitOn)],
            [say('Chủ trì'), sitting.presidingName ?? say('Chưa có: Chủ tịch vắng hoặc có xung đột lợi ích')],
          ]}
        />
        <Steps sitting={sitting} reload={reload} />
      </Stack>
      <Products sitting={sitting} />
      <PageSection
        title="Thành viên"
        actions={
          sitting.allowedActions.includes('delegate') && (
            <Button variant="outlined" onClick={() => setDelegating(true)}>
              {say('Ủy quyền chủ trì')}
            </Button>
          )
        }
      >
        <DataTable
          caption="Thành viên hội đồng"
          rows={sitting.members}
          rowKey={(row) => row.memberId}
          columns={[
            { key: 'name', header: 'Họ và tên', primary: true, cell: (row) => row.displayName },
            { key: 'seat', header: 'Vai trò', cell: (row) => say(SEATS[row.seat] ?? row.seat) },
            { key: 'department', header: 'Đơn vị', cell: (row) => row.department },
            { key: 'votes', header: 'Gửi phiếu', cell: (row) => (row.votes ? say('Có') : say('Không')) },
          ]}
        />
      </PageSection>
      {delegating && <DelegateDialog sitting={sitting} onClose={() => setDelegating(false)} />}
    </Stack>
  );
}

function Period({ sitting }: { sitting: Sitting }) {
  const say = useSay();
  const today = useSession()?.businessDate ?? '';
  const { dueOn, limitOn } = sitting;
  if (sitting.state === 'closed' || dueOn === null) return null;
  if (sitting.periodOver)
    return (
      <Alert severity="warning" role="status">
        {say(
          'Đã hết thời gian gửi phiếu từ {0}. Đủ phiếu thì người chủ trì mở phiếu; không đủ thì chuyển ra họp.',
          dayText(dueOn),
        )}
      </Alert>
    );
  return (
    <Alert severity="info" role="status">
      {say('Thành viên gửi phiếu đến hết ngày {0}{1}.', dayText(dueOn), daysText(today, dueOn, say))}
      {limitOn !== null && limitOn < today && say(' Đã quá thời hạn theo quyết định ({0}).', dayText(limitOn))}
    </Alert>
  );
}

function daysText(today: string, dueOn: string, say: Say): string {
  const left = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  return left === 0 ? say(', là hôm nay') : say(', còn {0} ngày', left);
}

const STEPS: Readonly<Record<string, ActionSpec>> = {
  close: {
    label: 'Kết thúc lấy ý kiến',
    confirm: {
      title: 'Kết thúc lấy ý kiến?',
      text: 'Chỉ khi mọi sản phẩm đã chốt điểm hoặc chuyển ra họp.',
      reason: 'none',
    },
  },
};

/** The consultation ends once nothing of it is left to decide. */
function useInHand(sittingId: string): number {
  const query = (state: 'scoring' | 'discussion') => ({ params: { query: { sittingId, state, limit: 1 } } });
  const scoring = useApiQuery('/api/cases', query('scoring'), { refetchInterval: 15_000 });
  const discussion = useApiQuery('/api/cases', query('discussion'), { refetchInterval: 15_000 });
  return (scoring.data?.items.length ?? 0) + (discussion.data?.items.length ?? 0);
}

function Steps({ sitting, reload }: { sitting: Sitting; reload: () => void }) {
  const say = useSay();
  const { id, version } = sitting;
  const step = useCommand({
    run: (_action: string, attempt) =>
      api.POST('/api/sittings/{id}/close', { params: { path: { id } }, headers: attempt.headers({ version }) }),
    invalidates: ['/api/sittings', '/api/cases', '/api/councils', '/api/me/worklist'],
  });
  const open = useInHand(id);
  const blocked: Record<string, string> =
    open > 0 && sitting.allowedActions.includes('close')
      ? { close: say('còn sản phẩm chưa chốt điểm, chưa chuyển ra họp.') }
      : {};
  return (
    <ActionBar
      actions={STEPS}
      allowed={sitting.allowedActions.filter((action) => blocked[action] === undefined)}
      blocked={blocked}
      pending={step.pending}
      problem={step.problem}
      onReload={reload}
      onAction={(action) => step.runAsync(action)}
    />
  );
}

function Products({ sitting }: { sitting: Sitting }) {
  const query = { sittingId: sitting.id, limit: 100 };
  const pages = useKeysetQuery('/api/cases', { params: { query } }, { refetchInterval: 15_000 });
  return (
    <PageSection title="Sản phẩm lấy ý kiến" text="Chỉ thấy ai đã gửi phiếu; nội dung phiếu được giữ kín.">
      <KeysetList
        pages={pages}
        empty={<EmptyState title="Không còn sản phẩm nào" text="Các sản phẩm đã chuyển ra họp của hội đồng." />}
      >
        {(rows) => (
          <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {rows.map((row) => (
              <Product key={row.id} row={row} />
            ))}
          </Stack>
        )}
      </KeysetList>
    </PageSection>
  );
}

function Product({ row }: { row: CaseRow }) {
  const say = useSay();
  const scores = row.mySheet !== null && row.state === 'scoring';
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2 }}>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1.5} sx={{ justifyContent: 'space-between' }}>
        <div>
          <Typography variant="h3">{row.productName}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>
            {row.producerName} · {row.unitName}
          </Typography>
          <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
            <StateChip state={row.state} states={CASE_STATES} />
            {scores && row.mySheet !== null && <StateChip state={row.mySheet} states={MY_SHEET} />}
          </Stack>
          {row.state === 'scoring' && <Returned caseId={row.id} />}
        </div>
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'flex-start', flexShrink: 0 }}>
          {scores && (
            <Button
              component={RouteLink}
              to={`/cham-diem/${row.id}`}
              variant="outlined"
              aria-label={say('Phiếu {0}', row.productName)}
            >
              {say('Phiếu của tôi')}
            </Button>
          )}
          <Button
            component={RouteLink}
            to={`/chot-diem/${row.id}`}
            variant="outlined"
            aria-label={say('Tiến độ và chốt điểm {0}', row.productName)}
          >
            {say('Tiến độ')}
          </Button>
        </Stack>
      </Stack>
    </Paper>
  );
}

/** How many sheets are back, for who runs the council. */
function Returned({ caseId }: { caseId: string }) {
  const say = useSay();
  const { data } = useApiQuery('/api/cases/{id}', { params: { path: { id: caseId } } }, { refetchInterval: 15_000 });
  if (data === undefined || data.progress === null) return null;
  const asked = data.progress.filter((member) => !member.conflict);
  const out = asked.filter((member) => !member.cast);
  return (
    <Stack direction="row" role="status" sx={{ flexWrap: 'wrap', gap: 1, mt: 1, alignItems: 'center' }}>
      <ToneChip
        tone={out.length === 0 ? 'good' : 'waiting'}
        label={say('{0} trên {1} phiếu đã gửi về', asked.length - out.length, asked.length)}
      />
      {out.length > 0 && (
        <Typography>{say('Còn chờ {0}.', out.map((member) => member.displayName).join(', '))}</Typography>
      )}
    </Stack>
  );
}
