import QrCode2 from '@mui/icons-material/QrCode2';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { ProblemAlert } from '../../components/problem-alert';
import { QrCode } from '../../components/qr-code';
import { CodeScanner } from '../../components/code-scanner';
import { useSay } from '../../texts/language';
import type { Sitting } from './sitting-page';

type Shown = 'code' | 'badge' | 'scan';

/** Ways to check in without the list: the meeting's code on a screen, a member's badge, the secretary's scanner. */
export function CheckInButtons({ sitting }: { sitting: Sitting }) {
  const say = useSay();
  const [open, setOpen] = useState<Shown | null>(null);
  const may = sitting.allowedActions;
  const close = () => setOpen(null);
  return (
    <>
      {may.includes('attendance') && (
        <Button variant="outlined" startIcon={<QrCode2 aria-hidden="true" />} onClick={() => setOpen('code')}>
          {say('Hiện mã điểm danh')}
        </Button>
      )}
      {may.includes('attendance') && (
        <Button variant="outlined" onClick={() => setOpen('scan')}>
          {say('Quét thẻ thành viên')}
        </Button>
      )}
      {may.includes('attend') && (
        <Button variant="outlined" onClick={() => setOpen('badge')}>
          {say('Thẻ điểm danh của tôi')}
        </Button>
      )}
      {open === 'code' && <CodeDialog sittingId={sitting.id} onClose={close} />}
      {open === 'badge' && <BadgeDialog sittingId={sitting.id} onClose={close} />}
      {open === 'scan' && <ScanDialog sittingId={sitting.id} onClose={close} />}
    </>
  );
}

interface DialogProps {
  sittingId: string;
  onClose: () => void;
}

function Frame({ title, children, onClose }: { title: string; children: React.ReactNode; onClose: () => void }) {
  const say = useSay();
  const id = useId();
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={id} onClose={onClose}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('Đóng')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function CodeDialog({ sittingId, onClose }: DialogProps) {
  const say = useSay();
  const path = { params: { path: { id: sittingId } } };
  const { data, error, refetch } = useApiQuery('/api/sittings/{id}/check-in', path, { refetchInterval: 5_000 });
  return (
    <Frame title={say('Mã điểm danh của phiên họp')} onClose={onClose}>
      <Typography sx={{ mb: 2 }}>
        {say(
          'Thành viên quét bằng điện thoại đã đăng nhập, hoặc gõ mã ở trang phiên họp. Mã đổi liên tục; ảnh chụp lại không dùng được.',
        )}
      </Typography>
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingList rows={2} />}
      {data !== undefined && <Code rows={data.qr} code={data.code} label={say('Mã QR điểm danh của phiên họp')} />}
    </Frame>
  );
}

function BadgeDialog({ sittingId, onClose }: DialogProps) {
  const say = useSay();
  const path = { params: { path: { id: sittingId } } };
  const { data, error, refetch } = useApiQuery('/api/sittings/{id}/badge', path, { refetchInterval: 5_000 });
  return (
    <Frame title={say('Thẻ điểm danh của tôi')} onClose={onClose}>
      <Typography sx={{ mb: 2 }}>{say('Đưa mã này cho thư ký quét.')}</Typography>
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingList rows={2} />}
      {data !== undefined && <Code rows={data.qr} code={data.code} label={say('Mã QR của thẻ điểm danh')} />}
    </Frame>
  );
}

function Code({ rows, code, label }: { rows: readonly string[]; code: string; label: string }) {
  return (
    <Stack sx={{ alignItems: 'center', gap: 1 }}>
      <QrCode rows={rows} label={label} size={280} />
      <Typography sx={{ fontSize: '1.75rem', fontWeight: 700, letterSpacing: '0.15em' }}>{code}</Typography>
    </Stack>
  );
}

/** What a badge holds: the address of the check-in page with member and code. */
export function badgeOf(text: string): { memberId: string; code: string } | undefined {
  try {
    const url = new URL(text, globalThis.location.origin);
    const [memberId, code] = [url.searchParams.get('tv'), url.searchParams.get('ma')];
    return memberId !== null && code !== null ? { memberId, code } : undefined;
  } catch {
    return undefined;
  }
}

function ScanDialog({ sittingId, onClose }: DialogProps) {
  const say = useSay();
  const [told, setTold] = useState('');
  const enter = useCommand({
    run: (body: { memberId: string; code: string }, attempt) =>
      api.POST('/api/sittings/{id}/check-in', {
        params: { path: { id: sittingId } },
        body,
        headers: attempt.headers(),
      }),
    onDone: (done) => setTold(say('{0} đã điểm danh.', done?.memberName ?? '')),
    invalidates: ['/api/sittings', '/api/cases'],
  });
  const read = (text: string) => {
    const badge = badgeOf(text);
    if (badge === undefined) setTold(say('Mã vừa quét không phải thẻ điểm danh.'));
    else enter.run(badge);
  };
  return (
    <Frame title={say('Quét thẻ thành viên')} onClose={onClose}>
      {enter.problem && <ProblemAlert problem={enter.problem} />}
      {told !== '' && (
        <Alert severity="info" role="status" sx={{ mb: 2 }}>
          {told}
        </Alert>
      )}
      <CodeScanner onCode={read} />
    </Frame>
  );
}
