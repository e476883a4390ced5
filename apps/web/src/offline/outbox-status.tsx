import CloudDoneOutlined from '@mui/icons-material/CloudDoneOutlined';
import CloudUploadOutlined from '@mui/icons-material/CloudUploadOutlined';
import ReportOutlined from '@mui/icons-material/ReportOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { visuallyHidden } from '../components/visually-hidden';
import { useLabel } from '../texts/language';
import { outbox, vault } from './device';
import { tally } from './journal';
import { OutboxPanel } from './outbox-panel';
import { registerWorker } from './register-worker';
import { eraseOver } from './taken-products';
import { statusText } from './texts';
import { useSending } from './use-sending';

/** In the app bar: what this device still has to send, in words and as an icon; nothing where it never had anything. */
export function OutboxStatus({ userId }: { userId: string }) {
  const label = useLabel();
  const { ending, send } = useSending(userId);
  const entries = useLiveQuery(() => entriesOrNone(userId), [userId]) ?? [];
  const [open, setOpen] = useState(false);
  useEffect(registerWorker, []);
  useEffect(() => void tidy(userId), [userId]);
  if (entries.length === 0) return null;
  const count = tally(entries);
  const text = label(statusText(count));
  // A phone has room for the number only; readers hear the words.
  const number = count.held > 0 ? count.held : count.waiting;
  const Icon = count.held > 0 ? ReportOutlined : count.waiting > 0 ? CloudUploadOutlined : CloudDoneOutlined;
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        startIcon={<Icon />}
        sx={{
          ...{ px: 1, minWidth: 44, lineHeight: 1.2, textAlign: 'left' },
          '& .MuiButton-startIcon': { mr: { xs: number === 0 ? 0 : 0.5, sm: 1 }, ml: 0 },
        }}
      >
        <Box component="span" aria-hidden="true" sx={{ display: { sm: 'none' } }}>
          {number === 0 ? '' : number}
        </Box>
        <Box
          component="span"
          sx={{ '@media (max-width: 599.95px)': { ...visuallyHidden, width: '1px', height: '1px', margin: '-1px' } }}
        >
          {text}
        </Box>
      </Button>
      <span role="status" aria-live="polite" style={visuallyHidden}>
        {text}
      </span>
      <OutboxPanel
        userId={userId}
        open={open}
        entries={entries}
        ending={ending}
        onSend={send}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

/** A browser that keeps nothing (a private window) has an empty outbox; adding to it then says so. */
const entriesOrNone = (userId: string) => outbox.entriesOf(userId).catch(() => []);

/** What others left here is locked, what may not stay is erased. Without a network, or where nothing is kept, the next start does it. */
async function tidy(userId: string): Promise<void> {
  await vault.lock(userId).catch(() => undefined); // a browser that keeps nothing
  await eraseOver(userId).catch(() => undefined); // no network
}
