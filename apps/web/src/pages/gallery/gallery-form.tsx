import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { problemOf, type ApiProblem } from '../../api/problem';
import { FormCheckbox } from '../../components/form/form-checkbox';
import { FormChoice } from '../../components/form/form-choice';
import { FormDate } from '../../components/form/form-date';
import { FormMoney } from '../../components/form/form-money';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useFormDraft } from '../../components/form/use-form-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { ProblemAlert } from '../../components/problem-alert';
import { useLeaveGuard } from '../../components/use-leave-guard';

const schema = z.object({
  name: z.string().trim().min(1, 'Hãy ghi tên sản phẩm.'),
  description: z.string(),
  group: z.string().min(1, 'Hãy chọn bộ sản phẩm.'),
  kind: z.string(),
  capital: z.string().regex(/^\d+$/, 'Hãy ghi số tiền.'),
  start: z.iso.date('Hãy ghi ngày dạng 25/09/2020.'),
  agreed: z.boolean(),
});
type Values = z.infer<typeof schema>;

/** A form as areas write it; sending it shows what the server's faults look like. */
export function GalleryForm() {
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', description: '', group: '', kind: 'new', capital: '', start: '', agreed: false },
  });
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const forget = useFormDraft('gallery', form);
  useLeaveGuard(form.formState.isDirty && !form.formState.isSubmitted);
  const others = useServerFaults(form, problem);
  const send = form.handleSubmit(() => {
    forget();
    const errors = [
      { path: 'capital', code: 'max', message: 'Vốn vượt mức của phương án.' },
      { path: 'round', code: 'closed', message: 'Đợt này đã đóng nhận hồ sơ.' },
    ];
    setProblem(problemOf(400, { title: 'Có mục chưa đúng', code: 'request.invalid', errors }));
  });
  const { control } = form;
  return (
    <Stack component="form" noValidate spacing={2.5} sx={{ maxWidth: 640 }} onSubmit={(event) => void send(event)}>
      {problem && <ProblemAlert problem={problem} faults={others} />}
      <FormText
        control={control}
        name="name"
        label="Tên sản phẩm"
        hint="Ghi như trên bao bì, ví dụ: Mật ong Cường Nga"
      />
      <FormText control={control} name="description" label="Mô tả" lines={3} optional />
      <FormSelect control={control} name="group" label="Bộ sản phẩm" options={[{ value: '1', label: 'Mật ong' }]} />
      <FormChoice
        control={control}
        name="kind"
        label="Sản phẩm"
        options={[
          { value: 'new', label: 'Sản phẩm mới' },
          { value: 'existing', label: 'Đã có trên thị trường' },
        ]}
      />
      <FormMoney control={control} name="capital" label="Vốn chủ cơ sở" />
      <FormDate control={control} name="start" label="Ngày bắt đầu" />
      <FormCheckbox control={control} name="agreed" label="Cam kết nội dung đã ghi là đúng" />
      <Button type="submit" variant="contained" sx={{ alignSelf: 'flex-start' }}>
        Gửi
      </Button>
    </Stack>
  );
}
