import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { filled } from './texts';

export type ConsultingUnit = Answer<'/api/consulting-units/{id}'>;

const schema = z.object({
  name: z.string().trim().min(1, 'Hãy ghi tên.'),
  taxCode: z.string(),
  identityNo: z.string(),
  address: z.string().trim().min(1, 'Hãy ghi địa chỉ.'),
  contactName: z.string(),
  phone: z.string(),
  email: z.string(),
});
type Values = z.infer<typeof schema>;

interface ConsultingUnitDialogProps {
  /** Given: its facts are changed. */
  unit?: ConsultingUnit;
  onClose: () => void;
  onReload?: () => void;
}

/** Adds or changes a consulting unit. */
export function ConsultingUnitDialog({ unit, onClose, onReload }: ConsultingUnitDialogProps) {
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      ...{ name: unit?.name ?? '', taxCode: unit?.taxCode ?? '', identityNo: '', address: unit?.address ?? '' },
      ...{ contactName: unit?.contactName ?? '', phone: unit?.phone ?? '', email: unit?.email ?? '' },
    },
  });
  const draft = useDialogDraft(`don-vi-tu-van ${unit?.id ?? 'moi'} ${unit?.version ?? 0}`, form, onClose);
  const save = useCommand({
    run: async ({ name, address, ...optional }: Values, attempt) => {
      const body = { name, address, ...filled(optional) };
      if (unit === undefined) return api.POST('/api/consulting-units', { body, headers: attempt.headers() });
      const headers = attempt.headers({ version: unit.version });
      await api.PUT('/api/consulting-units/{id}', { params: { path: { id: unit.id } }, body, headers });
      return { data: { id: unit.id } };
    },
    invalidates: ['/api/consulting-units'],
    onDone: draft.end,
  });
  const others = useServerFaults(form, save.problem);
  const { control } = form;
  return (
    <FormDialog
      title={unit === undefined ? 'Thêm đơn vị tư vấn' : 'Sửa đơn vị tư vấn'}
      submitLabel="Lưu"
      pending={save.pending}
      problem={save.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => save.run(values))()}
      {...draft.closing}
      {...(onReload ? { onReload } : {})}
    >
      <FormText control={control} name="name" label="Tên đơn vị hoặc người tư vấn" maxLength={200} />
      <FormText control={control} name="taxCode" label="Mã số thuế" hint="10 hoặc 13 số." maxLength={14} optional />
      <FormText
        control={control}
        name="identityNo"
        label="Số căn cước"
        hint="Chỉ cho người tư vấn độc lập; không hiện ở đâu. Để trống: giữ số đã ghi."
        maxLength={15}
        optional
      />
      <FormText control={control} name="address" label="Địa chỉ" maxLength={300} />
      <FormText control={control} name="contactName" label="Người liên hệ" maxLength={120} optional />
      <FormText control={control} name="phone" label="Số điện thoại" type="tel" maxLength={20} optional />
      <FormText control={control} name="email" label="Thư điện tử" type="email" maxLength={254} optional />
    </FormDialog>
  );
}
