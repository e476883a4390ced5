import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ConfirmDialog } from '../components/confirm-dialog';
import { useGo } from '../components/route-link';
import { StateChip } from '../components/state-chip';
import { momentText } from '../lib/dates';
import { useLabel } from '../texts/language';
import { askToSend, outbox } from './device';
import { exportText, saveText } from './export-entry';
import type { JournalEntry } from './journal';
import { entryStates } from './texts';
import { Said } from '../components/said';

interface OutboxLineProps {
  entry: JournalEntry;
  /** Waits behind one that was not taken. */
  behind?: boolean;
  onLeave: () => void;
}

/** One entry with what can be done about it. */
export function OutboxLine({ entry, behind = false, onLeave }: OutboxLineProps) {
  const label = useLabel();
  const made = label({ vi: `Ghi lúc ${momentText(entry.createdAt)}`, en: `Made ${momentText(entry.createdAt)}` });
  const sent =
    entry.sentAt && label({ vi: `gửi lúc ${momentText(entry.sentAt)}`, en: `sent ${momentText(entry.sentAt)}` });
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2 }}>
      <StateChip state={entry.state} states={entryStates} />
      <Typography sx={{ fontWeight: 600, mt: 1 }}>
        <Said text={entry.title} />
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {[made, sent].filter(Boolean).join('; ')}
      </Typography>
      {behind && (
        <Typography variant="body2">
          {label({ vi: 'Chờ việc bị giữ lại ở trước được xử lý.', en: 'Waits for the held one before it.' })}
        </Typography>
      )}
      {entry.state === 'held' && <Held entry={entry} onLeave={onLeave} />}
    </Paper>
  );
}

function Held({ entry, onLeave }: { entry: JournalEntry; onLeave: () => void }) {
  const label = useLabel();
  const go = useGo();
  const [dropping, setDropping] = useState(false);
  const again = async () => {
    await outbox.again(entry.userId, entry.id);
    askToSend();
  };
  const save = async () => {
    const day = entry.createdAt.slice(0, 10);
    saveText(`hop-gui-${day}-${entry.id.slice(0, 8)}.json`, await exportText(entry, await outbox.photosOf(entry.id)));
  };
  const correct = (to: string) => {
    onLeave();
    go(`${to}${to.includes('?') ? '&' : '?'}sua=${entry.id}`);
  };
  return (
    <>
      <Typography sx={{ mt: 1, color: 'error.main' }}>
        <Said text={entry.reason?.title} />
      </Typography>
      {entry.reason?.faults.map((fault) => (
        <Typography key={fault.path + fault.code} variant="body2">
          <Said text={fault.message} />
        </Typography>
      ))}
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {entry.editPath !== undefined && (
          <Button variant="contained" onClick={() => correct(entry.editPath ?? '/')}>
            {label({ vi: 'Sửa', en: 'Correct' })}
          </Button>
        )}
        <Button variant="outlined" onClick={() => void again()}>
          {label({ vi: 'Gửi lại', en: 'Send again' })}
        </Button>
        <Button variant="outlined" onClick={() => void save()}>
          {label({ vi: 'Lưu thành tệp', en: 'Save as a file' })}
        </Button>
        <Button color="error" onClick={() => setDropping(true)}>
          {label({ vi: 'Bỏ', en: 'Give up' })}
        </Button>
      </Stack>
      <ConfirmDialog
        open={dropping}
        danger
        title={label({ vi: 'Bỏ việc này?', en: 'Give this up?' })}
        text={label({
          vi: 'Nội dung và ảnh của việc này bị xóa khỏi máy và không được gửi. Nên “Lưu thành tệp” trước.',
          en: 'Its content and pictures leave this device and are not sent. Save it as a file first.',
        })}
        confirmLabel={label({ vi: 'Bỏ', en: 'Give up' })}
        onConfirm={() => void outbox.drop(entry.userId, entry.id).then(() => setDropping(false))}
        onClose={() => setDropping(false)}
      />
    </>
  );
}
