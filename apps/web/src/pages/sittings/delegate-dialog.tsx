import Alert from '@mui/material/Alert';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { sendDelegationScan } from '../../api/send-delegation-scan';
import { FileDrop } from '../../components/file-drop';
import { FormDialog } from '../../components/form-dialog';
import { useSay } from '../../texts/language';
import type { Sitting } from './sitting-page';

/** The chair hands the chair to a deputy, by a document with its number. */
export function DelegateDialog({ sitting, onClose }: { sitting: Sitting; onClose: () => void }) {
  const say = useSay();
  const deputies = sitting.members.filter((member) => member.seat === 'deputy');
  const [toMemberId, setTo] = useState(deputies[0]?.memberId ?? '');
  const [documentNo, setNo] = useState('');
  const [scanId, setScan] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && documentNo.trim() === '';
  const delegate = useCommand({
    run: (body: { toMemberId: string; documentNo: string; scanId?: string }, attempt) =>
      api.POST('/api/sittings/{id}/delegations', {
        params: { path: { id: sitting.id } },
        body,
        headers: attempt.headers(),
      }),
    onDone: onClose,
    invalidates: ['/api/sittings', '/api/cases'],
  });
  const send = () => {
    setTried(true);
    if (documentNo.trim() !== '' && toMemberId !== '')
      delegate.run({ toMemberId, documentNo: documentNo.trim(), ...(scanId === '' ? {} : { scanId }) });
  };
  return (
    <FormDialog
      title="Ủy quyền chủ trì"
      text="Phó Chủ tịch chủ trì khi Chủ tịch vắng mặt hoặc có xung đột lợi ích. Biên bản ghi số văn bản."
      submitLabel="Ghi ủy quyền"
      pending={delegate.pending}
      problem={delegate.problem}
      onSubmit={send}
      onClose={onClose}
    >
      {deputies.length === 0 && (
        <Alert severity="warning">{say('Hội đồng này không có Phó Chủ tịch để ủy quyền.')}</Alert>
      )}
      {deputies.length > 0 && (
        <TextField
          select
          label={say('Phó Chủ tịch')}
          value={toMemberId}
          onChange={(event) => setTo(event.target.value)}
        >
          {deputies.map((deputy) => (
            <MenuItem key={deputy.memberId} value={deputy.memberId}>
              {deputy.displayName}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        label={say('Số văn bản ủy quyền')}
        placeholder="05/UQ-HĐ"
        value={documentNo}
        onChange={(event) => setNo(event.target.value)}
        error={missing}
        helperText={missing ? say('Hãy ghi số văn bản.') : say('Ghi đúng như văn bản đã ký.')}
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
      <FileDrop
        label={say('Bản quét văn bản ủy quyền đã ký')}
        kinds={['pdf', 'jpg', 'jpeg', 'png', 'webp', 'heic']}
        maxBytes={20 * 1024 * 1024}
        upload={async (file) => setScan(await sendDelegationScan(sitting.id, file))}
      />
      {scanId === '' && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {say('Chưa có bản quét thì vẫn ghi được ủy quyền; biên bản nêu còn thiếu văn bản.')}
        </Typography>
      )}
    </FormDialog>
  );
}
