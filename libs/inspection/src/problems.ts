import { defineProblems } from '@app/platform/http';

/** Error codes of the inspection module. */
export const inspectionProblems = defineProblems({
  'inspection.not_found': { status: 404, title: 'Không tìm thấy cuộc kiểm tra.', en: 'Inspection not found.' },
  'inspection.plan_not_found': { status: 404, title: 'Không tìm thấy kế hoạch kiểm tra.', en: 'Plan not found.' },
  'inspection.checklist_not_found': {
    status: 404,
    title: 'Không tìm thấy danh mục kiểm tra.',
    en: 'Checklist not found.',
  },
  'inspection.photo_not_found': { status: 404, title: 'Không tìm thấy ảnh.', en: 'Picture not found.' },
  'inspection.photo_differs': {
    status: 409,
    title: 'Ảnh này đã được gửi với nội dung khác.',
    en: 'Another picture came under this id.',
  },
  'inspection.photo_type': {
    status: 415,
    title: 'Chỉ nhận ảnh JPG, PNG hoặc WEBP.',
    en: 'Only JPEG, PNG or WEBP pictures are taken.',
  },
  'inspection.photos_full': {
    status: 409,
    title: 'Cuộc kiểm tra này đã đủ số ảnh tối đa.',
    en: 'This inspection has as many pictures as it may.',
  },
  'inspection.reason_missing': { status: 400, title: 'Cần ghi lý do.', en: 'A reason is needed.' },
  'inspection.same_person': {
    status: 409,
    title: 'Người phê duyệt phải khác người lập kế hoạch.',
    en: 'Whoever made the plan does not approve it.',
  },
  'inspection.plan_open': {
    status: 409,
    title: 'Kế hoạch còn cuộc kiểm tra chưa xong.',
    en: 'Some inspections of the plan are not done.',
  },
  'inspection.plan_empty': {
    status: 409,
    title: 'Không có sản phẩm nào còn hiệu lực để đưa vào kế hoạch.',
    en: 'No product in force can be put into the plan.',
  },
  'inspection.remedy_open': {
    status: 409,
    title: 'Còn tồn tại chưa được xác nhận khắc phục.',
    en: 'Some findings are not confirmed as remedied.',
  },
  'inspection.recorded_already': {
    status: 409,
    title: 'Cuộc kiểm tra này đã có biên bản do thành viên khác của đoàn gửi. Hãy lưu bản này thành tệp và đối chiếu.',
    en: 'Another member of the team has handed in the record of this visit. Save yours as a file and compare.',
  },
  'inspection.cancelled_meanwhile': {
    status: 409,
    title: 'Cuộc kiểm tra này đã bị hủy. Hãy hỏi cơ quan mở cuộc kiểm tra trước khi bỏ biên bản.',
    en: 'This inspection was cancelled meanwhile. Ask the office before giving up your record.',
  },
  'inspection.answers_incomplete': {
    status: 422,
    title: 'Còn mục chưa trả lời hoặc mục không có trong danh mục.',
    en: 'Items are missing or unknown.',
  },
  'inspection.finding_missing': {
    status: 422,
    title: 'Mỗi mục “không đạt” cần ghi một tồn tại, và chỉ mục “không đạt” mới có tồn tại.',
    en: 'Each "no" needs its finding, and only a "no" has one.',
  },
  'inspection.signature_missing': {
    status: 422,
    title: 'Cần người ký của đoàn, và người ký của chủ thể hoặc lý do từ chối ký.',
    en: "The team's signature is needed, and the producer's or why it was refused.",
  },
  'inspection.leader_missing': {
    status: 422,
    title: 'Đoàn kiểm tra cần đúng một trưởng đoàn.',
    en: 'A team has exactly one leader.',
  },
  'inspection.member_unfit': {
    status: 422,
    title: 'Có người không giữ vai trò được tham gia đoàn kiểm tra.',
    en: 'Somebody holds no role that may sit in a team.',
  },
  'inspection.already_open': {
    status: 409,
    title: 'Sản phẩm này đang có một cuộc kiểm tra chưa xong.',
    en: 'An inspection of this product is already open.',
  },
  'inspection.product_unrated': {
    status: 409,
    title: 'Sản phẩm này chưa có giấy chứng nhận.',
    en: 'This product has no certificate.',
  },
  'inspection.finding_not_found': { status: 404, title: 'Không tìm thấy tồn tại.', en: 'Finding not found.' },
  'inspection.report_not_found': { status: 404, title: 'Không tìm thấy phản ánh.', en: 'Report not found.' },
  'inspection.report_refused': {
    status: 400,
    title: 'Chưa nhận được phản ánh. Hãy mở lại trang và gửi lần nữa.',
    en: 'The report was not taken; open the page again.',
  },
  'inspection.report_empty': {
    status: 400,
    title: 'Hãy ghi bạn thấy gì.',
    en: 'Say what you saw.',
  },
  'inspection.too_many_reports': {
    status: 429,
    title: 'Có quá nhiều phản ánh từ nơi bạn gửi. Hãy thử lại sau.',
    en: 'Too many reports from your address.',
  },
  'inspection.withdrawal_not_found': {
    status: 404,
    title: 'Không tìm thấy vụ thu hồi.',
    en: 'Withdrawal case not found.',
  },
  'inspection.withdrawal_open_already': {
    status: 409,
    title: 'Giấy chứng nhận này đang có một vụ thu hồi chưa xong.',
    en: 'A withdrawal case is open for this certificate.',
  },
  'inspection.not_in_force': {
    status: 409,
    title: 'Giấy chứng nhận này không còn hiệu lực nên không thu hồi được.',
    en: 'The certificate is not in force.',
  },
  'inspection.not_heard_yet': {
    status: 409,
    title: 'Chủ thể chưa giải trình và thời hạn giải trình chưa hết.',
    en: 'The producer has not explained and may still do so.',
  },
  'inspection.explained_already': {
    status: 409,
    title: 'Giải trình đã được gửi hoặc thời hạn giải trình đã hết.',
    en: 'The explanation was given or its last day is over.',
  },
  'inspection.ministry_decides': {
    status: 409,
    title: 'Sản phẩm 5 sao do Bộ thu hồi: hãy ghi số và ngày quyết định của Bộ trước.',
    en: 'Five stars are withdrawn by the ministry: record its decision first.',
  },
  'inspection.day_in_future': {
    status: 409,
    title: 'Ngày này không được sau hôm nay.',
    en: 'This day lies in the future.',
  },
});
