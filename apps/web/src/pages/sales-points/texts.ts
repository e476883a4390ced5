import type { StateVocabulary } from '../../components/state-chip';

export const POINT_STATES: StateVocabulary = {
  registered: { label: { vi: 'Chờ khảo sát', en: 'Registered' }, tone: 'waiting' },
  surveyed: { label: { vi: 'Chờ công nhận', en: 'Surveyed' }, tone: 'waiting' },
  recognised: { label: { vi: 'Được công nhận', en: 'Recognised' }, tone: 'good' },
  suspended: { label: { vi: 'Đang tạm dừng', en: 'Suspended' }, tone: 'bad' },
  revoked: { label: { vi: 'Đã thu hồi', en: 'Revoked' }, tone: 'bad' },
  closed: { label: { vi: 'Đã đóng', en: 'Closed' }, tone: 'neutral' },
};

export const GOODS_VERDICTS: StateVocabulary = {
  none: { label: { vi: 'Chưa có danh mục', en: 'No list' }, tone: 'neutral' },
  right: { label: { vi: 'Hàng đúng quy định', en: 'Goods right' }, tone: 'good' },
  warned: { label: { vi: 'Hàng cần chỉnh', en: 'Goods warned' }, tone: 'attention' },
  breach: { label: { vi: 'Hàng vi phạm', en: 'Goods in breach' }, tone: 'bad' },
};

export const WARNING_STATES: StateVocabulary = {
  open: { label: { vi: 'Chờ khắc phục', en: 'Open' }, tone: 'attention' },
  escalated: { label: { vi: 'Đã tạm dừng', en: 'Escalated' }, tone: 'bad' },
  remedied: { label: { vi: 'Đã khắc phục', en: 'Remedied' }, tone: 'good' },
};

export const SUPPORT_STATES: StateVocabulary = {
  granted: { label: { vi: 'Đã duyệt, chưa chi', en: 'Granted' }, tone: 'waiting' },
  paid: { label: { vi: 'Đã chi', en: 'Paid' }, tone: 'good' },
  recovering: { label: { vi: 'Cần thu hồi', en: 'Recovering' }, tone: 'bad' },
  recovered: { label: { vi: 'Đã thu hồi', en: 'Recovered' }, tone: 'neutral' },
  waived: { label: { vi: 'Miễn thu hồi', en: 'Waived' }, tone: 'neutral' },
  cancelled: { label: { vi: 'Đã hủy', en: 'Cancelled' }, tone: 'neutral' },
};

/** Every state that the timeline of a point can name. */
export const TIMELINE_STATES: StateVocabulary = { ...POINT_STATES, ...WARNING_STATES, ...SUPPORT_STATES };

export const REGULATION_STATES: StateVocabulary = {
  draft: { label: { vi: 'Dự thảo', en: 'Draft' }, tone: 'neutral' },
  reviewed: { label: { vi: 'Đã thẩm định', en: 'Reviewed' }, tone: 'waiting' },
  issued: { label: { vi: 'Đã ban hành', en: 'Issued' }, tone: 'attention' },
  'in-force': { label: { vi: 'Đang có hiệu lực', en: 'In force' }, tone: 'good' },
  replaced: { label: { vi: 'Đã được thay thế', en: 'Replaced' }, tone: 'neutral' },
  dropped: { label: { vi: 'Đã bỏ', en: 'Dropped' }, tone: 'neutral' },
};

export const CERTIFICATE_WORDS: StateVocabulary = {
  valid: { label: { vi: 'Còn hiệu lực', en: 'Valid' }, tone: 'good' },
  expiring: { label: { vi: 'Sắp hết hạn', en: 'Expiring' }, tone: 'attention' },
  held: { label: { vi: 'Tạm dừng tính thời hạn', en: 'Held' }, tone: 'attention' },
  extended: { label: { vi: 'Kéo dài chờ kết quả', en: 'Extended' }, tone: 'attention' },
  expired: { label: { vi: 'Đã hết hạn', en: 'Expired' }, tone: 'bad' },
  suspended: { label: { vi: 'Đang tạm dừng', en: 'Suspended' }, tone: 'bad' },
  withdrawn: { label: { vi: 'Đã thu hồi', en: 'Withdrawn' }, tone: 'bad' },
  superseded: { label: { vi: 'Đã thay thế', en: 'Superseded' }, tone: 'bad' },
  'below-floor': { label: { vi: 'Dưới hạng sao', en: 'Below the floor' }, tone: 'bad' },
  unknown: { label: { vi: 'Không xác nhận được', en: 'Unknown' }, tone: 'bad' },
  preparing: { label: { vi: 'Chưa có hiệu lực', en: 'Being made' }, tone: 'neutral' },
};

