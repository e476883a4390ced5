import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { ApiProblem } from '../../api/problem';
import { useCan } from '../../app/session';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { emptyMember, MemberFields, memberSchema, type MemberValues } from './member-fields';

interface MemberDialogProps {
  pending?: boolean;
  problem?: ApiProblem | undefined;
  /** Names the council whose member it is, for what is typed and not sent. */
  draft: string;
  /** Answers whether the member was taken; then the dialog closes. */
  onAdd: (member: MemberValues) => boolean | Promise<boolean>;
  onClose: () => void;
}

/** Adds one member. */
export function MemberDialog({ pending = false, problem, draft, onAdd, onClose }: MemberDialogProps) {
  const may = useCan();
  const form = useForm<MemberValues>({
    resolver: zodResolver(memberSchema),
    defaultValues: emptyMember(may('identity.user.read') ? 'known' : 'invited'),
  });
  const { end, closing } = useDialogDraft(`thanh-vien ${draft}`, form, onClose);
  const faults = useServerFaults(form, problem);
  const send = form.handleSubmit(async (member) => {
    if (await onAdd(member)) end();
  });
  return (
    <FormDialog
      title="Thêm thành viên"
      submitLabel="Thêm thành viên"
      pending={pending}
      problem={problem}
      faults={faults}
      onSubmit={() => void send()}
      {...closing}
    >
      <MemberFields control={form.control} />
    </FormDialog>
  );
}
