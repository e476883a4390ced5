import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { DateField } from '../../components/date-field';
import { FormDialog } from '../../components/form-dialog';
import { useSay } from '../../texts/language';

/** Moves the day that a demonstration believes it is: deadlines, rounds and certificates follow. */
export function BusinessDateDialog({ businessDate, onClose }: { businessDate: string; onClose: () => void }) {
  const client = useQueryClient();
  const say = useSay();
  const [date, setDate] = useState(businessDate);
  const [tried, setTried] = useState(false);
  const good = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const move = useCommand({
    run: (day: string | null, attempt) =>
      api.POST('/api/demo/business-date', { body: { date: day }, headers: attempt.headers() }),
    onDone: async () => {
      onClose();
      await client.invalidateQueries();
    },
  });
  const send = () => {
    setTried(true);
    if (good) move.run(date);
  };
  return (
    <FormDialog
      title="Đổi ngày nghiệp vụ"
      text="Chỉ có ở bản trình diễn. Mọi người dùng của bản này thấy ngày mới; hạn và trạng thái tính theo ngày đó."
      submitLabel="Đổi ngày"
      pending={move.pending}
      problem={move.problem}
      onSubmit={send}
      onClose={onClose}
    >
      <DateField
        label={say('Ngày nghiệp vụ')}
        value={date}
        onChange={setDate}
        error={tried && !good}
        {...(tried && !good ? { helperText: say('Hãy ghi ngày dạng 25/09/2020.') } : {})}
      />
      <Button
        variant="outlined"
        onClick={() => move.run(null)}
        disabled={move.pending}
        sx={{ alignSelf: 'flex-start' }}
      >
        {say('Về ngày thật hôm nay')}
      </Button>
    </FormDialog>
  );
}
