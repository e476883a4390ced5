import { defineProblems } from '@app/platform/http';

/** Error codes of the certificates module. */
export const certificateProblems = defineProblems({
  'certificate.not_found': { status: 404, title: 'Không tìm thấy giấy chứng nhận.', en: 'Certificate not found.' },
  'certificate.not_confirmed': {
    status: 404,
    title: 'Không xác nhận được giấy chứng nhận này.',
    en: 'This certificate cannot be confirmed.',
  },
  'certificate.too_many_guesses': {
    status: 429,
    title: 'Có quá nhiều mã không đúng. Vui lòng thử lại sau ít phút.',
    en: 'Too many wrong codes; try again in a few minutes.',
  },
  'certificate.validity_rule_unknown': {
    status: 503,
    title: 'Thiết lập cách tính thời hạn giấy chứng nhận chưa đúng.',
    en: 'The setting of the validity rule is wrong.',
  },
});
