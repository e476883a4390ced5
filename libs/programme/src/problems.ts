import { defineProblems } from '@app/platform/http';

/** Error codes of the programme module. */
export const programmeProblems = defineProblems({
  'programme.unit_not_found': {
    status: 404,
    title: 'Không tìm thấy đơn vị hành chính.',
    en: 'Administrative unit not found.',
  },
  'programme.round_not_found': { status: 404, title: 'Không tìm thấy đợt đánh giá.', en: 'Round not found.' },
  'programme.round_exists': {
    status: 409,
    title: 'Năm này đã có đợt đánh giá mang số đó.',
    en: 'This year already has a round with that number.',
  },
  'programme.round_not_preparing': {
    status: 409,
    title: 'Chỉ sửa được đợt đánh giá đang chuẩn bị.',
    en: 'Only a round in preparation can be changed.',
  },
  'programme.holiday_outside': {
    status: 422,
    title: 'Có ngày nghỉ không thuộc năm đang sửa.',
    en: 'A holiday lies outside the year.',
  },
  'programme.holiday_twice': {
    status: 422,
    title: 'Có ngày nghỉ được ghi hai lần.',
    en: 'A holiday is given twice.',
  },
  'programme.round_without_deadlines': {
    status: 409,
    title: 'Chưa đặt hạn nộp cho đợt đánh giá nên chưa thể mở.',
    en: 'The round has no deadlines yet, so it cannot be opened.',
  },
});
