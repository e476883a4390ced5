import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { FormDate } from '../../components/form/form-date';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { useGo } from '../../components/route-link';
import type { Council } from './council-page';

const schema = z.object({
  roundId: z.string().min(1, 'Hãy chọn đợt.'),
  heldOn: z.iso.date('Hãy ghi ngày dạng 25/09/2020.'),
  place: z.string().trim().min(1, 'Hãy ghi nơi họp.'),
});
type Values = z.infer<typeof schema>;

/** Plans a session. */
export function PlanDialog({ council, onClose }: { council: Council; onClose: () => void }) {
  const go = useGo();
  const rounds = useApiQuery('/api/rounds');
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { roundId: '', heldOn: '', place: '' },
  });
  const draft = useDialogDraft(`phien-hop-moi ${council.id}`, form, onClose);
  const plan = useCommand({
    run: (value: Values, attempt) =>
      api.POST('/api/sittings', { body: { ...value, councilId: council.id }, headers: attempt.headers() }),
    invalidates: ['/api/councils', '/api/me/worklist'],
    onDone: (made) => {
      draft.end();
      go(`/phien-hop/${made?.id ?? ''}`);
    },
  });
  const faults = useServerFaults(form, plan.problem);
  const options = (rounds.data ?? []).map((round) => ({ value: round.id, label: round.name }));
  return (
    <FormDialog
      title="Lên lịch phiên họp"
      submitLabel="Lên lịch"
      pending={plan.pending}
      problem={plan.problem}
      faults={faults}
      onSubmit={() => void form.handleSubmit((value) => plan.run(value))()}
      {...draft.closing}
    >
      <FormSelect control={form.control} name="roundId" label="Đợt đánh giá" options={options} />
      <FormDate control={form.control} name="heldOn" label="Ngày họp" />
      <FormText
        control={form.control}
        name="place"
        label="Nơi họp"
        hint="Ví dụ: Hội trường UBND huyện"
        maxLength={200}
      />
    </FormDialog>
  );
}
