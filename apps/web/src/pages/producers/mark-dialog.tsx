import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand, type RowOf } from '../../api/hooks';
import { FormDate } from '../../components/form/form-date';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { filled, MARK_KINDS, optionsOf } from './texts';

export type Mark = RowOf<'/api/marks'>;

const WRONG_DAY = 'Hãy ghi ngày dạng 08/10/2026.';
const KINDS = [
  'trademark',
  'collective-mark',
  'certification-mark',
  'geographical-indication',
  'trace-code',
  'gtin',
] as const;
const schema = z.object({
  kind: z.enum(KINDS),
  name: z.string().trim().min(1, 'Hãy ghi tên.'),
  number: z.string().trim().min(1, 'Hãy ghi số hoặc mã.'),
  owner: z.string().trim().min(1, 'Hãy ghi chủ sở hữu.'),
  issuer: z.string().trim().min(1, 'Hãy ghi nơi cấp.'),
  issuedOn: z.iso.date(WRONG_DAY),
  expiresOn: z.union([z.literal(''), z.iso.date(WRONG_DAY)]),
});
type Values = z.infer<typeof schema>;

interface MarkDialogProps {
  productId: string;
  /** Given: its facts are corrected or renewed. */
  mark?: Mark;
  onClose: () => void;
}

/** Adds, corrects or renews a mark or code of a product. */
export function MarkDialog({ productId, mark, onClose }: MarkDialogProps) {
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      ...{ kind: mark?.kind ?? 'trademark', name: mark?.name ?? '', number: mark?.number ?? '' },
      ...{ owner: mark?.owner ?? '', issuer: mark?.issuer ?? '', issuedOn: mark?.issuedOn ?? '' },
      expiresOn: mark?.expiresOn ?? '',
    },
  });
  const draft = useDialogDraft(`nhan-hieu ${productId} ${mark?.id ?? 'moi'} ${mark?.version ?? 0}`, form, onClose);
  const save = useCommand({
    run: async ({ kind, expiresOn, ...facts }: Values, attempt) => {
      const body = { ...facts, ...filled({ expiresOn }) };
      if (mark === undefined) {
        const params = { path: { id: productId } };
        return api.POST('/api/products/{id}/marks', { params, body: { ...body, kind }, headers: attempt.headers() });
      }
      const headers = attempt.headers({ version: mark.version });
      await api.PUT('/api/marks/{id}', { params: { path: { id: mark.id } }, body, headers });
      return { data: { id: mark.id } };
    },
    invalidates: ['/api/products', '/api/marks'],
    onDone: draft.end,
  });
  const others = useServerFaults(form, save.problem);
  const { control } = form;
  const isGtin = form.watch('kind') === 'gtin';
  return (
    <FormDialog
      title={mark === undefined ? 'Thêm nhãn hiệu, mã số' : 'Sửa hoặc gia hạn'}
      {...(mark === undefined ? {} : { text: 'Gia hạn: ghi ngày hết hạn mới, việc nhắc bắt đầu lại từ đầu.' })}
      submitLabel="Lưu"
      pending={save.pending}
      problem={save.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => save.run(values))()}
      {...draft.closing}
    >
      <FormSelect
        control={control}
        name="kind"
        label="Loại"
        options={optionsOf(MARK_KINDS)}
        disabled={mark !== undefined}
      />
      <FormText
        control={control}
        name="name"
        label="Tên"
        hint="Như trên giấy, ví dụ: Bưởi Phúc Trạch."
        maxLength={200}
      />
      <FormText
        control={control}
        name="number"
        label="Số hoặc mã"
        hint={isGtin ? '8, 12, 13 hoặc 14 số; số cuối là số kiểm tra.' : 'Số giấy chứng nhận, số đăng ký hoặc mã.'}
        maxLength={100}
      />
      <FormText control={control} name="owner" label="Chủ sở hữu" maxLength={200} />
      <FormText
        control={control}
        name="issuer"
        label="Nơi cấp"
        hint="Ví dụ: Cục Sở hữu trí tuệ, GS1 Việt Nam."
        maxLength={200}
      />
      <FormDate control={control} name="issuedOn" label="Ngày cấp" />
      <FormDate
        control={control}
        name="expiresOn"
        label="Có giá trị đến hết ngày"
        hint="Để trống khi giấy không ghi hạn."
        optional
      />
    </FormDialog>
  );
}
