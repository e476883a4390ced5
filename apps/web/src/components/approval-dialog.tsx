import Typography from '@mui/material/Typography';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { ApiProblem } from '../api/problem';
import { useBoth, useSay } from '../texts/language';
import { DateField } from './date-field';
import { FormDialog } from './form-dialog';

interface ApprovalDialogProps {
  title: string;
  /** What is locked by the approval, who hears of it. */
  text: string;
  pending: boolean;
  problem: ApiProblem | undefined;
  onApprove: (signed: { number: string; decidedOn: string }) => void;
  onClose: () => void;
}

/** Approval of a decision: number and day of the signed paper. */
export function ApprovalDialog({ title, text, pending, problem, onApprove, onClose }: ApprovalDialogProps) {
  const say = useSay();
  const both = useBoth();
  const [number, setNumber] = useState('');
  const [decidedOn, setDecidedOn] = useState('');
  const [tried, setTried] = useState(false);
  const goodDate = /^\d{4}-\d{2}-\d{2}$/.test(decidedOn);
  const send = () => {
    setTried(true);
    if (number.trim() !== '' && goodDate) onApprove({ number: number.trim(), decidedOn });
  };
  return (
    <FormDialog
      title={title}
      text={<Typography>{say(text)}</Typography>}
      submitLabel={both('Phê duyệt', 'Approve')}
      pending={pending}
      problem={problem}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        label={say('Số quyết định')}
        placeholder="3500/QĐ-UBND"
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        error={tried && number.trim() === ''}
        helperText={tried && number.trim() === '' ? say('Hãy ghi số quyết định.') : say('Ghi đúng như văn bản đã ký.')}
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
      <DateField
        label={say('Ngày quyết định')}
        value={decidedOn}
        onChange={setDecidedOn}
        error={tried && !goodDate}
        helperText={tried && !goodDate ? say('Hãy ghi ngày dạng 08/10/2020.') : say('Không sau hôm nay.')}
      />
    </FormDialog>
  );
}
