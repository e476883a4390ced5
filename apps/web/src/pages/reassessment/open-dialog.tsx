import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { FilterSelect } from '../../components/filter-select';
import { FormDialog } from '../../components/form-dialog';
import { useGo } from '../../components/route-link';
import { useSay } from '../../texts/language';

interface OpenDialogProps {
  cycleId: string;
  productName: string;
  kind: 'reassessment' | 'upgrade';
  onClose: () => void;
}

/** Rounds that take dossiers of this kind. */
export function useOpenRounds(kind: 'reassessment' | 'upgrade') {
  const { data } = useApiQuery('/api/rounds');
  return data?.filter((round) => round.state === 'open' && (kind === 'reassessment' || round.kind !== 'reassessment'));
}

/** Opens the dossier that goes on from the earlier one. */
export function OpenDialog({ cycleId, productName, kind, onClose }: OpenDialogProps) {
  const say = useSay();
  const go = useGo();
  const rounds = useOpenRounds(kind);
  const [chosen, setChosen] = useState<string>();
  const [tried, setTried] = useState(false);
  const roundId = chosen ?? rounds?.find((round) => round.kind === 'reassessment')?.id ?? rounds?.[0]?.id;
  const open = useCommand({
    run: (input: { roundId: string }, attempt) =>
      api.POST('/api/reassessment/cycles/{id}/dossier', {
        params: { path: { id: cycleId } },
        body: { ...input, kind },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/reassessment', '/api/dossiers', '/api/me/worklist'],
    onDone: (made) => go(`/ho-so/${made?.dossierId ?? ''}`),
  });
  const send = () => {
    setTried(true);
    if (roundId !== undefined) open.run({ roundId });
  };
  return (
    <FormDialog
      title={kind === 'upgrade' ? 'Lập hồ sơ nâng hạng' : 'Lập hồ sơ đánh giá lại'}
      text={
        <Typography>
          {say('“{0}”: giấy tờ còn hạn của hồ sơ trước được chuyển sang, chỉ cần bổ sung phần còn thiếu.', productName)}
        </Typography>
      }
      submitLabel="Lập hồ sơ"
      pending={open.pending}
      problem={open.problem}
      onSubmit={send}
      onClose={onClose}
    >
      {rounds?.length === 0 ? (
        <Typography role={tried ? 'alert' : undefined}>
          {say('Chưa có đợt nào đang mở. Văn phòng Điều phối mở đợt rồi mới lập được hồ sơ.')}
        </Typography>
      ) : (
        <FilterSelect
          label="Đợt đánh giá"
          value={roundId}
          options={(rounds ?? []).map((round) => ({ value: round.id, label: round.name }))}
          onChange={setChosen}
        />
      )}
    </FormDialog>
  );
}
