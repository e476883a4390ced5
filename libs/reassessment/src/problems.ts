import { defineProblems } from '@app/platform/http';

/** Error codes of the reassessment module. */
export const reassessmentProblems = defineProblems({
  'reassessment.cycle_not_found': {
    status: 404,
    title: 'Không tìm thấy giấy chứng nhận cần theo dõi.',
    en: 'No such certificate to follow.',
  },
  'reassessment.ended': {
    status: 409,
    title: 'Giấy chứng nhận đã hết hạn; hãy lập hồ sơ đánh giá lần đầu.',
    en: 'The certificate has ended; begin with a first dossier.',
  },
  'reassessment.not_over': {
    status: 409,
    title: 'Giấy chứng nhận còn giá trị.',
    en: 'The certificate has not ended yet.',
  },
  'reassessment.not_possible': {
    status: 409,
    title: 'Ở trạng thái hiện nay không lập được hồ sơ cho sản phẩm này.',
    en: 'In its present state no dossier can be opened for this product.',
  },
  'reassessment.reason_missing': { status: 400, title: 'Cần ghi lý do.', en: 'A reason is needed.' },
  'reassessment.hold_not_found': {
    status: 404,
    title: 'Không tìm thấy văn bản tạm dừng.',
    en: 'Hold not found.',
  },
  'reassessment.hold_file_not_found': {
    status: 404,
    title: 'Không tìm thấy tệp của văn bản.',
    en: 'File of the document not found.',
  },
  'reassessment.nothing_to_post': {
    status: 409,
    title: 'Không có thư nào chờ gửi.',
    en: 'No letter waits to be posted.',
  },
  'reassessment.hold_empty': {
    status: 409,
    title: 'Chưa chọn sản phẩm nào để tạm dừng.',
    en: 'The hold names no product.',
  },
  'reassessment.hold_not_begun': {
    status: 409,
    title: 'Chưa đến ngày bắt đầu tạm dừng ghi trong văn bản.',
    en: 'The first day of the hold has not come yet.',
  },
  'reassessment.hold_unfit': {
    status: 409,
    title: 'Có sản phẩm không tạm dừng được (đang tạm dừng hoặc đã kết thúc).',
    en: 'Some products cannot be held: held already, or at their end.',
  },
  'reassessment.hold_end_wrong': {
    status: 409,
    title: 'Ngày kết thúc phải từ ngày bắt đầu tạm dừng đến hôm nay.',
    en: 'The last held day lies between the first day and today.',
  },
  'reassessment.hold_dates_wrong': {
    status: 409,
    title: 'Ngày cuối của tạm dừng không được trước ngày đầu.',
    en: 'The last day of the hold lies before its first.',
  },
  'reassessment.letter_not_found': { status: 404, title: 'Không tìm thấy thư nhắc.', en: 'Letter not found.' },
  'reassessment.letter_posted': {
    status: 409,
    title: 'Thư này đã được ghi nhận là đã gửi.',
    en: 'This letter is marked as posted already.',
  },
  'reassessment.posted_day_wrong': {
    status: 409,
    title: 'Ngày gửi phải từ ngày lập thư đến hôm nay.',
    en: 'The day of posting lies between the letter and today.',
  },
  'reassessment.nothing_lapsed': {
    status: 409,
    title: 'Không có giấy chứng nhận nào cần đưa vào quyết định.',
    en: 'No certificate has lapsed without a decision.',
  },
});
