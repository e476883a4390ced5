import type { Template } from './template';

const ID = '0199a000-0000-7000-8000-000000000001';

/** Messages on marks and codes, and on support money. */
export const SUPPORT_TEMPLATES = {
  'mark.expiring': {
    label: 'Nhãn hiệu, mã số sắp hết hạn (gửi chủ thể)',
    subject: '{kind} của {productName} hết hạn ngày {expiresOn}',
    body: '{kind} số {number} của sản phẩm “{productName}” có giá trị đến hết ngày {expiresOn}. Hãy gia hạn và cập nhật giấy tờ mới trong ứng dụng.',
    link: '/san-pham/{productId}',
    sample: {
      kind: 'Nhãn hiệu chứng nhận',
      number: '4-2018-12345',
      productName: 'Bưởi Phúc Trạch',
      expiresOn: '20/12/2026',
      productId: ID,
    },
  },
} as const satisfies Readonly<Record<string, Template>>;
