import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useCan, useSession } from '../../app/session';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { DateField } from '../../components/date-field';
import { FormDialog } from '../../components/form-dialog';
import { ProblemAlert } from '../../components/problem-alert';
import { dayText } from '../../lib/dates';
import { FileButton } from '../certificates/file-button';
import { type Say, useSay } from '../../texts/language';
import type { Withdrawal } from './withdrawal-page';

const INVALIDATES = ['/api/withdrawal-cases', '/api/status-decisions', '/api/me/worklist'];

const STEPS: Readonly<Record<string, ActionSpec>> = {
  propose: {
    label: 'Đề nghị thu hồi',
    tone: 'main',
    confirm: {
      title: 'Đề nghị thu hồi giấy chứng nhận?',
      text: 'Dự thảo quyết định được lập; người có thẩm quyền phê duyệt rồi mới có hiệu lực.',
      reason: 'none',
    },
  },
  drop: { label: 'Không thu hồi', tone: 'danger', confirm: { title: 'Không thu hồi?', reason: 'required' } },
};

/** What this person can do now, and why something cannot be done yet. */
export function WithdrawalSteps({ found, reload }: { found: Withdrawal; reload: () => void }) {
  const say = useSay();
  const may = useCan();
  const today = useSession()?.businessDate ?? '';
  const [dialog, setDialog] = useState<'explain' | 'ministry' | undefined>();
  const { id, version } = found;
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      if (action === 'propose') return api.POST('/api/withdrawal-cases/{id}/propose', call);
      return api.POST('/api/withdrawal-cases/{id}/drop', { ...call, body: { reason } });
    },
    invalidates: INVALIDATES,
  });
  const attach = useCommand({
    run: (file: File) =>
      api.PUT('/api/withdrawal-cases/{id}/conclusion/bytes', {
        params: { path: { id } },
        body: file as unknown as string,
        bodySerializer: (bytes: unknown) => bytes as Blob,
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    invalidates: INVALIDATES,
  });
  const manages = may('inspection.withdrawal.manage');
  const open = found.state === 'hearing' || found.state === 'proposed';
  const blocked = whyNot(found, today, say);
  const allowed = found.allowedActions.filter((action) => action !== 'propose' || blocked === undefined);
  const close = () => {
    setDialog(undefined);
    reload();
  };
  return (
    <div>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
        {found.allowedActions.includes('explain') && (
          <Button variant={manages ? 'outlined' : 'contained'} onClick={() => setDialog('explain')}>
            {manages ? say('Ghi giải trình của chủ thể') : say('Giải trình')}
          </Button>
        )}
        {manages && found.state === 'hearing' && found.stars === 5 && found.ministryNumber === null && (
          <Button variant="outlined" onClick={() => setDialog('ministry')}>
            {say('Ghi quyết định của Bộ')}
          </Button>
        )}
        {manages && open && (
          <FileButton
            label={found.hasFile ? say('Thay văn bản kết luận (PDF)') : say('Thêm văn bản kết luận (PDF)')}
            accept="application/pdf"
            pending={attach.pending}
            onChosen={(file) => attach.run(file)}
          />
        )}
      </Stack>
      {attach.problem && <ProblemAlert problem={attach.problem} />}
      <ActionBar
        actions={STEPS}
        allowed={allowed}
        {...(blocked !== undefined && found.allowedActions.includes('propose')
          ? { blocked: { propose: blocked } }
          : {})}
        pending={step.pending}
        problem={step.problem}
        onReload={reload}
        onAction={(action, reason) => step.runAsync({ action, reason })}
      />
      {dialog === 'explain' && <ExplainDialog found={found} onClose={close} />}
      {dialog === 'ministry' && <MinistryDialog found={found} onClose={close} />}
    </div>
  );
}

function whyNot(found: Withdrawal, today: string, say: Say): string | undefined {
  if (found.producerExplanation === null && today <= found.explainUntil)
    return say('chủ thể còn được giải trình đến hết ngày {0}', dayText(found.explainUntil));
  if (found.stars === 5 && found.ministryNumber === null) return say('chưa ghi quyết định của Bộ cho sản phẩm 5 sao');
  return undefined;
}

function ExplainDialog({ found, onClose }: { found: Withdrawal; onClose: () => void }) {
  const say = useSay();
  const [text, setText] = useState('');
  const { id, version } = found;
  const explain = useCommand({
    run: (input: { text: string }, attempt) =>
      api.POST('/api/withdrawal-cases/{id}/explain', {
        params: { path: { id } },
        headers: attempt.headers({ version }),
        body: input,
      }),
    invalidates: INVALIDATES,
    onDone: onClose,
  });
  return (
    <FormDialog
      title="Giải trình"
      text="Gửi một lần; sau khi gửi không sửa được."
      submitLabel="Gửi giải trình"
      pending={explain.pending}
      problem={explain.problem}
      onSubmit={() => explain.run({ text })}
      onClose={onClose}
    >
      <TextField
        label={say('Nội dung giải trình')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        multiline
        minRows={5}
        fullWidth
        sx={{ mt: 1 }}
        slotProps={{ htmlInput: { maxLength: 5000 } }}
      />
    </FormDialog>
  );
}

function MinistryDialog({ found, onClose }: { found: Withdrawal; onClose: () => void }) {
  const say = useSay();
  const [number, setNumber] = useState('');
  const [decidedOn, setDecidedOn] = useState('');
  const { id, version } = found;
  const record = useCommand({
    run: (input: { number: string; decidedOn: string }, attempt) =>
      api.POST('/api/withdrawal-cases/{id}/ministry', {
        params: { path: { id } },
        headers: attempt.headers({ version }),
        body: input,
      }),
    invalidates: INVALIDATES,
    onDone: onClose,
  });
  return (
    <FormDialog
      title="Quyết định của Bộ"
      submitLabel="Ghi"
      pending={record.pending}
      problem={record.problem}
      onSubmit={() => record.run({ number, decidedOn })}
      onClose={onClose}
    >
      <Stack spacing={2} sx={{ mt: 1 }}>
        <TextField
          label={say('Số quyết định')}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
          fullWidth
        />
        <DateField label={say('Ngày quyết định')} value={decidedOn} onChange={setDecidedOn} />
      </Stack>
    </FormDialog>
  );
}
