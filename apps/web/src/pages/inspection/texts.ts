import type { StateVocabulary } from '../../components/state-chip';
import type { Label } from '../../texts/language';

export const INSPECTION_STATES: StateVocabulary = {
  planned: { label: { vi: 'Sẽ kiểm tra', en: 'Planned' }, tone: 'waiting' },
  'under-way': { label: { vi: 'Đang kiểm tra', en: 'Under way' }, tone: 'attention' },
  recorded: { label: { vi: 'Đã có biên bản', en: 'Recorded' }, tone: 'good' },
  'remedy-awaited': { label: { vi: 'Chờ khắc phục', en: 'Remedy awaited' }, tone: 'attention' },
  closed: { label: { vi: 'Đã kết thúc', en: 'Closed' }, tone: 'neutral' },
  cancelled: { label: { vi: 'Đã hủy', en: 'Cancelled' }, tone: 'bad' },
};

const KINDS: Readonly<Record<string, Label>> = {
  periodic: { vi: 'Theo kế hoạch', en: 'By plan' },
  unannounced: { vi: 'Đột xuất', en: 'Unannounced' },
  report: { vi: 'Theo phản ánh', en: 'After a report' },
  're-inspection': { vi: 'Kiểm tra lại', en: 'Re-inspection' },
};

/** How an inspection came about; a periodic one of no plan was opened by itself, with notice to the producer. */
export const kindText = ({ kind, planId }: { kind: string; planId: string | null }): Label =>
  kind === 'periodic' && planId === null
    ? { vi: 'Báo trước, ngoài kế hoạch', en: 'Announced, outside a plan' }
    : (KINDS[kind] ?? { vi: '', en: '' });

export const AREAS: Readonly<Record<string, string>> = {
  criteria: 'Tiêu chí đã được công nhận',
  mark: 'Sử dụng biểu trưng OCOP',
  'food-safety': 'An toàn thực phẩm',
  environment: 'Môi trường',
  labelling: 'Nhãn hàng hóa',
  trace: 'Truy xuất nguồn gốc',
  papers: 'Giấy tờ',
  safety: 'An toàn',
};

export const SEVERITIES: Readonly<Record<string, string>> = {
  minor: 'Nhỏ',
  serious: 'Đáng kể',
  critical: 'Nghiêm trọng',
};

export const VERDICTS: Readonly<Record<string, string>> = {
  yes: 'Đạt',
  no: 'Không đạt',
  'not-applicable': 'Không áp dụng',
};

export const HISTORY: Readonly<Record<string, string | Label>> = {
  create: 'Lập cuộc kiểm tra',
  start: 'Bắt đầu kiểm tra',
  record: 'Lập biên bản, không có tồn tại phải khắc phục',
  'record-findings': 'Lập biên bản, có tồn tại phải khắc phục',
  'confirm-remedy': { vi: 'Xác nhận đã khắc phục', en: 'Remedy confirmed' },
  'propose-suspension': 'Đề nghị tạm dừng giấy chứng nhận',
  'propose-reinstatement': 'Đề nghị khôi phục giấy chứng nhận',
  close: { vi: 'Kết thúc', en: 'Closed' },
  cancel: { vi: 'Hủy', en: 'Cancelled' },
};

export const SUSPENSION_GROUNDS = [
  { value: 'inspection', label: 'Kết quả kiểm tra' },
  { value: 'not-remedied', label: 'Không khắc phục đúng hạn' },
  { value: 'under-investigation', label: 'Đang được điều tra, xác minh' },
];
export const REINSTATEMENT_GROUNDS = [
  { value: 'remedied', label: 'Đã khắc phục' },
  { value: 'cleared', label: 'Xác minh không vi phạm' },
];
