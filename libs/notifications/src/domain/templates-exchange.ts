import type { Template } from './template';

const ID = '0199a000-0000-7000-8000-000000000001';

/** Messages on what goes out to other systems. */
export const EXCHANGE_TEMPLATES = {
  'webhook.disabled': {
    label: 'Kết nối với hệ thống khác tự ngắt (gửi Văn phòng và quản trị)',
    subject: 'Kết nối “{name}” đã tự ngắt',
    body: 'Hệ thống không gửi được tin tới “{name}” nhiều lần liên tiếp nên đã ngắt kết nối này. Hãy liên hệ đơn vị quản lý hệ thống đó, rồi bật lại kết nối; các tin đang chờ sẽ được gửi ngay.',
    link: '/ket-noi/{webhookId}',
    sample: { webhookId: ID, name: 'Cổng dữ liệu tỉnh' },
  },
} as const satisfies Readonly<Record<string, Template>>;
