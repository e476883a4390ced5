import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { FormDialog } from '../../components/form-dialog';
import { LoadingList } from '../../components/loading';
import { PickList } from '../../components/pick-list';
import { dayText } from '../../lib/dates';
import type { Dossier } from './dossier-page';

/** Carries papers of the producer's earlier dossiers into this one. */
export function WalletDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const { id } = dossier;
  const { data, error, refetch } = useApiQuery('/api/dossiers/{id}/wallet', { params: { path: { id } } });
  const [picked, setPicked] = useState<readonly string[]>([]);
  const here = new Set(dossier.papers.map((paper) => paper.id));
  const others = data?.papers.filter((paper) => !here.has(paper.id)) ?? [];
  const known = new Set(dossier.checklist.map(({ code }) => code));
  const attach = useCommand({
    run: async (ids: readonly string[]) => {
      for (const paperId of ids) {
        const paper = others.find((other) => other.id === paperId);
        const part = paper?.checklistCode ?? (paper !== undefined && known.has(paper.kind) ? paper.kind : undefined);
        await api.POST('/api/dossiers/{id}/papers/{paperId}/attach', {
          params: { path: { id, paperId } },
          body: { criteria: paper?.criteria ?? [], ...(part === undefined ? {} : { checklistCode: part }) },
        });
      }
      return {};
    },
    invalidates: ['/api/dossiers'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title="Lấy giấy tờ từ hồ sơ trước"
      text="Giấy tờ đã có của chủ thể, kèm tệp và tiêu chí đã minh chứng; không phải tải lên lại."
      submitLabel={`Lấy ${picked.length} giấy tờ`}
      pending={attach.pending}
      problem={attach.problem}
      onSubmit={() => (picked.length > 0 ? attach.run(picked) : undefined)}
      onClose={onClose}
    >
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingList rows={3} />}
      {data !== undefined && others.length === 0 && <Typography>Không còn giấy tờ nào khác của chủ thể.</Typography>}
      {others.length > 0 && (
        <PickList
          label="Giấy tờ của chủ thể"
          rows={others.map((paper) => ({
            id: paper.id,
            title: paper.title,
            text: [
              `${paper.files.length} tệp`,
              paper.number && `số ${paper.number}`,
              paper.expiresOn && `hết hạn ${dayText(paper.expiresOn)}`,
              paper.criteria.length > 0 && `minh chứng cho tiêu chí ${paper.criteria.join(', ')}`,
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
          picked={picked}
          onPick={setPicked}
        />
      )}
    </FormDialog>
  );
}
