import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { asProblem, useCommand } from '../../api/hooks';
import { FormDialog } from '../../components/form-dialog';
import { FormDate } from '../../components/form/form-date';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { visuallyHidden } from '../../components/visually-hidden';
import type { SalesPoint } from './point-page';
import { filled, optionsOf, PAPER_KINDS } from './texts';
import { uploadFile } from './upload-file';
import { useSay } from '../../texts/language';

const day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/, 'Hãy ghi ngày dạng 08/10/2026.');
const schema = z.object({
  kind: z.string().min(1, 'Hãy chọn loại giấy tờ.'),
  title: z.string().trim().min(1, 'Hãy ghi tên giấy tờ.'),
  number: z.string(),
  issuer: z.string(),
  issuedOn: day,
  expiresOn: day,
});
type Values = z.input<typeof schema>;
type Kind = SalesPoint['papers'][number]['kind'];

interface PaperDialogProps {
  point: SalesPoint;
  /** Proposed at first. */
  kind?: string | undefined;
  onClose: () => void;
}

/** Adds a paper, with its file where there is one. */
export function PaperDialog({ point, kind, onClose }: PaperDialogProps) {
  const [file, setFile] = useState<File | undefined>();
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      kind: kind ?? point.missingPapers[0] ?? '',
      title: kind === 'application' ? `Đơn đăng ký ${point.name}`.slice(0, 200) : '',
      number: '',
      issuer: '',
      issuedOn: '',
      expiresOn: '',
    },
  });
  const draft = useDialogDraft(`giay-to-diem-ban ${point.id} ${kind ?? ''}`, form, onClose);
  const add = useCommand({
    run: async ({ kind, title, ...optional }: Values, attempt) => {
      const fileId = file === undefined ? {} : { fileId: await uploadFile(point.id, file) };
      return api.POST('/api/sales-points/{id}/papers', {
        params: { path: { id: point.id } },
        body: { kind: kind as Kind, title, ...filled(optional), ...fileId },
        headers: attempt.headers(),
      });
    },
    invalidates: ['/api/sales-points', '/api/me/worklist'],
    onDone: draft.end,
  });
  const others = useServerFaults(form, add.problem && asProblem(add.problem));
  const { control } = form;
  return (
    <FormDialog
      title="Thêm giấy tờ"
      submitLabel="Thêm"
      pending={add.pending}
      problem={add.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => add.run(values))()}
      {...draft.closing}
    >
      <FormSelect control={control} name="kind" label="Loại" options={optionsOf(PAPER_KINDS)} />
      <FormText control={control} name="title" label="Tên giấy tờ" maxLength={200} />
      <FormText control={control} name="number" label="Số" maxLength={60} optional />
      <FormText control={control} name="issuer" label="Nơi cấp" maxLength={200} optional />
      <FormDate control={control} name="issuedOn" label="Ngày cấp" optional />
      <FormDate control={control} name="expiresOn" label="Hết hạn" hint="Được nhắc trước khi hết hạn." optional />
      <FileChoice file={file} onChange={setFile} />
    </FormDialog>
  );
}

function FileChoice({ file, onChange }: { file: File | undefined; onChange: (file: File | undefined) => void }) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {say('Chọn tệp hoặc chụp ảnh')}
      </Button>
      <input
        id={id}
        ref={input}
        type="file"
        aria-label={say('Tệp của giấy tờ')}
        accept="image/*,.pdf"
        style={visuallyHidden}
        onChange={(event) => onChange(event.target.files?.[0])}
      />
      <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
        {file?.name ?? say('PDF hoặc ảnh, tối đa 20 MB.')}
      </Typography>
    </div>
  );
}
