import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useGo } from '../../components/route-link';
import { serverOffset } from '../../offline/server-clock';
import { useOfflineCommand } from '../../offline/use-offline-command';
import { StepButton } from '../../components/step-button';
import { useSay } from '../../texts/language';
import { gapsOf, recordOf, type Inspection, type VisitDraft } from './visit-draft';

interface VisitSaveProps {
  inspection: Inspection;
  task: string;
  draft: VisitDraft;
  /** The newest change stands on the device. */
  kept: boolean;
  onSaved: () => Promise<void>;
  /** Held entry that this record replaces. */
  corrects: string | undefined;
}

/** Says what is missing, asks once more, then puts the record into the outbox: it is sent now or when there is a network. */
export function VisitSave({ inspection, task, draft, kept, onSaved, corrects }: VisitSaveProps) {
  const say = useSay();
  const go = useGo();
  const record = useOfflineCommand();
  const [asking, setAsking] = useState(false);
  const gaps = gapsOf(draft, inspection.items, say);
  const count = (verdict: string) =>
    inspection.items.filter(({ code }) => draft.answers[code]?.verdict === verdict).length;
  const save = async () => {
    const { body, photos } = recordOf(draft, inspection.items, new Date().toISOString(), serverOffset());
    const { id } = inspection;
    const entry = await record.add(
      {
        kind: 'inspection.record',
        title: say('Biên bản kiểm tra: {0}', inspection.productName),
        lane: task,
        method: 'POST',
        path: `/api/inspections/${id}/record`,
        body,
        editPath: `/kiem-tra/${id}/hien-truong`,
        finishes: task,
        invalidates: ['/api/inspections', '/api/me/worklist'],
        ...(corrects === undefined ? {} : { corrects }),
      },
      photos.map((photo) => ({ ...photo, path: `/api/inspections/${id}/photos/${photo.id}/bytes` })),
    );
    setAsking(false);
    if (entry === undefined) return;
    await onSaved();
    go('/');
  };
  return (
    <Stack spacing={2}>
      {gaps.length > 0 && (
        <Alert severity="info">
          <AlertTitle>{say('Còn {0} việc trước khi lưu biên bản', gaps.length)}</AlertTitle>
          {gaps.slice(0, 6).map(({ key, text }) => (
            <Link key={key + text} href={`#muc-${key}`} sx={{ display: 'block', py: 1 }}>
              {text}
            </Link>
          ))}
        </Alert>
      )}
      {record.state === 'failed' && (
        <Alert severity="error">
          {say(
            'Máy không lưu được biên bản (hết chỗ hoặc đang ở cửa sổ ẩn danh). Đừng đóng trang này; hãy giải phóng chỗ rồi bấm lại.',
          )}
        </Alert>
      )}
      <StepButton
        variant="contained"
        size="large"
        fullWidth
        why={gaps.length > 0 ? say('còn {0} việc ghi ở trên', gaps.length) : undefined}
        pending={record.state === 'saving'}
        onClick={() => setAsking(true)}
      >
        {say('Lưu biên bản')}
      </StepButton>
      <Typography role="status" sx={{ color: 'text.secondary' }}>
        {kept ? say('Nội dung đang nhập được giữ trên máy này.') : say('Đang giữ trên máy…')}
      </Typography>
      <ConfirmDialog
        open={asking}
        title="Lưu biên bản?"
        text={say(
          '{0} mục đạt, {1} mục không đạt, {2} mục không áp dụng. Biên bản đã lưu không sửa được nữa; nếu đang mất mạng, máy tự gửi khi có mạng.',
          count('yes'),
          count('no'),
          count('not-applicable'),
        )}
        confirmLabel="Lưu biên bản"
        onConfirm={() => void save()}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
}
