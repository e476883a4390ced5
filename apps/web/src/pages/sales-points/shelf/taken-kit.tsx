import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { momentText } from '../../../lib/dates';
import { useTakenAlong } from '../../../offline/use-taken-along';
import { useSay } from '../../../texts/language';
import { KIT_TASK } from './shelf-draft';

/** Takes the codes and points along by itself: an inspector must not have to think of it before the signal is gone. */
export function TakenKit({ copyOf }: { copyOf: string | undefined }) {
  const say = useSay();
  const { takenAt, take, pending, problem } = useTakenAlong(KIT_TASK);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || copyOf !== undefined || !navigator.onLine) return;
    asked.current = true;
    void take([{ path: '/api/sales-points/shelf-kit', params: {} }]);
  }, [copyOf, take]);
  if (copyOf !== undefined)
    return (
      <Alert severity="info" sx={{ mb: 2 }}>
        {say('Đang mất mạng: dùng bản mang theo lúc {0}. Mã quét được giữ trên máy.', momentText(copyOf))}
      </Alert>
    );
  return (
    <Typography role="status" variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
      {pending && say('Đang mang theo danh sách mã…')}
      {!pending && problem !== undefined && say('Máy này không giữ được bản mang theo: cần có mạng khi kiểm tra.')}
      {!pending &&
        problem === undefined &&
        takenAt !== undefined &&
        say('Đã mang theo lúc {0}: mất mạng vẫn kiểm tra được.', momentText(takenAt))}
    </Typography>
  );
}
