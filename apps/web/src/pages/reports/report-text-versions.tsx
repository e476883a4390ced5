import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useApiQuery } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { momentText } from '../../lib/dates';

interface ReportTextVersionsProps {
  reportId: string;
  slot: string;
  label: string;
  onTake: (body: string) => void;
  onClose: () => void;
}

/** Every version of a text block; any of them can be taken back as the newest. */
export function ReportTextVersions({ reportId, slot, label, onTake, onClose }: ReportTextVersionsProps) {
  const { data, error, refetch } = useApiQuery('/api/reports/{id}/texts/{slot}', {
    params: { path: { id: reportId, slot } },
  });
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="cac-ban-truoc">
      <DialogTitle id="cac-ban-truoc">Các bản trước: {label}</DialogTitle>
      <DialogContent>
        {data === undefined && !error && <LoadingList rows={3} />}
        {error && <ErrorState problem={error} onRetry={() => void refetch()} />}
        {data?.items.map((each) => (
          <Box key={each.version} sx={{ borderBottom: 1, borderColor: 'divider', py: 2 }}>
            <Typography sx={{ fontWeight: 600 }}>
              Bản {each.version} · {momentText(each.savedAt)} · {each.savedByName}
              {each.isCarried ? ' · chép từ báo cáo trước' : ''}
            </Typography>
            <Typography sx={{ whiteSpace: 'pre-wrap', my: 1 }}>{each.body === '' ? '(trống)' : each.body}</Typography>
            <Button
              variant="outlined"
              aria-label={`Dùng lại bản ${each.version}`}
              onClick={() => {
                onTake(each.body);
                onClose();
              }}
            >
              Dùng lại
            </Button>
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Đóng</Button>
      </DialogActions>
    </Dialog>
  );
}
