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
  'producer.kind_change_refused': {
    status: 409,
    title: 'Chủ thể loại này không chuyển sang loại đã chọn được.',
    en: 'An organisation of this kind does not change into that one.',
  },
  'producer.nothing_changes': {
    status: 409,
    title: 'Chưa có gì thay đổi so với hiện nay.',
    en: 'Nothing differs from the facts of today.',
  },
  'producer.day_in_future': { status: 409, title: 'Ngày này chưa đến.', en: 'The day lies in the future.' },
  'producer.days_crossed': {
    status: 400,
    title: 'Ngày sau không được trước ngày đầu.',
    en: 'The last day lies before the first.',
  },
  'producer.consulting_unit_not_found': {
    status: 404,
    title: 'Không tìm thấy đơn vị tư vấn.',
    en: 'Consulting unit not found.',
  },
  'producer.consulting_unit_taken': {
    status: 409,
    title: 'Mã số thuế hoặc số căn cước này đã có trong danh bạ đơn vị tư vấn.',
    en: 'Another consulting unit has this number.',
  },
  'producer.consultancy_not_found': {
    status: 404,
    title: 'Không tìm thấy hợp đồng tư vấn.',
    en: 'Consultancy not found.',
  },
  'producer.consultancy_running': {
    status: 409,
    title: 'Đơn vị này đang tư vấn cho chủ thể hoặc sản phẩm đó.',
    en: 'The unit already advises that producer or product.',
  },
  'producer.mark_not_found': { status: 404, title: 'Không tìm thấy nhãn hiệu, mã số.', en: 'Mark or code not found.' },
  'producer.mark_taken': {
    status: 409,
    title: 'Sản phẩm đã có nhãn hiệu hoặc mã này.',
    en: 'The product already has this mark or code.',
  },
  'producer.mark_ended': { status: 409, title: 'Nhãn hiệu, mã số này đã dừng.', en: 'The mark or code has ended.' },
  'producer.gtin_invalid': {
    status: 400,
    title: 'Mã GTIN cần 8, 12, 13 hoặc 14 số và đúng số kiểm tra.',
    en: 'A GTIN has 8, 12, 13 or 14 digits and a right check digit.',
  },
});
