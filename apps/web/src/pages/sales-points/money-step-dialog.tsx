import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormDialog } from '../../components/form-dialog';
import { FormDate } from '../../components/form/form-date';
import { FormMoney } from '../../components/form/form-money';
import { FormText } from '../../components/form/form-text';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import type { Support } from './money-section';
import type { SalesPoint } from './point-page';

export type MoneyStep = 'accept' | 'pay' | 'cancel' | 'recover' | 'waive';

const WORDS: Readonly<Record<MoneyStep, readonly [title: string, button: string]>> = {
  accept: ['Biên bản nghiệm thu', 'Ghi'],
  pay: ['Đã chi hỗ trợ', 'Ghi'],
  cancel: ['Hủy khoản hỗ trợ', 'Hủy khoản này'],
  recover: ['Đã thu hồi tiền', 'Ghi'],
  waive: ['Miễn thu hồi', 'Miễn'],
};
const REASONED: readonly MoneyStep[] = ['cancel', 'waive'];

const schemaOf = (step: MoneyStep) =>
  z.object({
    on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Hãy ghi ngày dạng 08/10/2026.'),
    number: z.string().refine((text) => step !== 'accept' || text.trim() !== '', 'Hãy ghi số biên bản.'),
    amount: z.string().refine((text) => step !== 'recover' || text !== '', 'Hãy ghi số tiền.'),
    reason: z.string().refine((text) => !REASONED.includes(step) || text.trim() !== '', 'Hãy ghi lý do.'),
  });
type Values = z.input<ReturnType<typeof schemaOf>>;

interface MoneyStepDialogProps {
  point: SalesPoint;
  support: Support;
  step: MoneyStep;
  onClose: () => void;
}

/** One step of a point's support money. */
export function MoneyStepDialog({ point, support, step, onClose }: MoneyStepDialogProps) {
  const form = useForm<Values>({
    resolver: zodResolver(schemaOf(step)),
    defaultValues: { on: point.today, number: '', amount: support.recoverAmount ?? '', reason: '' },
  });
  const draft = useDialogDraft(`tien ${step} ${support.id} ${support.version}`, form, onClose);
  const act = useCommand({
    run: ({ on, number, amount, reason }: Values, attempt) => {
      const call = {
        params: { path: { id: point.id, partId: support.id } },
        headers: attempt.headers({ version: support.version }),
      };
      const path = '/api/sales-points/{id}/supports/{partId}';
      if (step === 'accept') return api.POST(`${path}/accept`, { ...call, body: { on, number: number.trim() } });
      if (step === 'pay') return api.POST(`${path}/pay`, { ...call, body: { on } });
      if (step === 'recover') return api.POST(`${path}/recover`, { ...call, body: { on, amount } });
      if (step === 'cancel') return api.POST(`${path}/cancel`, { ...call, body: { reason: reason.trim() } });
      return api.POST(`${path}/waive`, { ...call, body: { reason: reason.trim() } });
    },
    invalidates: ['/api/sales-points', '/api/me/worklist'],
    onDone: draft.end,
  });
  const others = useServerFaults(form, act.problem);
  const [title, button] = WORDS[step];
  const { control } = form;
  return (
    <FormDialog
      title={title}
      submitLabel={button}
      pending={act.pending}
      problem={act.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => act.run(values))()}
      {...draft.closing}
    >
      {step === 'accept' && <FormText control={control} name="number" label="Số biên bản" maxLength={60} />}
      {!REASONED.includes(step) && <FormDate control={control} name="on" label="Ngày" hint="Không sau hôm nay." />}
      {step === 'recover' && <FormMoney control={control} name="amount" label="Số tiền thu hồi" />}
      {REASONED.includes(step) && <FormText control={control} name="reason" label="Lý do" lines={3} maxLength={1000} />}
    </FormDialog>
  );
}
