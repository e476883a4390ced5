import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { PageSection } from '../../components/page-section';
import { RouteLink, useGo } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { CASE_STATES, quorumText, roundWord } from '../scoring/texts';
import { useSay } from '../../texts/language';
import { NextUp } from './next-up';
import type { Sitting } from './sitting-page';
import type { MeetingNow } from './use-meeting-now';

const AUTO = 'tu-mo-phieu';

/** What the whole room looks at now, and the way to one's own sheet of it. */
export function MeetingNowSection({ sitting, now, stale }: { sitting: Sitting; now: MeetingNow; stale: boolean }) {
  const say = useSay();
  if (sitting.state === 'closed') return null;
  return (
    <PageSection
      title="Đang xét"
      text="Mọi màn hình trong phòng họp hiện cùng một sản phẩm."
      actions={
        <Button component={RouteLink} to={`/phien-hop/${sitting.id}/man-chieu`} target="_blank" variant="outlined">
          {say('Mở màn chiếu')}
        </Button>
      }
    >
      {stale && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {say('Mất kết nối với máy chủ. Trang giữ trạng thái cuối cùng và tự nối lại.')}
        </Alert>
      )}
      {now.mustLeave ? <Leave /> : <Current sitting={sitting} now={now} />}
      {sitting.state === 'open' && <NextUp sitting={sitting} now={now} />}
      {now.me?.votes === true && <OpenByItself now={now} />}
    </PageSection>
  );
}

function Leave() {
  const say = useSay();
  return (
    <Alert severity="error" role="alert">
      {say(
        'Hội đồng đang xét một sản phẩm mà bạn có xung đột lợi ích. Mời bạn tạm rời phòng họp; trang này báo khi hội đồng chuyển sang sản phẩm khác.',
      )}
    </Alert>
  );
}

function Current({ sitting, now }: { sitting: Sitting; now: MeetingNow }) {
  const say = useSay();
  const product = now.current;
  if (product === null)
    return (
      <Paper variant="outlined" sx={{ p: 2 }}>
        <Typography role="status">{say('Chưa có sản phẩm nào đang xét.')}</Typography>
      </Paper>
    );
  const leaving = (product.members ?? []).filter((member) => member.conflict);
  const scores = now.me?.votes === true && product.state === 'scoring';
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 }, borderColor: 'primary.main', borderWidth: 2 }}>
      <Typography variant="h3" sx={{ fontSize: '1.375rem' }} role="status">
        {product.productName}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {product.producerName} · {product.unitName} · {roundWord(product.scoringRound, say).toLowerCase()}
      </Typography>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center', my: 1.5 }}>
        <StateChip state={product.state} states={CASE_STATES} />
        <Typography>{say('{0} trên {1} thành viên có mặt đã nộp phiếu', product.cast, product.expected)}</Typography>
      </Stack>
      {!product.quorum.met && sitting.state === 'open' && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {say('Với sản phẩm này: {0}', quorumText(product.quorum, say))}
        </Alert>
      )}
      {leaving.length > 0 && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {say('Mời rời phòng khi xét sản phẩm này (xung đột lợi ích):')}{' '}
          <b>{leaving.map((member) => member.displayName).join(', ')}</b>.
        </Alert>
      )}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {scores && (
          <Button component={RouteLink} to={`/cham-diem/${product.caseId}`} variant="contained">
            {now.me?.cast === true ? say('Xem phiếu của tôi') : say('Mở phiếu chấm của tôi')}
          </Button>
        )}
        <Button component={RouteLink} to={`/chot-diem/${product.caseId}`} variant="outlined">
          {say('Tiến độ và chốt điểm')}
        </Button>
      </Stack>
    </Paper>
  );
}

/** For a tablet on the table: the member's sheet opens when the room moves on. */
function OpenByItself({ now }: { now: MeetingNow }) {
  const say = useSay();
  const go = useGo();
  const [on, setOn] = useState(() => sessionStorage.getItem(AUTO) === 'co');
  const caseId = now.current?.state === 'scoring' && now.me?.cast === false ? now.current.caseId : null;
  const seen = useRef(caseId);
  useEffect(() => {
    if (caseId === seen.current) return;
    seen.current = caseId;
    if (on && caseId !== null) go(`/cham-diem/${caseId}`);
  }, [caseId, on, go]);
  return (
    <FormControlLabel
      sx={{ mt: 1 }}
      control={
        <Switch
          checked={on}
          onChange={(_event, value) => {
            setOn(value);
            sessionStorage.setItem(AUTO, value ? 'co' : 'khong');
          }}
        />
      }
      label={say('Tự mở phiếu chấm khi hội đồng chuyển sang sản phẩm khác')}
    />
  );
}
