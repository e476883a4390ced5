/** States and kinds of the lists of councils, rounds and the office, as people read them. */
export const CASE_STATES = {
  assigned: 'Chờ đưa ra chấm',
  scoring: 'Đang chấm',
  discussion: 'Đang thảo luận',
  closed: 'Đã chốt điểm',
  withdrawn: 'Đã rút khỏi danh sách',
} as const;
export const CASE_MODES = { meeting: 'Họp hội đồng', written: 'Lấy ý kiến bằng văn bản' } as const;
export const PRODUCT_STATES = { active: 'Đang sản xuất', ended: 'Đã ngừng' } as const;
export const COUNCIL_STATES = { active: 'Đang hoạt động', dissolved: 'Đã giải thể' } as const;
export const ROUND_STATES = { preparing: 'Đang chuẩn bị', open: 'Đang mở', closed: 'Đã đóng' } as const;
export const ROUND_KINDS = { regular: 'Đánh giá, phân hạng', reassessment: 'Đánh giá lại' } as const;
export const UNIT_KINDS = { province: 'Tỉnh', district: 'Huyện', commune: 'Xã, phường' } as const;
export const USER_STATES = { invited: 'Đã mời, chưa nhận', active: 'Đang dùng', disabled: 'Đã khoá' } as const;
export const IMPORT_STATES = {
  uploaded: 'Đang đọc và kiểm tra',
  checked: 'Đã kiểm tra, chờ nhập',
  faulty: 'Có lỗi, chưa nhập gì',
  committing: 'Đang nhập',
  committed: 'Đã nhập',
  undone: 'Đã hoàn tác',
  discarded: 'Đã bỏ',
} as const;
export const SETTING_BASES = {
  law: 'Quy định của pháp luật',
  practice: 'Thực tế của tỉnh',
  open: 'Chưa tìm thấy quy định',
} as const;
export const YES_NO = { true: 'Có', false: 'Không' } as const;
export const PLAN_OF_INSPECTION_STATES = {
  draft: 'Dự thảo',
  approved: 'Đã duyệt',
  closed: 'Đã kết thúc',
  cancelled: 'Đã huỷ',
} as const;
export const REPORT_STATES = { received: 'Mới nhận', assigned: 'Đã giao xử lý', dismissed: 'Không xử lý' } as const;
export const WITHDRAWAL_STATES = {
  hearing: 'Đang nghe giải trình',
  proposed: 'Đã đề nghị thu hồi',
  decided: 'Đã có quyết định',
  dropped: 'Không thu hồi',
} as const;
export const HOLD_STATES = {
  draft: 'Dự thảo',
  'in-force': 'Đang tạm dừng',
  ended: 'Đã kết thúc',
  discarded: 'Đã bỏ',
} as const;
export const LAPSE_GROUNDS = {
  'not-filed': 'Không nộp hồ sơ đánh giá lại',
  'not-renewed': 'Đánh giá lại không đạt',
  'own-wish': 'Chủ thể tự nguyện thôi tham gia',
  'late-limit-passed': 'Quá thời gian kéo dài tối đa',
} as const;
export const REGULATION_STATES = {
  draft: 'Dự thảo',
  reviewed: 'Đã thẩm định',
  issued: 'Đã ban hành',
  'in-force': 'Đang có hiệu lực',
  replaced: 'Đã được thay thế',
  dropped: 'Đã bỏ',
} as const;
export const MONEY_SOURCES = {
  central: 'Ngân sách Trung ương',
  province: 'Ngân sách tỉnh',
  district: 'Ngân sách huyện',
  commune: 'Ngân sách xã',
  other: 'Nguồn khác',
} as const;
export const MODEL_LEVELS = { central: 'Trung ương', province: 'Tỉnh' } as const;

export const WORK_URGENCIES = { overdue: 'Quá hạn', week: 'Trong tuần', later: 'Sau', undated: 'Chưa định hạn' };
