import { defineProblems } from '@app/platform/http';

/** Error codes of the support module. */
export const supportProblems = defineProblems({
  'support.resolution_not_found': { status: 404, title: 'Không tìm thấy nghị quyết.', en: 'Resolution not found.' },
  'support.resolution_taken': {
    status: 409,
    title: 'Nghị quyết số và ngày này đã có.',
    en: 'A resolution with this number and day is there already.',
  },
  'support.line_not_found': { status: 404, title: 'Không tìm thấy nội dung hỗ trợ.', en: 'Policy line not found.' },
  'support.grant_not_found': { status: 404, title: 'Không tìm thấy khoản hỗ trợ.', en: 'Grant not found.' },
  'support.model_not_found': { status: 404, title: 'Không tìm thấy mô hình.', en: 'Model not found.' },
  'support.model_finished': { status: 409, title: 'Mô hình này đã kết thúc.', en: 'The model is finished.' },
  'support.days_crossed': {
    status: 400,
    title: 'Ngày cuối không được trước ngày đầu.',
    en: 'The last day lies before the first.',
  },
  'support.day_in_future': { status: 409, title: 'Ngày này chưa đến.', en: 'The day lies in the future.' },
  'support.cost_missing': {
    status: 400,
    title: 'Nội dung này hỗ trợ theo tỷ lệ: cần ghi tổng chi phí.',
    en: 'The line supports a share: the cost is needed.',
  },
  'support.kind_not_covered': {
    status: 409,
    title: 'Nội dung này không dành cho loại chủ thể đó.',
    en: 'The line is not for this kind of producer.',
  },
  'support.certificate_needed': {
    status: 409,
    title: 'Nội dung này cần sản phẩm đã có giấy chứng nhận.',
    en: 'The line asks for a certificate.',
  },
  'support.certificate_not_in_force': {
    status: 409,
    title: 'Giấy chứng nhận của sản phẩm không còn hiệu lực.',
    en: 'The certificate of the product is not in force.',
  },
  'support.star_not_covered': {
    status: 409,
    title: 'Hạng sao của sản phẩm không thuộc nội dung này.',
    en: 'The line is not for this star.',
  },
  'support.occasion_not_covered': {
    status: 409,
    title: 'Nội dung này chỉ dành cho lần công nhận đầu hoặc lần nâng hạng như đã ghi.',
    en: 'The line is for a first recognition or an upgrade only.',
  },
  'support.resolution_not_in_force': {
    status: 409,
    title: 'Nghị quyết không có hiệu lực vào ngày đó.',
    en: 'The resolution is not in force on that day.',
  },
  'support.grant_exists': {
    status: 409,
    title: 'Sản phẩm đã có khoản hỗ trợ của nội dung này.',
    en: 'The product already has a grant of this line.',
  },
  'support.above_ceiling': {
    status: 409,
    title: 'Số tiền vượt mức tối đa của nội dung hỗ trợ.',
    en: 'The amount is above the ceiling of the line.',
  },
  'support.above_decided': {
    status: 409,
    title: 'Số chi vượt số đã quyết định.',
    en: 'More would be paid than was decided.',
  },
  'support.above_paid': {
    status: 409,
    title: 'Số thu hồi vượt số đã chi.',
    en: 'More would be recovered than was paid.',
  },
  'support.budget_missing': {
    status: 409,
    title: 'Chưa có dự toán của năm và nguồn vốn này.',
    en: 'There is no budget of that year and source.',
  },
  'support.budget_taken': {
    status: 409,
    title: 'Dự toán của năm và nguồn vốn này đã có; hãy sửa dự toán đó.',
    en: 'There is a budget of that year and source already.',
  },
  'support.budget_exceeded': {
    status: 409,
    title: 'Dự toán của năm và nguồn vốn này không đủ.',
    en: 'The budget of that year and source does not suffice.',
  },
  'support.same_person': {
    status: 409,
    title: 'Người quyết định phải khác người đề nghị.',
    en: 'Whoever proposed the grant does not decide it.',
  },
  'support.reason_missing': { status: 400, title: 'Cần ghi lý do.', en: 'A reason is needed.' },
  'support.acceptance_missing': {
    status: 409,
    title: 'Chưa có biên bản nghiệm thu nên chưa được chi.',
    en: 'Nothing is paid before the acceptance record.',
  },
  'support.voucher_taken': {
    status: 409,
    title: 'Số chứng từ này đã ghi cho khoản hỗ trợ.',
    en: 'The voucher number stands already.',
  },
});
