import type { StateVocabulary } from '../../components/state-chip';
import type { Source } from '../../lib/capital';
import { groupDigits } from '../../lib/money';

export const PLAN_STATES: StateVocabulary = {
  draft: { label: { vi: 'Bản nháp', en: 'Draft' }, tone: 'neutral' },
  submitted: { label: { vi: 'Đã gửi, chờ duyệt', en: 'Submitted' }, tone: 'waiting' },
  returned: { label: { vi: 'Trả lại để sửa', en: 'Returned' }, tone: 'attention' },
  approved: { label: { vi: 'Đã duyệt', en: 'Approved' }, tone: 'good' },
  refused: { label: { vi: 'Không duyệt', en: 'Refused' }, tone: 'bad' },
};

export const PLAN_ACTIONS: Readonly<Record<string, string>> = {
  create: 'Bắt đầu lập phương án',
  'record-earlier': 'Nhập phương án đã duyệt trên giấy',
  submit: 'Gửi phương án',
  return: 'Trả lại để sửa',
  approve: 'Duyệt phương án',
  refuse: 'Không duyệt phương án',
};

export const PLAN_MEANING: Readonly<Record<string, string>> = {
  draft: 'Phương án chưa gửi. Những gì đã viết được lưu lại; tổng vốn phải bằng cộng các nguồn thì mới gửi được.',
  submitted: 'Đã gửi. Huyện và Văn phòng Điều phối tỉnh góp ý, xét duyệt; kết quả được báo tới chủ thể.',
  returned: 'Cần sửa theo lý do dưới đây rồi gửi lại.',
  approved: 'Phương án đã được duyệt và dùng được trong hồ sơ sản phẩm.',
  refused: 'Phương án không được duyệt.',
};

export const SOURCE_LABELS: Readonly<Record<Source, string>> = {
  owner: 'Vốn chủ cơ sở',
  loan: 'Vốn vay',
  state: 'Ngân sách nhà nước hỗ trợ',
  other: 'Vốn khác',
};

export const SECTIONS = [
  { name: 'organisation', label: 'Tổ chức, bộ máy', hint: 'Ai quản lý, bao nhiêu thành viên, giấy đăng ký.' },
  { name: 'staff', label: 'Lao động', hint: 'Số lao động thường xuyên, thời vụ, người địa phương.' },
  { name: 'goals', label: 'Mục tiêu', hint: 'Sau ba năm muốn đạt điều gì.' },
  { name: 'product', label: 'Sản phẩm', hint: 'Sản phẩm, bao bì, chất lượng, điểm khác biệt.' },
  { name: 'market', label: 'Thị trường', hint: 'Bán cho ai, ở đâu, bằng cách nào.' },
  { name: 'production', label: 'Sản xuất', hint: 'Vùng nguyên liệu, máy móc, quy trình, sản lượng.' },
] as const;
export type SectionName = (typeof SECTIONS)[number]['name'];

/** '10000000' → 'thừa 10.000.000 đ', '-1000000' → 'thiếu 1.000.000 đ'. */
export const differenceWords = (difference: string): string =>
  difference.startsWith('-') ? `thiếu ${groupDigits(difference.slice(1))} đ` : `thừa ${groupDigits(difference)} đ`;
