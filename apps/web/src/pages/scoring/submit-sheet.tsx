import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { FormDialog } from '../../components/form-dialog';
import { blocksOf, isOpen, type Ticks } from '../../lib/score-sheet';
import type { Sheet } from './gaps-alert';
import type { OwnSheet, useSheetAutosave } from './use-sheet-autosave';

interface SubmitSheetProps {
  detail: Answer<'/api/cases/{id}'>;
  own: OwnSheet;
  sheet: Sheet;
  work: ReturnType<typeof useSheetAutosave>;
  reload: () => void;
}

/** The button under the sheet; where it cannot be pressed it says why. */
export function SubmitSheet(props: SubmitSheetProps) {
  const { own, detail, work } = props;
  const [asking, setAsking] = useState(false);
  const why = whyNot(props);
  return (
    <Box>
      <Button
        variant="contained"
        size="large"
        disabled={why !== undefined}
        aria-describedby={why === undefined ? undefined : 'vi-sao-chua-nop'}
        onClick={() => setAsking(true)}
      >
        {own.cast === null ? (detail.mode === 'written' ? 'Gửi phiếu ý kiến' : 'Nộp phiếu chấm') : 'Nộp phiếu đã sửa'}
      </Button>
      {why !== undefined && (
        <Typography id="vi-sao-chua-nop" sx={{ mt: 0.5, color: 'text.secondary' }}>
          Chưa nộp được: {why}
        </Typography>
      )}
      {asking && <SubmitDialog {...props} key={detail.version} onClose={() => setAsking(false)} />}
      {!asking && work.state === 'offline' && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          Đang mất mạng. Phiếu được giữ trên máy này và tự lưu khi có mạng; nộp phiếu sau khi mạng trở lại.
        </Alert>
      )}
    </Box>
  );
}

function whyNot({ detail, own, work }: SubmitSheetProps): string | undefined {
  if (detail.state === 'assigned') return 'sản phẩm chưa được đưa ra chấm ở phiên họp.';
  if (!own.mayCast && detail.mode === 'written') return 'đã hết thời gian gửi phiếu.';
  if (!own.mayCast) return 'phiên họp chưa mở hoặc đang tạm dừng, hoặc bạn chưa được điểm danh.';
  if (work.state === 'dirty' || work.state === 'saving') return 'đang lưu các lựa chọn vừa chấm.';
  if (work.state === 'failed') return 'phiếu chưa lưu được; xem lỗi ở đầu phiếu.';
  return undefined;
}

function SubmitDialog({ detail, own, sheet, work, reload, onClose }: SubmitSheetProps & { onClose: () => void }) {
  const [confirmed, setConfirmed] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const again = own.cast !== null;
  const { unanswered, total } = work.totals;
  const open = blocksOf(sheet).filter((block) => isOpen(block, new Set(unanswered), work.ticks));
  const missing = { confirm: unanswered.length > 0 && !confirmed, reason: again && reason.trim() === '' };
  const cast = useCommand({
    run: (input: { ticks: Ticks; reason?: string; unansweredConfirmed: boolean }, attempt) =>
      api.POST('/api/cases/{id}/ballot', {
        params: { path: { id: detail.id } },
        body: { ...input, ticks: { ...input.ticks } },
        headers: attempt.headers(),
      }),
    onDone: () => {
      work.forget();
      onClose();
      reload();
    },
    onProblem: () => work.hold(false),
    invalidates: ['/api/cases', '/api/me/worklist'],
  });
  const send = () => {
    setTried(true);
    if (missing.confirm || missing.reason) return;
    work.hold(true);
    cast.run({
      ticks: work.ticks,
      unansweredConfirmed: unanswered.length > 0,
      ...(again ? { reason: reason.trim() } : {}),
    });
  };
  return (
    <FormDialog
      title={again ? 'Nộp phiếu đã sửa?' : 'Nộp phiếu chấm?'}
      submitLabel={again ? 'Nộp phiếu đã sửa' : 'Nộp phiếu'}
      text={`${detail.productName}: ${total} điểm. Phiếu được giữ kín đến khi chủ trì mở thảo luận.`}
      pending={cast.pending}
      problem={cast.problem}
      onSubmit={send}
      onClose={onClose}
    >
      {unanswered.length > 0 && (
        <div>
          <Alert severity="warning">
            {open.length} tiêu chí chưa chấm, tính 0 điểm:
            <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
              {open.map(([criterion]) => (
                <li key={criterion?.key}>
                  {criterion?.key} {criterion?.title}
                </li>
              ))}
            </ul>
          </Alert>
          <FormControlLabel
            control={<Checkbox checked={confirmed} onChange={(_event, on) => setConfirmed(on)} />}
            label="Tôi đã xem: các tiêu chí này tính 0 điểm"
          />
          {tried && missing.confirm && (
            <FormHelperText error>Hãy đánh dấu vào ô này, hoặc đóng lại để chấm tiếp.</FormHelperText>
          )}
        </div>
      )}
      {again && (
        <TextField
          label="Lý do sửa phiếu"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={tried && missing.reason}
          helperText={
            tried && missing.reason ? 'Hãy ghi lý do.' : 'Lý do được ghi cùng phiếu mới; phiếu cũ vẫn được giữ.'
          }
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
      )}
    </FormDialog>
  );
}
