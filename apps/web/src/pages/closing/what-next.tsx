import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { Answer } from '../../api/hooks';
import { RouteLink } from '../../components/route-link';
import { dayText } from '../../lib/dates';
import { inVietnamese, useSay, type Say } from '../../texts/language';

type CaseDetail = Answer<'/api/cases/{id}'>;
type Closing = Answer<'/api/cases/{id}/closing'>;

/** What happens next and who does it, for everybody who looks on; who can do it himself sees the button. */
export function WhatNext({ detail, view }: { detail: CaseDetail; view: Closing | undefined }) {
  const say = useSay();
  const words = nextWords(detail, view, say);
  if (words === undefined) return null;
  const back = detail.state === 'closed' && detail.sittingId !== null;
  return (
    <Alert
      severity="info"
      action={
        back ? (
          <Button component={RouteLink} to={`/phien-hop/${detail.sittingId ?? ''}`} color="inherit">
            {say('Về phiên họp')}
          </Button>
        ) : undefined
      }
    >
      {words}
    </Alert>
  );
}

/** Undefined where the page says it already. */
export function nextWords(detail: CaseDetail, view: Closing | undefined, say: Say = inVietnamese): string | undefined {
  const { state, allowedActions, mode } = detail;
  const chair = detail.presidingName ?? say('người chủ trì');
  if (state === 'scoring' && !allowedActions.includes('discuss') && isWhole(detail))
    return mode === 'written'
      ? say('Đã đủ phiếu. Bước tiếp theo: {0} mở phiếu.', chair)
      : say('Mọi thành viên có mặt đã nộp phiếu. Bước tiếp theo: {0} mở thảo luận.', chair);
  if (state === 'discussion' && !allowedActions.includes('close')) {
    const open = view?.gates.filter((gate) => !gate.isAgreed).length ?? 0;
    return open > 0
      ? say('Bước tiếp theo: hội đồng thống nhất {0} tiêu chí có yêu cầu tối thiểu, rồi {1} chốt điểm.', open, chair)
      : say('Bước tiếp theo: {0} chốt điểm, hoặc mở vòng chấm tiếp theo.', chair);
  }
  if (state === 'closed' && mode === 'meeting' && isOfToday(detail))
    return say('Đã chốt điểm sản phẩm này. Hội đồng tiếp tục ở trang phiên họp.');
  return undefined;
}

const isWhole = ({ progress }: CaseDetail): boolean => {
  const voters = (progress ?? []).filter((member) => !member.conflict && (member.present || member.cast));
  return voters.length > 0 && voters.every((member) => member.cast);
};

const isOfToday = ({ history }: CaseDetail): boolean =>
  history.some(({ action, at }) => action === 'close' && dayText(at) === dayText(new Date().toISOString()));
