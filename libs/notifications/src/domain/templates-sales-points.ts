import type { Template } from './template';

const ID = '0199a000-0000-7000-8000-000000000001';
const point = { pointId: ID, pointName: 'Cửa hàng OCOP Hương Sơn' };
const OF_POINT = '/diem-ban/{pointId}';
const OF_OPERATOR = '/diem-ban/{pointId}/phu-trach';

/** Messages on sales points. */
export const SALES_POINT_TEMPLATES = {
  'sales-point.registered': {
    label: 'Có đăng ký điểm bán mới (gửi Sở Công Thương)',
    subject: 'Đăng ký điểm bán: {pointName}',
    body: 'Đã tiếp nhận đăng ký điểm bán “{pointName}”. Hãy khảo sát trong thời hạn ghi ở trang điểm bán.',
    link: OF_POINT,
    sample: point,
  },
  'sales-point.recognised': {
    label: 'Điểm bán được công nhận',
    subject: 'Điểm bán được công nhận: {pointName}',
    body: 'Điểm bán “{pointName}” đã được công nhận. Hãy treo mã QR tại điểm bán khi điểm bán được công bố.',
    link: OF_OPERATOR,
    sample: point,
  },
  'sales-point.warned': {
    label: 'Điểm bán bị cảnh báo, có thời hạn khắc phục',
    subject: 'Cần khắc phục trước {remedyBy}: {pointName}',
    body: 'Kiểm tra điểm bán “{pointName}” có vi phạm. Hãy khắc phục trước khi hết ngày {remedyBy}; các vi phạm ghi trong ứng dụng.',
    link: OF_OPERATOR,
    sample: { ...point, remedyBy: '18/09/2026' },
  },
  'sales-point.remedy-told': {
    label: 'Điểm bán báo đã khắc phục vi phạm (gửi Sở Công Thương)',
    subject: 'Báo đã khắc phục: {pointName}',
    body: 'Điểm bán “{pointName}” báo đã khắc phục vi phạm. Hãy xem ảnh và xác nhận, hoặc kiểm tra lại tại chỗ.',
    link: OF_POINT,
    sample: point,
  },
  'sales-point.chased': {
    label: 'Sở Công Thương nhắc điểm bán việc chưa làm',
    subject: 'Sở Công Thương nhắc: {pointName}',
    body: 'Điểm bán “{pointName}” còn việc chưa làm. Hãy mở ứng dụng, xem từng việc và làm ngay; vướng mắc thì báo Sở Công Thương.',
    link: OF_OPERATOR,
    sample: point,
  },
  'sales-point.suspended': {
    label: 'Điểm bán bị tạm dừng',
    subject: 'Điểm bán tạm dừng: {pointName}',
    body: 'Điểm bán “{pointName}” bị tạm dừng và không còn trên bản đồ công khai. Lý do và việc cần làm ghi trong ứng dụng.',
    link: OF_OPERATOR,
    sample: point,
  },
  'sales-point.revoked': {
    label: 'Điểm bán bị thu hồi công nhận',
    subject: 'Thu hồi công nhận điểm bán: {pointName}',
    body: 'Công nhận của điểm bán “{pointName}” đã bị thu hồi. Lý do ghi trong ứng dụng.',
    link: OF_POINT,
    sample: point,
  },
  'sales-point.reinstated': {
    label: 'Điểm bán được hoạt động lại',
    subject: 'Điểm bán hoạt động lại: {pointName}',
    body: 'Sau khi kiểm tra lại, điểm bán “{pointName}” được hoạt động lại và có trên bản đồ công khai.',
    link: OF_OPERATOR,
    sample: point,
  },
  'sales-point.recovery': {
    label: 'Cần thu hồi tiền hỗ trợ điểm bán (gửi Sở Công Thương)',
    subject: 'Cần thu hồi tiền hỗ trợ: {pointName}',
    body: 'Điểm bán “{pointName}” ngừng trước thời hạn phải mở cửa. Hồ sơ thu hồi tiền hỗ trợ đã được mở.',
    link: OF_POINT,
    sample: point,
  },
  'sales-point.goods-wrong': {
    label: 'Hàng hóa của điểm bán không còn đúng quy định',
    subject: 'Hàng hóa cần chỉnh: {pointName}',
    body: 'Danh mục hàng hóa của điểm bán “{pointName}” có {faults} chỗ chưa đúng quy định. Hãy xem mặt hàng nào không còn hiệu lực và sửa danh mục.',
    link: OF_OPERATOR,
    sample: { ...point, faults: '3' },
  },
  'sales-point.proof-due': {
    label: 'Đến hạn gửi ảnh trong ngày của điểm bán',
    subject: 'Gửi ảnh trong ngày: {pointName}',
    body: 'Đã đến hạn gửi ảnh trong ngày của điểm bán “{pointName}”. Hãy lấy mã hôm nay trong ứng dụng, chụp ảnh và gửi.',
    link: OF_OPERATOR,
    sample: point,
  },
  'sales-point.report-due': {
    label: 'Đến kỳ báo cáo của điểm bán',
    subject: 'Đến kỳ báo cáo: {pointName}',
    body: 'Điểm bán “{pointName}” chưa gửi báo cáo của kỳ vừa hết. Báo cáo chỉ có bốn mục, điền được trên điện thoại.',
    link: OF_OPERATOR,
    sample: point,
  },
  'sales-point.papers-expiring': {
    label: 'Giấy tờ của điểm bán sắp hết hạn',
    subject: 'Giấy tờ sắp hết hạn: {pointName}',
    body: 'Điểm bán “{pointName}” có giấy tờ sắp hết hạn hoặc đã hết hạn. Thiếu giấy tờ thì không gia hạn công nhận được.',
    link: OF_POINT,
    sample: point,
  },
  'sales-point.inspection-due': {
    label: 'Đến hạn kiểm tra điểm bán (gửi Sở Công Thương)',
    subject: 'Đến hạn kiểm tra: {pointName}',
    body: 'Đã đến hạn kiểm tra định kỳ điểm bán “{pointName}”.',
    link: OF_POINT,
    sample: point,
  },
} as const satisfies Record<string, Template>;
