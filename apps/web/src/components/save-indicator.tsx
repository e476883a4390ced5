import CloudDoneOutlined from '@mui/icons-material/CloudDoneOutlined';
import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import Sync from '@mui/icons-material/Sync';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { tones } from '../app/tones';
import { clockText } from '../lib/dates';
import { useTexts } from '../texts/language';

export type SaveState = 'idle' | 'dirty' | 'saving' | 'saved' | 'failed' | 'offline';

interface SaveIndicatorProps {
  state: SaveState;
  /** ISO instant of the last save. */
  at?: string | undefined;
  onRetry?: () => void;
}

const looks = {
  idle: { Icon: EditOutlined, colour: tones.neutral.strong },
  dirty: { Icon: EditOutlined, colour: tones.attention.strong },
  saving: { Icon: Sync, colour: tones.waiting.strong },
  saved: { Icon: CloudDoneOutlined, colour: tones.good.strong },
  failed: { Icon: ErrorOutlined, colour: tones.bad.strong },
  offline: { Icon: CloudOffOutlined, colour: tones.attention.strong },
} as const;

/** Whether what was typed is safe: "Đã lưu 10:32:05". */
export function SaveIndicator({ state, at, onRetry }: SaveIndicatorProps) {
  const t = useTexts();
  const { Icon, colour } = looks[state];
  const words = state === 'saved' ? t.save.saved(at === undefined ? '' : clockText(at)) : t.save[state];
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, color: colour, fontWeight: 600, minHeight: 44 }}>
      <Icon aria-hidden="true" />
      <span role={state === 'failed' ? 'alert' : 'status'}>{words}</span>
      {state === 'failed' && onRetry && (
        <Button color="error" onClick={onRetry}>
          {t.retry}
        </Button>
      )}
    </Box>
  );
}
