import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { tones } from '../../app/tones';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { PageSection } from '../../components/page-section';
import { sizeText } from '../../lib/file-rules';
import { askToSend, outbox } from '../../offline/device';
import { pauseFiles } from '../../offline/paused-files';
import { queuedFiles, type QueuedFile } from '../../offline/queue-file';
import { useFilesPaused } from '../../offline/use-files-paused';
import { useLabel, type Label } from '../../texts/language';
import { many } from '../../lib/many';

const SHOWN = 5;

/** Files of this device on their way: what waits, what is being sent, what is held and why. */
export function UploadQueue({ userId }: { userId: string }) {
  const label = useLabel();
  const paused = useFilesPaused();
  const [all, setAll] = useState(false);
  const files = useLiveQuery(() => queuedFiles(userId).catch(() => []), [userId]) ?? [];
  const under = files.filter(({ entry }) => entry.state === 'waiting' || entry.state === 'sending');
  const held = files.filter(({ entry }) => entry.state === 'held');
  const known = files.filter(({ entry }) => entry.state === 'sent' && entry.known !== undefined);
  const sent = files.filter(({ entry }) => entry.state === 'sent').length;
  if (under.length + held.length === 0) return <AllSent sent={sent} known={known} />;
  const bytes = under.reduce((sum, { size, offset }) => sum + size - offset, 0);
  const shown = all ? under : under.slice(0, SHOWN);
  const pause = () => {
    pauseFiles(!paused);
    if (paused) askToSend();
  };
  return (
    <PageSection
      title={label({ vi: 'Đang gửi lên', en: 'On their way' })}
      text={label({
        vi: `Còn ${under.length} tệp (${sizeText(bytes)}), đã gửi ${sent}${held.length > 0 ? `, giữ lại ${held.length}` : ''}.`,
        en: `${many(under.length, 'file')} to go (${sizeText(bytes)}), ${sent} sent${held.length > 0 ? `, ${held.length} held` : ''}.`,
      })}
      actions={
        under.length > 0 && (
          <Button variant="outlined" onClick={pause}>
            {paused ? label({ vi: 'Gửi tiếp', en: 'Go on' }) : label({ vi: 'Tạm dừng gửi', en: 'Pause' })}
          </Button>
        )
      }
    >
      {paused && under.length > 0 && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {label({
            vi: 'Đang tạm dừng. Tệp vẫn nằm trên máy này; bấm “Gửi tiếp” khi có Wi-Fi.',
            en: 'Paused. The files stay on this device; go on when there is Wi-Fi.',
          })}
        </Alert>
      )}
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {[...held, ...shown].map((file) => (
          <QueueLine key={file.entry.id} file={file} paused={paused} userId={userId} />
        ))}
      </Stack>
      {under.length > SHOWN && (
        <Button sx={{ mt: 1 }} onClick={() => setAll(!all)}>
          {all
            ? label({ vi: 'Thu gọn', en: 'Fewer' })
            : label({ vi: `Xem thêm ${under.length - SHOWN} tệp đang chờ`, en: `${under.length - SHOWN} more` })}
        </Button>
      )}
    </PageSection>
  );
}

function AllSent({ sent, known }: { sent: number; known: readonly QueuedFile[] }) {
  const label = useLabel();
  if (sent === 0) return null;
  return (
    <Box role="status">
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center', color: tones.good.strong }}>
        <CheckCircleOutlined aria-hidden="true" />
        <Typography>
          {label({ vi: `Đã gửi hết ${sent} tệp.`, en: `All ${many(sent, 'file is', 'files are')} sent.` })}
        </Typography>
      </Stack>
      {known.slice(-SHOWN).map(({ entry }) => (
        <Typography key={entry.id} variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {label({
            vi: `“${entry.title}” đã có sẵn trong giấy tờ “${entry.known}”, không gửi lại.`,
            en: `"${entry.title}" already stands in "${entry.known}" and was not sent again.`,
          })}
        </Typography>
      ))}
    </Box>
  );
}

function stateLabel({ entry, offset, size }: QueuedFile, paused: boolean): Label {
  if (entry.state === 'held') return { vi: entry.reason?.title ?? '', en: entry.reason?.title ?? '' };
  const percent = size === 0 ? 0 : Math.floor((offset / size) * 100);
  if (paused) return { vi: `Tạm dừng ở ${percent}%`, en: `Paused at ${percent}%` };
  return offset > 0 || entry.state === 'sending'
    ? { vi: `Đang gửi ${percent}%`, en: `Sending ${percent}%` }
    : { vi: 'Chờ tới lượt', en: 'Waiting' };
}

function QueueLine({ file, paused, userId }: { file: QueuedFile; paused: boolean; userId: string }) {
  const label = useLabel();
  const { entry, size, offset } = file;
  const held = entry.state === 'held';
  const [dropping, setDropping] = useState(false);
  const again = async () => {
    await outbox.again(userId, entry.id);
    askToSend();
  };
  return (
    <Paper component="li" variant="outlined" sx={{ px: 2, py: 1 }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {entry.title}{' '}
            <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
              {size > 0 && sizeText(size)}
            </Box>
          </Typography>
          <Typography role={held ? 'alert' : undefined} sx={{ color: held ? tones.bad.strong : 'text.secondary' }}>
            {label(stateLabel(file, paused))}
          </Typography>
        </Box>
        {held && (
          <Button variant="outlined" onClick={() => void again()}>
            {label({ vi: 'Gửi lại', en: 'Send again' })}
          </Button>
        )}
        <Button
          color={held ? 'error' : 'inherit'}
          aria-label={label({ vi: `Bỏ tệp ${entry.title}`, en: `Drop ${entry.title}` })}
          onClick={() => setDropping(true)}
        >
          {label({ vi: 'Bỏ', en: 'Drop' })}
        </Button>
      </Stack>
      {offset > 0 && (
        <LinearProgress
          variant="determinate"
          value={size === 0 ? 0 : (offset / size) * 100}
          aria-label={entry.title}
          sx={{ mt: 1, height: 8, borderRadius: 4 }}
        />
      )}
      <ConfirmDialog
        open={dropping}
        danger
        title={label({ vi: 'Bỏ tệp này, không gửi nữa?', en: 'Drop this file unsent?' })}
        text={label({
          vi: `“${entry.title}” bị xóa khỏi hàng chờ trên máy này.`,
          en: `"${entry.title}" leaves the queue of this device.`,
        })}
        confirmLabel={label({ vi: 'Bỏ tệp', en: 'Drop' })}
        onConfirm={() => void outbox.cancel(userId, entry.id).then(() => setDropping(false))}
        onClose={() => setDropping(false)}
      />
    </Paper>
  );
}
