import { refusal, success, valueOrThrow, type Result } from './result';

declare const localDateBrand: unique symbol;
/** A calendar date `YYYY-MM-DD`, without time or zone. Compares as text. */
export type LocalDate = string & { readonly [localDateBrand]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Reads `YYYY-MM-DD` of a day that exists. Refusal `date.invalid`. */
export function parseLocalDate(text: string): Result<LocalDate> {
  const match = SHAPE.exec(text);
  const [year, month, day] = match ? match.slice(1).map(Number) : [];
  if (year === undefined || month === undefined || day === undefined) return refusal('date.invalid');
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return refusal('date.invalid');
  return success(text as LocalDate);
}

/** For dates that are known to be right (constants, database). @throws DomainError `date.invalid` */
export const localDate = (text: string): LocalDate => valueOrThrow(parseLocalDate(text));

interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(date: LocalDate): YearMonthDay {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const compose = ({ year, month, day }: YearMonthDay): LocalDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate;

const toDays = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
const fromDays = (days: number): LocalDate => new Date(days * DAY_MS).toISOString().slice(0, 10) as LocalDate;

export const addDays = (date: LocalDate, days: number): LocalDate => fromDays(toDays(date) + days);

/** Days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toDays(to) - toDays(from);

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (date: LocalDate): number => (((toDays(date) + 4) % 7) + 7) % 7;

/** Calendar months, clamped to the month's last day: 29/2/2024 + 36 months is 28/2/2027. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return compose({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** How people read it: dd/mm/yyyy. */
export function formatDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${pad(day, 2)}/${pad(month, 2)}/${pad(year, 4)}`;
}

/** "ngày 15 tháng 9 năm 2020", as official papers write a day; days under 10 and the months 1 and 2 with a zero (Decree 30/2020). */
export function formatDateInWords(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const monthText = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${day} tháng ${monthText} năm ${year}`;
}
