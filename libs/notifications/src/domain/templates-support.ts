import type { Template } from './template';

const ID = '0199a000-0000-7000-8000-000000000001';

const grant = { grantId: ID, productName: 'Bưởi Phúc Trạch', lineTitle: 'Thưởng sản phẩm đạt 4 sao' };

/** Messages on marks and codes, and on support money. */
export const SUPPORT_TEMPLATES = {
  'mark.expiring': {
    label: 'Nhãn hiệu, mã số sắp hết hạn (gửi chủ thể)',
    subject: '{kind} của {productName} hết hạn ngày {expiresOn}',
    body: '{kind} số {number} của sản phẩm “{productName}” có giá trị đến hết ngày {expiresOn}. Hãy gia hạn và cập nhật giấy tờ mới trong ứng dụng.',
    link: '/chu-the/san-pham/{productId}',
    sample: {
      kind: 'Nhãn hiệu chứng nhận',
      number: '4-2018-12345',
      productName: 'Bưởi Phúc Trạch',
      expiresOn: '20/12/2026',
      productId: ID,
    },
  },
  'grant.decided': {
    label: 'Khoản hỗ trợ được quyết định (gửi chủ thể)',
    subject: 'Có quyết định hỗ trợ: {productName}',
    body: 'Theo Quyết định số {decisionNo} ngày {decidedOn}, sản phẩm “{productName}” được hỗ trợ {amount} đồng: {lineTitle}.',
    link: '/ho-tro/khoan/{grantId}',
    sample: { ...grant, decisionNo: '812/QĐ-UBND', decidedOn: '12/03/2022', amount: '50.000.000' },
  },
  'grant.paid': {
    label: 'Khoản hỗ trợ được chi (gửi chủ thể)',
    subject: 'Đã chi tiền hỗ trợ: {productName}',
    body: 'Khoản hỗ trợ “{lineTitle}” của sản phẩm “{productName}” đã chi {paid} đồng trên {amount} đồng được quyết định.',
    link: '/ho-tro/khoan/{grantId}',
    sample: { ...grant, paid: '30.000.000', amount: '50.000.000' },
  },
  'grant.cancelled': {
    label: 'Khoản hỗ trợ bị huỷ (gửi chủ thể)',
    subject: 'Khoản hỗ trợ đã huỷ: {productName}',
    body: 'Khoản hỗ trợ “{lineTitle}” của sản phẩm “{productName}” đã huỷ. Lý do được ghi trong ứng dụng.',
    link: '/ho-tro/khoan/{grantId}',
    sample: grant,
  },
  'grant.recovered': {
    label: 'Khoản hỗ trợ bị thu hồi (gửi chủ thể)',
    subject: 'Thu hồi tiền hỗ trợ: {productName}',
    body: 'Theo văn bản số {recoveryNo} ngày {recoveredOn}, thu hồi {amount} đồng của khoản hỗ trợ “{lineTitle}” cho sản phẩm “{productName}”. Lý do được ghi trong ứng dụng.',
    link: '/ho-tro/khoan/{grantId}',
    sample: { ...grant, recoveryNo: '99/QĐ-UBND', recoveredOn: '12/03/2023', amount: '50.000.000' },
  },
} as const satisfies Readonly<Record<string, Template>>;
