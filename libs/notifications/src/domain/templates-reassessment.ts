import type { Template } from './template';

const ID = '0199a000-0000-7000-8000-000000000001';
const product = { cycleId: ID, productName: 'Mật ong rừng Hương Sơn', number: '07/2023/GCN-OCOP' };

/** Messages of reassessment: reminders, leaving, results, holds. */
export const REASSESSMENT_TEMPLATES = {
  'reassessment.reminder': {
    label: 'Nhắc đánh giá lại (gửi chủ thể)',
    subject: 'Đánh giá lại OCOP: {productName}, {remaining}',
    body: 'Giấy chứng nhận số {number} của sản phẩm “{productName}” có giá trị đến hết ngày {endsOn} ({remaining}). Hạn nộp hồ sơ đánh giá lại: hết ngày {closesOn}. Giấy tờ còn hạn được dùng lại, chỉ cần bổ sung phần còn thiếu.',
    link: '/danh-gia-lai/{cycleId}',
    sample: { ...product, endsOn: '31/12/2026', closesOn: '02/09/2026', remaining: 'còn 180 ngày' },
  },
  'reassessment.reminder-here': {
    label: 'Sản phẩm sắp hết hạn trên địa bàn (gửi cán bộ xã, Văn phòng)',
    subject: '{productName} ({producerName}): {remaining}',
    body: 'Giấy chứng nhận số {number} của sản phẩm “{productName}” ({producerName}) có giá trị đến hết ngày {endsOn} ({remaining}); chủ thể chưa nộp hồ sơ đánh giá lại. Hạn nộp: hết ngày {closesOn}.',
    link: '/danh-gia-lai/{cycleId}',
    sample: {
      ...product,
      producerName: 'Hợp tác xã Hương Sơn',
      endsOn: '31/12/2026',
      closesOn: '02/09/2026',
      remaining: 'còn 180 ngày',
    },
  },
  'reassessment.not-renewed': {
    label: 'Đánh giá lại không đạt (gửi chủ thể)',
    subject: 'Đánh giá lại chưa đạt: {productName}',
    body: 'Kết quả đánh giá lại sản phẩm “{productName}” chưa đạt hạng sao được công nhận. Giấy chứng nhận số {number} chỉ còn giá trị đến hết ngày {endsOn}. Việc có thể làm tiếp được ghi trong ứng dụng.',
    link: '/danh-gia-lai/{cycleId}',
    sample: { ...product, endsOn: '31/12/2026' },
  },
  'reassessment.leaving': {
    label: 'Chủ thể không đánh giá lại (gửi cán bộ xã)',
    subject: 'Không đánh giá lại: {productName} ({producerName})',
    body: 'Chủ thể {producerName} đăng ký không đánh giá lại sản phẩm “{productName}”. Giấy chứng nhận số {number} có giá trị đến hết ngày {endsOn}; đến ngày đó chủ thể còn có thể rút lại.',
    link: '/danh-gia-lai/{cycleId}',
    sample: { ...product, producerName: 'Hợp tác xã Hương Sơn', endsOn: '31/12/2026' },
  },
  'reassessment.staying': {
    label: 'Chủ thể rút lại việc không đánh giá lại (gửi cán bộ xã)',
    subject: 'Vẫn đánh giá lại: {productName} ({producerName})',
    body: 'Chủ thể {producerName} đã rút lại đăng ký không đánh giá lại sản phẩm “{productName}”. Giấy chứng nhận số {number} có giá trị đến hết ngày {endsOn}.',
    link: '/danh-gia-lai/{cycleId}',
    sample: { ...product, producerName: 'Hợp tác xã Hương Sơn', endsOn: '31/12/2026' },
  },
  'reassessment.held': {
    label: 'Tạm dừng đánh giá lại (gửi chủ thể)',
    subject: 'Tạm dừng đánh giá lại theo {documentNo}',
    body: 'Theo {documentNo} của {issuer}, việc đánh giá lại tạm dừng từ ngày {fromOn} với: {products}. Giấy chứng nhận vẫn có hiệu lực; thời gian tạm dừng được cộng thêm vào thời hạn.',
    link: '/danh-gia-lai',
    sample: {
      documentNo: '1234/BNN-VPĐP',
      issuer: 'Bộ Nông nghiệp và Môi trường',
      fromOn: '01/07/2026',
      products: 'Mật ong rừng Hương Sơn',
    },
  },
  'reassessment.hold-ended': {
    label: 'Hết tạm dừng đánh giá lại (gửi chủ thể)',
    subject: 'Hết tạm dừng đánh giá lại theo {documentNo}',
    body: 'Việc tạm dừng đánh giá lại theo {documentNo} đã kết thúc với: {products}. Ngày hết hạn và hạn nộp hồ sơ mới có trong ứng dụng.',
    link: '/danh-gia-lai',
    sample: { documentNo: '1234/BNN-VPĐP', products: 'Mật ong rừng Hương Sơn' },
  },
} as const satisfies Readonly<Record<string, Template>>;
