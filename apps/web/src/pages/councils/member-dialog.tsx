import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { ApiProblem } from '../../api/problem';
import { useCan } from '../../app/session';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { emptyMember, MemberFields, memberSchema, type MemberValues } from './member-fields';

interface MemberDialogProps {
  pending?: boolean;
  problem?: ApiProblem | undefined;
  onAdd: (member: MemberValues) => void;
  onClose: () => void;
}

/** Adds one member. */
export function MemberDialog({ pending = false, problem, onAdd, onClose }: MemberDialogProps) {
  const may = useCan();
  const form = useForm<MemberValues>({
    resolver: zodResolver(memberSchema),
    defaultValues: emptyMember(may('identity.user.read') ? 'known' : 'invited'),
  });
  const faults = useServerFaults(form, problem);
  return (
    <FormDialog
      title="Thêm thành viên"
      submitLabel="Thêm thành viên"
      pending={pending}
      problem={problem}
      faults={faults}
      onSubmit={() => void form.handleSubmit(onAdd)()}
      onClose={onClose}
    >
      <MemberFields control={form.control} />
    </FormDialog>
  );
}
