import { defineProblems } from '../http';

/** Error codes of files. */
export const fileProblems = defineProblems({
  'file.not_found': { status: 404, title: 'Không tìm thấy tệp.', en: 'File not found.' },
  'file.too_large': { status: 413, title: 'Tệp quá lớn.', en: 'The file is too large.' },
  'file.empty': { status: 400, title: 'Tệp rỗng.', en: 'The file is empty.' },
  'file.offset_mismatch': {
    status: 409,
    title: 'Phần tải lên không nối tiếp phần đã nhận.',
    en: 'The bytes do not follow those that have arrived.',
  },
  'file.hash_mismatch': {
    status: 422,
    title: 'Tệp nhận được khác tệp đã gửi, hãy tải lại.',
    en: 'The bytes that arrived are not those that were sent.',
  },
  'file.type_refused': {
    status: 415,
    title: 'Loại tệp không được nhận. Hãy dùng PDF, JPG, PNG, WEBP, HEIC, MP4, DOCX hoặc XLSX.',
    en: 'This kind of file is not accepted.',
  },
});
