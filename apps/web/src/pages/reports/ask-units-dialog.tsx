import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { DateField } from '../../components/date-field';
import { FormDialog } from '../../components/form-dialog';
import { useSay } from '../../texts/language';
import type { Report } from './texts';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Asks the units, with a last day. */
export function AskUnitsDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const say = useSay();
  const [answerBy, setAnswerBy] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useCommand({
    run: (body: { answerBy: string }, attempt) =>
      api.POST('/api/reports/{id}/ask', {
        params: { path: { id: report.id } },
        headers: attempt.headers({ version: report.version }),
        body,
      }),
    invalidates: ['/api/reports'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title="Gửi đơn vị xác nhận số liệu"
      text={
        <Typography>
          {report.unitCut === 'unit' ? say('Mỗi huyện, thị xã, thành phố của kỳ báo cáo') : say('Mỗi xã, phường')}{' '}
          {say(
            'được mời xem số liệu của mình, xác nhận hoặc ghi điều chưa đúng. Đơn vị chưa trả lời được nhắc trước hạn.',
          )}
        </Typography>
      }
      submitLabel="Gửi"
      pending={ask.pending}
      problem={ask.problem}
      onSubmit={() => {
        setTried(true);
        if (isDay(answerBy)) ask.run({ answerBy });
      }}
      onClose={onClose}
    >
      <DateField
        label={say('Hạn trả lời')}
        value={answerBy}
        onChange={setAnswerBy}
        error={tried && !isDay(answerBy)}
        helperText={
          tried && !isDay(answerBy)
            ? say('Hãy ghi ngày dạng 20/09/2026.')
            : say('Hết ngày này đơn vị không trả lời thì vẫn phát hành được.')
        }
      />
    </FormDialog>
  );
}
