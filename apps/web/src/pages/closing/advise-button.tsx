import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useSay } from '../../texts/language';
import { FormDialog } from '../../components/form-dialog';

/** The advisory team writes its report. */
export function AdviseButton({ caseId }: { caseId: string }) {
  const say = useSay();
  const [writing, setWriting] = useState(false);
  const [body, setBody] = useState('');
  const [tried, setTried] = useState(false);
  const advise = useCommand({
    run: (text: string, attempt) =>
      api.POST('/api/cases/{id}/advice', {
        params: { path: { id: caseId } },
        body: { body: text },
        headers: attempt.headers(),
      }),
    onDone: () => setWriting(false),
    invalidates: ['/api/cases'],
  });
  const missing = tried && body.trim() === '';
  const send = () => {
    setTried(true);
    if (body.trim() !== '') advise.run(body.trim());
  };
  return (
    <>
      <Button variant="contained" onClick={() => setWriting(true)}>
        {say('Viết báo cáo tư vấn')}
      </Button>
      {writing && (
        <FormDialog
          title="Báo cáo của tổ tư vấn"
          text="Hội đồng đọc báo cáo khi chấm. Báo cáo đã gửi không sửa được; có thể gửi thêm."
          submitLabel="Gửi báo cáo"
          pending={advise.pending}
          problem={advise.problem}
          onSubmit={send}
          onClose={() => setWriting(false)}
        >
          <TextField
            label={say('Nội dung')}
            value={body}
            onChange={(event) => setBody(event.target.value)}
            error={missing}
            helperText={
              missing ? say('Hãy ghi nội dung báo cáo.') : say('Nhận xét về hồ sơ, kết quả kiểm tra thực tế.')
            }
            multiline
            minRows={6}
            slotProps={{ htmlInput: { maxLength: 8000 } }}
          />
        </FormDialog>
      )}
    </>
  );
}
