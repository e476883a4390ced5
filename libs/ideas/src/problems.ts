import { defineProblems } from '@app/platform/http';

/** Error codes of the ideas module. */
export const ideaProblems = defineProblems({
  'idea.plan_begun': {
    status: 409,
    title: 'Chủ thể đã bắt đầu lập phương án trên ý tưởng này.',
    en: 'A business plan has been begun on this idea.',
  },
  'idea.not_found': { status: 404, title: 'Không tìm thấy ý tưởng.', en: 'Idea not found.' },
  'idea.not_editable': {
    status: 409,
    title: 'Ý tưởng đã gửi nên không sửa được nữa.',
    en: 'The idea has been sent and cannot be changed.',
  },
  'idea.incomplete': { status: 409, title: 'Phiếu ý tưởng còn thiếu mục.', en: 'The idea form has empty fields.' },
  'idea.reason_missing': { status: 400, title: 'Cần ghi lý do.', en: 'A reason is needed.' },
  'idea.product_of_other': {
    status: 409,
    title: 'Sản phẩm này thuộc chủ thể khác.',
    en: 'This product belongs to another producer.',
  },
});
