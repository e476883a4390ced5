import { defineProblems } from '@app/platform/http';

/** Error codes of the business-plans module. */
export const planProblems = defineProblems({
  'plan.not_found': { status: 404, title: 'Không tìm thấy phương án.', en: 'Business plan not found.' },
  'plan.idea_not_selected': {
    status: 409,
    title: 'Ý tưởng chưa được chọn nên chưa lập phương án được.',
    en: 'The idea has not been selected, so no plan can be written yet.',
  },
  'plan.exists': { status: 409, title: 'Ý tưởng này đã có phương án.', en: 'This idea already has a plan.' },
  'plan.not_editable': {
    status: 409,
    title: 'Phương án đã gửi nên không sửa được nữa.',
    en: 'The plan has been sent and cannot be changed.',
  },
  'plan.incomplete': { status: 409, title: 'Phương án còn thiếu mục.', en: 'The plan has empty sections.' },
  'plan.capital_missing': { status: 409, title: 'Chưa ghi tổng vốn.', en: 'The total capital is missing.' },
  'plan.capital_mismatch': {
    status: 409,
    title: 'Tổng vốn không bằng cộng các nguồn vốn.',
    en: 'The total is not the sum of its sources.',
  },
  'plan.capital_twice': {
    status: 400,
    title: 'Một nguồn vốn của một năm chỉ được ghi một lần.',
    en: 'Each source may stand once per year.',
  },
  'plan.year_outside': {
    status: 400,
    title: 'Năm nằm ngoài thời gian của phương án.',
    en: 'The year is outside the plan.',
  },
  'plan.not_approved': { status: 409, title: 'Phương án chưa được duyệt.', en: 'The plan has not been approved.' },
  'plan.in_dossier': {
    status: 409,
    title: 'Đã có hồ sơ dùng phương án này nên việc duyệt không hoàn tác được.',
    en: 'A dossier uses this plan, so its approval cannot be taken back.',
  },
  'plan.reason_missing': { status: 400, title: 'Cần ghi lý do.', en: 'A reason is needed.' },
});
