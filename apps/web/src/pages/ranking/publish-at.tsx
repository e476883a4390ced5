import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { DateField } from '../../components/date-field';
import { FormDialog } from '../../components/form-dialog';
import { ProblemAlert } from '../../components/problem-alert';
import { useSay } from '../../texts/language';
import { momentText } from '../../lib/dates';

type Decision = Answer<'/api/decisions/{id}'>;

/** 07:30 of a day in Hà Tĩnh as a moment; undefined while it is none. */
export function momentOf(day: string, time: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  return new Date(`${day}T${time}:00+07:00`).toISOString();
}

/** When an approved decision publishes itself: set, moved or taken back. */
export function PublishAt({ decision, reload }: { decision: Decision; reload: () => void }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState('');
  const [time, setTime] = useState('08:00');
  const [tried, setTried] = useState(false);
  const set = useCommand({
    run: (at: string | null, attempt) =>
      api.PUT('/api/decisions/{id}/publish-at', {
        params: { path: { id: decision.id } },
        body: { at },
        headers: attempt.headers({ version: decision.version }),
      }),
    onDone: () => setOpen(false),
    invalidates: ['/api/decisions', '/api/me/worklist'],
  });
  const may = decision.allowedActions.includes('publish-at');
  const at = momentOf(day, time);
  const send = () => {
    setTried(true);
    if (at !== undefined) set.run(at);
  };
  if (decision.state !== 'approved') return null;
  return (
    <div>
      {set.problem && !open && <ProblemAlert problem={set.problem} onReload={reload} />}
      {decision.publishAt !== null && (
        <Alert
          severity="info"
          sx={{ mb: 1 }}
          action={
            may && (
              <Button loading={set.pending} onClick={() => set.run(null)}>
                {say('Bỏ hẹn')}
              </Button>
            )
          }
        >
          {say('Tự công bố lúc {0}, do {1} hẹn.', momentText(decision.publishAt), decision.publishSetByName ?? '')}
        </Alert>
      )}
      {may && (
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {decision.publishAt === null ? say('Hẹn giờ công bố…') : say('Đổi giờ công bố…')}
        </Button>
      )}
      {open && (
        <FormDialog
          title="Hẹn giờ công bố"
          text="Đến giờ, quyết định tự công bố: chủ thể được báo kết quả và giấy chứng nhận được cấp. Trước giờ đó vẫn bỏ hẹn được."
          submitLabel="Hẹn giờ"
          pending={set.pending}
          problem={set.problem}
          onSubmit={send}
          onClose={() => setOpen(false)}
        >
          <DateField
            label={say('Ngày')}
            value={day}
            onChange={setDay}
            error={tried && at === undefined}
            helperText={tried && at === undefined ? say('Hãy ghi ngày và giờ, ví dụ 25/12/2026 và 08:00.') : undefined}
          />
          <TextField
            label={say('Giờ (giờ Việt Nam)')}
            value={time}
            onChange={(event) => setTime(event.target.value)}
            placeholder="08:00"
            slotProps={{ htmlInput: { maxLength: 5, inputMode: 'numeric' } }}
          />
        </FormDialog>
      )}
    </div>
  );
}
