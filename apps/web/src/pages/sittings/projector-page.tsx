import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DoNotDisturbOnOutlined from '@mui/icons-material/DoNotDisturbOnOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useApiQuery } from '../../api/hooks';
import { tones } from '../../app/tones';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { QrCode } from '../../components/qr-code';
import { Said } from '../../components/said';
import { StarsText } from '../../components/stars-text';
import { dayText } from '../../lib/dates';
import { CASE_STATES, quorumText, roundWord } from '../scoring/texts';
import { useLabel, useSay } from '../../texts/language';
import { SITTING_STATES } from './texts';
import { useMeetingNow, type MeetingNow } from './use-meeting-now';

const LARGE = 'clamp(2.25rem, 4.6vw, 5.5rem)';
const MIDDLE = 'clamp(1.375rem, 2.2vw, 2.75rem)';
const SMALL = 'clamp(1.0625rem, 1.35vw, 1.75rem)';

/** For the wall of the room: the product in hand and who has handed in; never what, and results only once the chair reveals them. */
export function ProjectorPage() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useMeetingNow(id);
  useEffect(() => {
    document.title = say('Màn chiếu phiên họp');
  }, []);
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100dvh',
        display: 'flex',
        flexDirection: 'column',
        bgcolor: 'background.paper',
        p: { xs: 2, md: 5 },
        gap: { xs: 2, md: 4 },
      }}
    >
      <Head now={data} stale={error !== null} />
      <Box sx={{ flex: 1, display: 'flex', flexDirection: 'column', justifyContent: 'center', minWidth: 0 }}>
        <Middle now={data} />
      </Box>
      {data.state !== 'closed' && (
        <Typography sx={{ fontSize: SMALL }} role="status">
          {quorumText(data.quorum, say)}
          {data.presidingName !== null && say(' Chủ trì: {0}.', data.presidingName)}
        </Typography>
      )}
    </Box>
  );
}

function Head({ now, stale }: { now: MeetingNow; stale: boolean }) {
  const say = useSay();
  const label = useLabel();
  const known = SITTING_STATES[now.state];
  const state = known === undefined ? now.state : label(known.label);
  return (
    <Stack
      component="header"
      direction={{ xs: 'column', md: 'row' }}
      sx={{ justifyContent: 'space-between', gap: 1, borderBottom: 3, borderColor: 'primary.main', pb: 2 }}
    >
      <div>
        <Typography component="p" sx={{ fontSize: SMALL, fontWeight: 700, color: 'primary.main' }}>
          {now.councilName}
        </Typography>
        <Typography sx={{ fontSize: SMALL }}>
          <Said text={now.roundName} /> · {dayText(now.heldOn)} · {now.place}
        </Typography>
      </div>
      <Box sx={{ fontSize: SMALL, fontWeight: 700, textAlign: { md: 'right' } }}>
        {state}
        {stale && (
          <Typography role="alert" sx={{ fontSize: SMALL, color: tones.attention.strong }}>
            {say('Mất kết nối, đang nối lại…')}
          </Typography>
        )}
      </Box>
    </Stack>
  );
}

function Middle({ now }: { now: MeetingNow }) {
  const say = useSay();
  if (now.mustLeave)
    return (
      <Big title={say('Mời tạm rời phòng họp')}>
        {say('Hội đồng đang xét một sản phẩm mà tài khoản này có xung đột lợi ích.')}
      </Big>
    );
  if (now.state === 'paused')
    return (
      <Big title={say('Tạm dừng@@đang nghỉ')}>
        {now.pauseReason ?? say('Phiên họp sẽ tiếp tục khi đủ túc số và có người chủ trì.')}
      </Big>
    );
  if (now.state === 'adjourned')
    return (
      <Big title={say('Họp tiếp ngày {0}', now.continuesOn === null ? '' : dayText(now.continuesOn))}>
        {now.pauseReason}
      </Big>
    );
  if (now.current !== null && now.state === 'open') return <Product product={now.current} />;
  if (now.revealed.length > 0) return <Revealed now={now} />;
  if (now.state === 'closed') return <Big title={say('Phiên họp đã bế mạc')}>{say('Cảm ơn các đại biểu.')}</Big>;
  return <Waiting now={now} />;
}

function Big({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack sx={{ gap: 2 }}>
      <Typography variant="h1" sx={{ fontSize: LARGE }} aria-live="polite">
        {title}
      </Typography>
      <Typography sx={{ fontSize: MIDDLE }}>{children}</Typography>
    </Stack>
  );
}

