import type { StateVocabulary } from '../../components/state-chip';
import type { Label } from '../../texts/language';

export const REPORT_STATES: StateVocabulary = {
  received: { label: { vi: 'Chờ xử lý', en: 'Waiting' }, tone: 'attention' },
  assigned: { label: { vi: 'Đã chuyển kiểm tra', en: 'Being inspected' }, tone: 'good' },
  dismissed: { label: { vi: 'Không xử lý', en: 'Dismissed' }, tone: 'neutral' },
};

export const REPORT_HISTORY: Readonly<Record<string, Label>> = {
  receive: { vi: 'Nhận phản ánh', en: 'Report received' },
  'open-inspection': { vi: 'Mở cuộc kiểm tra', en: 'Inspection opened' },
  join: { vi: 'Ghép vào cuộc kiểm tra đang mở', en: 'Joined to the open inspection' },
  dismiss: { vi: 'Không xử lý', en: 'Dismissed' },
};

export const WITHDRAWAL_STATES: StateVocabulary = {
  hearing: { label: { vi: 'Chờ giải trình', en: 'Hearing' }, tone: 'attention' },
  proposed: { label: { vi: 'Đã đề nghị', en: 'Proposed' }, tone: 'waiting' },
  decided: { label: { vi: 'Đã thu hồi', en: 'Withdrawn' }, tone: 'bad' },
  dropped: { label: { vi: 'Không thu hồi', en: 'Dropped' }, tone: 'neutral' },
};

export const WITHDRAWAL_HISTORY: Readonly<Record<string, Label>> = {
  create: { vi: 'Lập vụ thu hồi', en: 'Case opened' },
  explain: { vi: 'Chủ thể giải trình', en: 'The producer explained' },
  'record-ministry': { vi: 'Ghi quyết định của Bộ', en: 'Decision of the ministry recorded' },
  propose: { vi: 'Đề nghị thu hồi', en: 'Withdrawal proposed' },
  return: {
    vi: 'Dự thảo quyết định đã hủy, có thể đề nghị lại',
    en: 'Draft decision cancelled; it can be proposed again',
  },
  decide: { vi: 'Quyết định thu hồi được công bố', en: 'Decision to withdraw published' },
  drop: { vi: 'Không thu hồi', en: 'Dropped' },
};

/** The six grounds of the law. */
export const WITHDRAWAL_GROUNDS: readonly { value: string; label: string }[] = [
  { value: 'untrue-papers', label: 'Hồ sơ, giấy tờ không trung thực hoặc giả mạo' },
  { value: 'criteria-not-met', label: 'Không còn đáp ứng tiêu chí của hạng sao được công nhận' },
  {
    value: 'legal-breach',
    label: 'Vi phạm pháp luật về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ hoặc nhãn hàng hóa',
  },
  { value: 'mark-misuse', label: 'Sử dụng sai nhãn hiệu, biểu trưng OCOP' },
  { value: 'production-ended', label: 'Ngừng sản xuất, kinh doanh sản phẩm' },
  { value: 'authority-conclusion', label: 'Theo kết luận khác của cơ quan có thẩm quyền' },
];
