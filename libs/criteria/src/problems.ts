import { defineProblems } from '@app/platform/http';

/** Error codes of the criteria module. */
export const criteriaProblems = defineProblems({
  'criteria.rulebook_not_found': { status: 404, title: 'Không tìm thấy bộ tiêu chí.', en: 'Rulebook not found.' },
  'criteria.sheet_not_found': {
    status: 404,
    title: 'Bộ tiêu chí không có phiếu này.',
    en: 'The rulebook has no such sheet.',
  },
  'criteria.sheet_incomplete': {
    status: 409,
    title: 'Phiếu đánh giá này chưa đủ tiêu chí nên không được chấm.',
    en: 'This score sheet lacks criteria, so it cannot be scored.',
  },
  'criteria.procedure_not_found': {
    status: 404,
    title: 'Không tìm thấy trình tự đánh giá.',
    en: 'Procedure not found.',
  },
  'criteria.no_procedure': {
    status: 409,
    title: 'Ngày này chưa có bộ tiêu chí nào có hiệu lực.',
    en: 'No rulebook is in force on this day.',
  },
  'criteria.rulebook_faulty': {
    status: 400,
    title: 'Bộ tiêu chí có chỗ sai nên không được ban hành.',
    en: 'The rulebook has faults.',
  },
});
