import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { DateField } from '../../components/date-field';
import { ProblemAlert } from '../../components/problem-alert';

interface ApproveDialogProps {
  decision: { id: string; version: number; count: number };
  onClose: () => void;
}

/** Approval: number and day of the signed decision. */
export function ApproveDialog({ decision, onClose }: ApproveDialogProps) {
  const [number, setNumber] = useState('');
  const [decidedOn, setDecidedOn] = useState('');
  const [tried, setTried] = useState(false);
  const approve = useCommand({
    run: (body: { number: string; decidedOn: string }, attempt) =>
      api.POST('/api/decisions/{id}/approve', {
        params: { path: { id: decision.id } },
        body,
        headers: attempt.headers({ version: decision.version }),
      }),
    invalidates: ['/api/decisions', '/api/me/worklist'],
    onDone: onClose,
  });
  const goodDate = /^\d{4}-\d{2}-\d{2}$/.test(decidedOn);
  const send = () => {
    setTried(true);
    if (number.trim() !== '' && goodDate) approve.run({ number: number.trim(), decidedOn });
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby="phe-duyet"
      onClose={approve.pending ? () => undefined : onClose}
    >
      <DialogTitle id="phe-duyet">Phê duyệt quyết định</DialogTitle>
      <DialogContent>
        <Typography>
          Nội dung {decision.count} sản phẩm được khoá khi phê duyệt. Chủ thể chưa biết kết quả cho đến khi công bố.
        </Typography>
        {approve.problem && <ProblemAlert problem={approve.problem} />}
        <Stack spacing={2} sx={{ mt: 2 }}>
          <TextField
            label="Số quyết định"
            placeholder="3500/QĐ-UBND"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            error={tried && number.trim() === ''}
            helperText={tried && number.trim() === '' ? 'Hãy ghi số quyết định.' : 'Ghi đúng như văn bản đã ký.'}
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
          <DateField
            label="Ngày quyết định"
            value={decidedOn}
            onChange={setDecidedOn}
            error={tried && !goodDate}
            helperText={tried && !goodDate ? 'Hãy ghi ngày dạng 08/10/2020.' : 'Không sau hôm nay.'}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={approve.pending}>
          Thôi
        </Button>
        <Button variant="contained" loading={approve.pending} onClick={send}>
          Phê duyệt
        </Button>
      </DialogActions>
    </Dialog>
  );
}
