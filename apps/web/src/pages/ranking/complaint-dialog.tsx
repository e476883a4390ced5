import { zodResolver } from '@hookform/resolvers/zod';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormChoice } from '../../components/form/form-choice';
import { FormDate } from '../../components/form/form-date';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useFormDraft } from '../../components/form/use-form-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { useGo } from '../../components/route-link';
import { useSay } from '../../texts/language';
import { COMPLAINT_SCOPES } from './complaint-texts';

type Scope = 'criterion' | 'evidence' | 'procedure';

const own = z.object({
  caseId: z.string().min(1, 'Hãy chọn sản phẩm.'),
  scope: z.enum(['criterion', 'evidence', 'procedure'], 'Hãy chọn khiếu nại về việc gì.'),
  content: z.string().trim().min(1, 'Hãy ghi nội dung.'),
  fromName: z.string().trim(),
  documentNumber: z.string().trim(),
  receivedOn: z.string(),
});
const letter = own.extend({ receivedOn: z.iso.date('Hãy ghi ngày dạng 25/09/2020.') });
type Values = z.infer<typeof letter>;

interface ComplaintDialogProps {
  /** Results that can be complained about. */
  products: readonly { caseId: string; name: string }[];
  /** The office writes down a letter; a producer sends its own. */
  by: 'office' | 'producer';
  onClose: () => void;
}

/** A new complaint about a result. */
export function ComplaintDialog({ products, by, onClose }: ComplaintDialogProps) {
  const say = useSay();
  const go = useGo();
  const form = useForm<Values>({
    resolver: zodResolver(by === 'office' ? letter : own),
    defaultValues: {
      ...{ caseId: products.length === 1 ? (products[0]?.caseId ?? '') : '', content: '' },
      ...{ fromName: '', documentNumber: '', receivedOn: '' },
    },
  });
  const forget = useFormDraft(`khieu-nai ${by} ${products.length === 1 ? (products[0]?.caseId ?? '') : ''}`, form);
  const make = useCommand({
    run: ({ fromName, documentNumber, receivedOn, ...about }: Values, attempt) =>
      by === 'producer'
        ? api.POST('/api/complaints/own', { body: about, headers: attempt.headers() })
        : api.POST('/api/complaints', {
            body: {
              ...about,
              receivedOn,
              ...(fromName === '' ? {} : { fromName }),
              ...(documentNumber === '' ? {} : { documentNumber }),
            },
            headers: attempt.headers(),
          }),
    onDone: (made) => {
      forget();
      go(`/khieu-nai/${made?.id ?? ''}`);
    },
    invalidates: ['/api/complaints', '/api/decisions', '/api/me/worklist'],
  });
  const faults = useServerFaults(form, make.problem);
  const scopes = Object.entries(COMPLAINT_SCOPES).map(([value, label]) => ({
    value: value as Scope,
    label: say(label),
  }));
  return (
    <FormDialog
      title={say(by === 'office' ? 'Ghi nhận khiếu nại' : 'Gửi khiếu nại về kết quả')}
      text={
        <Typography>
          {say('Người phê duyệt kết quả xem xét và trả lời. Nội dung đã gửi không sửa được, chỉ rút được.')}
        </Typography>
      }
      submitLabel={say(by === 'office' ? 'Ghi nhận' : 'Gửi khiếu nại')}
      pending={make.pending}
      problem={make.problem}
      faults={faults}
      onSubmit={() => void form.handleSubmit((value) => make.run(value))()}
      onClose={() => {
        forget();
        onClose();
      }}
    >
      {products.length > 1 && (
        <FormSelect
          control={form.control}
          name="caseId"
          label={say('Sản phẩm')}
          options={products.map(({ caseId, name }) => ({ value: caseId, label: name }))}
        />
      )}
      <FormChoice control={form.control} name="scope" label={say('Khiếu nại về việc gì')} options={scopes} />
      <FormText control={form.control} name="content" label={say('Nội dung')} lines={4} maxLength={2000} />
      {by === 'office' && (
        <>
          <FormDate control={form.control} name="receivedOn" label={say('Ngày nhận')} />
          <FormText
            control={form.control}
            name="fromName"
            label={say('Người khiếu nại')}
            hint={say('Để trống nếu là chủ thể của sản phẩm.')}
            optional
            maxLength={200}
          />
          <FormText control={form.control} name="documentNumber" label={say('Số văn bản')} optional maxLength={60} />
        </>
      )}
    </FormDialog>
  );
}
