import { defineProblems } from '@app/platform/http';

/** Error codes of the ranking module. */
export const rankingProblems = defineProblems({
  'ranking.decision_not_found': { status: 404, title: 'Không tìm thấy quyết định.', en: 'Decision not found.' },
  'ranking.result_not_found': {
    status: 404,
    title: 'Không tìm thấy kết quả đã công bố.',
    en: 'Published result not found.',
  },
  'ranking.level_unknown': {
    status: 409,
    title: 'Quy trình của đợt này không có cấp đánh giá đó.',
    en: "The round's procedure has no such level.",
  },
  'ranking.level_grants_nothing': {
    status: 409,
    title: 'Theo quy trình của đợt này, cấp này không công nhận hạng sao.',
    en: 'By the procedure of the round this level grants no star.',
  },
  'ranking.nothing_to_decide': {
    status: 409,
    title: 'Chưa có kết quả nào để đưa vào quyết định.',
    en: 'There is no closed result to decide on.',
  },
  'ranking.rules_differ': {
    status: 409,
    title: 'Các hội đồng của đợt này có quy tắc xếp hạng khác nhau nên không xếp chung được.',
    en: 'The councils of this round have different tie-breaks and cannot be ranked together.',
  },
  'ranking.same_person': {
    status: 409,
    title: 'Người phê duyệt phải khác người trình.',
    en: 'Whoever prepared the decision does not approve it.',
  },
  'ranking.reason_missing': { status: 400, title: 'Cần ghi lý do.', en: 'A reason is needed.' },
  'ranking.content_changed': {
    status: 409,
    title: 'Nội dung hiện nay khác nội dung đã phê duyệt nên không công bố được.',
    en: 'What stands in the records is not what was approved.',
  },
  'ranking.number_taken': {
    status: 409,
    title: 'Số quyết định này đã dùng trong năm.',
    en: 'This decision number is already used in that year.',
  },
  'ranking.decided_in_future': {
    status: 409,
    title: 'Ngày quyết định không được sau hôm nay.',
    en: 'The day of the decision lies in the future.',
  },
  'ranking.not_a_draft': {
    status: 409,
    title: 'Chỉ lấy lại danh sách khi quyết định đang là dự thảo.',
    en: 'Only a draft can be drawn up anew.',
  },
  'ranking.not_approved': {
    status: 409,
    title: 'Chỉ hẹn giờ công bố cho quyết định đã phê duyệt, chưa công bố.',
    en: 'Only an approved decision that is not published gets a moment of publication.',
  },
  'ranking.publish_in_past': {
    status: 400,
    title: 'Giờ công bố phải sau bây giờ.',
    en: 'The moment of publication must lie ahead.',
  },
  'ranking.complaint_not_found': { status: 404, title: 'Không tìm thấy khiếu nại.', en: 'Complaint not found.' },
  'ranking.answer_missing': { status: 400, title: 'Cần ghi nội dung trả lời.', en: 'An answer is needed.' },
  'ranking.not_own_complaint': {
    status: 403,
    title: 'Chỉ người đã ghi khiếu nại mới rút lại được.',
    en: 'Only who wrote the complaint takes it back.',
  },
  'ranking.complaint_late': {
    status: 409,
    title: 'Đã hết thời hạn khiếu nại kết quả này. Hãy gửi bằng văn bản tới cơ quan.',
    en: 'The time for complaints about this result has ended. Write to the office by letter.',
  },
  'ranking.received_in_future': {
    status: 400,
    title: 'Ngày nhận không được sau hôm nay.',
    en: 'The day of receipt lies in the future.',
  },
  'ranking.conflicted': {
    status: 403,
    title: 'Danh sách có sản phẩm mà bạn không được tham gia vì xung đột lợi ích.',
    en: 'The list holds a product that you may not deal with because of a conflict of interest.',
  },
});
