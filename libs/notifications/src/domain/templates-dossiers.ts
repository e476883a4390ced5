import type { Template } from './template';

const ID = '0199a000-0000-7000-8000-000000000001';

/** Messages on dossiers besides the steps of their way, and on papers of a producer's wallet. */
export const DOSSIER_TEMPLATES = {
  'dossier.acceptance-undone': {
    label: 'Việc tiếp nhận hồ sơ được hoàn tác (chỉ báo trong ứng dụng)',
    subject: 'Hồ sơ trở lại chờ tiếp nhận: {productName}',
    body: 'Việc tiếp nhận hồ sơ {receiptNo} của sản phẩm “{productName}” đã được hoàn tác trong ngày. Hồ sơ đang chờ kiểm tra lại; chủ thể chưa phải làm gì.',
    link: '/ho-so/{dossierId}',
    sample: { dossierId: ID, productName: 'Bưởi Phúc Trạch', receiptNo: 'HS-2026-2-0007' },
  },
  'dossier.asked': {
    label: 'Cán bộ hỏi về hồ sơ (gửi chủ thể)',
    subject: 'Cán bộ có câu hỏi về hồ sơ {productName}',
    body: 'Cán bộ phụ trách vừa hỏi về hồ sơ sản phẩm “{productName}”. Hãy đọc và trả lời trong mục Trao đổi của hồ sơ.',
    link: '/ho-so/{dossierId}#trao-doi',
    sample: { dossierId: ID, productName: 'Bưởi Phúc Trạch' },
  },
  'dossier.answered': {
    label: 'Chủ thể trả lời về hồ sơ (gửi cán bộ)',
    subject: 'Chủ thể đã trả lời: hồ sơ {productName}',
    body: 'Chủ thể vừa viết trong mục Trao đổi của hồ sơ sản phẩm “{productName}”.',
    link: '/ho-so/{dossierId}#trao-doi',
    sample: { dossierId: ID, productName: 'Bưởi Phúc Trạch' },
  },
  'dossier.mentioned': {
    label: 'Được nhắc tên trong trao đổi nội bộ (gửi cán bộ)',
    subject: 'Bạn được nhắc tên: hồ sơ {productName}',
    body: 'Một cán bộ vừa nhắc tên bạn trong mục Trao đổi của hồ sơ sản phẩm “{productName}”.',
    link: '/ho-so/{dossierId}#trao-doi',
    sample: { dossierId: ID, productName: 'Bưởi Phúc Trạch' },
  },
  'dossier.reminded': {
    label: 'Nhắc hạn hồ sơ (gửi chủ thể)',
    subject: 'Nhắc hạn ngày {dueOn}: hồ sơ {productName}',
    body: 'Hồ sơ sản phẩm “{productName}” cần hoàn thành và nộp chậm nhất hết ngày {dueOn}. Việc còn phải làm được ghi trong hồ sơ.',
    link: '/ho-so/{dossierId}',
    sample: { dossierId: ID, productName: 'Bưởi Phúc Trạch', dueOn: '20/12/2026' },
  },
  'dossier.reminder-undone': {
    label: 'Lời nhắc hạn được rút lại (chỉ báo trong ứng dụng)',
    subject: 'Rút lại lời nhắc: hồ sơ {productName}',
    body: 'Lời nhắc hạn hôm nay về hồ sơ sản phẩm “{productName}” được gửi nhầm và đã rút lại.',
    link: '/ho-so/{dossierId}',
    sample: { dossierId: ID, productName: 'Bưởi Phúc Trạch' },
  },
  'idea.selection-undone': {
    label: 'Việc chọn ý tưởng được hoàn tác (chỉ báo trong ứng dụng)',
    subject: 'Ý tưởng trở lại chờ xem xét: {productName}',
    body: 'Việc chọn ý tưởng sản phẩm “{productName}” đã được hoàn tác trong ngày. Phiếu đang chờ xem xét lại; chủ thể chưa phải làm gì.',
    link: '/y-tuong/{ideaId}',
    sample: { ideaId: ID, productName: 'Bưởi Phúc Trạch' },
  },
  'plan.approval-undone': {
    label: 'Việc duyệt phương án được hoàn tác (chỉ báo trong ứng dụng)',
    subject: 'Phương án trở lại chờ duyệt: {productName}',
    body: 'Việc duyệt phương án sản xuất kinh doanh của sản phẩm “{productName}” đã được hoàn tác trong ngày. Phương án đang chờ duyệt lại; chủ thể chưa phải làm gì.',
    link: '/phuong-an/{planId}',
    sample: { planId: ID, productName: 'Bưởi Phúc Trạch' },
  },
  'paper.expiring': {
    label: 'Giấy tờ minh chứng sắp hết hạn (gửi chủ thể)',
    subject: '{title} hết hạn ngày {expiresOn}',
    body: 'Giấy tờ “{title}” đang dùng trong hồ sơ của {products} có giá trị đến hết ngày {expiresOn}. Hãy chuẩn bị bản mới và đưa vào tủ giấy tờ; hồ sơ đang soạn sẽ dùng bản mới.',
    link: '/tu-giay-to/{paperId}',
    sample: {
      title: 'Phiếu kết quả kiểm nghiệm an toàn thực phẩm',
      products: 'Bưởi Phúc Trạch',
      expiresOn: '20/12/2026',
      paperId: ID,
    },
  },
} as const satisfies Readonly<Record<string, Template>>;
