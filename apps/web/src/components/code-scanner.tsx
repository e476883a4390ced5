import QrCodeScanner from '@mui/icons-material/QrCodeScanner';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import jsQR from 'jsqr';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../texts/language';

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<readonly { rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

const BETWEEN_MS = 200;

/** Reads the codes in one picture of the camera: by the browser where it can, else by jsQR. */
function readerOf(): (video: HTMLVideoElement) => Promise<readonly string[]> {
  const Native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (Native !== undefined) {
    const detector = new Native({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue);
  }
  const canvas = document.createElement('canvas');
  return async (video) => {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null || canvas.width === 0) return [];
    context.drawImage(video, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    const found = jsQR(data, width, height);
    return found === null ? [] : [found.data];
  };
}

/** Scans many codes in a row with the camera; each is told once until another was seen. */
export function CodeScanner({ onCode }: { onCode: (text: string) => void }) {
  const say = useSay();
  const [on, setOn] = useState(false);
  const [fault, setFault] = useState('');
  return (
    <Box>
      <Button variant="outlined" fullWidth startIcon={<QrCodeScanner aria-hidden="true" />} onClick={() => setOn(!on)}>
        {on ? say('Tắt máy quét') : say('Quét bằng máy ảnh')}
      </Button>
      {on && (
        <Camera
          onCode={onCode}
          onFault={() => {
            setOn(false);
            setFault('Không mở được máy ảnh. Hãy gõ hoặc dán mã ở ô bên dưới.');
          }}
        />
      )}
      {fault !== '' && (
        <Typography role="alert" sx={{ mt: 1 }}>
          {say(fault)}
        </Typography>
      )}
    </Box>
  );
}

function Camera({ onCode, onFault }: { onCode: (text: string) => void; onFault: () => void }) {
  const say = useSay();
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef({ onCode, onFault });
  useEffect(() => {
    told.current = { onCode, onFault };
  });
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    let last = '';
    const read = readerOf();
    const look = async () => {
      const element = video.current;
      if (stopped || element === null) return;
      const codes = element.readyState >= 2 ? await read(element).catch(() => []) : []; // a blurred picture: the next one
      const code = codes[0];
      if (code !== undefined && code !== last) {
        last = code;
        navigator.vibrate?.(60);
        told.current.onCode(code);
      }
      timer = setTimeout(() => void look(), BETWEEN_MS);
    };
    const begin = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
        if (stopped || video.current === null) return stream.getTracks().forEach((track) => track.stop());
        video.current.srcObject = stream;
        await video.current.play();
        void look();
      } catch {
        if (!stopped) told.current.onFault();
      }
    };
    void begin();
    return () => {
      stopped = true;
      clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return (
    <video
      ref={video}
      muted
      playsInline
      aria-label={say('Hình từ máy ảnh')}
      style={{ width: '100%', maxHeight: 360, marginTop: 8, borderRadius: 10, background: '#000' }}
    />
  );
}
