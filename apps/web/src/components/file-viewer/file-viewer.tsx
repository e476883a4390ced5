import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { lazy, Suspense, useState, type KeyboardEvent } from 'react';
import { useTexts } from '../../texts/language';
import { ViewerBar } from './viewer-bar';

const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages')).PdfPages }));

/** A file to look at. */
export interface ViewedFile {
  readonly name: string;
  readonly mediaType: string;
  /** Where its bytes are: an address of this application, or one within the page (blob:). */
  readonly address: string;
}

interface FileViewerProps {
  file: ViewedFile;
  onClose: () => void;
}

const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3, 4];
const PLAIN = 2;

/** Shows a paper where it is asked for: a PDF or picture that can be made larger and turned, a film that can be played. */
export function FileViewer({ file, onClose }: FileViewerProps) {
  const isSmall = useMediaQuery('(max-width: 899px)');
  const [step, setStep] = useState(PLAIN);
  const [turn, setTurn] = useState(0);
  const larger = () => setStep((now) => Math.min(now + 1, ZOOMS.length - 1));
  const smaller = () => setStep((now) => Math.max(now - 1, 0));
  const turnOn = () => setTurn((now) => (now + 90) % 360);
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { '+': larger, '=': larger, '-': smaller, r: turnOn, R: turnOn }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      onKeyDown={onKey}
      fullScreen={isSmall}
      fullWidth
      maxWidth="lg"
      aria-labelledby="tep-dang-xem"
      slotProps={{ paper: { sx: { height: isSmall ? '100%' : '92vh' } } }}
    >
      <ViewerBar
        file={file}
        zoom={ZOOMS[step] ?? 1}
        onLarger={step < ZOOMS.length - 1 ? larger : undefined}
        onSmaller={step > 0 ? smaller : undefined}
        onTurn={turnOn}
        onClose={onClose}
      />
      <Box
        tabIndex={0}
        role="region"
        aria-labelledby="tep-dang-xem"
        sx={{ flex: 1, overflow: 'auto', p: 1.5, bgcolor: 'grey.200' }}
      >
        <Suspense fallback={null}>
          <Content file={file} zoom={ZOOMS[step] ?? 1} turn={turn} />
        </Suspense>
      </Box>
    </Dialog>
  );
}

function Content({ file, zoom, turn }: { file: ViewedFile; zoom: number; turn: number }) {
  const t = useTexts();
  if (file.mediaType === 'application/pdf') return <PdfPages address={file.address} zoom={zoom} turn={turn} />;
  if (file.mediaType.startsWith('video/'))
    return (
      <Box
        component="video"
        controls
        src={file.address}
        sx={{ width: `${zoom * 100}%`, display: 'block', mx: 'auto' }}
      />
    );
  if (!file.mediaType.startsWith('image/')) return <Typography>{t.viewer.notShown}</Typography>;
  return (
    <Box
      component="img"
      src={file.address}
      alt={file.name}
      sx={{ width: `${zoom * 100}%`, display: 'block', mx: 'auto', transform: `rotate(${turn}deg)` }}
    />
  );
}
