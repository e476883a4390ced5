import type { PointState } from '../domain/point-workflow';

/** States in words. */
export const STATE_WORDS: Readonly<Record<PointState, string>> = {
  registered: 'Đã đăng ký, chờ khảo sát',
  surveyed: 'Đã khảo sát, chờ công nhận',
  recognised: 'Được công nhận',
  suspended: 'Đang tạm dừng',
  revoked: 'Đã bị thu hồi công nhận',
  closed: 'Đã đóng',
};

export const DECISION_WORDS: Readonly<Record<string, string>> = {
  recognition: 'Công nhận',
  renewal: 'Gia hạn công nhận',
  suspension: 'Tạm dừng',
  reinstatement: 'Cho hoạt động lại',
  revocation: 'Thu hồi công nhận',
  closure: 'Đóng điểm bán',
};

export const GROUND_WORDS: Readonly<Record<string, string>> = {
  'not-remedied': 'Không khắc phục vi phạm đúng hạn',
  danger: 'Nguy cơ mất an toàn',
  authority: 'Kết luận của cơ quan có thẩm quyền',
};

export const INSPECTION_WORDS: Readonly<Record<string, string>> = {
  periodic: 'Kiểm tra định kỳ',
  unannounced: 'Kiểm tra đột xuất',
  're-inspection': 'Kiểm tra lại',
  'shelf-check': 'Kiểm tra quầy hàng bằng mã',
};

/** What each line of the timeline is called. */
export const ACTION_WORDS: Readonly<Record<string, string>> = {
  'sales-point.register': 'Tiếp nhận đăng ký',
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
