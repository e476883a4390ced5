import Close from '@mui/icons-material/Close';
import Replay from '@mui/icons-material/Replay';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { tones } from '../app/tones';
import { sizeText } from '../lib/file-rules';
import { useTexts, type Texts } from '../texts/language';
import type { UploadEntry } from './use-uploads';

interface FileLineProps {
  entry: UploadEntry;
  onStop: () => void;
  onAgain: () => void;
  onRemove: () => void;
}

function stateText(t: Texts, { state, share, fault }: UploadEntry): string {
  if (state === 'waiting') return t.file.waiting;
  if (state === 'sending') return share >= 1 ? t.file.checking : t.file.sending(Math.floor(share * 100));
  if (state === 'done') return t.file.done;
  return state === 'stopped' ? t.file.stopped : (fault ?? '');
}

const colours = {
  refused: tones.bad.strong,
  failed: tones.bad.strong,
  done: tones.good.strong,
  stopped: tones.attention.strong,
  waiting: tones.neutral.strong,
  sending: tones.waiting.strong,
} as const;

/** One file on its way: name, size, how far, and the button that helps now. */
export function FileLine({ entry, onStop, onAgain, onRemove }: FileLineProps) {
  const t = useTexts();
  const { file, state, share } = entry;
  const under = state === 'waiting' || state === 'sending';
  const retryable = state === 'failed' || state === 'stopped';
  return (
    <Box
      component="li"
      sx={{ p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {file.name}{' '}
            <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
              {sizeText(file.size)}
            </Box>
          </Typography>
          <Typography role={retryable || state === 'refused' ? 'alert' : undefined} sx={{ color: colours[state] }}>
            {stateText(t, entry)}
          </Typography>
        </Box>
        {retryable && (
          <IconButton aria-label={t.file.again(file.name)} onClick={onAgain}>
            <Replay />
          </IconButton>
        )}
        <IconButton
          aria-label={under ? t.file.stop(file.name) : t.file.remove(file.name)}
          onClick={under ? onStop : onRemove}
        >
          <Close />
        </IconButton>
      </Box>
      {state === 'sending' && (
        <LinearProgress
          variant={share >= 1 ? 'indeterminate' : 'determinate'}
          value={share * 100}
          aria-label={file.name}
          sx={{ mt: 1, height: 8, borderRadius: 4 }}
        />
      )}
    </Box>
  );
}
