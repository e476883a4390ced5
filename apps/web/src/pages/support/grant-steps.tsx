import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { useSay } from '../../texts/language';
import type { Grant } from './grant-page';
import { PaperDialog, type PaperStep } from './paper-dialog';

const PAPER_STEPS: readonly { action: PaperStep; label: string }[] = [
  { action: 'decide', label: 'Quyết định hỗ trợ…' },
  { action: 'accept', label: 'Ghi nghiệm thu…' },
  { action: 'pay', label: 'Ghi giải ngân…' },
];

const reasonSteps = (grant: Grant): Readonly<Record<string, ActionSpec>> => ({
  close: {
    label: 'Kết thúc',
    confirm: {
      title: 'Kết thúc khoản hỗ trợ?',
      text:
        grant.paid === grant.decided
          ? 'Đã chi đủ số được quyết định.'
          : 'Số đã chi ít hơn số được quyết định: hãy ghi vì sao không chi tiếp.',
      reason: grant.paid === grant.decided ? 'none' : 'required',
    },
  },
  cancel: { label: 'Huỷ', tone: 'danger', confirm: { title: 'Huỷ khoản hỗ trợ?', reason: 'required' } },
});

/** The steps that this person may take now: those with a paper open a form, the others ask for a reason. */
export function GrantSteps({ grant, reload }: { grant: Grant; reload: () => void }) {
  const say = useSay();
  const [open, setOpen] = useState<PaperStep>();
  const { id, version } = grant;
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      return action === 'close'
        ? api.POST('/api/support/grants/{id}/close', { ...call, body: reason === '' ? {} : { reason } })
        : api.POST('/api/support/grants/{id}/cancel', { ...call, body: { reason } });
    },
    invalidates: ['/api/support', '/api/me/worklist'],
  });
  const may = (action: string) => grant.allowedActions.includes(action as 'pay');
  if (grant.allowedActions.length === 0) return null;
  const [main] = PAPER_STEPS.filter(({ action }) => may(action));
  return (
    <Stack spacing={1.5}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.25 }}>
        {PAPER_STEPS.filter(({ action }) => may(action)).map(({ action, label }) => (
          <Button
            key={action}
            variant={action === main?.action ? 'contained' : 'outlined'}
            onClick={() => setOpen(action)}
          >
            {say(label)}
          </Button>
        ))}
        {may('recover') && (
          <Button variant="outlined" color="error" onClick={() => setOpen('recover')}>
            {say('Thu hồi…')}
          </Button>
        )}
      </Stack>
      <ActionBar
        actions={reasonSteps(grant)}
        allowed={grant.allowedActions}
        pending={step.pending}
        problem={step.problem}
        onReload={reload}
        onAction={(action, reason) => step.runAsync({ action, reason })}
      />
      {open !== undefined && (
        <PaperDialog grant={grant} step={open} onClose={() => setOpen(undefined)} onReload={reload} />
      )}
    </Stack>
  );
}
