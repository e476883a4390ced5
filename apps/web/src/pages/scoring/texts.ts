import { inVietnamese, type Label, type Say } from '../../texts/language';
import type { StateVocabulary } from '../../components/state-chip';

export const CASE_STATES: StateVocabulary = {
  assigned: { label: { vi: 'Chờ đưa ra chấm', en: 'Waiting to be called' }, tone: 'neutral' },
  scoring: { label: { vi: 'Đang chấm', en: 'Being scored' }, tone: 'attention' },
  discussion: { label: { vi: 'Đang thảo luận', en: 'Under discussion' }, tone: 'waiting' },
  closed: { label: { vi: 'Đã chốt điểm', en: 'Closed' }, tone: 'good' },
  withdrawn: { label: { vi: 'Đã rút khỏi danh sách', en: 'Taken off the list' }, tone: 'bad' },
};

export const MY_SHEET: StateVocabulary = {
  none: { label: { vi: 'Chưa chấm', en: 'Not begun' }, tone: 'attention' },
  draft: { label: { vi: 'Đang chấm dở', en: 'Draft' }, tone: 'attention' },
  cast: { label: { vi: 'Đã nộp phiếu', en: 'Handed in' }, tone: 'good' },
};

export const SEATS: Readonly<Record<string, string>> = {
  chair: 'Chủ tịch',
  deputy: 'Phó Chủ tịch',
  member: 'Ủy viên',
  secretary: 'Thư ký',
  adviser: 'Tổ tư vấn',
};

export const CASE_HISTORY: Readonly<Record<string, string>> = {
  assign: 'Đưa vào danh sách của hội đồng',
  call: 'Đưa ra chấm',
  discuss: 'Mở thảo luận, mở phiếu',
  reopen: 'Mở vòng chấm tiếp theo',
  'to-meeting': 'Chuyển từ ý kiến văn bản ra họp',
  'paper-ballot': 'Nhập phiếu giấy',
  'sheet-moved-away': 'Chuyển phiếu nhập nhầm sang sản phẩm khác',
  'sheet-moved-here': 'Nhận phiếu nhập nhầm ở sản phẩm khác',
  'dismiss-conflict': 'Bỏ xung đột lợi ích',
  close: 'Chốt điểm',
  withdraw: 'Rút khỏi danh sách',
};

/** How the rules of a criterion begin. */
export const RULES: Readonly<Record<string, Label>> = {
  require: { vi: 'Bắt buộc', en: 'Required' },
  reject: { vi: 'Loại nếu', en: 'Rejected if' },
  stop: { vi: 'Dừng đánh giá nếu', en: 'The evaluation stops if' },
  onlyIf: { vi: 'Chỉ tính khi', en: 'Counts only if' },
  exclude: { vi: 'Không tính', en: 'Does not count' },
  evidence: { vi: 'Minh chứng cần có', en: 'Evidence needed' },
  default: { vi: 'Mặc định', en: 'By default' },
};

export const roundWord = (scoringRound: number, say: Say = inVietnamese): string => say('Vòng {0}', scoringRound);

interface QuorumFacts {
  required: number;
  present: number;
  missing: number;
  presidingPresent: boolean;
  met: boolean;
}

/** The quorum in a sentence. */
export function quorumText(quorum: QuorumFacts, say: Say = inVietnamese): string {
  const { present, required, missing } = quorum;
  if (quorum.met) return say('Có mặt {0} thành viên chấm điểm, cần ít nhất {1}: đủ túc số.', present, required);
  if (missing > 0 && !quorum.presidingPresent)
    return say(
      'Có mặt {0} thành viên chấm điểm, cần ít nhất {1}: còn thiếu {2}, và chưa có người chủ trì.',
      ...[present, required, missing],
    );
  if (missing > 0)
    return say('Có mặt {0} thành viên chấm điểm, cần ít nhất {1}: còn thiếu {2}.', present, required, missing);
  return say(
    'Có mặt {0} thành viên chấm điểm, cần ít nhất {1}, nhưng chưa có người chủ trì: cần chủ tịch, hoặc phó chủ tịch có ủy quyền bằng văn bản.',
    ...[present, required],
  );
}