export const KINDS: Readonly<Record<string, string>> = {
  centre: 'Trung tâm OCOP',
  shop: 'Cửa hàng',
  stall: 'Quầy hàng',
  corner: 'Góc OCOP trong siêu thị',
  booth: 'Gian hàng hội chợ',
};

export const PLACES: Readonly<Record<string, string>> = {
  station: 'Nhà ga, bến xe, sân bay, cảng',
  highway: 'Trạm dừng trên đường cao tốc, quốc lộ',
  market: 'Trung tâm thương mại, siêu thị, chợ',
  tourism: 'Khu du lịch, nhà hàng, khách sạn',
  'craft-village': 'Làng nghề',
  service: 'Trung tâm dịch vụ, cụm công nghiệp',
  fair: 'Trung tâm hội chợ',
  'post-office': 'Bưu điện',
};

export const PAPER_KINDS: Readonly<Record<string, string>> = {
  application: 'Đơn đăng ký',
  'business-licence': 'Giấy đăng ký kinh doanh',
  lease: 'Hợp đồng thuê, mượn mặt bằng',
  'food-safety': 'Giấy chứng nhận an toàn thực phẩm',
  invoices: 'Hóa đơn, chứng từ nguồn hàng',
  'trained-seller': 'Xác nhận người bán đã qua tập huấn',
  prices: 'Bảng giá niêm yết',
  'name-board': 'Biển tên theo mẫu',
  photo: 'Ảnh điểm bán',
  other: 'Giấy tờ khác',
};

export const CHECKS: Readonly<Record<string, string>> = {
  'name-board': 'Biển tên theo mẫu',
  'ocop-mark': 'Nhãn OCOP trên hàng',
  'trace-code': 'Mã truy xuất nguồn gốc trên hàng',
  prices: 'Niêm yết giá',
  invoices: 'Hóa đơn, chứng từ nguồn hàng',
  'food-safety': 'Giấy an toàn thực phẩm còn hạn',
  'trained-seller': 'Người bán đã qua tập huấn',
  hygiene: 'Vệ sinh, bày hàng',
};

export const ANSWERS: Readonly<Record<string, string>> = {
  ok: 'Đạt',
  violation: 'Vi phạm',
  'not-seen': 'Chưa xem',
};

export const INSPECTIONS: Readonly<Record<string, string>> = {
  periodic: 'Kiểm tra định kỳ',
  unannounced: 'Kiểm tra đột xuất',
  're-inspection': 'Kiểm tra lại',
  'shelf-check': 'Kiểm tra quầy hàng bằng mã',
};

export const DECISIONS: Readonly<Record<string, string>> = {
  recognition: 'Công nhận',
  renewal: 'Gia hạn công nhận',
  suspension: 'Tạm dừng',
  reinstatement: 'Cho hoạt động lại',
  revocation: 'Thu hồi công nhận',
  closure: 'Đóng điểm bán',
};

export const GROUNDS: Readonly<Record<string, string>> = {
  'not-remedied': 'Không khắc phục vi phạm đúng hạn',
  danger: 'Nguy cơ mất an toàn',
  authority: 'Kết luận của cơ quan có thẩm quyền',
};

export const BASES: Readonly<Record<string, string>> = {
  law: 'Luật',
  practice: 'Thực tiễn của tỉnh',
  open: 'Văn phòng cần xác nhận',
};

