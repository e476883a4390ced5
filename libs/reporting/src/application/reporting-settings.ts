import { textSetting, wholeNumberSetting, wholeNumbersSetting } from '@app/platform/settings';

/** Cells of personal cuts with fewer producers than this stay hidden. */
export const SMALL_CELL_SETTING = wholeNumberSetting({
  key: 'reporting.small-cell',
  group: 'Số liệu, báo cáo',
  label: 'Số chủ thể ít nhất của một ô số liệu về dân tộc, khuyết tật',
  unit: 'chủ thể',
  basis: 'practice',
  source: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; ngưỡng thường dùng của cơ quan thống kê',
  default: 5,
  min: 2,
  max: 50,
});

const GROUP = 'Số liệu, báo cáo';

/** By this day of the month the office has its report. */
export const REPORT_DAY_SETTING = wholeNumberSetting({
  key: 'reporting.report-day',
  group: GROUP,
  label: 'Ngày trong tháng phải có báo cáo',
  unit: 'ngày',
  basis: 'practice',
  source: 'Các sở, ngành gửi báo cáo tháng trước ngày 22',
  default: 22,
  min: 1,
  max: 28,
});

/** The yearly report is due on the same day of this month. */
export const YEAR_REPORT_MONTH_SETTING = wholeNumberSetting({
  key: 'reporting.year-report-month',
  group: GROUP,
  label: 'Tháng phải có báo cáo năm',
  unit: 'tháng',
  basis: 'open',
  source: 'Không tìm thấy quy định; báo cáo năm thường lập trong tháng 12',
  default: 12,
  min: 1,
  max: 12,
});

/** So many days before, the office is reminded of a report that is not issued. */
export const REPORT_REMINDERS_SETTING = wholeNumbersSetting({
  key: 'reporting.reminder-days',
  group: GROUP,
  label: 'Nhắc Văn phòng trước hạn báo cáo',
  unit: 'ngày',
  basis: 'practice',
  source: 'Mặc định của phần mềm',
  default: [5, 1],
  min: 0,
  max: 20,
  most: 5,
});

/** So many days before its last day, a unit that has not answered is reminded. */
export const ANSWER_REMINDERS_SETTING = wholeNumbersSetting({
  key: 'reporting.answer-reminder-days',
  group: GROUP,
  label: 'Nhắc đơn vị chưa trả lời trước hạn xác nhận số liệu',
  unit: 'ngày',
  basis: 'practice',
  source: 'Mặc định của phần mềm',
  default: [2, 0],
  min: 0,
  max: 20,
  most: 5,
});

export const AGENCY_SETTING = textSetting({
  key: 'reporting.agency',
  group: GROUP,
  label: 'Cơ quan lập báo cáo',
  basis: 'practice',
  source: 'Tên cơ quan ghi trên báo cáo',
  default: 'Văn phòng Điều phối nông thôn mới',
  max: 120,
});

export const SIGNER_SETTING = textSetting({
  key: 'reporting.signer-title',
  group: GROUP,
  label: 'Chức vụ người ký báo cáo',
  basis: 'practice',
  source: 'Nghị định 30/2020/NĐ-CP: quyền hạn, chức vụ của người ký',
  default: 'Chánh Văn phòng',
  max: 80,
});

/** Separated by semicolons. */
export const RECIPIENTS_SETTING = textSetting({
  key: 'reporting.recipients',
  group: GROUP,
  label: 'Nơi nhận báo cáo (cách nhau bằng dấu chấm phẩy)',
  basis: 'practice',
  source: 'Nghị định 30/2020/NĐ-CP: nơi nhận',
  default: 'Văn phòng Điều phối NTM Trung ương; Ủy ban nhân dân tỉnh; Các sở, ngành liên quan; Lưu: VT',
  max: 400,
});
