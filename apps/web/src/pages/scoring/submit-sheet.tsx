import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useSession } from '../../app/session';
import { momentText } from '../../lib/dates';
import { outbox } from '../../offline/device';
import type { SheetFormProps } from './sheet-form';
import { SubmitDialog } from './submit-dialog';
import type { useSheetWork } from './use-sheet-work';

export type SubmitProps = SheetFormProps & { work: ReturnType<typeof useSheetWork> };

/** The button under the sheet; where it cannot be pressed it says why. */
export function SubmitSheet(props: SubmitProps) {
  const { own, detail, work } = props;
  const [asking, setAsking] = useState(false);
  const why = whyNot(props);
  const { cast } = work;
  return (
    <Box>
      {cast !== undefined && !asking && <CastWaiting cast={cast} />}
      {(cast === undefined || cast.state === 'held' || asking) && (
        <Button
          id="nop-phieu"
          variant="contained"
          size="large"
          disabled={why !== undefined}
          aria-describedby={why === undefined ? undefined : 'vi-sao-chua-nop'}
          onClick={() => setAsking(true)}
        >
          {own.cast === null ? (detail.mode === 'written' ? 'Gửi phiếu ý kiến' : 'Nộp phiếu chấm') : 'Nộp phiếu đã sửa'}
        </Button>
      )}
      {why !== undefined && cast === undefined && (
        <Typography id="vi-sao-chua-nop" sx={{ mt: 0.5, color: 'text.secondary' }}>
          Chưa nộp được: {why}
        </Typography>
      )}
      {asking && <SubmitDialog {...props} onClose={() => setAsking(false)} />}
      {!asking && work.state === 'offline' && cast === undefined && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          Đang mất mạng. Phiếu được giữ trên máy này và tự lưu khi có mạng; vẫn nộp được, phiếu sẽ tự gửi.
        </Alert>
      )}
    </Box>
  );
}

/** A sheet that was handed in on this device and has not arrived, or was not taken. */
function CastWaiting({ cast }: { cast: NonNullable<SubmitProps['work']['cast']> }) {
  const userId = useSession()?.user.id ?? '';
  if (cast.state === 'held')
    return (
      <Alert severity="error" sx={{ mb: 2 }}>
        Phiếu nộp lúc {momentText(cast.createdAt)} chưa được nhận: {cast.reason?.title}
      </Alert>
    );
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        cast.state === 'waiting' ? (
          <Button color="inherit" onClick={() => void outbox.drop(userId, cast.id)}>
            Sửa tiếp
          </Button>
        ) : undefined
      }
    >
      Phiếu đã ghi vào Hộp gửi lúc {momentText(cast.createdAt)}. Khi có mạng, phiếu tự nộp; đóng máy cũng không mất.
    </Alert>
  );
}

/** Without a network the server says later what it takes. */
function whyNot({ detail, own, work, offline }: SubmitProps): string | undefined {
  if (work.clashes.length > 0) return 'hãy chọn giá trị cho các tiêu chí chấm khác nhau ở đầu phiếu.';
  if (work.state === 'failed') return 'phiếu chưa lưu được; xem lỗi ở đầu phiếu.';
  if (offline) return undefined;
  if (detail.state === 'assigned') return 'sản phẩm chưa được đưa ra chấm ở phiên họp.';
  if (!own.mayCast && detail.mode === 'written') return 'đã hết thời gian gửi phiếu.';
  if (!own.mayCast) return 'phiên họp chưa mở hoặc đang tạm dừng, hoặc bạn chưa được điểm danh.';
  return undefined;
}
