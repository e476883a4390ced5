import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { FormChoice } from '../../components/form/form-choice';
import { FormDate } from '../../components/form/form-date';
import { FormText } from '../../components/form/form-text';
import { useFormDraft } from '../../components/form/use-form-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import type { Dossier } from './dossier-page';

const schema = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      holds: z.string().min(1, 'Hãy chọn Có hoặc Không.'),
      note: z.string().trim().min(1, 'Hãy ghi nhận xét.'),
    }),
  ),
  letterNo: z.string().trim().min(1, 'Hãy ghi số công văn.'),
  letterOn: z.iso.date('Hãy ghi ngày dạng 25/09/2026.'),
});
type Values = z.infer<typeof schema>;

const YES_NO = [
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
];

/** Form 03: an answer on each item, sent up with a letter; what is typed stays in this tab until it is sent. */
export function OpinionForm({ dossier, reload }: { dossier: Dossier; reload: () => void }) {
  const { id, version } = dossier;
  const [asking, setAsking] = useState<Values>();
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      items: dossier.opinionItems.map(({ code }) => ({ code, holds: '', note: '' })),
      letterNo: '',
      letterOn: '',
    },
  });
  const forget = useFormDraft(`y-kien ${id}`, form);
  const sendUp = useCommand({
    run: (values: Values, attempt) =>
      api.POST('/api/dossiers/{id}/opinion', {
        params: { path: { id } },
        body: { ...values, items: values.items.map((item) => ({ ...item, holds: item.holds === 'yes' })) },
        headers: attempt.headers({ version }),
      }),
    invalidates: ['/api/dossiers', '/api/me/worklist'],
    onDone: () => {
      forget();
      setAsking(undefined);
    },
    onProblem: (problem) => (problem.status === 412 ? reload() : undefined),
  });
  useServerFaults(form, sendUp.problem);
  return (
    <Stack
      component="form"
      noValidate
      spacing={2}
      onSubmit={(event) => void form.handleSubmit((values) => setAsking(values))(event)}
    >
      {dossier.opinionItems.map(({ code, title }, index) => (
        <Paper key={code} variant="outlined" sx={{ p: 2 }}>
          <Typography variant="h3" sx={{ mb: 1 }}>
            {index + 1}. {title}
          </Typography>
          <FormChoice control={form.control} name={`items.${index}.holds`} label={`${title}?`} options={YES_NO} />
          <FormText
            control={form.control}
            name={`items.${index}.note`}
            label="Nhận xét"
            hint="Ghi căn cứ cụ thể: tỷ lệ, số lao động, vùng nguyên liệu…"
            lines={2}
            maxLength={2000}
          />
        </Paper>
      ))}
      <FormText control={form.control} name="letterNo" label="Số công văn gửi lên" maxLength={60} />
      <FormDate control={form.control} name="letterOn" label="Ngày công văn" />
      <Button type="submit" variant="contained" sx={{ alignSelf: 'flex-start' }}>
        Gửi ý kiến lên tỉnh
      </Button>
      <ConfirmDialog
        open={asking !== undefined}
        title="Gửi ý kiến lên?"
        text="Ý kiến gửi đi thì không sửa được; hồ sơ chuyển lên cấp trên."
        confirmLabel="Gửi lên"
        pending={sendUp.pending}
        problem={sendUp.problem}
        onConfirm={() => asking && sendUp.run(asking)}
        onClose={() => setAsking(undefined)}
      />
    </Stack>
  );
}
