/** States and kinds as people read them in exported lists. */
export const IDEA_STATES = {
  draft: 'Đang viết',
  submitted: 'Đã gửi',
  returned: 'Trả lại để sửa',
  selected: 'Được chọn',
  refused: 'Không được chọn',
} as const;
export const PLAN_STATES = {
  draft: 'Đang viết',
  submitted: 'Đã gửi',
  returned: 'Trả lại để sửa',
  approved: 'Được duyệt',
  refused: 'Không được duyệt',
} as const;
export const DOSSIER_STATES = {
  draft: 'Đang lập',
  submitted: 'Đã nộp',
  'supplement-asked': 'Cần bổ sung',
  accepted: 'Được tiếp nhận',
  refused: 'Không tiếp nhận',
  withdrawn: 'Đã rút',
} as const;
export const DOSSIER_KINDS = { first: 'Lần đầu', upgrade: 'Nâng hạng', reassessment: 'Đánh giá lại' } as const;
export const PRODUCER_KINDS = {
  household: 'Hộ sản xuất',
  'cooperative-group': 'Tổ hợp tác',
  cooperative: 'Hợp tác xã',
  company: 'Doanh nghiệp',
} as const;
export const LEVELS = { ministry: 'Trung ương', province: 'Tỉnh', district: 'Huyện', commune: 'Xã' } as const;
export const CERTIFICATE_STATES = {
  preparing: 'Đang lập tệp',
  valid: 'Còn hiệu lực',
  expiring: 'Sắp hết hạn',
  held: 'Tạm dừng tính thời hạn',
  extended: 'Kéo dài chờ kết quả',
  expired: 'Đã hết hạn',
  suspended: 'Đang tạm dừng',
  withdrawn: 'Đã thu hồi',
  superseded: 'Đã thay thế',
} as const;
export const DECISION_STATES = {
  draft: 'Dự thảo',
  prepared: 'Chờ phê duyệt',
  approved: 'Đã phê duyệt, chưa công bố',
  published: 'Đã công bố',
  cancelled: 'Đã huỷ',
} as const;
export const COMPLAINT_SCOPES = { criterion: 'Chấm tiêu chí', evidence: 'Minh chứng', procedure: 'Thủ tục' } as const;
export const COMPLAINT_STATES = {
  open: 'Chưa trả lời',
  upheld: 'Khiếu nại đúng',
  dismissed: 'Khiếu nại không đúng',
  withdrawn: 'Đã rút',
} as const;
export const STATUS_KINDS = {
  suspension: 'Tạm dừng',
  reinstatement: 'Khôi phục',
  withdrawal: 'Thu hồi',
  lapse: 'Chấm dứt do hết hạn',
} as const;
export const CYCLE_STATES = {
  valid: 'Chưa đến thời gian nộp',
  'window-open': 'Đang trong thời gian nộp',
  missed: 'Đã quá thời gian nộp',
  filed: 'Đã nộp hồ sơ',
  'filed-late': 'Đã nộp hồ sơ muộn',
  held: 'Tạm dừng tính thời hạn',
  extended: 'Kéo dài chờ kết quả',
  expired: 'Đã hết hạn',
  'renewed-up': 'Công nhận lại, tăng hạng',
  'renewed-same': 'Công nhận lại, giữ hạng',
  'renewed-down': 'Công nhận lại, giảm hạng',
  'not-renewed': 'Không được công nhận lại',
  leaving: 'Xin thôi tham gia',
  left: 'Đã thôi tham gia',
  lapsed: 'Đã chấm dứt',
  withdrawn: 'Đã thu hồi',
} as const;
export const POINT_KINDS = {
  centre: 'Trung tâm',
  shop: 'Cửa hàng',
  stall: 'Quầy hàng',
  corner: 'Góc trong siêu thị',
  booth: 'Gian hàng hội chợ',
} as const;
export const PLACE_KINDS = {
  station: 'Nhà ga, sân bay, bến cảng',
  highway: 'Điểm dừng nghỉ đường bộ',
  market: 'Trung tâm thương mại, siêu thị, chợ',
  tourism: 'Khu du lịch, nhà hàng, khách sạn',
  'craft-village': 'Làng nghề',
  service: 'Trung tâm dịch vụ, cụm công nghiệp',
  fair: 'Trung tâm hội chợ',
  'post-office': 'Bưu điện',
} as const;
export const POINT_STATES = {
  registered: 'Đã đăng ký',
  surveyed: 'Đã khảo sát',
  recognised: 'Đã công nhận',
  suspended: 'Đang tạm dừng',
  revoked: 'Đã thu hồi công nhận',
  closed: 'Đã đóng',
} as const;
export const INSPECTION_KINDS = {
  periodic: 'Định kỳ',
  unannounced: 'Đột xuất',
  report: 'Theo phản ánh',
  're-inspection': 'Kiểm tra lại',
} as const;
export const INSPECTION_STATES = {
  planned: 'Đã lên lịch',
  'under-way': 'Đang kiểm tra',
  recorded: 'Đã lập biên bản',
  'remedy-awaited': 'Chờ khắc phục',
  closed: 'Đã kết thúc',
  cancelled: 'Đã huỷ',
} as const;
export const GRANT_STATES = {
  proposed: 'Đề nghị',
  decided: 'Đã quyết định',
  accepted: 'Đã nghiệm thu',
  paid: 'Đã chi',
  closed: 'Đã kết thúc',
  cancelled: 'Đã huỷ',
  recovered: 'Đã thu hồi',
} as const;
export const MARK_KINDS = {
  trademark: 'Nhãn hiệu',
  'collective-mark': 'Nhãn hiệu tập thể',
  'certification-mark': 'Nhãn hiệu chứng nhận',
  'geographical-indication': 'Chỉ dẫn địa lý',
  'trace-code': 'Mã truy xuất nguồn gốc',
  gtin: 'Mã số mã vạch (GTIN)',
} as const;
export const MARK_STATES = {
  valid: 'Còn hiệu lực',
  expiring: 'Sắp hết hạn',
  expired: 'Đã hết hạn',
  ended: 'Đã chấm dứt',
} as const;
