import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormDialog } from '../../components/form-dialog';
import { FormChoice } from '../../components/form/form-choice';
import { FormText } from '../../components/form/form-text';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { useSay } from '../../texts/language';
import type { Limit, Regulation } from './regulation-page';
import { BASES, optionsOf } from './texts';

const schema = z.object({
  value: z
    .string()
    .trim()
    .regex(/^\d{1,12}$/, 'Hãy ghi một số nguyên.'),
  basis: z.enum(['law', 'practice', 'open']),
  source: z.string().trim().min(1, 'Hãy ghi nguồn.'),
});
type Values = z.input<typeof schema>;

interface LimitDialogProps {
  regulation: Regulation;
  limit: Limit;
  onClose: () => void;
}

/** Changes one limit of a draft, with where it comes from. */
export function LimitDialog({ regulation, limit, onClose }: LimitDialogProps) {
  const say = useSay();
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { value: String(limit.value), basis: limit.basis, source: limit.source },
  });
  const draft = useDialogDraft(`muc ${limit.key} ${regulation.id} ${regulation.version}`, form, onClose);
  const save = useCommand({
    run: ({ value, basis, source }: Values, attempt) =>
      api.PUT('/api/sales-regulations/{id}/limits', {
        params: { path: { id: regulation.id } },
        headers: attempt.headers({ version: regulation.version }),
        body: { limits: [{ key: limit.key, value: Number(value), basis, source }] },
      }),
    invalidates: ['/api/sales-regulations'],
    onDone: draft.end,
  });
  const others = useServerFaults(form, save.problem);
  const { control } = form;
  return (
    <FormDialog
      title={limit.label}
      submitLabel="Lưu"
      pending={save.pending}
      problem={save.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => save.run(values))()}
      {...draft.closing}
    >
      <FormText control={control} name="value" label={`${say('Mức@@quy định')} (${say(limit.unit)})`} maxLength={12} />
      <FormChoice control={control} name="basis" label="Căn cứ" options={optionsOf(BASES)} />
      <FormText control={control} name="source" label="Nguồn" hint="Văn bản, điều khoản." maxLength={300} />
    </FormDialog>
  );
}