export const BOARD: Readonly<Record<string, string>> = {
  'step-registered': 'Chờ khảo sát',
  'step-surveyed': 'Chờ công nhận',
  'step-recognised': 'Chờ công bố',
  'step-suspended': 'Đang tạm dừng, chờ xem xét',
  warning: 'Cảnh báo chờ khắc phục',
  'warning-answered': 'Điểm bán báo đã khắc phục',
  'goods-warned': 'Hàng hóa chưa đúng quy định',
  'goods-breach': 'Hàng hóa vi phạm quy định',
  proof: 'Quá hạn gửi ảnh trong ngày',
  inspection: 'Quá hạn kiểm tra',
  report: 'Chưa gửi báo cáo kỳ',
  papers: 'Giấy tờ sắp hết hạn hoặc đã hết hạn',
  recognition: 'Sắp hết thời hạn công nhận',
  recovery: 'Cần thu hồi tiền hỗ trợ',
  'money-accept': 'Hỗ trợ chờ nghiệm thu',
  'money-pay': 'Hỗ trợ chờ chi',
};

export const HISTORY: Readonly<Record<string, string>> = {
  'sales-point.register': 'Tiếp nhận đăng ký',
  'sales-point.record-earlier': 'Nhập từ sổ: đã công nhận trên giấy',
  'sales-point.change': 'Sửa thông tin',
  'sales-point.survey': 'Khảo sát',
  'sales-point.recognise': 'Công nhận',
  'sales-point.publish': 'Công bố',
  'sales-point.renew': 'Gia hạn công nhận',
  'sales-point.suspend': 'Tạm dừng',
  'sales-point.reinstate': 'Cho hoạt động lại',
  'sales-point.revoke': 'Thu hồi công nhận',
  'sales-point.close': 'Đóng điểm bán',
  'sales-point.withdraw': 'Rút đăng ký',
  'sales-point.add-paper': 'Thêm giấy tờ',
  'sales-point.retire-paper': 'Thay giấy tờ',
  'sales-point.list-goods': 'Lập danh mục hàng hóa',
  'sales-point.goods-warned': 'Hàng hóa chưa đúng quy định',
  'sales-point.goods-breach': 'Hàng hóa vi phạm quy định',
  'sales-point.goods-right': 'Hàng hóa đúng quy định trở lại',
  'sales-point.prove': 'Gửi ảnh trong ngày',
  'sales-point.reject-proof': 'Không nhận ảnh trong ngày',
  'sales-point.inspect': 'Kiểm tra',
  'sales-point.report': 'Gửi báo cáo kỳ',
  'sales-point.appoint': 'Giao người phụ trách',
  'sales-point.chase': 'Nhắc người phụ trách',
  'sales-warning.warn': 'Cảnh báo, giao thời hạn khắc phục',
  'sales-warning.answer': 'Điểm bán báo đã khắc phục',
  'sales-warning.remedy': 'Xác nhận đã khắc phục',
  'sales-warning.escalate': 'Không khắc phục, chuyển sang tạm dừng',
  'sales-support.grant': 'Duyệt hỗ trợ',
  'sales-support.accept': 'Nghiệm thu',
  'sales-support.pay': 'Chi hỗ trợ',
  'sales-support.cancel': 'Hủy hỗ trợ',
  'sales-support.open-recovery': 'Mở hồ sơ thu hồi tiền hỗ trợ',
  'sales-support.recover': 'Đã thu hồi tiền hỗ trợ',
  'sales-support.waive': 'Miễn thu hồi tiền hỗ trợ',
};

export const REGULATION_HISTORY: Readonly<Record<string, string>> = {
  ship: 'Có sẵn khi cài đặt',
  draft: 'Lập dự thảo',
  change: 'Sửa mức giới hạn',
  review: 'Sở Tư pháp thẩm định',
  return: 'Trả về dự thảo',
  issue: 'Ban hành',
  enforce: 'Có hiệu lực',
  replace: 'Được thay thế',
  drop: 'Bỏ dự thảo',
};

export const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Only what was filled in: the API takes no empty texts. */
export const filled = <T extends Record<string, string>>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')) as Partial<T>;
