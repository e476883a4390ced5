import type { StateVocabulary } from '../../components/state-chip';

export const IDEA_STATES: StateVocabulary = {
  draft: { label: { vi: 'Bản nháp', en: 'Draft' }, tone: 'neutral' },
  submitted: { label: { vi: 'Đã gửi, chờ xét', en: 'Submitted' }, tone: 'waiting' },
  returned: { label: { vi: 'Trả lại để sửa', en: 'Returned' }, tone: 'attention' },
  selected: { label: { vi: 'Được chọn', en: 'Selected' }, tone: 'good' },
  refused: { label: { vi: 'Không được chọn', en: 'Refused' }, tone: 'bad' },
};

export const IDEA_ACTIONS: Readonly<Record<string, string>> = {
  create: 'Bắt đầu viết phiếu ý tưởng',
  submit: 'Gửi ý tưởng',
  return: 'Trả lại để sửa',
  select: 'Chọn ý tưởng',
  refuse: 'Không chọn ý tưởng',
};

/** Long texts of the form in their order: name of the field, what it is called, what to write there. */
export const IDEA_TEXTS = [
  {
    name: 'description',
    label: 'Mô tả sản phẩm',
    hint: 'Sản phẩm là gì, làm ra thế nào, ai dùng.',
    max: 2000,
    lines: 4,
  },
  {
    name: 'coreValue',
    label: 'Giá trị cốt lõi đối với người mua',
    hint: 'Vì sao người mua chọn sản phẩm này.',
    max: 2000,
    lines: 3,
  },
  { name: 'packingUnit', label: 'Quy cách đóng gói', hint: 'Ví dụ: chai 500 ml, hộp 2 quả.', max: 300, lines: 1 },
  { name: 'rawMaterial', label: 'Nguyên liệu chính', hint: 'Ví dụ: mật ong rừng, mật mía.', max: 1000, lines: 2 },
  {
    name: 'materialSource',
    label: 'Nguồn nguyên liệu',
    hint: 'Lấy từ đâu, bao nhiêu phần trăm tại địa phương.',
    max: 1000,
    lines: 2,
  },
  {
    name: 'distinction',
    label: 'Điểm mới hoặc tính truyền thống',
    hint: 'Khác sản phẩm khác ở điểm nào; nghề, bí quyết, câu chuyện của địa phương.',
    max: 2000,
    lines: 3,
  },
  {
    name: 'helpNeeded',
    label: 'Nhu cầu hỗ trợ',
    hint: 'Cần hỗ trợ gì: kỹ thuật, thiết bị, bao bì, vay vốn, bán hàng…',
    max: 2000,
    lines: 2,
    optional: true,
  },
] as const;

/** What the state means for the producer, in plain words. */
export const IDEA_MEANING: Readonly<Record<string, string>> = {
  draft: 'Phiếu chưa gửi. Những gì đã viết được lưu lại; viết xong thì bấm “Gửi ý tưởng”.',
  submitted: 'Đã gửi. Cơ quan phụ trách đang xem xét; kết quả được báo tới chủ thể.',
  returned: 'Cần sửa theo lý do dưới đây rồi gửi lại.',
  selected: 'Ý tưởng được chọn. Bước tiếp theo: lập phương án sản xuất kinh doanh.',
  refused: 'Ý tưởng không được chọn. Lý do nằm ở phần lịch sử.',
};
