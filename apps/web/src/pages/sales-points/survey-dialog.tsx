import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormDialog } from '../../components/form-dialog';
import { FormChoice } from '../../components/form/form-choice';
import { FormDate } from '../../components/form/form-date';
import { FormText } from '../../components/form/form-text';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useKeptState } from '../../components/form/use-kept-state';
import { useServerFaults } from '../../components/form/use-server-faults';
import { CheckList, checklistOf, type Checks } from './check-list';
import { PhotoField } from './photo-field';
import type { SalesPoint } from './point-page';
import { useSay } from '../../texts/language';

interface Seen {
  checks: Checks;
  fileIds: string[];
}
const NOTHING: Seen = { checks: {}, fileIds: [] };

const schema = z.object({
  surveyedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Hãy ghi ngày khảo sát.'),
  members: z.string().trim().min(1, 'Hãy ghi thành phần đoàn.'),
  areaM2: z.string().regex(/^[1-9]\d{0,4}$/, 'Hãy ghi số mét vuông đo được, số nguyên.'),
  passed: z.enum(['yes', 'no']),
  note: z.string(),
});
type Values = z.input<typeof schema>;

/** The record of a survey. */
export function SurveyDialog({ point, onClose }: { point: SalesPoint; onClose: () => void }) {
  const say = useSay();
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      surveyedOn: point.today,
      members: 'Sở Công Thương',
      areaM2: String(point.areaM2),
      passed: 'yes',
      note: '',
    },
  });
  const name = `khao-sat ${point.id} ${point.version}`;
  const [{ checks, fileIds }, see, forget] = useKeptState(`${name} thay`, NOTHING);
  const draft = useDialogDraft(name, form, onClose);
  const end = () => {
    forget();
    draft.end();
  };
  const save = useCommand({
    run: ({ surveyedOn, members, areaM2, passed, note }: Values, attempt) =>
      api.POST('/api/sales-points/{id}/survey', {
        params: { path: { id: point.id } },
        headers: attempt.headers({ version: point.version }),
        body: {
          surveyedOn,
          members,
          areaM2: Number(areaM2),
          passed: passed === 'yes',
          checklist: checklistOf(checks),
          fileIds,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        },
      }),
    invalidates: ['/api/sales-points', '/api/me/worklist'],
    onDone: end,
  });
  const others = useServerFaults(form, save.problem);
  const { control } = form;
  return (
    <FormDialog
      title="Biên bản khảo sát"
      submitLabel="Ghi biên bản"
      pending={save.pending}
      problem={save.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => save.run(values))()}
      {...draft.closing}
      onCancel={end}
    >
      <FormDate control={control} name="surveyedOn" label="Ngày khảo sát" hint="Không sau hôm nay." />
      <FormText control={control} name="members" label="Thành phần" maxLength={500} />
      <FormText
        control={control}
        name="areaM2"
        label="Diện tích đo được (m²)"
        hint={say('Loại hình này cần ít nhất {0} m².', point.areaNeeded)}
        maxLength={5}
      />
      <CheckList value={checks} onChange={(next) => see({ checks: next })} />
      <PhotoField
        pointId={point.id}
        label={say('Chụp ảnh')}
        value={fileIds}
        onChange={(next) => see({ fileIds: next })}
      />
      <FormText control={control} name="note" label="Nhận xét" lines={3} maxLength={2000} optional />
      <FormChoice
        control={control}
        name="passed"
        label="Kết luận"
        options={[
          { value: 'yes', label: 'Đạt yêu cầu' },
          { value: 'no', label: 'Chưa đạt' },
        ]}
      />
    </FormDialog>
  );
}
