import type { Template } from './template';

const ID = '0199a000-0000-7000-8000-000000000001';
const inspection = { inspectionId: ID, productName: 'Mật ong rừng Hương Sơn' };
const withdrawal = { withdrawalId: ID, productName: 'Mật ong rừng Hương Sơn' };

/** Messages on inspections, reports from the public and withdrawals. What was found is read behind the login. */
export const INSPECTION_TEMPLATES = {
  'inspection.team': {
    label: 'Có cuộc kiểm tra mới (gửi đoàn)',
    subject: 'Lịch kiểm tra: {productName}',
    body: 'Ông/bà được phân công kiểm tra sản phẩm “{productName}”, hạn hết ngày {dueOn}. Trước khi đi, hãy mở trang ghi biên bản và bấm “Mang theo” để làm được cả khi mất mạng.',
    link: '/kiem-tra/{inspectionId}/hien-truong',
    sample: { ...inspection, dueOn: '15/09/2026' },
  },
  'inspection.announced': {
    label: 'Báo trước cuộc kiểm tra (gửi chủ thể)',
    subject: 'Sẽ kiểm tra sản phẩm {productName}',
    body: 'Đoàn kiểm tra sẽ tới kiểm tra sản phẩm “{productName}”, chậm nhất ngày {dueOn}. Hãy chuẩn bị giấy chứng nhận, giấy tờ về an toàn thực phẩm, môi trường và sổ ghi chép.',
    link: '/kiem-tra/{inspectionId}',
    sample: { ...inspection, dueOn: '15/09/2026' },
  },
  'inspection.recorded': {
    label: 'Đã có biên bản kiểm tra (gửi chủ thể)',
    subject: 'Biên bản kiểm tra: {productName}',
    body: 'Biên bản kiểm tra sản phẩm “{productName}” đã được lập. Nội dung biên bản xem trong ứng dụng.',
    link: '/kiem-tra/{inspectionId}',
    sample: inspection,
  },
  'inspection.findings': {
    label: 'Có tồn tại phải khắc phục (gửi chủ thể)',
    subject: 'Cần khắc phục tồn tại: {productName}',
    body: 'Biên bản kiểm tra sản phẩm “{productName}” ghi tồn tại phải khắc phục, việc sớm nhất trước hết ngày {remedyUntil}. Nội dung từng tồn tại xem trong ứng dụng.',
    link: '/kiem-tra/{inspectionId}',
    sample: { ...inspection, remedyUntil: '30/09/2026' },
  },
  'inspection.remedy-due': {
    label: 'Sắp tới hạn khắc phục (gửi chủ thể)',
    subject: 'Sắp tới hạn khắc phục: {productName}',
    body: 'Hạn khắc phục tồn tại của sản phẩm “{productName}” là hết ngày {remedyUntil}. Khi đã khắc phục, hãy báo đoàn kiểm tra để được xác nhận.',
    link: '/kiem-tra/{inspectionId}',
    sample: { ...inspection, remedyUntil: '30/09/2026' },
  },
  'inspection.remedy-overdue': {
    label: 'Quá hạn khắc phục (gửi chủ thể và Văn phòng)',
    subject: 'Quá hạn khắc phục: {productName}',
    body: 'Tồn tại của sản phẩm “{productName}” chưa được xác nhận khắc phục, hạn là hết ngày {remedyUntil}. Cơ quan kiểm tra có thể đề nghị tạm dừng giấy chứng nhận.',
    link: '/kiem-tra/{inspectionId}',
    sample: { ...inspection, remedyUntil: '30/09/2026' },
  },
  'inspection.suspension-proposed': {
    label: 'Có đề nghị tạm dừng giấy chứng nhận (gửi chủ thể)',
    subject: 'Đề nghị tạm dừng giấy chứng nhận: {productName}',
    body: 'Sau kiểm tra, cơ quan kiểm tra đã đề nghị tạm dừng giấy chứng nhận của sản phẩm “{productName}”. Giấy chứng nhận còn hiệu lực cho tới khi có quyết định.',
    link: '/kiem-tra/{inspectionId}',
    sample: inspection,
  },
  'inspection.reinstatement-proposed': {
    label: 'Có đề nghị khôi phục giấy chứng nhận (gửi chủ thể)',
    subject: 'Đề nghị khôi phục giấy chứng nhận: {productName}',
    body: 'Cơ quan kiểm tra đã đề nghị khôi phục giấy chứng nhận của sản phẩm “{productName}”. Giấy chứng nhận có hiệu lực lại khi có quyết định.',
    link: '/kiem-tra/{inspectionId}',
    sample: inspection,
  },
  'inspection.report-received': {
    label: 'Có phản ánh của người dân (gửi cơ quan kiểm tra)',
    subject: 'Phản ánh mới: {reference}',
    body: 'Có phản ánh vi phạm gửi từ trang công khai, mã {reference}. Hãy mở kiểm tra, ghép vào cuộc đang mở, hoặc ghi lý do không xử lý.',
    link: '/phan-anh/{reportId}',
    sample: { reportId: ID, reference: 'PA-7K3M9Q2XWT' },
  },
  'withdrawal.opened': {
    label: 'Lập vụ thu hồi, mời giải trình (gửi chủ thể và xã)',
    subject: 'Mời giải trình về việc thu hồi: {productName}',
    body: 'Có kết luận làm căn cứ xem xét thu hồi giấy chứng nhận của sản phẩm “{productName}”. Chủ thể được giải trình đến hết ngày {explainUntil}.',
    link: '/thu-hoi/{withdrawalId}',
    sample: { ...withdrawal, explainUntil: '06/09/2026' },
  },
  'withdrawal.proposed': {
    label: 'Đã đề nghị thu hồi (gửi chủ thể)',
    subject: 'Đề nghị thu hồi giấy chứng nhận: {productName}',
    body: 'Văn phòng đã đề nghị thu hồi giấy chứng nhận của sản phẩm “{productName}”. Giấy chứng nhận còn hiệu lực cho tới khi có quyết định.',
    link: '/thu-hoi/{withdrawalId}',
    sample: withdrawal,
  },
} as const satisfies Readonly<Record<string, Template>>;
