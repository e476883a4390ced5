import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { FormDialog } from '../../components/form-dialog';
import { FormDate } from '../../components/form/form-date';
import { FormText } from '../../components/form/form-text';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import type { Regulation } from './regulation-page';
import { useSay } from '../../texts/language';

const PLAIN: Readonly<Record<string, ActionSpec>> = {
  enforce: {
    label: 'Cho có hiệu lực',
    tone: 'main',
    confirm: {
      title: 'Quy định bắt đầu có hiệu lực?',
      text: 'Quy định đang có hiệu lực được thay thế. Việc này cũng tự làm sau 0 giờ của ngày có hiệu lực.',
      reason: 'none',
    },
  },
  return: { label: 'Trả về dự thảo', tone: 'plain', confirm: { title: 'Trả về dự thảo?', reason: 'required' } },
  drop: { label: 'Bỏ dự thảo', tone: 'danger', confirm: { title: 'Bỏ dự thảo này?', reason: 'required' } },
};

/** The way of a regulation: reviewed by justice, issued by the province, in force on its day. */
export function RegulationSteps({ regulation, reload }: { regulation: Regulation; reload: () => void }) {
  const say = useSay();
  const [asking, setAsking] = useState<'review' | 'issue' | undefined>();
  const { id, version, allowedActions } = regulation;
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      if (action === 'enforce') return api.POST('/api/sales-regulations/{id}/enforce', call);
      if (action === 'return') return api.POST('/api/sales-regulations/{id}/return', { ...call, body: { reason } });
      return api.POST('/api/sales-regulations/{id}/drop', { ...call, body: { reason } });
    },
    invalidates: ['/api/sales-regulations', '/api/sales-points'],
  });
  if (allowedActions.length === 0) return null;
  return (
    <Stack spacing={1.5}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.25 }}>
        {allowedActions.includes('review') && (
          <Button variant="contained" onClick={() => setAsking('review')}>
            {say('Ghi kết quả thẩm định…')}
          </Button>
        )}
        {allowedActions.includes('issue') && (
          <Button variant="contained" onClick={() => setAsking('issue')}>
            {say('Ghi văn bản ban hành…')}
          </Button>
        )}
      </Stack>
      <ActionBar
        actions={PLAIN}
        allowed={allowedActions}
        pending={step.pending}
        problem={step.problem}
        onReload={reload}
        onAction={(action, reason) => step.runAsync({ action, reason })}
      />
      {asking !== undefined && (
        <PaperOfStep regulation={regulation} step={asking} onClose={() => setAsking(undefined)} />
      )}
    </Stack>
  );
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Hãy ghi ngày dạng 08/10/2026.');
const schemaOf = (step: 'review' | 'issue') =>
  z.object({
    number: z.string().trim().min(1, 'Hãy ghi số văn bản.'),
    on: day,
    inForceFrom: step === 'issue' ? day : z.string(),
  });
type Values = z.input<ReturnType<typeof schemaOf>>;

interface PaperOfStepProps {
  regulation: Regulation;
  step: 'review' | 'issue';
  onClose: () => void;
}

function PaperOfStep({ regulation, step, onClose }: PaperOfStepProps) {
  const { id, version } = regulation;
  const form = useForm<Values>({
    resolver: zodResolver(schemaOf(step)),
    defaultValues: { number: '', on: '', inForceFrom: '' },
  });
  const draft = useDialogDraft(`quy-dinh ${step} ${id} ${version}`, form, onClose);
  const act = useCommand({
    run: ({ number, on, inForceFrom }: Values, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      return step === 'review'
        ? api.POST('/api/sales-regulations/{id}/review', { ...call, body: { number, on } })
        : api.POST('/api/sales-regulations/{id}/issue', { ...call, body: { number, on, inForceFrom } });
    },
    invalidates: ['/api/sales-regulations'],
    onDone: draft.end,
  });
  const others = useServerFaults(form, act.problem);
  const { control } = form;
  return (
    <FormDialog
      title={step === 'review' ? 'Kết quả thẩm định của Sở Tư pháp' : 'Văn bản ban hành'}
      submitLabel="Ghi"
      pending={act.pending}
      problem={act.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => act.run(values))()}
      {...draft.closing}
    >
      <FormText control={control} name="number" label="Số văn bản" maxLength={60} />
      <FormDate control={control} name="on" label={step === 'review' ? 'Ngày thẩm định' : 'Ngày ban hành'} />
      {step === 'issue' && (
        <FormDate control={control} name="inForceFrom" label="Có hiệu lực từ" hint="Sau ngày của quy định hiện hành." />
      )}
    </FormDialog>
  );
}
