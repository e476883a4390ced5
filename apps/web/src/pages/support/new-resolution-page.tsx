import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useFieldArray, useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormDate } from '../../components/form/form-date';
import { FormText } from '../../components/form/form-text';
import { useFormDraft } from '../../components/form/use-form-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { useSay } from '../../texts/language';
import { LineFields } from './line-fields';
import { EMPTY_LINE, lineBody, lineSchema } from './line-values';
import { WRONG_DAY } from './texts';

const schema = z.object({
  number: z.string().trim().min(1, 'Hãy ghi số.'),
  issuedOn: z.iso.date(WRONG_DAY),
  issuer: z.string().trim().min(1, 'Hãy ghi cơ quan ban hành.'),
  title: z.string().trim().min(1, 'Hãy ghi trích yếu.'),
  validFrom: z.iso.date(WRONG_DAY),
  validTo: z.union([z.literal(''), z.iso.date(WRONG_DAY)]),
  lines: z.array(lineSchema).min(1),
});
type Values = z.infer<typeof schema>;

/** Registers a resolution with its lines. */
export function NewResolutionPage() {
  const say = useSay();
  const go = useGo();
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      ...{ number: '', issuedOn: '', issuer: 'Hội đồng nhân dân tỉnh Hà Tĩnh', title: '', validFrom: '', validTo: '' },
      lines: [EMPTY_LINE],
    },
  });
  const { control } = form;
  const forget = useFormDraft('nghi-quyet-moi', form);
  const { fields, append, remove } = useFieldArray({ control, name: 'lines' });
  const save = useCommand({
    run: ({ lines, validTo, ...head }: Values, attempt) =>
      api.POST('/api/support/resolutions', {
        body: { ...head, ...(validTo === '' ? {} : { validTo }), lines: lines.map(lineBody) },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/support'],
    onDone: (made) => {
      forget();
      go(`/ho-tro/nghi-quyet/${made?.id ?? ''}`, { replace: true });
    },
  });
  const others = useServerFaults(form, save.problem);
  return (
    <Page
      title="Thêm nghị quyết"
      breadcrumbs={[
        { label: 'Hỗ trợ', to: '/ho-tro' },
        { label: 'Nghị quyết', to: '/ho-tro/nghi-quyet' },
      ]}
      narrow
    >
      <Stack
        component="form"
        noValidate
        spacing={2.5}
        onSubmit={(event) => void form.handleSubmit((values) => save.run(values))(event)}
      >
        {save.problem && <ProblemAlert problem={save.problem} faults={others} />}
        <FormText control={control} name="number" label="Số" hint="Ví dụ: 51/2021/NQ-HĐND." maxLength={60} />
        <FormDate control={control} name="issuedOn" label="Ngày ban hành" />
        <FormText control={control} name="issuer" label="Cơ quan ban hành" maxLength={200} />
        <FormText control={control} name="title" label="Trích yếu" lines={2} maxLength={500} />
        <FormDate control={control} name="validFrom" label="Hiệu lực từ ngày" />
        <FormDate control={control} name="validTo" label="Đến hết ngày" optional />
        <Typography variant="h2">{say('Nội dung hỗ trợ')}</Typography>
        {fields.map((field, index) => (
          <Card key={field.id} variant="outlined" sx={{ p: 2 }}>
            <Typography variant="h3" sx={{ mb: 2 }}>
              {say('Mục {0}', index + 1)}
            </Typography>
            <LineFields control={control} index={index} />
            {fields.length > 1 && (
              <Button color="error" onClick={() => remove(index)}>
                {say('Bỏ mục này')}
              </Button>
            )}
          </Card>
        ))}
        <Button variant="outlined" sx={{ alignSelf: 'flex-start' }} onClick={() => append(EMPTY_LINE)}>
          {say('Thêm mục')}
        </Button>
        <Typography>
          {say('Các mục không sửa được sau khi lưu, vì khoản hỗ trợ dựa vào đó; có thể thêm mục còn thiếu.')}
        </Typography>
        <Button type="submit" variant="contained" loading={save.pending} sx={{ alignSelf: 'flex-start' }}>
          {say('Lưu nghị quyết')}
        </Button>
      </Stack>
    </Page>
  );
}
