import type { Template } from './template';

const HELPER = 'Nguyễn Thị An';

/** Messages about filling in for a producer. The code itself is added to the mail while it is sent and is kept nowhere. */
export const JOURNEY_TEMPLATES = {
  'mandate.asked': {
    label: 'Có người xin làm thay',
    subject: '{helperName} xin làm thay {producerName}',
    body: '{helperName} xin ghi giúp {what} đến hết ngày {validThrough}. Nếu đồng ý, hãy mở ứng dụng và bấm “Đồng ý”, hoặc đọc mã dùng một lần cho người đó. Không đồng ý thì không cần làm gì, và đừng đọc mã cho ai.',
    link: '/lam-thay',
    sample: {
      helperName: HELPER,
      producerName: 'HTX Bưởi Phúc Trạch',
      what: 'sản phẩm “Mứt bưởi”',
      validThrough: '31/10/2026',
    },
  },
  'mandate.confirmed': {
    label: 'Chủ thể đồng ý cho làm thay',
    subject: '{producerName} đồng ý cho làm thay',
    body: '{giverName} đồng ý cho ông/bà ghi giúp {what} đến hết ngày {validThrough}. Mọi việc làm thay được ghi đủ hai tên.',
    link: '/lam-thay',
    sample: {
      giverName: 'Trần Văn Bình',
      producerName: 'HTX Bưởi Phúc Trạch',
      what: 'sản phẩm “Mứt bưởi”',
      validThrough: '31/10/2026',
    },
  },
  'mandate.taken': {
    label: 'Đã có người nhận làm thay',
    subject: '{helperName} bắt đầu làm thay {producerName}',
    body: '{helperName} đã nhận ghi giúp {what} đến hết ngày {validThrough}. Chủ thể xem được mọi việc đã làm và chấm dứt lúc nào cũng được.',
    link: '/lam-thay',
    sample: {
      helperName: HELPER,
      producerName: 'HTX Bưởi Phúc Trạch',
      what: 'sản phẩm “Mứt bưởi”',
      validThrough: '31/10/2026',
    },
  },
} as const satisfies Readonly<Record<string, Template>>;
