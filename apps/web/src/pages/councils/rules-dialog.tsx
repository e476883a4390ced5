import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormCheckbox } from '../../components/form/form-checkbox';
import { FormChoice } from '../../components/form/form-choice';
import { FormText } from '../../components/form/form-text';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { useLabel } from '../../texts/language';
import type { Council } from './council-page';
import { EXPLANATIONS, OTHERS_SHEETS } from './rules';

const whole = (low: number, high: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, 'Hãy ghi số nguyên.')
    .refine((text) => Number(text) >= low && Number(text) <= high, `Từ ${low} đến ${high}.`);

const schema = z.object({
  rules: z.object({
    quorumPercent: whole(1, 100),
    spreadLimit: whole(0, 100),
    maxScoringRounds: whole(1, 9),
    othersSheets: z.enum(['never', 'after-opening']),
    progressVisible: z.boolean(),
    explanations: z.enum(['never', 'extremes', 'gated', 'always']),
    tieBreakParts: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^([A-Z](\s*,\s*[A-Z])*)?$/, 'Ghi các phần cách nhau bằng dấu phẩy, ví dụ: C, A.'),
  }),
  decisionNo: z.string().trim().min(1, 'Hãy ghi số quyết định.'),
});
type Values = z.infer<typeof schema>;

const bodyOf = ({ rules, decisionNo }: Values) => ({
  decisionNo,
  rules: {
    ...rules,
    quorumPercent: Number(rules.quorumPercent),
    spreadLimit: Number(rules.spreadLimit),
    maxScoringRounds: Number(rules.maxScoringRounds),
    tieBreakParts: rules.tieBreakParts.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()])),
  },
});

/** A new version of the rules, by a decision. */
export function RulesDialog({
  council,
  reload,
  onClose,
}: {
  council: Council;
  reload: () => void;
  onClose: () => void;
}) {
  const label = useLabel();
  const { version, ...now } = council.rules;
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      rules: {
        quorumPercent: String(now.quorumPercent),
        spreadLimit: String(now.spreadLimit),
        maxScoringRounds: String(now.maxScoringRounds),
        othersSheets: now.othersSheets,
        progressVisible: now.progressVisible,
        explanations: now.explanations,
        tieBreakParts: now.tieBreakParts.join(', '),
      },
      decisionNo: '',
    },
  });
  const draft = useDialogDraft(`quy-che ${council.id} ${version}`, form, onClose);
  const set = useCommand({
    run: (body: ReturnType<typeof bodyOf>, attempt) =>
      api.PUT('/api/councils/{id}/rules', {
        params: { path: { id: council.id } },
        body,
        headers: attempt.headers({ version }),
      }),
    onDone: draft.end,
    invalidates: ['/api/councils'],
  });
  const faults = useServerFaults(form, set.problem);
  const { control } = form;
  return (
    <FormDialog
      title="Ban hành quy chế mới"
      text="Bản cũ được giữ trong lịch sử; sản phẩm đang chấm không bị ảnh hưởng."
      submitLabel="Ban hành"
      pending={set.pending}
      problem={set.problem}
      faults={faults}
      onReload={reload}
      onSubmit={() => void form.handleSubmit((value) => set.run(bodyOf(value)))()}
      {...draft.closing}
    >
      <FormText control={control} name="decisionNo" label="Số quyết định ban hành quy chế" maxLength={60} />
      <FormText control={control} name="rules.quorumPercent" label="Túc số (% thành viên chấm điểm)" />
      <FormText
        control={control}
        name="rules.spreadLimit"
        label="Chênh lệch cho phép (điểm)"
        hint="Vượt quá thì phải chấm lại; đúng bằng thì không."
      />
      <FormText control={control} name="rules.maxScoringRounds" label="Số vòng chấm tối đa" />
      <FormText
        control={control}
        name="rules.tieBreakParts"
        label="Khi bằng điểm, xét lần lượt các phần"
        hint="Ví dụ: C, A"
      />
      <FormChoice
        control={control}
        name="rules.othersSheets"
        label="Thành viên thấy phiếu của nhau"
        options={Object.entries(OTHERS_SHEETS).map(([value, label]) => ({ value, label }))}
      />
      <FormChoice
        control={control}
        name="rules.explanations"
        label="Thành viên phải ghi giải trình khi chấm"
        options={Object.entries(EXPLANATIONS).map(([value, words]) => ({ value, label: label(words) }))}
      />
      <FormCheckbox
        control={control}
        name="rules.progressVisible"
        label="Chủ trì và thư ký thấy ai đã nộp phiếu (không thấy nội dung)"
      />
    </FormDialog>
  );
}
