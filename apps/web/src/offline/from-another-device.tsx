import Box from '@mui/material/Box';
import { useSession } from '../app/session';
import { useSay } from '../texts/language';
import { OutboxFileBar } from './outbox-file-bar';

/**
 * What another device of the same person could not send, brought as a file because that device has no network.
 * @param title other words than those for records
 */
export function FromAnotherDevice({ title }: { title?: string }) {
  const say = useSay();
  const userId = useSession()?.user.id ?? '';
  return (
    <Box
      component="details"
      sx={{ mt: 3, maxWidth: 520, '& > summary': { cursor: 'pointer', minHeight: 44, py: 1.25 } }}
    >
      <summary>{title ?? say('Gửi biên bản mang từ máy khác bằng tệp')}</summary>
      <OutboxFileBar userId={userId} hasOpen={false} />
    </Box>
  );
}
