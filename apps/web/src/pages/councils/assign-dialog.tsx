import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { FormDialog } from '../../components/form-dialog';
import { LoadingList } from '../../components/loading';
import { PickList } from '../../components/pick-list';
import { useSay } from '../../texts/language';
import type { Council } from './council-page';

/** Accepted dossiers that no council has yet: picks some and puts them on the list. */
export function AssignDialog({ council, onClose }: { council: Council; onClose: () => void }) {
  const say = useSay();
  const rounds = useApiQuery('/api/rounds');
  const [chosen, setChosen] = useState('');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const roundId = chosen || (rounds.data?.find((round) => round.state === 'open') ?? rounds.data?.[0])?.id || '';
  const assign = useCommand({
    run: (dossierIds: string[], attempt) =>
      api.POST('/api/councils/{id}/cases', {
        params: { path: { id: council.id } },
        body: { roundId, dossierIds },
        headers: attempt.headers(),
      }),
    onDone: onClose,
    invalidates: ['/api/cases', '/api/councils', '/api/dossiers', '/api/me/worklist'],
  });
  const send = () => {
    setTried(true);
    if (picked.length > 0) assign.run([...picked]);
  };
  return (
    <FormDialog
      title="Đưa hồ sơ vào danh sách chấm"
      text="Xung đột lợi ích của thành viên với chủ thể được tìm ngay khi đưa vào danh sách."
      submitLabel={picked.length === 0 ? say('Đưa vào danh sách') : say('Đưa {0} hồ sơ vào danh sách', picked.length)}
      maxWidth="md"
      pending={assign.pending}
      problem={assign.problem}
      onSubmit={send}
      onClose={onClose}
    >
      {rounds.data !== undefined && rounds.data.length > 0 && (
        <TextField
          select
          label={say('Đợt đánh giá')}
          value={roundId}
          onChange={(event) => {
            setChosen(event.target.value);
            setPicked([]);
          }}
        >
          {rounds.data.map((round) => (
            <MenuItem key={round.id} value={round.id}>
              {round.name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {roundId !== '' && <Assignable councilId={council.id} roundId={roundId} picked={picked} onPick={setPicked} />}
      {tried && picked.length === 0 && <Typography color="error">{say('Hãy chọn ít nhất một hồ sơ.')}</Typography>}
    </FormDialog>
  );
}

interface AssignableProps {
  councilId: string;
  roundId: string;
  picked: readonly string[];
  onPick: (ids: readonly string[]) => void;
}

function Assignable({ councilId, roundId, picked, onPick }: AssignableProps) {
  const say = useSay();
  const { data, error, refetch } = useApiQuery('/api/councils/{id}/assignable', {
    params: { path: { id: councilId }, query: { roundId } },
  });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingList rows={3} />;
  if (data.items.length === 0)
    return <Typography>{say('Không có hồ sơ nào đã tiếp nhận ở cấp này mà chưa giao cho hội đồng.')}</Typography>;
  return (
    <PickList
      label={say('Hồ sơ đã tiếp nhận')}
      rows={data.items.map((item) => ({
        id: item.dossierId,
        title: item.productName,
        text: say('{0} · {1} · phiếu {2} · {3}', item.producerName, item.unitName, item.sheetNo, item.receiptNo),
      }))}
      picked={picked}
      onPick={onPick}
    />
  );
}
