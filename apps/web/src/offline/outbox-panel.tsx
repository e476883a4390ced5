import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useLabel, useTexts } from '../texts/language';
import { isBehindHeld, type JournalEntry } from './journal';
import type { Ending } from './outbox';
import { OutboxFileBar } from './outbox-file-bar';
import { OutboxLine } from './outbox-line';
import { endingText } from './texts';

interface OutboxPanelProps {
  userId: string;
  open: boolean;
  entries: readonly JournalEntry[];
  ending: Ending;
  onSend: () => void;
  onClose: () => void;
}

/** What waits, what was sent, what the server did not take and why. */
export function OutboxPanel({ userId, open, entries, ending, onSend, onClose }: OutboxPanelProps) {
  const t = useTexts();
  const label = useLabel();
  const id = useId();
  const waits = entries.some(({ state }) => state === 'waiting');
  const why = waits ? endingText(ending) : undefined;
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-labelledby': id, sx: { width: 460, maxWidth: '100vw', p: 2.5 } } }}
    >
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" id={id}>
          {label({ vi: 'Hộp gửi', en: 'Outbox' })}
        </Typography>
        <Button onClick={onClose}>{t.close}</Button>
      </Stack>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>
        {label({
          vi: 'Việc làm khi mất mạng được giữ trên máy này và tự gửi khi có mạng.',
          en: 'What is done without a network is kept on this device and sent when there is one.',
        })}
      </Typography>
      {why && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {label(why)}
        </Alert>
      )}
      {waits && (
        <Button variant="contained" onClick={onSend} sx={{ mb: 2 }}>
          {label({ vi: 'Gửi ngay', en: 'Send now' })}
        </Button>
      )}
      <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {[...entries].reverse().map((entry) => (
          <OutboxLine key={entry.id} entry={entry} behind={isBehindHeld(entry, entries)} onLeave={onClose} />
        ))}
      </Stack>
      <OutboxFileBar userId={userId} hasOpen={entries.some(({ state }) => state === 'waiting' || state === 'held')} />
    </Drawer>
  );
}
