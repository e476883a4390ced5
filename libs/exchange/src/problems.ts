import { defineProblems } from '@app/platform/http';
import { FILE_FAULTS } from './domain/import/file-faults';

const fileProblems = Object.fromEntries(
  Object.entries(FILE_FAULTS).map(([code, words]) => [`import.file_${code}`, { status: 422, ...words }]),
);

/** Codes of faults that a file can be refused with at once. */
export const FILE_PROBLEMS = Object.keys(fileProblems);

/** Error codes of imports. */
export const importProblems = defineProblems({
  ...fileProblems,
  'import.not_found': { status: 404, title: 'Không tìm thấy lần nhập dữ liệu này.', en: 'Import not found.' },
  'import.kind_unknown': { status: 404, title: 'Không có loại dữ liệu này.', en: 'There is no such kind of import.' },
  'import.file_taken': {
    status: 409,
    title: 'Tệp này đã được nhập rồi.',
    en: 'This file has been imported already.',
  },
  'import.nothing_to_do': { status: 409, title: 'Không có dòng nào để nhập.', en: 'There is nothing to import.' },
  'import.paper_missing': {
    status: 409,
    title: 'Cần đính kèm bản quét giấy tờ (PDF) trước khi nhập.',
    en: 'The scanned paper is missing.',
  },
  'import.paper_not_needed': {
    status: 409,
    title: 'Loại dữ liệu này không có giấy tờ đính kèm, hoặc lần nhập đã xong.',
    en: 'This import takes no paper now.',
  },
  'import.changed_since': {
    status: 409,
    title: 'Không hoàn tác được: có bản ghi đã được sửa hoặc đã được dùng tiếp.',
    en: 'Some of the imported records were changed or built upon since.',
  },
  'import.no_faults': { status: 409, title: 'Lần nhập này không có dòng lỗi.', en: 'There are no faulty rows.' },
});

/** Error codes of exports. */
export const exportProblems = defineProblems({
  'exchange.no_such_list': { status: 404, title: 'Không có danh sách này.', en: 'There is no such list.' },
});
