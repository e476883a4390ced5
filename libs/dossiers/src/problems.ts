import { defineProblems } from '@app/platform/http';

/** Error codes of the dossiers module. */
export const dossierProblems = defineProblems({
  'dossier.not_found': { status: 404, title: 'Không tìm thấy hồ sơ.', en: 'Dossier not found.' },
  'dossier.paper_not_found': { status: 404, title: 'Không tìm thấy giấy tờ.', en: 'Paper not found.' },
  'dossier.upload_not_found': { status: 404, title: 'Không tìm thấy lượt tải lên.', en: 'Upload not found.' },
  'dossier.version_not_found': {
    status: 404,
    title: 'Hồ sơ không có bản nộp này.',
    en: 'The dossier has no such filed version.',
  },
  'dossier.form_not_asked': {
    status: 404,
    title: 'Trình tự của hồ sơ không có mẫu này.',
    en: "The dossier's procedure has no such form.",
  },
  'dossier.self_score_missing': {
    status: 409,
    title: 'Hồ sơ chưa có phiếu tự chấm điểm.',
    en: 'The dossier has no self-score yet.',
  },
  'dossier.opinion_not_given': {
    status: 409,
    title: 'Chưa có ý kiến gửi lên nên chưa có văn bản này.',
    en: 'The opinion has not been given yet.',
  },
  'dossier.on_council_list': {
    status: 409,
    title: 'Hồ sơ đã vào danh sách của hội đồng.',
    en: 'A council has it on its list.',
  },
  'dossier.nothing_to_remind': {
    status: 409,
    title: 'Hồ sơ không chờ chủ thể làm gì có hạn.',
    en: 'The producer has nothing to do with a last day here.',
  },
  'dossier.reminder_too_late': {
    status: 409,
    title: 'Hạn là hôm nay hoặc đã qua: thư gửi sau 23:59 sẽ muộn, hãy gọi điện.',
    en: 'The last day is today or has passed: the mail goes after 23:59; call instead.',
  },
  'dossier.reminded_today': {
    status: 409,
    title: 'Hôm nay đã nhắc chủ thể về hồ sơ này.',
    en: 'The producer was reminded of it today.',
  },
  'dossier.comment_not_yours': {
    status: 403,
    title: 'Bạn không tham gia trao đổi về hồ sơ này.',
    en: 'You take no part in what is said about this dossier.',
  },
  'dossier.mention_unknown': {
    status: 400,
    title: 'Chỉ nhắc tên được cán bộ phụ trách địa bàn của hồ sơ.',
    en: 'Only officers over the unit of the dossier can be named.',
  },
  'dossier.part_unknown': {
    status: 404,
    title: 'Trình tự của hồ sơ không có thành phần này.',
    en: "The dossier's procedure has no such part.",
  },
  'dossier.not_at_desk': {
    status: 409,
    title: 'Hồ sơ không ở nơi tiếp nhận của bạn.',
    en: 'The dossier does not lie at your desk.',
  },
  'dossier.exists': {
    status: 409,
    title: 'Sản phẩm này đã có hồ sơ trong đợt.',
    en: 'The product already has a dossier in this round.',
  },
  'dossier.no_certificate': {
    status: 409,
    title: 'Sản phẩm chưa có giấy chứng nhận nên chưa đánh giá lại được.',
    en: 'The product has no certificate to be assessed again.',
  },
  'dossier.window_not_open': {
    status: 409,
    title: 'Chưa tới kỳ nộp hồ sơ đánh giá lại của giấy chứng nhận.',
    en: 'The window for filing the reassessment is not open yet.',
  },
  'dossier.certificate_held': {
    status: 409,
    title: 'Việc đánh giá lại sản phẩm này đang tạm dừng theo văn bản.',
    en: 'Reassessment of this product is on hold by a document.',
  },
  'dossier.window_over': {
    status: 409,
    title: 'Đã quá thời hạn cuối cùng để nộp hồ sơ đánh giá lại.',
    en: 'The last day on which a reassessment can be filed late has passed.',
  },
  'dossier.kind_not_in_round': {
    status: 409,
    title: 'Đợt đánh giá lại chỉ nhận hồ sơ đánh giá lại.',
    en: 'The round of reassessments takes reassessments only.',
  },
  'dossier.kind_does_not_fit': {
    status: 409,
    title: 'Loại hồ sơ không hợp với giấy chứng nhận của sản phẩm.',
    en: "This kind of dossier does not fit the product's certificate.",
  },
  'dossier.not_editable': {
    status: 409,
    title: 'Hồ sơ đã nộp nên không sửa được.',
    en: 'The dossier has been filed and cannot be changed.',
  },
  'dossier.plan_of_other': {
    status: 409,
    title: 'Phương án này thuộc chủ thể khác.',
    en: 'This plan belongs to another producer.',
  },
  'dossier.paper_of_other': {
    status: 409,
    title: 'Giấy tờ này thuộc chủ thể khác.',
    en: 'This paper belongs to another producer.',
  },
  'dossier.paper_replaced': {
    status: 409,
    title: 'Giấy tờ này đã có bản mới thay thế; hãy dùng bản mới.',
    en: 'A newer paper has replaced this one.',
  },
  'dossier.paper_in_use': {
    status: 409,
    title: 'Giấy tờ đang hoặc đã dùng trong hồ sơ nên không xóa được.',
    en: 'A dossier uses the paper or was filed with it.',
  },
  'dossier.hash_missing': {
    status: 400,
    title: 'Tệp gửi vào tủ giấy tờ phải kèm mã băm SHA-256.',
    en: 'A file for the wallet comes with its SHA-256.',
  },
  'dossier.incomplete': {
    status: 409,
    title: 'Hồ sơ còn thiếu thành phần bắt buộc.',
    en: 'Required parts of the dossier are missing.',
  },
  'dossier.round_not_open': { status: 409, title: 'Đợt đánh giá chưa mở hoặc đã đóng.', en: 'The round is not open.' },
  'dossier.late': { status: 409, title: 'Đã quá hạn nộp hồ sơ của đợt.', en: 'The last day for filing has passed.' },
  'dossier.supplement_late': {
    status: 409,
    title: 'Đã quá hạn bổ sung hồ sơ.',
    en: 'The last day for the supplement has passed.',
  },
  'dossier.supplement_day_past': {
    status: 400,
    title: 'Hạn bổ sung phải từ hôm nay trở đi.',
    en: 'The last day must not lie in the past.',
  },
  'dossier.reason_missing': { status: 400, title: 'Cần ghi lý do.', en: 'A reason is needed.' },
  'dossier.opinion_first': {
    status: 409,
    title: 'Cấp xã cho ý kiến và gửi lên, không tiếp nhận để chấm.',
    en: 'This desk gives its opinion and sends on.',
  },
  'dossier.no_opinion_here': {
    status: 409,
    title: 'Hồ sơ không ở bước cho ý kiến.',
    en: 'The dossier is not waiting for an opinion.',
  },
  'dossier.opinion_incomplete': {
    status: 400,
    title: 'Cần cho ý kiến về từng nội dung.',
    en: 'Every item needs an opinion.',
  },
  'dossier.ticks_invalid': {
    status: 400,
    title: 'Phiếu tự chấm có lựa chọn không đúng.',
    en: 'The self-score has options that do not exist.',
  },
  'dossier.criterion_unknown': {
    status: 400,
    title: 'Tiêu chí không có trong phiếu của sản phẩm.',
    en: 'The sheet has no such criterion.',
  },
  'dossier.paper_dates': {
    status: 400,
    title: 'Ngày hết hạn trước ngày cấp.',
    en: 'The paper expires before it was issued.',
  },
});
