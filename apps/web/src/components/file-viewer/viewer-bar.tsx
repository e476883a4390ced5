import Close from '@mui/icons-material/Close';
import OpenInNew from '@mui/icons-material/OpenInNew';
import RotateRight from '@mui/icons-material/RotateRight';
import ZoomIn from '@mui/icons-material/ZoomIn';
import ZoomOut from '@mui/icons-material/ZoomOut';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../texts/language';
import type { ViewedFile } from './file-viewer';

interface ViewerBarProps {
  file: ViewedFile;
  zoom: number;
  /** Undefined where it cannot get any larger, or smaller. */
  onLarger: (() => void) | undefined;
  onSmaller: (() => void) | undefined;
  onTurn: () => void;
  onClose: () => void;
}

/** What is being looked at, and what can be done with it. */
export function ViewerBar({ file, zoom, onLarger, onSmaller, onTurn, onClose }: ViewerBarProps) {
  const t = useTexts();
  const canTurn = !file.mediaType.startsWith('video/');
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 0.5,
        px: 2,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography
        id="tep-dang-xem"
        component="h2"
        sx={{ flex: '1 1 200px', minWidth: 0, fontWeight: 600, overflowWrap: 'anywhere' }}
      >
        {file.name}
      </Typography>
      <IconButton aria-label={t.viewer.smaller} onClick={onSmaller} disabled={onSmaller === undefined}>
        <ZoomOut />
      </IconButton>
      <Typography aria-live="polite" sx={{ minWidth: 52, textAlign: 'center' }}>
        {Math.round(zoom * 100)}%
      </Typography>
      <IconButton aria-label={t.viewer.larger} onClick={onLarger} disabled={onLarger === undefined}>
        <ZoomIn />
      </IconButton>
      {canTurn && (
        <IconButton aria-label={t.viewer.turn} onClick={onTurn}>
          <RotateRight />
        </IconButton>
      )}
      <IconButton aria-label={t.viewer.ownTab} href={file.address} target="_blank" rel="noopener">
        <OpenInNew />
      </IconButton>
      <IconButton aria-label={t.viewer.close} onClick={onClose}>
        <Close />
      </IconButton>
    </Box>
  );
}
