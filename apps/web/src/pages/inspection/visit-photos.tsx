import AddAPhotoOutlined from '@mui/icons-material/AddAPhotoOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { shrinkPhoto } from '../../offline/shrink-photo';
import { useSay } from '../../texts/language';
import type { DraftPhoto } from './visit-draft';

const MOST = 10;

interface VisitPhotosProps {
  photos: readonly DraftPhoto[];
  onChange: (photos: readonly DraftPhoto[]) => void;
  /** What they belong to, for those who hear the buttons. */
  name: string;
}

/** Takes pictures with the camera or from the device, makes them small, shows them. */
export function VisitPhotos({ photos, onChange, name }: VisitPhotosProps) {
  const say = useSay();
  const [failed, setFailed] = useState(false);
  const add = async (files: readonly File[]) => {
    setFailed(false);
    try {
      const added = await Promise.all(
        files
          .slice(0, MOST - photos.length)
          .map(async (file) => ({ id: crypto.randomUUID(), blob: await shrinkPhoto(file) })),
      );
      onChange([...photos, ...added]);
    } catch {
      setFailed(true); // the browser cannot read this kind of picture
    }
  };
  return (
    <Box>
      <Button component="label" variant="outlined" startIcon={<AddAPhotoOutlined />} disabled={photos.length >= MOST}>
        {say('Thêm ảnh cho {0}', name)}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          multiple
          hidden
          onChange={(event) => {
            void add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </Button>
      {failed && (
        <Alert severity="warning">{say('Máy không đọc được ảnh này. Hãy chụp lại hoặc chọn ảnh JPG, PNG.')}</Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: photos.length > 0 ? 1 : 0 }}>
        {photos.map((photo, index) => (
          <Thumbnail
            key={photo.id}
            photo={photo}
            label={say('Ảnh {0} của {1}', index + 1, name)}
            onRemove={() => onChange(photos.filter(({ id }) => id !== photo.id))}
          />
        ))}
      </Box>
    </Box>
  );
}

function Thumbnail({ photo, label, onRemove }: { photo: DraftPhoto; label: string; onRemove: () => void }) {
  const say = useSay();
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(photo.blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo.blob]);
  return (
    <Box sx={{ width: 112 }}>
      {address !== '' && (
        <Box
          component="img"
          src={address}
          alt={label}
          sx={{ width: 112, height: 84, objectFit: 'cover', borderRadius: 1 }}
        />
      )}
      <Button onClick={onRemove} aria-label={say('Bỏ {0}', label)} fullWidth>
        {say('Bỏ')}
      </Button>
    </Box>
  );
}
