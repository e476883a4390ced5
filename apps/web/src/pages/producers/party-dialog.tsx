import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import type { Producer } from './producer-page';
import { filled, optionsOf, RELATIONS } from './texts';

const schema = z
  .object({
    relation: z.enum(['owner', 'member', 'consultant', 'trainer', 'kin']),
    name: z.string().trim().min(1, 'Hãy ghi tên.'),
    identityNo: z.string(),
    taxCode: z.string(),
    note: z.string(),
  })
  .refine((party) => party.identityNo.trim() !== '' || party.taxCode.trim() !== '', {
    path: ['identityNo'],
    message: 'Cần số căn cước hoặc mã số thuế: tên người thường trùng nhau.',
  });
type Values = z.infer<typeof schema>;

/** Adds a person or organisation tied to the producer. */
export function PartyDialog({ producer, onClose }: { producer: Producer; onClose: () => void }) {
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { relation: 'member', name: '', identityNo: '', taxCode: '', note: '' },
  });
  const draft = useDialogDraft(`nguoi-lien-quan ${producer.id}`, form, onClose);
  const add = useCommand({
    run: ({ relation, name, ...optional }: Values, attempt) =>
      api.POST('/api/producers/{id}/parties', {
        params: { path: { id: producer.id } },
        body: { relation, name, ...filled(optional) },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/producers'],
    onDone: draft.end,
  });
  const others = useServerFaults(form, add.problem);
  const { control } = form;
  return (
    <FormDialog
      title="Thêm người liên quan"
      submitLabel="Thêm"
      pending={add.pending}
      problem={add.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => add.run(values))()}
      {...draft.closing}
    >
      <FormSelect control={control} name="relation" label="Quan hệ" options={optionsOf(RELATIONS)} />
      <FormText control={control} name="name" label="Tên" maxLength={200} />
      <FormText control={control} name="identityNo" label="Số căn cước" hint="12 số." maxLength={15} optional />
      <FormText control={control} name="taxCode" label="Mã số thuế" hint="10 hoặc 13 số." maxLength={14} optional />
      <FormText control={control} name="note" label="Ghi chú" maxLength={500} optional />
    </FormDialog>
  );
}
