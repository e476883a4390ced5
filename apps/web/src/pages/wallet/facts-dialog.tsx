import { zodResolver } from '@hookform/resolvers/zod';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { LoadingList } from '../../components/loading';
import { useGo } from '../../components/route-link';
import { useKeptForm } from '../../offline/use-kept-form';
import { useLabel } from '../../texts/language';
import { PaperFields } from './paper-fields';
import { bodyOf, paperSchema, valuesOf, type PaperValues } from './paper-form';
import type { WalletPaper } from './texts';

export type FactsTask = 'change' | 'renew';

/** Under this name the device keeps what is being typed. */
export const draftOf = (paperId: string, task: FactsTask): string => `giay-to:${paperId}:${task}`;

interface FactsDialogProps {
  paper: WalletPaper;
  kinds: readonly { code: string; title: string }[];
  /** change: what stands on this paper; renew: a newer paper in its place. */
  task: FactsTask;
  onClose: () => void;
}

/** Writes what stands on a paper, or on the one that replaces it; what is typed outlives the browser. */
export function FactsDialog({ paper, kinds, task, onClose }: FactsDialogProps) {
  const label = useLabel();
  const go = useGo();
  const old = valuesOf(paper);
  const start = task === 'change' ? old : { ...old, number: '', issuedOn: '', expiresOn: '' };
  const form = useForm<PaperValues>({ resolver: zodResolver(paperSchema), defaultValues: start });
  const kept = useKeptForm(draftOf(paper.id, task), form, start);
  const close = () => void kept.forget().then(onClose);
  const save = useCommand({
    run: async (values: PaperValues, attempt): Promise<{ data: { id: string } }> => {
      const sent = {
        params: { path: { id: paper.id } },
        body: bodyOf(values),
        headers: attempt.headers({ version: paper.version }),
      };
      if (task === 'renew') return { data: (await api.POST('/api/papers/{id}/renew', sent)).data ?? paper };
      await api.PUT('/api/papers/{id}', sent);
      return { data: paper };
    },
    invalidates: ['/api/papers', '/api/dossiers'],
    onDone: async ({ id }) => {
      await kept.forget();
      onClose();
      if (id !== paper.id) go(`/tu-giay-to/${id}`);
    },
  });
  const others = useServerFaults(form, save.problem);
  const renews = task === 'renew';
  return (
    <FormDialog
      title={
        renews
          ? label({ vi: 'Thay bằng bản mới', en: 'Replace by a newer one' })
          : label({ vi: 'Thông tin giấy tờ', en: 'What stands on the paper' })
      }
      text={
        renews
          ? label({
              vi: 'Hồ sơ đang soạn sẽ dùng bản mới; hồ sơ đã nộp giữ nguyên bản cũ. Ảnh hoặc tệp của bản mới thêm ngay sau đó.',
              en: 'Dossiers in work use the newer one; filed ones keep the old. Its file is added right afterwards.',
            })
          : undefined
      }
      submitLabel={renews ? label({ vi: 'Thay bản mới', en: 'Replace' }) : label({ vi: 'Lưu', en: 'Save' })}
      pending={save.pending}
      problem={save.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => save.run(values))()}
      onClose={close}
    >
      {kept.ready ? <PaperFields control={form.control} kinds={kinds} /> : <LoadingList rows={3} />}
      <Typography role="status" variant="body2" sx={{ color: 'text.secondary' }}>
        {kept.ready && kept.kept
          ? label({ vi: 'Nội dung đang gõ được giữ trên máy này.', en: 'What is typed is kept on this device.' })
          : label({ vi: 'Đang giữ…', en: 'Keeping…' })}
      </Typography>
    </FormDialog>
  );
}
