import { defineProblems } from '@app/platform/http';

/** Error codes of the producers module. */
export const producerProblems = defineProblems({
  'producer.not_found': { status: 404, title: 'Không tìm thấy chủ thể.', en: 'Producer not found.' },
  'producer.product_not_found': { status: 404, title: 'Không tìm thấy sản phẩm.', en: 'Product not found.' },
  'producer.tax_code_invalid': {
    status: 400,
    title: 'Mã số thuế cần 10 số, hoặc 13 số cho chi nhánh.',
    en: 'A tax code has 10 digits, or 13 for a branch.',
  },
  'producer.identity_no_invalid': {
    status: 400,
    title: 'Số căn cước cần 12 số.',
    en: 'An identity number has 12 digits.',
  },
  'producer.phone_invalid': { status: 400, title: 'Số điện thoại không hợp lệ.', en: 'The phone number is not valid.' },
  'producer.tax_code_taken': {
    status: 409,
    title: 'Mã số thuế này đã thuộc chủ thể khác.',
    en: 'Another producer has this tax code.',
  },
  'producer.unit_outside': {
    status: 403,
    title: 'Đơn vị này không thuộc phạm vi của bạn.',
    en: 'This unit is outside your area.',
  },
  'producer.party_without_number': {
    status: 400,
    title: 'Người liên quan cần số căn cước hoặc mã số thuế.',
    en: 'A related party needs an identity number or a tax code.',
  },
});
