import CloudDoneOutlined from '@mui/icons-material/CloudDoneOutlined';
import CloudUploadOutlined from '@mui/icons-material/CloudUploadOutlined';
import ReportOutlined from '@mui/icons-material/ReportOutlined';
import Button from '@mui/material/Button';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { visuallyHidden } from '../components/visually-hidden';
import { useLabel } from '../texts/language';
import { outbox } from './device';
import { tally } from './journal';
import { OutboxPanel } from './outbox-panel';
import { registerWorker } from './register-worker';
import { statusText } from './texts';
import { useSending } from './use-sending';

/** In the app bar: what this device still has to send, in words and as an icon; nothing where it never had anything. */
export function OutboxStatus({ userId }: { userId: string }) {
  const label = useLabel();
  const { ending, send } = useSending(userId);
  const entries = useLiveQuery(() => entriesOrNone(userId), [userId]) ?? [];
  const [open, setOpen] = useState(false);
  useEffect(registerWorker, []);
  if (entries.length === 0) return null;
  const count = tally(entries);
  const text = label(statusText(count));
  const Icon = count.held > 0 ? ReportOutlined : count.waiting > 0 ? CloudUploadOutlined : CloudDoneOutlined;
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        startIcon={<Icon />}
        sx={{ px: 1, lineHeight: 1.2, textAlign: 'left', fontSize: { xs: '0.875rem', sm: '1rem' } }}
      >
        {text}
      </Button>
      <span role="status" aria-live="polite" style={visuallyHidden}>
        {text}
      </span>
      <OutboxPanel open={open} entries={entries} ending={ending} onSend={send} onClose={() => setOpen(false)} />
    </>
  );
}

/** A browser that keeps nothing (a private window) has an empty outbox; adding to it then says so. */
const entriesOrNone = (userId: string) => outbox.entriesOf(userId).catch(() => []);
