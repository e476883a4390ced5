import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormDialog } from '../../components/form-dialog';
import { FormMoney } from '../../components/form/form-money';
import { FormText } from '../../components/form/form-text';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { groupDigits } from '../../lib/money';
import { useSay } from '../../texts/language';
import type { SalesPoint } from './point-page';

const schema = z.object({
  policy: z.string().trim().min(1, 'Hãy ghi nghị quyết hoặc chính sách.'),
  cost: z.string().regex(/^[1-9]\d*$/, 'Hãy ghi chi phí.'),
  amount: z.string().regex(/^[1-9]\d*$/, 'Hãy ghi số tiền hỗ trợ.'),
});
type Values = z.input<typeof schema>;

/** Grants support money; above the ceiling the refusal tells both figures. */
export function GrantDialog({ point, onClose }: { point: SalesPoint; onClose: () => void }) {
  const say = useSay();
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: { policy: '', cost: '', amount: '' } });
  const draft = useDialogDraft(`duyet-ho-tro ${point.id}`, form, onClose);
  const grant = useCommand({
    run: (body: Values, attempt) =>
      api.POST('/api/sales-points/{id}/supports', {
        params: { path: { id: point.id } },
        body,
        headers: attempt.headers(),
      }),
    invalidates: ['/api/sales-points', '/api/me/worklist'],
    onDone: draft.end,
  });
  const others = useServerFaults(form, grant.problem);
  const most = grant.problem?.facts['most'];
  const asked = grant.problem?.facts['asked'];
  const figures =
    typeof most === 'string' && typeof asked === 'string'
      ? [{ path: '', message: say('Đề nghị {0} đồng, nhiều nhất {1} đồng.', groupDigits(asked), groupDigits(most)) }]
      : [];
  const { control } = form;
  return (
    <FormDialog
      title="Duyệt hỗ trợ"
      submitLabel="Duyệt"
      pending={grant.pending}
      problem={grant.problem}
      faults={[...others, ...figures]}
      onSubmit={() => void form.handleSubmit((values) => grant.run(values))()}
      {...draft.closing}
    >
      <FormText control={control} name="policy" label="Nghị quyết, chính sách" maxLength={300} />
      <FormMoney control={control} name="cost" label="Chi phí được tính" />
      <FormMoney control={control} name="amount" label="Số tiền hỗ trợ" />
    </FormDialog>
  );
}
