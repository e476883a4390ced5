import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { RouteLink } from '../../../components/route-link';
import { dayText } from '../../../lib/dates';
import { useSay } from '../../../texts/language';
import type { ShelfResult } from './shelf-board';

/** What became of the record. */
export function ShelfTold({ result }: { result: ShelfResult }) {
  const say = useSay();
  if (result.kept)
    return (
      <Alert severity="info" sx={{ mb: 2 }}>
        {say('Đã ghi trên máy này. Khi có mạng, biên bản tự gửi và kết quả hiện ở trang điểm bán.')}
      </Alert>
    );
  const { sentence, remedyBy, pointId } = result;
  return (
    <Alert severity={remedyBy === null ? 'success' : 'warning'} sx={{ mb: 2 }}>
      <b>{sentence}.</b>{' '}
      {remedyBy === null
        ? say('Không có vi phạm.')
        : say('Đã lập cảnh báo, khắc phục trước khi hết ngày {0}.', dayText(remedyBy))}
      <br />
      <Link
        component={RouteLink}
        to={`/diem-ban/${pointId}`}
        color="inherit"
        sx={{ display: 'inline-block', py: 1.25 }}
      >
        {say('Xem biên bản')}
      </Link>
    </Alert>
  );
}
