import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { Quoted } from '../../components/quoted';
import { useApiQuery } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { momentText } from '../../lib/dates';
import { useSay } from '../../texts/language';

interface ReportTextVersionsProps {
  reportId: string;
  slot: string;
  label: string;
  onTake: (body: string) => void;
  onClose: () => void;
}

/** Every version of a text block; any of them can be taken back as the newest. */
export function ReportTextVersions({ reportId, slot, label, onTake, onClose }: ReportTextVersionsProps) {
  const say = useSay();
  const { data, error, refetch } = useApiQuery('/api/reports/{id}/texts/{slot}', {
    params: { path: { id: reportId, slot } },
  });
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="cac-ban-truoc">
      <DialogTitle id="cac-ban-truoc">
        {say('Các bản trước:')} <Quoted text={label} />
      </DialogTitle>
      <DialogContent>
        {data === undefined && !error && <LoadingList rows={3} />}
        {error && <ErrorState problem={error} onRetry={() => void refetch()} />}
        {data?.items.map((each) => (
          <Box key={each.version} sx={{ borderBottom: 1, borderColor: 'divider', py: 2 }}>
            <Typography sx={{ fontWeight: 600 }}>
              {say('Bản')} {each.version} · {momentText(each.savedAt)} · {each.savedByName}
              {each.isCarried ? say(' · chép từ báo cáo trước') : ''}
            </Typography>
            <Typography sx={{ whiteSpace: 'pre-wrap', my: 1 }}>
              {each.body === '' ? say('(trống)') : <Quoted text={each.body} />}
            </Typography>
            <Button
              variant="outlined"
              aria-label={say('Dùng lại bản {0}', each.version)}
              onClick={() => {
                onTake(each.body);
                onClose();
              }}
            >
              {say('Dùng lại')}
            </Button>
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('Đóng')}</Button>
      </DialogActions>
    </Dialog>
  );
}
