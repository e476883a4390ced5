import Alert from '@mui/material/Alert';
import FormControlLabel from '@mui/material/FormControlLabel';
import Checkbox from '@mui/material/Checkbox';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormDialog } from '../../components/form-dialog';
import { useSay } from '../../texts/language';
import type { Report } from './texts';

interface IssueDialogProps {
  report: Report;
  title: string;
  onClose: () => void;
}

/** Issues in two steps: first number and signer, then the tick that nothing can be changed any more. */
export function IssueDialog({ report, title, onClose }: IssueDialogProps) {
  const say = useSay();
  const [fields, setFields] = useState({ numberText: '', signerTitle: 'Chánh Văn phòng', signerName: '' });
  const [step, setStep] = useState<1 | 2>(1);
  const [sure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const issue = useCommand({
    run: (body: { numberText: string; signerTitle: string; signerName?: string }, attempt) =>
      api.POST('/api/reports/{id}/issue', {
        params: { path: { id: report.id } },
        headers: attempt.headers({ version: report.version }),
        body,
      }),
    invalidates: ['/api/reports'],
    onDone: onClose,
  });
  const missing = (name: 'numberText' | 'signerTitle') => tried && fields[name].trim() === '';
  const next = () => {
    if (fields.numberText.trim() === '' || fields.signerTitle.trim() === '') return setTried(true);
    setTried(false);
    setStep(2);
  };
  const send = () => {
    setTried(true);
    if (!sure) return;
    const name = fields.signerName.trim();
    issue.run({
      numberText: fields.numberText.trim(),
      signerTitle: fields.signerTitle.trim(),
      ...(name === '' ? {} : { signerName: name }),
    });
  };
  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
  });
  const comments = report.lines.filter(({ verdict }) => verdict === 'commented').length;
  return (
    <FormDialog
      title={title}
      text={
        <Typography>{step === 1 ? say('Bước 1 trên 2: số và người ký.') : say('Bước 2 trên 2: xác nhận.')}</Typography>
      }
      submitLabel={step === 1 ? say('Tiếp tục') : say('Phát hành và khóa')}
      pending={issue.pending}
      problem={issue.problem}
      onSubmit={step === 1 ? next : send}
      onClose={onClose}
    >
      {step === 1 ? (
        <>
          <TextField
            label={say('Số và ký hiệu')}
            placeholder="125/BC-VPĐP"
            {...field('numberText')}
            error={missing('numberText')}
            helperText={missing('numberText') ? say('Hãy ghi số báo cáo.') : say('Ghi đúng như văn bản sẽ ký.')}
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
          <TextField
            label={say('Chức vụ người ký')}
            {...field('signerTitle')}
            error={missing('signerTitle')}
            helperText={missing('signerTitle') ? say('Hãy ghi chức vụ.') : ''}
            slotProps={{ htmlInput: { maxLength: 80 } }}
          />
          <TextField
            label={say('Họ tên người ký (không bắt buộc)')}
            {...field('signerName')}
            slotProps={{ htmlInput: { maxLength: 100 } }}
          />
        </>
      ) : (
        <>
          {comments > 0 && (
            <Alert severity="warning">
              {comments} {say('đơn vị có ý kiến về số liệu; ý kiến được khóa cùng báo cáo.')}
            </Alert>
          )}
          <Alert severity="info">
            {say(
              'Số liệu, lời văn và các biểu được khóa như lúc này. Hồ sơ ghi sau không làm đổi báo cáo; muốn sửa phải lập bản thay thế.',
            )}
          </Alert>
          <FormControlLabel
            control={<Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)} />}
            label={say('Tôi đã đọc lại và phát hành báo cáo số {0}', fields.numberText.trim())}
          />
          {tried && !sure && <Alert severity="error">{say('Hãy đánh dấu xác nhận trước khi phát hành.')}</Alert>}
        </>
      )}
    </FormDialog>
  );
}
