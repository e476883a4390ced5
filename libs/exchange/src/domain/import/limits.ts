/** Technical limits of a file that is read: what no honest spreadsheet of an office reaches. Files above are refused unread. */
export const FILE_LIMITS = {
  /** Bytes as uploaded. */
  bytes: 20 * 1024 * 1024,
  /** Bytes that one part of a workbook may unpack to; counted while unpacking, whatever its header says. */
  inflatedBytes: 150 * 1024 * 1024,
  /** Parts of a workbook. */
  parts: 2_000,
  /** Letters of all shared texts of a workbook together. */
  sharedLetters: 30_000_000,
  /** Columns of a row: up to ZZ. */
  columns: 702,
  /** Letters of one cell, as in Excel. */
  cellLetters: 32_767,
  /** Bytes of one line of a CSV file. */
  lineBytes: 256 * 1024,
  /** Rows in which the headings are looked for. */
  headingRows: 20,
} as const;
