import AddAPhotoOutlined from '@mui/icons-material/AddAPhotoOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState } from 'react';
import { asProblem } from '../../api/hooks';
import { visuallyHidden } from '../../components/visually-hidden';
import { shrinkPhoto } from '../../offline/shrink-photo';
import { useSay } from '../../texts/language';
import { fileAddress, uploadFile } from './upload-file';

interface PhotoFieldProps {
  pointId: string;
  label: string;
  /** Ids of what was sent. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
  /** Only one: a new one takes the place of the old. */
  single?: boolean;
}

/** Takes photos with the camera or from the device; each is made small and sent at once. */
export function PhotoField({ pointId, label, value, onChange, single = false }: PhotoFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<{ busy: boolean; fault?: string }>({ busy: false });
  const send = async (files: readonly File[]) => {
    setState({ busy: true });
    try {
      const sent: string[] = [];
      for (const file of files) sent.push(await uploadFile(pointId, await smallOf(file)));
      onChange(single ? sent.slice(-1) : [...value, ...sent]);
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, fault: asProblem(error).title });
    }
  };
  return (
    <Box>
      <Button
        variant="outlined"
        startIcon={<AddAPhotoOutlined aria-hidden="true" />}
        loading={state.busy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        id={id}
        ref={input}
        type="file"
        aria-label={label}
        accept="image/*"
        multiple={!single}
        style={visuallyHidden}
        onChange={(event) => {
          void send([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {state.fault !== undefined && (
        <Typography role="alert" sx={{ color: 'error.main', mt: 0.5 }}>
          {state.fault}
        </Typography>
      )}
      <Photos pointId={pointId} ids={value} />
    </Box>
  );
}

const smallOf = async (file: File): Promise<Blob & { name?: string }> => {
  const small = await shrinkPhoto(file).catch(() => undefined); // no picture: the server says so
  return small ? new File([small], 'anh.jpg', { type: small.type }) : file;
};

/** Photos of a point, each to be opened whole. */
export function Photos({ pointId, ids }: { pointId: string; ids: readonly string[] }) {
  const say = useSay();
  if (ids.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {ids.map((id, index) => (
        <a key={id} href={fileAddress(pointId, id)} target="_blank" rel="noopener">
          <img
            src={fileAddress(pointId, id)}
            alt={say('Ảnh {0}', index + 1)}
            style={{ width: 96, height: 72, objectFit: 'cover', borderRadius: 8, display: 'block' }}
          />
        </a>
      ))}
    </Box>
  );
}
