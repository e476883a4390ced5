import RotateRight from '@mui/icons-material/RotateRight';
import ZoomIn from '@mui/icons-material/ZoomIn';
import ZoomOut from '@mui/icons-material/ZoomOut';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import { useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../texts/language';
import { LoadingPage } from './loading';

interface FileViewProps {
  name: string;
  mediaType: string;
  /** Gives the bytes, from the device or the server. */
  load: () => Promise<Blob>;
  onClose: () => void;
}

/** A paper in place: pictures with zoom and turning, PDF where the browser shows it; the page below stays as it is. */
export function FileView({ name, mediaType, load, onClose }: FileViewProps) {
  const t = useTexts();
  const id = useId();
  const address = useAddress(load, mediaType);
  return (
    <Dialog open fullWidth maxWidth="lg" aria-labelledby={id} onClose={onClose}>
      <DialogTitle id={id} sx={{ overflowWrap: 'anywhere' }}>
        {name}
      </DialogTitle>
      <DialogContent sx={{ p: { xs: 1, sm: 2 }, minHeight: 240 }}>
        {address === undefined && <LoadingPage />}
        {address === null && (
          <Alert severity="warning">Không mở được tệp: đang mất mạng và tệp chưa được mang theo máy này.</Alert>
        )}
        {address && <Shown address={address} name={name} mediaType={mediaType} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t.close}</Button>
      </DialogActions>
    </Dialog>
  );
}

function useAddress(load: () => Promise<Blob>, mediaType: string): string | null | undefined {
  const [address, setAddress] = useState<string | null | undefined>();
  const first = useRef(load);
  useEffect(() => {
    let made: string | undefined;
    let left = false;
    first.current().then(
      (blob) => {
        if (left) return;
        // Of the kind that the server found by its content: nothing else is ever drawn.
        made = URL.createObjectURL(new Blob([blob], { type: mediaType }));
        setAddress(made);
      },
      () => setAddress(null),
    );
    return () => {
      left = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [mediaType]);
  return address;
}

function Shown({ address, name, mediaType }: { address: string; name: string; mediaType: string }) {
  if (/^image\/(jpeg|png|webp)$/.test(mediaType)) return <Picture address={address} name={name} />;
  if (mediaType === 'application/pdf' && navigator.pdfViewerEnabled)
    return (
      <Box
        component="iframe"
        src={address}
        title={name}
        sx={{ width: '100%', height: '70vh', border: 0, display: 'block' }}
      />
    );
  return (
    <Alert severity="info">
      Trình duyệt này không xem được tệp tại chỗ.{' '}
      <Link href={address} download={name} sx={{ display: 'inline-block', py: 1.25 }}>
        Tải tệp về máy
      </Link>
    </Alert>
  );
}

const STEPS = [1, 1.5, 2, 3] as const;

function Picture({ address, name }: { address: string; name: string }) {
  const [step, setStep] = useState(0);
  const [turn, setTurn] = useState(0);
  const size = (STEPS[step] ?? 1) * 100;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, mb: 1 }}>
        <IconButton aria-label="Thu nhỏ" disabled={step === 0} onClick={() => setStep(step - 1)}>
          <ZoomOut />
        </IconButton>
        <IconButton aria-label="Phóng to" disabled={step === STEPS.length - 1} onClick={() => setStep(step + 1)}>
          <ZoomIn />
        </IconButton>
        <IconButton aria-label="Xoay ảnh" onClick={() => setTurn((turn + 90) % 360)}>
          <RotateRight />
        </IconButton>
      </Box>
      <Box tabIndex={0} role="group" aria-label={name} sx={{ overflow: 'auto', maxHeight: '70vh' }}>
        <Box
          component="img"
          src={address}
          alt={name}
          sx={{ width: `${size}%`, display: 'block', transform: `rotate(${turn}deg)` }}
        />
      </Box>
    </>
  );
}
