import { defineProblems } from '@app/platform/http';

/** Error codes of figures and reports. */
export const reportingProblems = defineProblems({
  'reporting.indicator_not_found': { status: 404, title: 'Không có số liệu này.', en: 'Indicator not found.' },
  'reporting.cut_unknown': {
    status: 400,
    title: 'Số liệu này không tách theo cách đó.',
    en: 'The indicator cannot be cut that way.',
  },
  'reporting.cut_protected': {
    status: 403,
    title: 'Không liệt kê hồ sơ theo dân tộc hoặc khuyết tật của người đại diện.',
    en: 'Records are not listed by a personal fact of the representative.',
  },
  'reporting.cut_narrowed': {
    status: 400,
    title:
      'Tách theo dân tộc, khuyết tật chỉ xem trọn một năm, không theo đơn vị, đợt hay khoảng ngày, để không suy ra từng người.',
    en: 'Cuts by a personal fact are told for one whole year only, not for a unit, a round or other days.',
  },
  'reporting.period_crossed': {
    status: 400,
    title: 'Ngày cuối kỳ không được trước ngày đầu kỳ.',
    en: 'The last day of the period lies before the first.',
  },
  'reporting.report_not_found': { status: 404, title: 'Không có báo cáo này.', en: 'Report not found.' },
  'reporting.period_unknown': {
    status: 400,
    title: 'Kỳ báo cáo không đúng dạng (2020-09 hoặc 2022).',
    en: 'The period is neither a month nor a year.',
  },
  'reporting.period_ahead': {
    status: 409,
    title: 'Kỳ báo cáo chưa bắt đầu.',
    en: 'The period has not begun yet.',
  },
  'reporting.report_open': {
    status: 409,
    title: 'Kỳ này đang có một báo cáo chưa phát hành.',
    en: 'The period has an open report already.',
  },
  'reporting.report_closed': {
    status: 409,
    title: 'Báo cáo đã phát hành hoặc đã hủy, không sửa được nữa.',
    en: 'The report is issued or given up.',
  },
  'reporting.text_slot_unknown': {
    status: 404,
    title: 'Báo cáo không có mục này.',
    en: 'The report has no such text block.',
  },
  'reporting.reason_missing': { status: 400, title: 'Hãy ghi lý do.', en: 'A reason is missing.' },
  'reporting.units_waiting': {
    status: 409,
    title: 'Còn đơn vị chưa xác nhận số liệu và chưa hết hạn trả lời.',
    en: 'Units have not answered yet and their last day is not over.',
  },
  'reporting.answer_day_past': {
    status: 400,
    title: 'Hạn trả lời không được trước hôm nay.',
    en: 'The last day to answer lies in the past.',
  },
  'reporting.line_not_found': {
    status: 404,
    title: 'Không có phần số liệu này của đơn vị.',
    en: 'Line of the unit not found.',
  },
  'reporting.line_closed': {
    status: 409,
    title: 'Báo cáo không còn nhận trả lời của đơn vị.',
    en: 'The report takes no answers any more.',
  },
  'reporting.comment_missing': {
    status: 400,
    title: 'Hãy ghi điều chưa đúng.',
    en: 'The comment is missing.',
  },
  'reporting.file_missing': {
    status: 409,
    title: 'Tệp của báo cáo đang được tạo, hãy thử lại sau ít phút.',
    en: 'The files of the report are being made.',
  },
});
