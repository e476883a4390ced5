import { defineProblems } from '@app/platform/http';

/** Error codes of the small registers. */
export const activitiesProblems = defineProblems({
  'activities.entry_not_found': { status: 404, title: 'Không tìm thấy mục này.', en: 'Entry not found.' },
  'activities.entry_retracted': {
    status: 409,
    title: 'Mục này đã được rút lại.',
    en: 'The entry was taken back.',
  },
  'activities.unit_outside': {
    status: 403,
    title: 'Đơn vị nằm ngoài địa bàn của bạn.',
    en: 'The unit lies outside your area.',
  },
  'activities.office_only': {
    status: 403,
    title: 'Sổ này do Văn phòng Điều phối tỉnh ghi.',
    en: 'This register is kept by the provincial office.',
  },
  'activities.target_taken': {
    status: 409,
    title: 'Chỉ tiêu này của năm đã có; hãy sửa mục đó.',
    en: 'This target of the year is there already.',
  },
  'activities.week_taken': {
    status: 409,
    title: 'Tuần này của cuộc thi đã ghi.',
    en: 'This week of the contest is there already.',
  },
  'activities.reason_missing': { status: 400, title: 'Cần ghi lý do sửa.', en: 'A correction needs its reason.' },
  'activities.result_not_found': { status: 404, title: 'Không tìm thấy kết quả năm.', en: 'Yearly result not found.' },
  'activities.result_taken': {
    status: 409,
    title: 'Kết quả của năm này đã ghi; hãy sửa kết quả đó.',
    en: 'The result of this year is there already.',
  },
  'activities.year_ahead': { status: 409, title: 'Năm này chưa đến.', en: 'The year lies ahead.' },
});
