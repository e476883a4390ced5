import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import type { Producer } from './producer-page';
import { filled } from './texts';

const schema = z.object({
  address: z.string().trim().min(1, 'Hãy ghi địa chỉ.'),
  phone: z.string(),
  email: z.string(),
});
type Values = z.infer<typeof schema>;

interface ContactDialogProps {
  producer: Producer;
  onClose: () => void;
  onReload: () => void;
}

/** Changes address, phone and e-mail. */
export function ContactDialog({ producer, onClose, onReload }: ContactDialogProps) {
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { address: producer.address, phone: producer.phone ?? '', email: producer.email ?? '' },
  });
  const draft = useDialogDraft(`lien-he ${producer.id} ${producer.version}`, form, onClose);
  const save = useCommand({
    run: ({ address, ...optional }: Values, attempt) =>
      api.PUT('/api/producers/{id}/contact', {
        params: { path: { id: producer.id } },
        body: { address, ...filled(optional) },
        headers: attempt.headers({ version: producer.version }),
      }),
    invalidates: ['/api/producers'],
    onDone: draft.end,
  });
  const others = useServerFaults(form, save.problem);
  const { control } = form;
  return (
    <FormDialog
      title="Sửa liên hệ"
      submitLabel="Lưu"
      pending={save.pending}
      problem={save.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => save.run(values))()}
      {...draft.closing}
      onReload={onReload}
    >
      <FormText control={control} name="address" label="Địa chỉ" maxLength={300} />
      <FormText control={control} name="phone" label="Số điện thoại" type="tel" maxLength={20} optional />
      <FormText control={control} name="email" label="Thư điện tử" type="email" maxLength={254} optional />
    </FormDialog>
  );
}
