import type { Template } from './template';

const ID = '0199a000-0000-7000-8000-000000000001';

/** Messages of councils that answer in writing. */
export const WRITTEN_TEMPLATES = {
  'written.opened': {
    label: 'Xin ý kiến hội đồng bằng văn bản',
    subject: 'Xin ý kiến bằng văn bản đến {dueOn}: {councilName}',
    body: '{councilName} lấy ý kiến bằng văn bản về {count} sản phẩm đánh giá lại, không họp. Kính đề nghị ông/bà gửi phiếu đến hết ngày {dueOn}, trong ứng dụng hoặc phiếu giấy đã ký gửi thư ký.',
    link: '/phien-hop/{sittingId}',
    sample: {
      sittingId: ID,
      councilName: 'Hội đồng đánh giá OCOP tỉnh Hà Tĩnh',
      count: '9',
      dueOn: '30/05/2027',
    },
  },
} as const satisfies Readonly<Record<string, Template>>;
