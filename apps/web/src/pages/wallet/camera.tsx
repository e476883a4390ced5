import PhotoCamera from '@mui/icons-material/PhotoCamera';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { FileButton } from '../../components/file-button';
import { useLabel } from '../../texts/language';

interface CameraProps {
  busy: boolean;
  onPictures: (pictures: readonly Blob[]) => void;
}

/** Takes page after page: with the camera in the page, or with the phone's own camera and from its pictures. */
export function Camera({ busy, onPictures }: CameraProps) {
  const label = useLabel();
  const [on, setOn] = useState(false);
  const [fault, setFault] = useState(false);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {on && (
        <LiveCamera
          busy={busy}
          onPicture={(picture) => onPictures([picture])}
          onFault={() => {
            setOn(false);
            setFault(true);
          }}
        />
      )}
      {fault && (
        <Alert severity="info">
          {label({
            vi: 'Không mở được máy ảnh trong trang. Hãy dùng nút “Chụp bằng điện thoại hoặc chọn ảnh”.',
            en: 'The camera cannot be opened in the page. Use the other button.',
          })}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <Button variant="outlined" startIcon={<PhotoCamera aria-hidden="true" />} onClick={() => setOn(!on)}>
          {on
            ? label({ vi: 'Tắt máy ảnh', en: 'Camera off' })
            : label({ vi: 'Mở máy ảnh, chụp từng trang', en: 'Camera, page by page' })}
        </Button>
        <FileButton variant="outlined" loading={busy} accept="image/*" camera onFiles={onPictures}>
          {label({ vi: 'Chụp bằng điện thoại hoặc chọn ảnh', en: "Phone's camera or pictures" })}
        </FileButton>
      </Box>
    </Box>
  );
}

interface LiveCameraProps {
  busy: boolean;
  onPicture: (picture: Blob) => void;
  onFault: () => void;
}

function LiveCamera({ busy, onPicture, onFault }: LiveCameraProps) {
  const label = useLabel();
  const video = useRef<HTMLVideoElement>(null);
  const failed = useRef(onFault);
  useEffect(() => {
    failed.current = onFault;
  });
  useEffect(() => {
    let stream: MediaStream | undefined;
    let stopped = false;
    const begin = async () => {
      try {
        const wanted = { facingMode: 'environment', width: { ideal: 2560 }, height: { ideal: 1440 } };
        stream = await navigator.mediaDevices.getUserMedia({ video: wanted });
        if (stopped || video.current === null) return stream.getTracks().forEach((track) => track.stop());
        video.current.srcObject = stream;
        await video.current.play();
      } catch {
        if (!stopped) failed.current(); // no camera, or not allowed: the page offers the other way
      }
    };
    void begin();
    return () => {
      stopped = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  const take = () => {
    const from = video.current;
    if (from === null || from.videoWidth === 0) return;
    const canvas = document.createElement('canvas');
    canvas.width = from.videoWidth;
    canvas.height = from.videoHeight;
    canvas.getContext('2d')?.drawImage(from, 0, 0);
    navigator.vibrate?.(60);
    canvas.toBlob((blob) => blob && onPicture(blob), 'image/jpeg', 0.92);
  };
  return (
    <Box sx={{ position: 'relative' }}>
      <video
        ref={video}
        muted
        playsInline
        aria-label={label({ vi: 'Hình từ máy ảnh', en: 'Picture of the camera' })}
        style={{ width: '100%', maxHeight: '60vh', borderRadius: 10, background: '#000' }}
      />
      <Button
        variant="contained"
        size="large"
        fullWidth
        loading={busy}
        startIcon={<PhotoCamera aria-hidden="true" />}
        onClick={take}
      >
        {label({ vi: 'Chụp trang này', en: 'Take this page' })}
      </Button>
    </Box>
  );
}
