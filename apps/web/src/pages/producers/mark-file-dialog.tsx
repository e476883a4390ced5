import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { invalidatePaths } from '../../api/hooks';
import { FileDrop } from '../../components/file-drop';
import { useSay } from '../../texts/language';
import type { Mark } from './mark-dialog';

const MAX_BYTES = 20 * 1024 * 1024;

/** Takes the scanned paper of a mark or code; a new file takes the place of the old one. */
export function MarkFileDialog({ mark, onClose }: { mark: Mark; onClose: () => void }) {
  const client = useQueryClient();
  const say = useSay();
  const upload = async (file: File, { signal }: { signal: AbortSignal }) => {
    await api.PUT('/api/marks/{id}/file/bytes', {
      params: { path: { id: mark.id }, query: { name: file.name.normalize('NFC').slice(0, 200) } },
      body: file as never,
      bodySerializer: (body: unknown) => body as File,
      headers: { 'Content-Type': 'application/octet-stream' },
      signal,
    });
    await invalidatePaths(client, ['/api/products', '/api/marks']);
  };
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="tep-nhan-hieu" onClose={onClose}>
      <DialogTitle id="tep-nhan-hieu">{say('Bản chụp: {0}', mark.name)}</DialogTitle>
      <DialogContent>
        <FileDrop
          label={say('Chọn bản chụp giấy chứng nhận')}
          upload={upload}
          kinds={['pdf', 'jpg', 'jpeg', 'png', 'webp', 'heic']}
          maxBytes={MAX_BYTES}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('Đóng')}</Button>
      </DialogActions>
    </Dialog>
  );
}
