import { defineProblems } from '@app/platform/http';

/** Error codes of the sales points module. */
export const salesPointProblems = defineProblems({
  'sales_point.not_found': { status: 404, title: 'Không tìm thấy điểm bán.', en: 'Sales point not found.' },
  'sales_point.not_confirmed': {
    status: 404,
    title: 'Không xác nhận được điểm bán này.',
    en: 'This sales point cannot be confirmed.',
  },
  'sales_point.area_too_small': {
    status: 409,
    title: 'Diện tích điểm bán chưa đủ mức ít nhất của loại hình này.',
    en: 'The area is below the least area of this kind of point.',
  },
  'sales_point.survey_not_passed': {
    status: 409,
    title: 'Biên bản khảo sát mới nhất chưa đạt.',
    en: 'The newest survey was not passed.',
  },
  'sales_point.published_already': {
    status: 409,
    title: 'Điểm bán đã được công bố.',
    en: 'The sales point is already published.',
  },
  'sales_point.papers_missing': {
    status: 409,
    title: 'Còn thiếu giấy tờ hoặc giấy tờ đã hết hạn nên chưa gia hạn được.',
    en: 'Papers are missing or have expired, so the recognition cannot be renewed.',
  },
  'sales_point.warning_running': {
    status: 409,
    title: 'Điểm bán còn cảnh báo chưa khắc phục.',
    en: 'A warning is not remedied yet.',
  },
  'sales_point.no_warning': {
    status: 409,
    title: 'Chưa có cảnh báo nào nên không tạm dừng vì không khắc phục được.',
    en: 'There is no warning that could be unremedied.',
  },
  'sales_point.remedy_time_running': {
    status: 409,
    title: 'Thời hạn khắc phục chưa hết.',
    en: 'The time to remedy is not over.',
  },
  'sales_point.reinspection_missing': {
    status: 409,
    title: 'Cần một lần kiểm tra lại đạt yêu cầu sau ngày tạm dừng.',
    en: 'A clean inspection after the suspension is needed.',
  },
  'sales_point.reason_missing': { status: 400, title: 'Cần ghi lý do.', en: 'A reason is needed.' },
  'sales_point.day_in_future': {
    status: 409,
    title: 'Ngày ghi không được sau hôm nay.',
    en: 'The day lies in the future.',
  },
  'sales_point.number_taken': {
    status: 409,
    title: 'Số quyết định này đã được ghi cho điểm bán trong năm.',
    en: 'This decision number is already recorded for the point in that year.',
  },
  'sales_point.closed': {
    status: 409,
    title: 'Điểm bán đã đóng hoặc đã bị thu hồi.',
    en: 'The sales point is closed or revoked.',
  },
  'sales_point.not_editable': {
    status: 409,
    title: 'Điểm bán đã được công nhận nên thông tin này không sửa được nữa.',
    en: 'The point is recognised; these facts do not change any more.',
  },
  'sales_point.place_half': {
    status: 400,
    title: 'Vị trí cần cả vĩ độ và kinh độ.',
    en: 'A position needs latitude and longitude.',
  },
  'sales_point.file_not_found': { status: 404, title: 'Không tìm thấy tệp.', en: 'File not found.' },
  'sales_point.paper_not_found': { status: 404, title: 'Không tìm thấy giấy tờ.', en: 'Paper not found.' },
  'sales_point.paper_retired': {
    status: 409,
    title: 'Giấy tờ này đã được thay.',
    en: 'This paper is already retired.',
  },
  'sales_point.product_not_found': {
    status: 404,
    title: 'Có sản phẩm không có trong danh bạ.',
    en: 'A product is not in the registry.',
  },
  'sales_point.code_unknown': {
    status: 404,
    title: 'Mã này không ứng với sản phẩm nào đã được cấp giấy chứng nhận.',
    en: 'This code belongs to no certified product.',
  },
  'sales_point.photo_used_before': {
    status: 409,
    title: 'Ảnh này đã được dùng trước đây. Hãy chụp ảnh mới trong ngày.',
    en: 'This photo was used before; take a new one.',
  },
  'sales_point.day_code_wrong': {
    status: 409,
    title: 'Mã trong ngày không đúng hoặc đã hết hạn. Hãy chụp lại với mã của hôm nay.',
    en: 'The code of the day is wrong or over.',
  },
  'sales_point.photo_needed': { status: 409, title: 'Tệp phải là ảnh.', en: 'The file must be a picture.' },
  'sales_point.proof_not_found': { status: 404, title: 'Không tìm thấy ảnh trong ngày.', en: 'Proof not found.' },
  'sales_point.inspection_not_found': {
    status: 404,
    title: 'Không tìm thấy lần kiểm tra.',
    en: 'Inspection not found.',
  },
  'sales_point.inspection_empty': {
    status: 400,
    title: 'Cần ít nhất một mục kiểm tra hoặc một mã đã quét.',
    en: 'At least one check or one scanned code is needed.',
  },
  'sales_point.not_inspectable': {
    status: 409,
    title: 'Chỉ kiểm tra điểm bán đã được công nhận hoặc đang tạm dừng.',
    en: 'Only recognised or suspended points are inspected.',
  },
  'sales_point.warning_not_found': { status: 404, title: 'Không tìm thấy cảnh báo.', en: 'Warning not found.' },
  'sales_point.nothing_owed': {
    status: 409,
    title: 'Điểm bán không còn việc nào để nhắc.',
    en: 'Nothing is owed at this point.',
  },
  'sales_point.nobody_runs_it': {
    status: 409,
    title: 'Điểm bán chưa có người phụ trách trong ứng dụng. Hãy giao người phụ trách, hoặc gửi công văn.',
    en: 'Nobody runs this point in the application: name somebody, or send the letter.',
  },
  'sales_point.chased_today': {
    status: 409,
    title: 'Hôm nay đã nhắc điểm bán này.',
    en: 'This point was reminded today already.',
  },
  'sales_point.letter_without_ground': {
    status: 409,
    title: 'Điểm bán chưa có việc để lập văn bản này.',
    en: 'There is no ground for this letter yet.',
  },
  'sales_point.warning_over': {
    status: 409,
    title: 'Vi phạm này đã được xác nhận khắc phục.',
    en: 'This violation is already confirmed as remedied.',
  },
  'sales_point.support_not_found': { status: 404, title: 'Không tìm thấy khoản hỗ trợ.', en: 'Support not found.' },
  'sales_point.support_above_ceiling': {
    status: 409,
    title: 'Số tiền hỗ trợ vượt mức cao nhất được phép.',
    en: 'The amount is above the ceiling.',
  },
  'sales_point.support_needs_recognition': {
    status: 409,
    title: 'Chỉ hỗ trợ điểm bán đã được công nhận.',
    en: 'Only recognised points are supported.',
  },
  'sales_point.acceptance_missing': {
    status: 409,
    title: 'Chưa có biên bản nghiệm thu nên chưa chi được.',
    en: 'There is no acceptance record, so nothing is paid.',
  },
  'sales_point.paid_before_acceptance': {
    status: 409,
    title: 'Ngày chi không được trước ngày nghiệm thu.',
    en: 'The payment lies before the acceptance.',
  },
  'sales_point.recovery_too_much': {
    status: 409,
    title: 'Số tiền thu hồi không được quá số đã chi.',
    en: 'The recovery is above what was paid.',
  },
  'sales_point.period_not_over': {
    status: 409,
    title: 'Kỳ báo cáo này chưa kết thúc hoặc không có.',
    en: 'This period is not over or does not exist.',
  },
  'sales_regulation.not_found': { status: 404, title: 'Không tìm thấy quy định.', en: 'Regulation not found.' },
  'sales_regulation.none_that_day': {
    status: 409,
    title: 'Ngày đó chưa có quy định nào có hiệu lực.',
    en: 'No regulation was in force on that day.',
  },
  'sales_regulation.limit_unknown': { status: 400, title: 'Không có mức giới hạn này.', en: 'Unknown limit.' },
  'sales_regulation.limit_out_of_range': {
    status: 400,
    title: 'Mức giới hạn nằm ngoài khoảng cho phép.',
    en: 'The limit is out of range.',
  },
  'sales_regulation.not_draft': {
    status: 409,
    title: 'Chỉ sửa được quy định đang dự thảo.',
    en: 'Only a draft can be changed.',
  },
  'sales_regulation.begins_too_early': {
    status: 409,
    title: 'Quy định mới phải có hiệu lực sau quy định hiện hành.',
    en: 'The new regulation must begin after the one in force.',
  },
  'sales_regulation.not_begun': {
    status: 409,
    title: 'Chưa đến ngày quy định có hiệu lực.',
    en: 'The day of the regulation has not come.',
  },
});
