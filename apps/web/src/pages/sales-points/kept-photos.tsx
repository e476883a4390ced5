import AddAPhotoOutlined from '@mui/icons-material/AddAPhotoOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { visuallyHidden } from '../../components/visually-hidden';
import { shrinkPhoto } from '../../offline/shrink-photo';
import { useSay } from '../../texts/language';

/** A photo on this device, with the id under which it will be sent. */
export interface KeptPhoto {
  readonly id: string;
  readonly blob: Blob;
}

interface KeptPhotosProps {
  value: readonly KeptPhoto[];
  onChange: (photos: readonly KeptPhoto[]) => void;
  most?: number;
}

/** Takes photos that are sent together with the record, now or when there is a network. */
export function KeptPhotos({ value, onChange, most = 20 }: KeptPhotosProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const take = async (files: readonly File[]) => {
    setBusy(true);
    const taken: KeptPhoto[] = [];
    for (const file of files) {
      const blob = await shrinkPhoto(file).catch(() => file); // no picture: the server says so
      taken.push({ id: crypto.randomUUID(), blob });
    }
    onChange([...value, ...taken].slice(0, most));
    setBusy(false);
  };
  return (
    <Box>
      <Button
        variant="outlined"
        startIcon={<AddAPhotoOutlined aria-hidden="true" />}
        loading={busy}
        onClick={() => input.current?.click()}
      >
        {say('Chụp ảnh')}
      </Button>
      <input
        ref={input}
        type="file"
        aria-label={say('Chụp ảnh')}
        accept="image/*"
        multiple
        style={visuallyHidden}
        onChange={(event) => {
          void take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {value.length > 0 && (
        <Typography role="status" sx={{ mt: 0.5, color: 'text.secondary' }}>
          {say('{0} ảnh gửi kèm.', value.length)}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {value.map((photo, index) => (
          <Box key={photo.id} sx={{ display: 'grid' }}>
            <Small blob={photo.blob} label={say('Ảnh {0}', index + 1)} />
            <Button
              size="small"
              aria-label={say('Bỏ ảnh {0}', index + 1)}
              onClick={() => onChange(value.filter(({ id }) => id !== photo.id))}
            >
              {say('Bỏ')}
            </Button>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Small({ blob, label }: { blob: Blob; label: string }) {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  if (address === '') return null;
  return <img src={address} alt={label} style={{ width: 96, height: 72, objectFit: 'cover', borderRadius: 8 }} />;
}
