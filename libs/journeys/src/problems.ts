import { defineProblems } from '@app/platform/http';

/** Error codes of the journeys module. */
export const journeyProblems = defineProblems({
  'journey.not_found': { status: 404, title: 'Không tìm thấy hành trình sản phẩm.', en: 'Product journey not found.' },
  'journey.mandate_not_found': { status: 404, title: 'Không tìm thấy ủy quyền làm thay.', en: 'Mandate not found.' },
  'journey.code_wrong': {
    status: 409,
    title: 'Mã không đúng, đã dùng hoặc đã hết giờ. Hãy xin chủ thể mã mới.',
    en: 'The code is wrong, used or too old. Ask the producer for a new one.',
  },
  'journey.own_mandate': {
    status: 409,
    title: 'Bạn chính là người của chủ thể này nên không cần làm thay.',
    en: 'You act for this producer yourself.',
  },
  'journey.mandate_over': {
    status: 409,
    title: 'Ủy quyền này đã hết hạn hoặc đã chấm dứt.',
    en: 'This mandate has ended.',
  },
  'journey.mandate_too_long': {
    status: 400,
    title: 'Ngày cuối của ủy quyền phải từ hôm nay và trong giới hạn cho phép.',
    en: 'The last day must lie between today and the longest time allowed.',
  },
});
