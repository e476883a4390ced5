import type { Template } from './template';

const ID = '0199a000-0000-7000-8000-000000000001';

/** Messages about results. */
export const RANKING_TEMPLATES = {
  'complaint.answered': {
    label: 'Trả lời khiếu nại kết quả',
    subject: 'Đã trả lời khiếu nại về sản phẩm {productName}',
    body: 'Khiếu nại nhận ngày {receivedOn} về kết quả của sản phẩm {productName} ({roundName}) đã được trả lời.',
    link: '/khieu-nai/{complaintId}',
    sample: { complaintId: ID, productName: 'Cam bù Sơn Mai', roundName: 'Đợt 1 năm 2026', receivedOn: '10/07/2026' },
  },
} as const satisfies Readonly<Record<string, Template>>;
