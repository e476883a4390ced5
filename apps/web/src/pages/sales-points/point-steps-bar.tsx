import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { DecisionDialog, type DecisionStep } from './decision-dialog';
import type { SalesPoint } from './point-page';
import { useAskedStep } from './use-asked';
import { SurveyDialog } from './survey-dialog';
import { useSay } from '../../texts/language';

/** Steps with a signed decision, in the order of the buttons. */
const DECIDED: readonly (readonly [action: string, label: string, tone: 'contained' | 'outlined' | 'danger'])[] = [
  ['recognise', 'Công nhận…', 'contained'],
  ['renew', 'Gia hạn công nhận…', 'outlined'],
  ['reinstate', 'Cho hoạt động lại…', 'outlined'],
  ['suspend', 'Tạm dừng…', 'danger'],
  ['revoke', 'Thu hồi công nhận…', 'danger'],
  ['close', 'Đóng điểm bán…', 'danger'],
];

const PLAIN: Readonly<Record<string, ActionSpec>> = {
  publish: {
    label: 'Công bố',
    tone: 'main',
    confirm: { title: 'Công bố điểm bán?', text: 'Điểm bán hiện trên bản đồ công khai và có mã QR.', reason: 'none' },
  },
  withdraw: {
    label: 'Rút đăng ký',
    tone: 'danger',
    confirm: { title: 'Rút đăng ký?', text: 'Hồ sơ được đóng; muốn mở lại phải đăng ký mới.', reason: 'required' },
  },
};

/** The steps that the server allows now. */
export function PointStepsBar({ point, reload }: { point: SalesPoint; reload: () => void }) {
  const say = useSay();
  const { id, version, allowedActions } = point;
  const asked = useAskedStep();
  const [asking, setAsking] = useState(
    asked !== undefined && asked in PLAIN === false && allowedActions.includes(asked) ? asked : undefined,
  );
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      return action === 'publish'
        ? api.POST('/api/sales-points/{id}/publish', call)
        : api.POST('/api/sales-points/{id}/withdraw', { ...call, body: { reason } });
    },
    invalidates: ['/api/sales-points', '/api/me/worklist'],
  });
  if (allowedActions.length === 0) return null;
  const close = () => setAsking(undefined);
  return (
    <Stack spacing={1.5}>
      {asked !== undefined && !allowedActions.includes(asked) && (
        <Alert severity="info">{say('Bước này đã làm hoặc chưa làm được ở trạng thái hiện tại.')}</Alert>
      )}
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.25 }}>
        {allowedActions.includes('survey') && (
          <Button variant={point.state === 'registered' ? 'contained' : 'outlined'} onClick={() => setAsking('survey')}>
            {say('Ghi biên bản khảo sát…')}
          </Button>
        )}
        {DECIDED.filter(([action]) => allowedActions.includes(action)).map(([action, label, tone]) => (
          <Button
            key={action}
            variant={tone === 'contained' ? 'contained' : 'outlined'}
            color={tone === 'danger' ? 'error' : 'primary'}
            onClick={() => setAsking(action)}
          >
            {say(label)}
          </Button>
        ))}
      </Stack>
      <ActionBar
        actions={PLAIN}
        allowed={allowedActions}
        pending={step.pending}
        problem={step.problem}
        onReload={reload}
        onAction={(action, reason) => step.runAsync({ action, reason })}
        opens={asked}
      />
      {asking === 'survey' && <SurveyDialog point={point} onClose={close} />}
      {asking !== undefined && asking !== 'survey' && (
        <DecisionDialog point={point} step={asking as DecisionStep} onClose={close} />
      )}
    </Stack>
  );
}
