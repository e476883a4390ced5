import type { Template } from './template';

/** Messages on papers of a producer's wallet. */
export const DOSSIER_TEMPLATES = {
  'paper.expiring': {
    label: 'Giấy tờ minh chứng sắp hết hạn (gửi chủ thể)',
    subject: '{title} hết hạn ngày {expiresOn}',
    body: 'Giấy tờ “{title}” đang dùng trong hồ sơ của {products} có giá trị đến hết ngày {expiresOn}. Hãy chuẩn bị bản mới và đưa vào tủ giấy tờ; hồ sơ đang soạn sẽ dùng bản mới.',
    link: '/tu-giay-to/{paperId}',
    sample: {
      title: 'Phiếu kết quả kiểm nghiệm an toàn thực phẩm',
      products: 'Bưởi Phúc Trạch',
      expiresOn: '20/12/2026',
      paperId: '0199a000-0000-7000-8000-000000000001',
    },
  },
} as const satisfies Readonly<Record<string, Template>>;
