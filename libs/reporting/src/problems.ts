import { defineProblems } from '@app/platform/http';

/** Error codes of figures. */
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
  'reporting.period_crossed': {
    status: 400,
    title: 'Ngày cuối kỳ không được trước ngày đầu kỳ.',
    en: 'The last day of the period lies before the first.',
  },
});
