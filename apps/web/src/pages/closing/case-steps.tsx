import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { ActionBar, type ActionSpec, type WayOut } from '../../components/action-bar';
import { useSay, inVietnamese, type Say } from '../../texts/language';
import { quorumText } from '../scoring/texts';
import { gatePlace } from './gate-line';

type CaseDetail = Answer<'/api/cases/{id}'>;
type Closing = Answer<'/api/cases/{id}/closing'>;

interface CaseStepsProps {
  detail: CaseDetail;
  /** Known once the sheets are open. */
  view: Closing | undefined;
  reload: () => void;
}

/** Where the sheets stand beside one another. */
export const SHEETS_PLACE = 'cac-phieu-canh-nhau';

const STEPS = ['discuss', 'close', 'to-meeting', 'reopen', 'withdraw'];

/** The next steps of a product; a step that is not possible yet says why. */
export function CaseSteps({ detail, view, reload }: CaseStepsProps) {
  const say = useSay();
  const { id, version } = detail;
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      const body = reason === '' ? {} : { reason };
      if (action === 'discuss') return api.POST('/api/cases/{id}/discuss', call);
      if (action === 'reopen') return api.POST('/api/cases/{id}/reopen', { ...call, body });
      if (action === 'to-meeting') return api.POST('/api/cases/{id}/to-meeting', { ...call, body });
      if (action === 'close') return api.POST('/api/cases/{id}/close', { ...call, body });
      return api.POST('/api/cases/{id}/withdraw', { ...call, body });
    },
    invalidates: ['/api/cases', '/api/councils', '/api/sittings', '/api/results', '/api/rankings', '/api/me/worklist'],
  });
  const blocked = blockedSteps(detail, view, say);
  return (
    <ActionBar
      actions={specsOf(detail, view, say)}
      allowed={detail.allowedActions.filter((action) => STEPS.includes(action) && blocked[action] === undefined)}
      blocked={blocked}
      wayOut={blocked['close'] === undefined ? {} : wayToClosing(view, say)}
      pending={step.pending}
      problem={step.problem}
      onReload={reload}
      onAction={(action, reason) => step.runAsync({ action, reason })}
    />
  );
}

/** Steps that this person may take but the matter does not allow yet, with the reason in words. */
export function blockedSteps(
  detail: CaseDetail,
  view: Closing | undefined,
  say: Say = inVietnamese,
): Record<string, string> {
  const why: Record<string, string | undefined> = {
    discuss: whyNotDiscuss(detail, say),
    close: view && whyNotClose(view, say),
    reopen:
      view && view.scoringRound >= view.maxScoringRounds
        ? say('quy chế chỉ cho {0} vòng chấm.', view.maxScoringRounds)
        : undefined,
  };
  return Object.fromEntries(
    Object.entries(why).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && detail.allowedActions.includes(entry[0]),
    ),
  );
}

function whyNotDiscuss({ quorum, progress, mode, periodOver }: CaseDetail, say: Say): string | undefined {
  if (mode === 'written') {
    const out = (progress ?? []).filter((member) => !member.conflict && !member.cast).length;
    if (out > 0 && !periodOver) return say('còn {0} thành viên chưa gửi phiếu, chưa hết hạn.', out);
    return quorum.met
      ? undefined
      : say('mới có {0} phiếu, cần ít nhất {1}, có cả người chủ trì.', quorum.present, quorum.required);
  }
  if (!quorum.met) return quorumText(quorum, say);
  const open = (progress ?? []).filter((member) => member.present && !member.conflict && !member.cast).length;
  return open > 0 ? say('còn {0} thành viên có mặt chưa nộp phiếu.', open) : undefined;
}

function whyNotClose(view: Closing, say: Say): string | undefined {
  const isLastRound = view.scoringRound >= view.maxScoringRounds;
  if (view.opinions !== null && !view.opinions.agree) return say('ý kiến khác nhau, sản phẩm phải chuyển ra họp.');
  if (!view.quorum.met) return quorumText(view.quorum, say);
  if (view.opinions === null && view.spread > view.spreadLimit && !isLastRound)
    return say(
      'chênh lệch {0} điểm, vượt giới hạn {1} điểm. Hãy mở vòng chấm tiếp theo.',
      view.spread,
      view.spreadLimit,
    );
  const open = view.gates.filter((gate) => !gate.isAgreed).length;
  return open > 0 ? say('còn {0} tiêu chí có yêu cầu tối thiểu chưa thống nhất.', open) : undefined;
}

/** From the closed button to what keeps it closed. */
function wayToClosing(view: Closing | undefined, say: Say): Record<string, readonly WayOut[]> {
  const open = view?.gates.find((gate) => !gate.isAgreed);
  const apart = view !== undefined && view.spread > view.spreadLimit;
  if (apart) return { close: [{ label: say('Xem tiêu chí chênh lệch'), go: SHEETS_PLACE }] };
  return open === undefined ? {} : { close: [{ label: say('Tới tiêu chí chưa thống nhất'), go: gatePlace(open.key) }] };
}

function specsOf(detail: CaseDetail, view: Closing | undefined, say: Say): Record<string, ActionSpec> {
  const wide = view !== undefined && view.spread > view.spreadLimit;
  const isWritten = detail.mode === 'written';
  return {
    discuss: {
      label: isWritten ? 'Mở phiếu' : 'Mở thảo luận',
      tone: 'main',
      confirm: {
        title: isWritten ? 'Mở các phiếu đã gửi về?' : 'Mở các phiếu để thảo luận?',
        text: isWritten
          ? 'Không ai gửi hay sửa phiếu được nữa. Ý kiến thống nhất thì chốt điểm; khác nhau thì chuyển ra họp.'
          : 'Hội đồng thấy mọi phiếu của sản phẩm. Không ai nộp hay sửa phiếu được nữa, trừ khi mở vòng chấm tiếp theo.',
      },
    },
    close: {
      label: 'Chốt điểm',
      tone: 'main',
      confirm: {
        title: 'Chốt điểm sản phẩm?',
        text:
          (view ? `${say('Điểm trung bình {0}, {1} sao.', view.shownMean.replace('.', ','), view.star)} ` : '') +
          (wide ? `${say('Chênh lệch vẫn vượt giới hạn sau vòng chấm cuối, nên cần ghi lý do.')} ` : '') +
          say('Kết quả đã chốt không sửa được.'),
        reason: wide ? 'required' : 'none',
      },
    },
    'to-meeting': {
      label: 'Chuyển ra họp',
      tone: 'main',
      confirm: {
        title: 'Chuyển sản phẩm ra họp?',
        text: 'Các phiếu bằng văn bản được giữ làm vòng một; hội đồng chấm vòng hai tại phiên họp.',
        reason: detail.state === 'scoring' ? 'required' : 'optional',
      },
    },
    reopen: {
      label: 'Mở vòng chấm tiếp theo',
      tone: 'plain',
      confirm: {
        title: 'Mở vòng chấm tiếp theo?',
        text: 'Các phiếu của vòng này được giữ; thành viên có thể sửa phiếu kèm lý do.',
        reason: 'required',
      },
    },
    withdraw: {
      label: 'Rút khỏi danh sách',
      tone: 'danger',
      confirm: { title: 'Rút sản phẩm khỏi danh sách của hội đồng?', reason: 'required' },
    },
  };
}
