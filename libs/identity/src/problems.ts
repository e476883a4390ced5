import { defineProblems } from '@app/platform/http';

/** Error codes of the identity module. */
export const identityProblems = defineProblems({
  'bulk.act_unknown': { status: 400, title: 'Không có việc làm hàng loạt này.', en: 'There is no such act.' },
  'bulk.not_found': { status: 404, title: 'Không tìm thấy việc làm hàng loạt.', en: 'Act not found.' },
  'bulk.nothing_done': {
    status: 409,
    title: 'Không mục nào làm được; mở xem trước để biết lý do.',
    en: 'None of the rows allows it; the preview says why.',
  },
  'bulk.nothing_undone': {
    status: 409,
    title: 'Không còn mục nào hoàn tác được.',
    en: 'Nothing of it can be taken back any more.',
  },
  'bulk.day_over': {
    status: 409,
    title: 'Chỉ hoàn tác được đến 23:59 của ngày đã làm.',
    en: 'It could be taken back until 23:59 of its day.',
  },
  'bulk.built_on': {
    status: 409,
    title: 'Đã có người làm tiếp trên mục này sau khi thực hiện.',
    en: 'Somebody has gone on from it since.',
  },
  'identity.login_failed': {
    status: 401,
    title: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'Login name or password is wrong.',
  },
  'identity.too_many_tries': {
    status: 429,
    title: 'Đã thử sai nhiều lần. Hãy đợi rồi thử lại.',
    en: 'Too many failed tries. Wait, then try again.',
  },
  'identity.login_name_invalid': {
    status: 400,
    title: 'Không phải địa chỉ thư hay số điện thoại hợp lệ.',
    en: 'Not a valid e-mail address or phone number.',
  },
  'identity.login_name_taken': {
    status: 409,
    title: 'Địa chỉ thư hoặc số điện thoại này đã có tài khoản.',
    en: 'This e-mail address or phone number already has an account.',
  },
  'identity.password_length': {
    status: 400,
    title: 'Mật khẩu cần từ 10 đến 128 ký tự.',
    en: 'Passwords have 10 to 128 characters.',
  },
  'identity.password_common': {
    status: 400,
    title: 'Mật khẩu này quá dễ đoán. Hãy dùng một câu ngắn chỉ mình biết.',
    en: 'This password is too easy to guess. Use a short sentence of your own.',
  },
  'identity.token_invalid': {
    status: 400,
    title: 'Liên kết không còn dùng được. Hãy xin liên kết mới.',
    en: 'This link cannot be used any more. Ask for a new one.',
  },
  'identity.user_not_found': { status: 404, title: 'Không tìm thấy người dùng.', en: 'User not found.' },
  'identity.grant_not_found': { status: 404, title: 'Không tìm thấy vai trò được giao.', en: 'Role grant not found.' },
  'identity.unknown_scope': {
    status: 400,
    title: 'Phạm vi của vai trò không tồn tại.',
    en: 'The scope of the role does not exist.',
  },
  'identity.has_administrator': {
    status: 409,
    title: 'Đã có quản trị viên. Quản trị viên mời những người khác trong ứng dụng.',
    en: 'There is an administrator, who invites others in the application.',
  },
  'identity.not_a_demo': { status: 404, title: 'Không tìm thấy.', en: 'Not found.' },
});
