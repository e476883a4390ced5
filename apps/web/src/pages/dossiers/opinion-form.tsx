import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { FormChoice } from '../../components/form/form-choice';
import { FormDate } from '../../components/form/form-date';
import { FormText } from '../../components/form/form-text';
import { useFormDraft } from '../../components/form/use-form-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { LoadingList } from '../../components/loading';
import type { Dossier } from './dossier-page';
import { remarkOf, type BasisItem } from './opinion-basis';
import { useBoth, type Both } from '../../texts/language';

const schemaOf = (say: Both) =>
  z.object({
    items: z.array(
      z.object({
        code: z.string(),
        holds: z.string().min(1, say('Hãy chọn Có hoặc Không.', 'Choose yes or no.')),
        note: z.string().trim().min(1, say('Hãy ghi nhận xét.', 'Write a remark.')),
      }),
    ),
    letterNo: z.string().trim().min(1, say('Hãy ghi số công văn.', 'Give the number of the letter.')),
    letterOn: z.iso.date(say('Hãy ghi ngày dạng 25/09/2026.', 'Give a date like 25/09/2026.')),
  });
type Values = z.infer<ReturnType<typeof schemaOf>>;

const hintOf = (remark: string, say: Both): string =>
  remark === ''
    ? say(
        'Ghi căn cứ cụ thể: tỷ lệ, số lao động, vùng nguyên liệu…',
        'Say on what it rests: shares, number of workers, where the material grows…',
      )
    : say(
        'Điền sẵn từ hồ sơ của chủ thể. Đối chiếu với thực tế, sửa và ghi căn cứ của xã.',
        "Filled in from the producer's dossier. Compare it with what you find, change it and say on what it rests.",
      );

interface OpinionFormProps {
  dossier: Dossier;
  reload: () => void;
}

/** Form 03: begins with what the dossier says on each item; without an answer of the server with empty remarks. */
export function OpinionForm(props: OpinionFormProps) {
  const basis = useApiQuery('/api/dossiers/{id}/opinion-basis', { params: { path: { id: props.dossier.id } } });
  if (basis.data === undefined && basis.error === null) return <LoadingList rows={4} />;
  return <OpinionFields {...props} basis={basis.data?.items ?? []} />;
}

/** An answer on each item, sent up with a letter; what is typed stays on this device until it is sent. */
function OpinionFields({ dossier, reload, basis }: OpinionFormProps & { basis: readonly BasisItem[] }) {
  const say = useBoth();
  const today = useSession()?.businessDate ?? '';
  const remarks = new Map(basis.map(({ code, facts }) => [code, remarkOf(facts)]));
  const { id, version } = dossier;
  const [asking, setAsking] = useState<Values>();
  const form = useForm<Values>({
    resolver: zodResolver(schemaOf(say)),
    defaultValues: {
      items: dossier.opinionItems.map(({ code }) => ({ code, holds: '', note: remarks.get(code) ?? '' })),
      letterNo: '',
      letterOn: today,
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
          <FormChoice
            control={form.control}
            name={`items.${index}.holds`}
            label={`${index + 1}. ${title}?`}
            options={[
              { value: 'yes', label: say('Có', 'Yes') },
              { value: 'no', label: say('Không', 'No') },
            ]}
          />
          <FormText
            control={form.control}
            name={`items.${index}.note`}
            label={say('Nhận xét', 'Remarks')}
            hint={hintOf(remarks.get(code) ?? '', say)}
            lines={2}
            maxLength={2000}
          />
        </Paper>
      ))}
      <FormText
        control={form.control}
        name="letterNo"
        label={say('Số công văn gửi lên', 'Number of the letter')}
        maxLength={60}
      />
      <FormDate control={form.control} name="letterOn" label={say('Ngày công văn', 'Date of the letter')} />
      <Button type="submit" variant="contained" sx={{ alignSelf: 'flex-start' }}>
        {say('Gửi ý kiến lên tỉnh', 'Send the opinion to the province')}
      </Button>
      <ConfirmDialog
        open={asking !== undefined}
        title={say('Gửi ý kiến lên?', 'Send the opinion up?')}
        text={say(
          'Ý kiến gửi đi thì không sửa được; hồ sơ chuyển lên cấp trên.',
          'Once sent it cannot be changed; the dossier goes to the level above.',
        )}
        confirmLabel={say('Gửi lên', 'Send up')}
        pending={sendUp.pending}
        problem={sendUp.problem}
        onConfirm={() => asking && sendUp.run(asking)}
        onClose={() => setAsking(undefined)}
      />
    </Stack>
  );
}
