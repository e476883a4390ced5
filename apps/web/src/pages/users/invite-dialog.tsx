import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { FormText } from '../../components/form/form-text';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { useGo } from '../../components/route-link';
import { checkScope, emptyGrant, grantBody, GrantFields, grantShape } from './grant-fields';

const schema = z
  .object({
    displayName: z.string().trim().min(1, 'Hãy ghi họ và tên.'),
    email: z.email('Hãy ghi địa chỉ email.'),
    phone: z.string().trim(),
    ...grantShape,
  })
  .superRefine(checkScope);
type Values = z.infer<typeof schema>;

/** Invites a person with a first role; the link goes out by mail. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const go = useGo();
  const today = useSession()?.businessDate ?? '';
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { displayName: '', email: '', phone: '', ...emptyGrant(today) },
  });
  const draft = useDialogDraft('moi-nguoi-dung', form, onClose);
  const invite = useCommand({
    run: (value: Values, attempt) =>
      api.POST('/api/users', {
        body: {
          displayName: value.displayName,
          email: value.email,
          ...(value.phone === '' ? {} : { phone: value.phone }),
          grant: grantBody(value),
        },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/users'],
    onDone: (made) => {
      draft.end();
      go(`/nguoi-dung/${made?.id ?? ''}`);
    },
  });
  const faults = useServerFaults(form, invite.problem);
  return (
    <FormDialog
      title="Mời người dùng"
      text="Người được mời nhận thư có liên kết để đặt mật khẩu."
      submitLabel="Gửi lời mời"
      pending={invite.pending}
      problem={invite.problem}
      faults={faults}
      onSubmit={() => void form.handleSubmit((value) => invite.run(value))()}
      {...draft.closing}
    >
      <FormText control={form.control} name="displayName" label="Họ và tên" maxLength={120} />
      <FormText control={form.control} name="email" label="Email" type="email" maxLength={254} />
      <FormText control={form.control} name="phone" label="Số điện thoại" type="tel" maxLength={20} optional />
      <GrantFields control={form.control} />
    </FormDialog>
  );
}
