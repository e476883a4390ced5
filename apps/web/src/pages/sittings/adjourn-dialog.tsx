import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { DateField } from '../../components/date-field';
import { FormDialog } from '../../components/form-dialog';
import { useSay } from '../../texts/language';
import type { Sitting } from './sitting-page';

/** Ends the day: the session goes on at another one, and everybody is told when. */
export function AdjournDialog({ sitting, onClose }: { sitting: Sitting; onClose: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [continuesOn, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const adjourn = useCommand({
    run: (body: { reason: string; continuesOn: string }, attempt) =>
      api.POST('/api/sittings/{id}/adjourn', {
        params: { path: { id: sitting.id } },
        body,
        headers: attempt.headers({ version: sitting.version }),
      }),
    onDone: onClose,
    invalidates: ['/api/sittings', '/api/cases', '/api/councils', '/api/me/worklist'],
  });
  const send = () => {
    setTried(true);
    if (reason.trim() !== '' && continuesOn !== '') adjourn.run({ reason: reason.trim(), continuesOn });
  };
  return (
    <FormDialog
      title="Hoãn sang ngày khác?"
      text="Mọi người được ghi rời họp và nhận thông báo ngày họp tiếp; hôm đó điểm danh lại. Phiếu đã nộp được giữ nguyên."
      submitLabel="Hoãn phiên họp"
      pending={adjourn.pending}
      problem={adjourn.problem}
      onSubmit={send}
      onClose={onClose}
    >
      <DateField
        label={say('Ngày họp tiếp')}
        value={continuesOn}
        onChange={setDay}
        error={tried && continuesOn === ''}
        helperText={tried && continuesOn === '' ? say('Hãy ghi ngày họp tiếp.') : undefined}
      />
      <TextField
        label={say('Lý do')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && reason.trim() === ''}
        helperText={tried && reason.trim() === '' ? say('Hãy ghi lý do.') : say('Ví dụ: hết giờ làm việc.')}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
    </FormDialog>
  );
}
