import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormDate } from '../../components/form/form-date';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { useLabel } from '../../texts/language';
import { FormCriteria } from './form-criteria';
import type { Dossier } from './dossier-page';

const day = z.union([z.literal(''), z.iso.date('Hãy ghi ngày dạng 25/09/2020.')]);
const schema = z
  .object({
    title: z.string().trim().min(1, 'Hãy ghi tên giấy tờ.'),
    checklistCode: z.string(),
    number: z.string(),
    issuer: z.string(),
    issuedOn: day,
    expiresOn: day,
    criteria: z.array(z.string()),
  })
  .refine((paper) => paper.issuedOn === '' || paper.expiresOn === '' || paper.issuedOn <= paper.expiresOn, {
    path: ['expiresOn'],
    message: 'Ngày hết hạn trước ngày cấp.',
  });
type Values = z.infer<typeof schema>;
type PaperOfDossier = Dossier['papers'][number];

interface PaperDialogProps {
  dossier: Dossier;
  /** Part of the dossier that a new paper fills. */
  checklistCode?: string;
  /** Given: the paper is changed; else a new one is added. */
  paper?: PaperOfDossier;
  onClose: () => void;
}

const OTHER = 'khac';

const valuesOf = ({ dossier, checklistCode, paper }: PaperDialogProps): Values => ({
  title: paper?.title ?? dossier.checklist.find(({ code }) => code === checklistCode)?.title ?? '',
  checklistCode: paper?.checklistCode ?? checklistCode ?? '',
  number: paper?.number ?? '',
  issuer: paper?.issuer ?? '',
  issuedOn: paper?.issuedOn ?? '',
  expiresOn: paper?.expiresOn ?? '',
  criteria: paper?.criteria ?? [],
});

function bodyOf(values: Values, kind: string) {
  const { title, criteria, ...rest } = values;
  const given = Object.entries(rest).filter(([, value]) => value.trim() !== '');
  return { kind, title, criteria, ...(Object.fromEntries(given) as Partial<typeof rest>) };
}

/** Facts of a paper: what it is, who issued it, how long it holds, what it supports. */
export function PaperDialog(props: PaperDialogProps) {
  const { dossier, paper, onClose } = props;
  const label = useLabel();
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: valuesOf(props) });
  const draft = useDialogDraft(`giay-to ${dossier.id} ${paper?.id ?? props.checklistCode ?? ''}`, form, onClose);
  const save = useCommand({
    run: (values: Values, attempt) => {
      const body = bodyOf(values, values.checklistCode || paper?.kind || OTHER);
      if (paper === undefined)
        return api.POST('/api/dossiers/{id}/papers', {
          params: { path: { id: dossier.id } },
          body,
          headers: attempt.headers(),
        });
      return api.PUT('/api/dossiers/{id}/papers/{paperId}', {
        params: { path: { id: dossier.id, paperId: paper.id } },
        body,
        headers: attempt.headers({ version: paper.version }),
      });
    },
    invalidates: ['/api/dossiers'],
    onDone: draft.end,
  });
  const others = useServerFaults(form, save.problem);
  const { control } = form;
  const parts = dossier.checklist.filter(({ filledBy }) => filledBy !== 'form' && filledBy !== 'samples');
  return (
    <FormDialog
      title={
        paper === undefined
          ? label({ vi: 'Thêm giấy tờ', en: 'Add a paper' })
          : label({ vi: 'Sửa giấy tờ', en: 'Change the paper' })
      }
      text={
        paper === undefined
          ? label({ vi: 'Ghi thông tin trước; tệp tải lên ngay sau đó.', en: 'Facts first; the files follow at once.' })
          : undefined
      }
      submitLabel={
        paper === undefined ? label({ vi: 'Thêm giấy tờ', en: 'Add a paper' }) : label({ vi: 'Lưu', en: 'Save' })
      }
      pending={save.pending}
      problem={save.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => save.run(values))()}
      {...draft.closing}
    >
      <FormText control={control} name="title" label={label({ vi: 'Tên giấy tờ', en: 'Title' })} maxLength={300} />
      <FormSelect
        control={control}
        name="checklistCode"
        label={label({ vi: 'Thuộc thành phần', en: 'Part of the dossier' })}
        optional
        options={[
          { value: '', label: label({ vi: 'Chỉ là minh chứng', en: 'Evidence only' }) },
          ...parts.map(({ code, title }) => ({ value: code, label: title })),
        ]}
      />
      <FormText
        control={control}
        name="number"
        label={label({ vi: 'Số hiệu', en: 'Number' })}
        maxLength={100}
        optional
      />
      <FormText
        control={control}
        name="issuer"
        label={label({ vi: 'Nơi cấp', en: 'Issuer' })}
        maxLength={200}
        optional
      />
      <FormDate control={control} name="issuedOn" label={label({ vi: 'Ngày cấp', en: 'Issued on' })} optional />
      <FormDate control={control} name="expiresOn" label={label({ vi: 'Ngày hết hạn', en: 'Last day' })} optional />
      <FormCriteria
        control={control}
        name="criteria"
        label={label({ vi: 'Minh chứng cho tiêu chí', en: 'Evidence for criteria' })}
        optional
        dossier={dossier}
      />
    </FormDialog>
  );
}