function Product({ product }: { product: NonNullable<MeetingNow['current']> }) {
  const say = useSay();
  const members = product.members ?? [];
  const leaving = members.filter((member) => member.conflict);
  return (
    <Stack sx={{ gap: { xs: 2, md: 4 } }}>
      <div>
        <Typography sx={{ fontSize: SMALL, color: 'text.secondary' }}>
          {CASE_STATES[product.state]?.label.vi} · {roundWord(product.scoringRound, say)}
        </Typography>
        <Typography variant="h1" sx={{ fontSize: LARGE, overflowWrap: 'anywhere' }} aria-live="polite">
          {product.productName}
        </Typography>
        <Typography sx={{ fontSize: MIDDLE }}>
          {product.producerName} · {product.unitName}
        </Typography>
      </div>
      {product.state === 'scoring' && (
        <Typography sx={{ fontSize: MIDDLE, fontWeight: 700 }}>
          {say('{0} trên {1} phiếu đã nộp', product.cast, product.expected)}
        </Typography>
      )}
      {members.length > 0 && (
        <Box
          component="ul"
          aria-label={say('Thành viên')}
          sx={{
            listStyle: 'none',
            m: 0,
            p: 0,
            display: 'grid',
            gap: { xs: 1, md: 1.5 },
            gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 22rem), 1fr))',
          }}
        >
          {members
            .filter((member) => !member.conflict)
            .map((member) => (
              <MemberChip key={member.memberId} name={member.displayName} cast={member.cast} />
            ))}
        </Box>
      )}
      {leaving.length > 0 && (
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', color: tones.bad.strong }}>
          <DoNotDisturbOnOutlined sx={{ fontSize: MIDDLE }} aria-hidden="true" />
          <Typography sx={{ fontSize: SMALL, fontWeight: 600 }}>
            {say('Mời rời phòng, không tham gia chấm: {0}', leaving.map((member) => member.displayName).join(', '))}
          </Typography>
        </Stack>
      )}
    </Stack>
  );
}

function MemberChip({ name, cast }: { name: string; cast: boolean }) {
  const say = useSay();
  const tone = cast ? tones.good : tones.neutral;
  const Icon = cast ? CheckCircleOutlined : HourglassEmpty;
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ gap: 1.5, alignItems: 'center', px: 2, py: 1, borderRadius: 1, bgcolor: tone.soft, color: tone.strong }}
    >
      <Icon aria-hidden="true" sx={{ fontSize: MIDDLE }} />
      <Typography sx={{ fontSize: SMALL, minWidth: 0 }}>
        <b>{name}</b>
        <br />
        {cast ? say('đã nộp phiếu') : say('chưa nộp phiếu')}
      </Typography>
    </Stack>
  );
}

function Revealed({ now }: { now: MeetingNow }) {
  const say = useSay();
  return (
    <Stack sx={{ gap: 2 }}>
      <Typography variant="h1" sx={{ fontSize: LARGE }}>
        {say('Kết quả')}
      </Typography>
      <Box component="ul" aria-label={say('Kết quả đã công bố trong phòng họp')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {now.revealed.map((line) => (
          <Stack
            key={line.caseId}
            component="li"
            direction={{ xs: 'column', md: 'row' }}
            sx={{ justifyContent: 'space-between', gap: 1, py: 1.5, borderBottom: 1, borderColor: 'divider' }}
          >
            <Typography sx={{ fontSize: MIDDLE, fontWeight: 600 }}>{line.productName}</Typography>
            <Box sx={{ fontSize: MIDDLE, display: 'flex', gap: 3, flexShrink: 0, '& svg': { fontSize: '1.2em' } }}>
              <span>{say('{0} điểm', line.shownMean.replace('.', ','))}</span>
              <StarsText value={line.star} />
            </Box>
          </Stack>
        ))}
      </Box>
    </Stack>
  );
}

/** Before the first product: the code by which members check in, where this screen belongs to who runs the session. */
function Waiting({ now }: { now: MeetingNow }) {
  const say = useSay();
  const path = { params: { path: { id: now.id } } };
  const { data } = useApiQuery('/api/sittings/{id}/check-in', path, { refetchInterval: 5_000 });
  const title = now.state === 'open' ? say('Chuẩn bị sản phẩm tiếp theo') : say('Mời điểm danh');
  if (data === undefined) return <Big title={title}>{say('{0} sản phẩm trong chương trình.', now.agenda.length)}</Big>;
  return (
    <Stack direction={{ xs: 'column', md: 'row' }} sx={{ gap: { xs: 2, md: 6 }, alignItems: 'center' }}>
      <QrCode rows={data.qr} label={say('Mã QR điểm danh của phiên họp')} size="min(52vh, 80vw)" />
      <div>
        <Typography variant="h1" sx={{ fontSize: LARGE }}>
          {title}
        </Typography>
        <Typography sx={{ fontSize: MIDDLE }}>{say('Quét mã bằng điện thoại đã đăng nhập, hoặc gõ mã:')}</Typography>
        <Typography sx={{ fontSize: LARGE, fontWeight: 700, letterSpacing: '0.12em' }}>{data.code}</Typography>
      </div>
    </Stack>
  );
}
