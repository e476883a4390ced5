import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState, type DragEvent } from 'react';
import { fileFaultOf, sizeText } from '../lib/file-rules';
import { useTexts } from '../texts/language';
import { FileLine } from './file-line';
import { useUploads, type UploadOne } from './use-uploads';
import { visuallyHidden } from './visually-hidden';

interface FileDropProps {
  label: string;
  /** Sends one file; tells the share sent through `onProgress`. Use `sendByQueue`. */
  upload: UploadOne;
  /** Endings without the dot; empty = every kind. */
  kinds?: readonly string[];
  maxBytes?: number;
  /** Called after each file that arrived whole. */
  onUploaded?: (file: File) => void;
  disabled?: boolean;
}

/** Takes files by hand, by drop or from the camera, and shows each one's way to the server. */
export function FileDrop({
  label,
  upload,
  kinds = [],
  maxBytes = 50 * 1024 * 1024,
  onUploaded,
  disabled = false,
}: FileDropProps) {
  const t = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const kindsText = kinds.map((kind) => kind.toUpperCase()).join(', ');
  const faultOf = (file: File): string | undefined => {
    const fault = fileFaultOf(file, { maxBytes, kinds });
    if (fault === 'too-big') return t.file.tooBig(sizeText(maxBytes));
    if (fault === 'wrong-kind') return t.file.wrongKind(kindsText);
    return fault === 'empty' ? t.file.empty : undefined;
  };
  const uploads = useUploads({ upload, faultOf, ...(onUploaded ? { onUploaded } : {}) });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) uploads.add([...event.dataTransfer.files]);
  };
  return (
    <Box>
      <Box
        component="label"
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          display: 'block',
          textAlign: 'center',
          p: 3,
          borderRadius: 1,
          border: '2px dashed',
          borderColor: over ? 'primary.main' : '#7b8782',
          bgcolor: over ? 'primary.light' : 'background.paper',
          cursor: disabled ? 'not-allowed' : 'pointer',
          opacity: disabled ? 0.6 : 1,
          '&:focus-within': { outline: '3px solid #0b57d0', outlineOffset: 2 },
        }}
      >
        <UploadFileOutlined color="primary" sx={{ fontSize: 40 }} aria-hidden="true" />
        <Typography sx={{ fontWeight: 600 }}>{label}</Typography>
        <Typography>{t.file.drop}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {kinds.length > 0 && t.file.limits(kindsText, sizeText(maxBytes))}
        </Typography>
        <input
          id={id}
          ref={input}
          type="file"
          multiple
          disabled={disabled}
          accept={kinds.map((kind) => `.${kind}`).join(',')}
          style={visuallyHidden}
          onChange={(event) => {
            uploads.add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </Box>
      {uploads.entries.length > 0 && (
        <Box
          component="ul"
          aria-label={label}
          sx={{ listStyle: 'none', p: 0, mt: 1.5, mb: 0, display: 'grid', gap: 1 }}
        >
          {uploads.entries.map((entry) => (
            <FileLine
              key={entry.id}
              entry={entry}
              onStop={() => uploads.stop(entry.id)}
              onAgain={() => uploads.again(entry.id)}
              onRemove={() => uploads.remove(entry.id)}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}
