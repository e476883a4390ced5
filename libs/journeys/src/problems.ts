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
  'journey.producer_unknown': {
    status: 404,
    title: 'Không có chủ thể nào đăng nhập bằng số hoặc thư này.',
    en: 'No producer logs in with this number or address.',
  },
  'journey.producer_without_account': {
    status: 409,
    title: 'Chủ thể chưa có tài khoản nên chưa đồng ý được. Hãy mời chủ thể dùng hệ thống trước.',
    en: 'The producer has no account and cannot agree. Invite the producer first.',
  },
  'journey.not_a_helper': {
    status: 403,
    title: 'Chỉ cán bộ xã, đoàn viên và người tư vấn được xin làm thay.',
    en: 'Only commune officers, youth-union members and consultants may ask to fill in.',
  },
  'journey.too_many_mandates': {
    status: 409,
    title: 'Bạn đang giữ đủ số ủy quyền cho phép. Hãy chấm dứt ủy quyền đã xong trước.',
    en: 'You hold as many mandates as allowed. End those that are done first.',
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
