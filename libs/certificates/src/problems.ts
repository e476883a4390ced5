import { defineProblems } from '@app/platform/http';

/** Error codes of the certificates module. */
export const certificateProblems = defineProblems({
  'certificate.not_found': { status: 404, title: 'Không tìm thấy giấy chứng nhận.', en: 'Certificate not found.' },
  'map.place_outside': {
    status: 400,
    title: 'Tọa độ nằm ngoài địa phận tỉnh; hãy xem lại, có thể vĩ độ và kinh độ đã đổi chỗ.',
    en: 'The place lies outside the province; latitude and longitude may have changed places.',
  },
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
  'certificate.not_in_force': {
    status: 409,
    title: 'Giấy chứng nhận không còn hiệu lực nên không thể tạm dừng.',
    en: 'The certificate is not in force and cannot be suspended.',
  },
  'certificate.not_suspended': {
    status: 409,
    title: 'Giấy chứng nhận không trong thời gian tạm dừng.',
    en: 'The certificate is not suspended.',
  },
  'certificate.not_expired': {
    status: 409,
    title: 'Giấy chứng nhận chưa hết hạn.',
    en: 'The certificate has not expired.',
  },
  'certificate.already_ended': {
    status: 409,
    title: 'Giấy chứng nhận đã bị thu hồi, được thay thế hoặc chưa được cấp.',
    en: 'The certificate was withdrawn or superseded, or is not issued yet.',
  },
  'certificate.hold_after_end': {
    status: 409,
    title: 'Ngày bắt đầu tạm dừng thời hạn sau ngày hết hạn của giấy chứng nhận.',
    en: 'The hold begins after the end of the certificate.',
  },
  'certificate.held_already': {
    status: 409,
    title: 'Giấy chứng nhận đã có trong văn bản tạm dừng thời hạn này.',
    en: 'The certificate is in this hold already.',
  },
  'certificate.extension_before_end': {
    status: 409,
    title: 'Ngày kéo dài phải sau ngày hết hạn của giấy chứng nhận.',
    en: 'The extension must end after the certificate.',
  },
  'certificate.decision_not_found': {
    status: 404,
    title: 'Không tìm thấy quyết định.',
    en: 'Decision not found.',
  },
  'certificate.decision_empty': {
    status: 409,
    title: 'Quyết định chưa có sản phẩm nào.',
    en: 'The decision has no product.',
  },
  'certificate.decision_not_draft': {
    status: 409,
    title: 'Chỉ sửa được danh sách khi quyết định còn là dự thảo.',
    en: 'Only a draft can be changed.',
  },
  'certificate.ground_unknown': {
    status: 422,
    title: 'Căn cứ không đúng với loại quyết định.',
    en: 'This kind of decision has no such ground.',
  },
  'certificate.decision_not_applicable': {
    status: 409,
    title: 'Tình trạng của giấy chứng nhận không phù hợp với loại quyết định này.',
    en: 'The state of the certificate does not fit this kind of decision.',
  },
  'certificate.levels_differ': {
    status: 422,
    title: 'Các sản phẩm thuộc thẩm quyền của những cấp khác nhau; hãy tách thành nhiều quyết định.',
    en: 'The products belong to different levels; make several decisions.',
  },
  'certificate.decision_open_already': {
    status: 409,
    title: 'Có sản phẩm đã nằm trong một quyết định cùng loại chưa công bố.',
    en: 'A product stands in an open decision of this kind already.',
  },
  'certificate.reason_missing': {
    status: 422,
    title: 'Hãy ghi lý do.',
    en: 'Give a reason.',
  },
  'certificate.same_person': {
    status: 409,
    title: 'Người trình không được phê duyệt quyết định của mình.',
    en: 'Who prepared a decision does not approve it.',
  },
  'certificate.decision_changed': {
    status: 409,
    title: 'Nội dung đã khác với nội dung được phê duyệt.',
    en: 'The content differs from what was approved.',
  },
  'certificate.decided_in_future': {
    status: 422,
    title: 'Ngày quyết định không được sau hôm nay.',
    en: 'The day of the decision lies in the future.',
  },
  'certificate.decision_number_taken': {
    status: 409,
    title: 'Số quyết định này đã được dùng trong năm.',
    en: 'This number was used this year.',
  },
  'certificate.signed_not_the_issued_file': {
    status: 422,
    title: 'Tệp này không phải tệp đã cấp của giấy chứng nhận, hoặc đã bị sửa. Hãy ký lên đúng tệp tải từ trang này.',
    en: 'Not the bytes that were issued for this certificate.',
  },
  'certificate.signed_nothing_added': {
    status: 422,
    title: 'Tệp này là tệp đã cấp, chưa có thêm chữ ký số nào.',
    en: 'The issued file itself, without an added signature.',
  },
  'certificate.signed_truncated': {
    status: 422,
    title: 'Tệp bị cắt mất phần cuối, hãy tải lại.',
    en: 'The file is cut off.',
  },
  'certificate.signed_unreadable': {
    status: 422,
    title:
      'Phần thêm vào sau tệp đã cấp không đọc được một cách chắc chắn. Hãy ký bằng cách thêm vào cuối tệp (cập nhật tăng dần), không lưu lại tệp.',
    en: 'What was added cannot be read without doubt.',
  },
  'certificate.signed_content_changed': {
    status: 422,
    title: 'Phần thêm vào làm thay đổi nội dung giấy chứng nhận; chỉ được thêm chữ ký.',
    en: 'What was added changes the content; only signatures may be added.',
  },
  'certificate.signed_no_signature': {
    status: 422,
    title: 'Phần thêm vào không có chữ ký số.',
    en: 'What was added has no signature.',
  },
  'certificate.signed_partial_range': {
    status: 422,
    title: 'Chữ ký số không bao trùm toàn bộ tệp.',
    en: 'The signature does not cover the whole file.',
  },
  'certificate.signed_covers_text': {
    status: 422,
    title: 'Hình chữ ký che nội dung giấy chứng nhận. Hãy đặt chữ ký trong ô ký ở góc phải phía dưới.',
    en: 'The visible signature covers the text; it belongs into the signature block at the lower right.',
  },
  'certificate.signed_signature_invalid': {
    status: 422,
    title: 'Chữ ký số không hợp lệ.',
    en: 'The signature is not valid.',
  },
  'certificate.signed_self_made': {
    status: 422,
    title: 'Chứng thư số của người ký do chính người ký tự tạo, không phải của tổ chức chứng thực.',
    en: "The signer's certificate is self-made.",
  },
  'certificate.signed_signer_not_valid_then': {
    status: 422,
    title: 'Chứng thư số của người ký không có hiệu lực vào thời điểm ký.',
    en: "The signer's certificate was not valid when it was signed.",
  },
  'certificate.signed_signer_not_trusted': {
    status: 422,
    title: 'Chứng thư số của người ký không do tổ chức chứng thực đã tin cậy cấp.',
    en: "The signer's certificate leads to no trusted authority.",
  },
  'certificate.picture_refused': {
    status: 415,
    title: 'Ảnh phải là tệp JPG hoặc PNG còn nguyên vẹn.',
    en: 'A picture must be a whole JPG or PNG file.',
  },
});
