import CloudDoneOutlined from '@mui/icons-material/CloudDoneOutlined';
import CloudDownloadOutlined from '@mui/icons-material/CloudDownloadOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { ProblemAlert } from '../../components/problem-alert';
import { momentText } from '../../lib/dates';
import { useTakenAlong, type Read } from '../../offline/use-taken-along';
import { useSay } from '../../texts/language';

/** Takes the visit along by itself (nobody should have to think of it before the signal is gone), and says so; where that failed, a button. */
export function TakenBar({
  task,
  reads,
  copyOf,
}: {
  task: string;
  reads: readonly Read[];
  copyOf: string | undefined;
}) {
  const say = useSay();
  const taken = useTakenAlong(task);
  const asked = useRef(false);
  const { take } = taken;
  useEffect(() => {
    if (asked.current || copyOf !== undefined || !navigator.onLine) return;
    asked.current = true;
    void take(reads);
  }, [copyOf, reads, take]);
  if (taken.takenAt === undefined && taken.problem === undefined && navigator.onLine)
    return <Alert severity="info">{say('Đang mang theo cuộc kiểm tra…')}</Alert>;
  if (taken.takenAt !== undefined)
    return (
      <Alert severity={copyOf === undefined ? 'success' : 'info'} icon={<CloudDoneOutlined />}>
        {copyOf === undefined
          ? say('Đã mang theo lúc {0}. Mất mạng vẫn làm được.', momentText(taken.takenAt))
          : say('Đang mất mạng: dùng bản mang theo lúc {0}.', momentText(copyOf))}
      </Alert>
    );
  return (
    <Alert
      severity="warning"
      icon={<CloudDownloadOutlined />}
      action={
        <Button color="inherit" variant="outlined" loading={taken.pending} onClick={() => void taken.take(reads)}>
          {say('Mang theo')}
        </Button>
      }
    >
      {say('Nơi kiểm tra có thể mất mạng. Bấm “Mang theo” để làm được cả khi không có mạng.')}
      {taken.problem && <ProblemAlert problem={taken.problem} />}
    </Alert>
  );
}
