import { defineProblems } from '@app/platform/http';
import { FILE_FAULTS } from './domain/import/file-faults';

const fileProblems = Object.fromEntries(
  Object.entries(FILE_FAULTS).map(([code, words]) => [`import.file_${code}`, { status: 422, ...words }]),
);

/** Codes of faults that a file can be refused with at once. */
export const FILE_PROBLEMS = Object.keys(fileProblems);

/** Error codes of imports. */
export const importProblems = defineProblems({
  ...fileProblems,
  'import.not_found': { status: 404, title: 'Không tìm thấy lần nhập dữ liệu này.', en: 'Import not found.' },
  'import.kind_unknown': { status: 404, title: 'Không có loại dữ liệu này.', en: 'There is no such kind of import.' },
  'import.file_taken': {
    status: 409,
    title: 'Tệp này đã được nhập rồi.',
    en: 'This file has been imported already.',
  },
  'import.nothing_to_do': { status: 409, title: 'Không có dòng nào để nhập.', en: 'There is nothing to import.' },
  'import.paper_missing': {
    status: 409,
    title: 'Cần đính kèm bản quét giấy tờ (PDF) trước khi nhập.',
    en: 'The scanned paper is missing.',
  },
  'import.paper_not_needed': {
    status: 409,
    title: 'Loại dữ liệu này không có giấy tờ đính kèm, hoặc lần nhập đã xong.',
    en: 'This import takes no paper now.',
  },
  'import.changed_since': {
    status: 409,
    title: 'Không hoàn tác được: có bản ghi đã được sửa hoặc đã được dùng tiếp.',
    en: 'Some of the imported records were changed or built upon since.',
  },
  'import.no_faults': { status: 409, title: 'Lần nhập này không có dòng lỗi.', en: 'There are no faulty rows.' },
});

/** Error codes of exports. */
export const exportProblems = defineProblems({
  'exchange.no_such_table': { status: 404, title: 'Không có biểu này.', en: 'There is no such table.' },
  'exchange.no_such_list': { status: 404, title: 'Không có danh sách này.', en: 'There is no such list.' },
});

/** Error codes of subscriptions of other systems. */
export const webhookProblems = defineProblems({
  'webhook.not_found': { status: 404, title: 'Không tìm thấy kết nối này.', en: 'There is no such subscription.' },
  'webhook.url_refused': {
    status: 422,
    title: 'Không gửi được tới địa chỉ này.',
    en: 'Nothing is sent to this address.',
  },
  'webhook.no_topic': { status: 422, title: 'Hãy chọn ít nhất một loại tin.', en: 'Choose at least one topic.' },
  'webhook.ended': { status: 409, title: 'Kết nối này đã kết thúc.', en: 'This subscription has ended.' },
  'webhook.not_active': {
    status: 409,
    title: 'Kết nối đang tạm dừng hoặc đã ngắt. Hãy bật lại trước.',
    en: 'The subscription is not active.',
  },
  'webhook.delivery_not_found': { status: 404, title: 'Không tìm thấy lần gửi này.', en: 'Delivery not found.' },
  'webhook.delivery_waits': {
    status: 409,
    title: 'Lần gửi này chưa xong, hệ thống sẽ tự gửi lại.',
    en: 'This delivery is still tried by itself.',
  },
});

/** Error codes of calendars. */
export const calendarProblems = defineProblems({
  'calendar.not_found': { status: 404, title: 'Không có lịch ở địa chỉ này.', en: 'There is no calendar here.' },
  'calendar.too_many_guesses': {
    status: 429,
    title: 'Quá nhiều địa chỉ sai. Hãy thử lại sau một phút.',
    en: 'Too many wrong addresses.',
  },
});

/** Error codes of archives of rounds. */
export const archiveProblems = defineProblems({
  'archive.not_found': { status: 404, title: 'Không tìm thấy tệp lưu trữ này.', en: 'Archive not found.' },
  'archive.not_ready': {
    status: 409,
    title: 'Tệp lưu trữ chưa lập xong hoặc đã hết thời gian giữ.',
    en: 'The archive is not made yet, or kept no more.',
  },
  'archive.round_open': {
    status: 409,
    title: 'Chỉ lưu trữ được đợt đã đóng: điểm của đợt chưa đóng còn có thể thay đổi.',
    en: 'Only closed rounds are archived.',
  },
  'archive.running': {
    status: 409,
    title: 'Đang lập tệp lưu trữ của đợt này rồi.',
    en: 'An archive of this round is being made.',
  },
});
