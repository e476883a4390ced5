import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormDate } from '../../components/form/form-date';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useSay } from '../../texts/language';
import type { Producer } from './producer-page';
import { filled, KIND_CHANGES, PRODUCER_KINDS } from './texts';

const schema = z.object({
  kind: z.enum(['household', 'cooperative-group', 'cooperative', 'company']),
  name: z.string().trim().min(1, 'Hãy ghi tên.'),
  taxCode: z.string(),
  representativeName: z.string().trim().min(1, 'Hãy ghi người đại diện.'),
  documentNo: z.string().trim().min(1, 'Hãy ghi số giấy đăng ký hoặc quyết định.'),
  documentOn: z.iso.date('Hãy ghi ngày dạng 08/10/2026.'),
  note: z.string(),
});
type Values = z.infer<typeof schema>;

interface KindChangeDialogProps {
  producer: Producer;
  onClose: () => void;
  onReload: () => void;
}

/** New kind, name, tax code or representative by a document. */
export function KindChangeDialog({ producer, onClose, onReload }: KindChangeDialogProps) {
  const { kind, name, taxCode, representativeName } = producer;
  const say = useSay();
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      ...{ kind, name, representativeName, taxCode: taxCode ?? '' },
      ...{ documentNo: '', documentOn: '', note: '' },
    },
  });
  const draft = useDialogDraft(`chuyen-doi ${producer.id} ${producer.version}`, form, onClose);
  const change = useCommand({
    run: ({ taxCode: newTaxCode, note, ...facts }: Values, attempt) =>
      api.POST('/api/producers/{id}/kind-changes', {
        params: { path: { id: producer.id } },
        body: { ...facts, ...filled({ taxCode: newTaxCode, note }) },
        headers: attempt.headers({ version: producer.version }),
      }),
    invalidates: ['/api/producers', '/api/products'],
    onDone: draft.end,
  });
  const others = useServerFaults(form, change.problem);
  const { control } = form;
  const kinds = (KIND_CHANGES[kind] ?? []).map((value) => ({
    value,
    label: `${say(PRODUCER_KINDS[value] ?? value)}${value === kind ? say(' (giữ nguyên)') : ''}`,
  }));
  return (
    <FormDialog
      title="Chuyển đổi loại hình, tên"
      text="Vẫn là chủ thể này: sản phẩm, hồ sơ và giấy chứng nhận ở lại. Giấy đã cấp giữ tên cũ; danh sách tìm được bằng cả tên cũ."
      submitLabel="Ghi thay đổi"
      pending={change.pending}
      problem={change.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => change.run(values))()}
      {...draft.closing}
      onReload={onReload}
    >
      <FormSelect control={control} name="kind" label="Loại chủ thể mới" options={kinds} />
      <FormText control={control} name="name" label="Tên mới" hint="Như trên giấy đăng ký." maxLength={200} />
      <FormText control={control} name="taxCode" label="Mã số thuế" hint="10 hoặc 13 số." maxLength={14} optional />
      <FormText control={control} name="representativeName" label="Người đại diện" maxLength={120} />
      <FormText control={control} name="documentNo" label="Số giấy đăng ký hoặc quyết định" maxLength={60} />
      <FormDate control={control} name="documentOn" label="Ngày của giấy" />
      <FormText control={control} name="note" label="Ghi chú" lines={2} maxLength={1000} optional />
    </FormDialog>
  );
}
