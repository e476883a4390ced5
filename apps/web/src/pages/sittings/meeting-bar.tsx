import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { RouteLink } from '../../components/route-link';
import { useSay } from '../../texts/language';
import { followedMeeting, followMeeting, useMeetingNow } from './use-meeting-now';

/** On every page of a member who attends a meeting: the room has moved on, and where to. */
export function MeetingBar() {
  const say = useSay();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const id = followedMeeting();
  const { data, error } = useMeetingNow(id, id !== '');
  const over = data?.state === 'closed' || data?.state === 'adjourned' || (error?.status ?? 0) >= 400;
  useEffect(() => {
    if (over) followMeeting(null);
  }, [over]);
  if (id === '' || data === undefined || over || path === `/phien-hop/${id}`) return null;
  if (data.mustLeave)
    return (
      <Alert severity="error" role="alert" sx={{ mb: 2 }}>
        {say('Hội đồng đang xét một sản phẩm mà bạn có xung đột lợi ích. Mời bạn tạm rời phòng họp.')}
      </Alert>
    );
  const { current } = data;
  if (current === null || current.state !== 'scoring' || path.endsWith(current.caseId)) return null;
  return (
    <Alert
      severity="info"
      role="status"
      sx={{ mb: 2 }}
      action={
        <Button
          component={RouteLink}
          to={data.me?.votes === true ? `/cham-diem/${current.caseId}` : `/phien-hop/${id}`}
        >
          {data.me?.votes === true ? say('Mở phiếu') : say('Tới phiên họp')}
        </Button>
      }
    >
      {say('Hội đồng đang xét:')} <b>{current.productName}</b>
    </Alert>
  );
}
