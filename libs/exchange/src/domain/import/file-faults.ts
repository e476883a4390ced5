/** What can be wrong with a file itself, in words; the code is that of the problem `import.file_<code>`. */
export const FILE_FAULTS: Readonly<Record<string, { readonly title: string; readonly en: string }>> = {
  broken: {
    title: 'Tệp hỏng hoặc không phải bảng tính Excel (.xlsx). Hãy mở tệp bằng Excel và lưu lại.',
    en: 'The file is damaged or no workbook.',
  },
  no_workbook: { title: 'Tệp nén này không phải bảng tính Excel.', en: 'The archive is no workbook.' },
  old_format: {
    title: 'Tệp là Excel đời cũ (.xls). Hãy lưu lại thành "Excel Workbook (.xlsx)".',
    en: 'This is the old .xls format.',
  },
  encrypted: { title: 'Tệp có mật khẩu. Hãy bỏ mật khẩu rồi lưu lại.', en: 'The file is encrypted.' },
  macros: { title: 'Tệp có macro. Hãy lưu lại thành .xlsx không có macro.', en: 'The file has macros.' },
  external_links: {
    title:
      'Bảng tính có liên kết đến tệp hoặc nguồn dữ liệu khác. Hãy ngắt liên kết (Dữ liệu → Sửa liên kết) rồi lưu lại.',
    en: 'The workbook links to other files or data sources.',
  },
  entities: {
    title: 'Bảng tính có khai báo thực thể XML, không do chương trình bảng tính thông thường tạo ra.',
    en: 'The workbook declares XML entities.',
  },
  wrong_extension: {
    title: 'Tên tệp không đúng với nội dung. Hãy dùng .xlsx hoặc .csv.',
    en: 'The name of the file does not fit its content.',
  },
  html: {
    title: 'Tệp là trang web (HTML) mang tên bảng tính. Hãy mở bằng Excel và lưu lại thành .xlsx.',
    en: 'The file is HTML, not a workbook.',
  },
  bomb: { title: 'Tệp giải nén ra quá lớn.', en: 'The file unpacks to too much.' },
  too_many_parts: { title: 'Tệp nén có quá nhiều thành phần.', en: 'The archive has too many parts.' },
  too_many_cells: {
    title: 'Bảng tính có ô nằm quá xa hoặc quá nhiều ô. Hãy chép riêng vùng dữ liệu sang tệp mới.',
    en: 'The sheet has too many cells, or one that lies too far out.',
  },
  too_many_rows: { title: 'Bảng có quá nhiều dòng. Hãy chia thành nhiều tệp.', en: 'The sheet has too many rows.' },
  cell_too_long: { title: 'Có ô dài quá mức cho phép.', en: 'A cell is too long.' },
  utf16: {
    title: 'Tệp CSV theo mã UTF-16. Hãy lưu lại theo "CSV UTF-8".',
    en: 'The CSV file is in UTF-16; save it as UTF-8.',
  },
  not_utf8: {
    title: 'Tệp CSV theo bảng mã cũ (Windows-1258, TCVN3…). Hãy lưu lại theo "CSV UTF-8".',
    en: 'The CSV file is not in UTF-8.',
  },
  nul: { title: 'Tệp CSV có ký tự rỗng (NUL), không phải văn bản.', en: 'The CSV file has NUL bytes.' },
  line_too_long: { title: 'Tệp CSV có dòng dài quá mức cho phép.', en: 'A line of the CSV file is too long.' },
  quote_open: { title: 'Tệp CSV có dấu nháy kép không đóng.', en: 'A quote of the CSV file is not closed.' },
  broken_csv: { title: 'Tệp CSV không đọc được.', en: 'The CSV file cannot be read.' },
  headings_missing: {
    title: 'Không tìm thấy dòng tiêu đề với đủ các cột bắt buộc. Hãy dùng tệp mẫu.',
    en: 'The headings of the required columns were not found.',
  },
  headings_twice: { title: 'Có cột bị lặp tiêu đề.', en: 'A heading stands twice.' },
  no_rows: { title: 'Bảng không có dòng dữ liệu nào.', en: 'The sheet has no rows of data.' },
};
