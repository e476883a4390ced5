import { addDays, localDate, parseLocalDate } from '@app/kernel';
import type { Cell } from './cell';
import { fold } from './fold';

/** Values are kept as JSON: dates as YYYY-MM-DD, money as decimal text, means as typed. */
export type CellValue = string | number | boolean | null;

export type CellType =
  | { readonly kind: 'text'; readonly max: number; readonly min?: number }
  | { readonly kind: 'int'; readonly min: number; readonly max: number }
  | { readonly kind: 'money' }
  | { readonly kind: 'date' }
  | { readonly kind: 'yes-no' }
  /** A mean of points: decimal with comma or point, or an exact fraction "249/5". */
  | { readonly kind: 'mean' }
  /** One of several values, each with the words that stand for it. */
  | { readonly kind: 'choice'; readonly words: Readonly<Record<string, readonly string[]>> };

type Read = { readonly value: CellValue } | { readonly fault: string };

const EXCEL_DAY_ZERO = localDate('1899-12-30');
const FIRST_DAY = '1900-03-01';
const LAST_DAY = '2100-12-31';
/** What hides or turns text, and control characters but the line break. */
const INVISIBLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/u;
/** Our own sheets put an apostrophe before what a program would calculate. */
const GUARDED = /^'(?=\s*[=+\-@＝＋－＠])/;

/** Reads one filled cell by the type of its column. */
export function readCell(type: CellType, cell: Cell): Read {
  switch (type.kind) {
    case 'text':
      return readText(cell.text, type);
    case 'int':
      return readWhole(cell, type);
    case 'money':
      return readMoney(cell);
    case 'date':
      return readDate(cell);
    case 'yes-no':
      return readYesNo(cell.text);
    case 'mean':
      return /^\d{1,3}([.,]\d{1,17})?$|^\d{1,5}\/\d{1,3}$/.test(cell.text.replace(/\s/g, ''))
        ? { value: cell.text.replace(/\s/g, '').replace(',', '.') }
        : { fault: 'Phải là điểm trung bình, ví dụ 35,67 hoặc phân số 107/3.' };
    case 'choice':
      return readChoice(cell.text, type.words);
  }
}

function readText(raw: string, { max, min = 1 }: { max: number; min?: number }): Read {
  const text = raw
    .replace(GUARDED, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \u00a0]+/g, ' ')
    .normalize('NFC')
    .trim();
  if (INVISIBLE.test(text) || !text.isWellFormed()) return { fault: 'Có ký tự ẩn hoặc ký tự hỏng trong ô này.' };
  const length = [...text].length;
  if (length < min) return { fault: `Cần ít nhất ${min} ký tự.` };
  return length > max ? { fault: `Dài quá ${max} ký tự.` } : { value: text };
}

function readWhole(cell: Cell, { min, max }: { min: number; max: number }): Read {
  const text = cell.text.replace(/\s/g, '');
  const digits = cell.numeric ? text.replace(/\.0+$/, '') : text.replace(/\.(?=\d{3}(\D|$))/g, '');
  const value = /^\d{1,12}$/.test(digits) ? Number(digits) : Number.NaN;
  return value >= min && value <= max ? { value } : { fault: `Phải là số nguyên từ ${min} đến ${max}.` };
}

/** Whole đồng; dots or commas between thousands, "đ" or "đồng" behind. */
function readMoney(cell: Cell): Read {
  const text = cell.text.replace(/\s|đồng|đ$|vnđ$|vnd$/gi, '');
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : text;
  const digits = cell.numeric ? text.replace(/\.0+$/, '') : grouped;
  return /^\d{1,15}$/.test(digits)
    ? { value: BigInt(digits).toString() }
    : { fault: 'Phải là số tiền nguyên đồng, ví dụ 1.500.000.' };
}

/** dd/mm/yyyy (also with dots or dashes), yyyy-mm-dd, or the serial number of a spreadsheet. */
function readDate(cell: Cell): Read {
  const fault = { fault: 'Không phải ngày có thật (ngày/tháng/năm).' };
  const { text } = cell;
  if (cell.numeric) {
    const serial = Number(text);
    if (!Number.isInteger(serial) || serial < 61 || serial > 73_415) return fault;
    return { value: addDays(EXCEL_DAY_ZERO, serial) };
  }
  const vi = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(T00:00:00(\.000)?Z?)?$/.exec(text);
  const [year, month, day] = vi ? [vi[3], vi[2], vi[1]] : [iso?.[1], iso?.[2], iso?.[3]];
  if (year === undefined || month === undefined || day === undefined) return fault;
  const read = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return read.ok && read.value >= FIRST_DAY && read.value <= LAST_DAY ? { value: read.value } : fault;
}

function readYesNo(text: string): Read {
  const word = fold(text);
  if (['co', 'x', 'yes', '1', 'true', 'dung'].includes(word)) return { value: true };
  if (['khong', 'no', '0', 'false', 'sai'].includes(word)) return { value: false };
  return { fault: 'Ghi "Có" hoặc "Không".' };
}

function readChoice(text: string, words: Readonly<Record<string, readonly string[]>>): Read {
  const word = fold(text);
  for (const [value, names] of Object.entries(words)) if (names.some((name) => fold(name) === word)) return { value };
  const known = Object.values(words).map((names) => names[0] ?? '');
  return { fault: `Ghi một trong: ${known.join(', ')}.` };
}
