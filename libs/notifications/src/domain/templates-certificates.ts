import type { Template } from './template';

const facts = { productName: 'Mật ong rừng Hương Sơn', number: '07/2020/GCN-OCOP' };
const decided = {
  ...facts,
  reason: 'Sử dụng sai nhãn hiệu, biểu trưng OCOP',
  paper: 'Quyết định số 301/QĐ-UBND ngày 24/08/2026 của Ủy ban nhân dân tỉnh',
};

/** What happens to a certificate after its issue, told to the producer and the commune. */
export const CERTIFICATE_TEMPLATES = {
  'certificate.suspended': {
    label: 'Giấy chứng nhận bị tạm dừng',
    subject: 'Tạm dừng giấy chứng nhận OCOP: {productName}',
    body: 'Giấy chứng nhận số {number} của sản phẩm “{productName}” bị tạm dừng hiệu lực. Lý do: {reason}. Căn cứ: {paper}. Trong thời gian này không được dùng nhãn hiệu OCOP cho sản phẩm.',
    link: '/chung-nhan',
    sample: decided,
  },
  'certificate.reinstated': {
    label: 'Giấy chứng nhận được khôi phục',
    subject: 'Khôi phục giấy chứng nhận OCOP: {productName}',
    body: 'Giấy chứng nhận số {number} của sản phẩm “{productName}” đã được khôi phục hiệu lực. Nhãn hiệu OCOP được dùng lại cho sản phẩm.',
    link: '/chung-nhan',
    sample: facts,
  },
  'certificate.withdrawn': {
    label: 'Giấy chứng nhận bị thu hồi',
    subject: 'Thu hồi giấy chứng nhận OCOP: {productName}',
    body: 'Giấy chứng nhận số {number} của sản phẩm “{productName}” bị thu hồi. Lý do: {reason}. Căn cứ: {paper}. Chủ thể phải thôi dùng nhãn hiệu OCOP trên sản phẩm, bao bì và quảng cáo.',
    link: '/chung-nhan',
    sample: decided,
  },
  'certificate.expired': {
    label: 'Giấy chứng nhận hết hạn',
    subject: 'Giấy chứng nhận OCOP đã hết hạn: {productName}',
    body: 'Giấy chứng nhận số {number} của sản phẩm “{productName}” đã hết hạn ngày {endsOn}. Từ nay không được dùng nhãn hiệu OCOP cho sản phẩm cho đến khi được công nhận lại.',
    link: '/chung-nhan',
    sample: { ...facts, endsOn: '23/08/2029' },
  },
} as const satisfies Readonly<Record<string, Template>>;
