import { parseLocalDate, type LocalDate } from './local-date';
import { refusal, success, valueOrThrow, type Result } from './result';

declare const instantBrand: unique symbol;
/** A moment, ISO 8601 in UTC with milliseconds (`2020-09-15T02:30:00.000Z`). Compares as text. */
export type Instant = string & { readonly [instantBrand]: true };

const SHAPE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** Viet Nam has had no summer time since 1975: always UTC+7. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Reads RFC 3339 with an offset. Refusal `instant.invalid`. */
export function parseInstant(text: string): Result<Instant> {
  const match = SHAPE.exec(text);
  if (!match?.[1] || !parseLocalDate(match[1]).ok) return refusal('instant.invalid');
  return success(new Date(text).toISOString() as Instant);
}

/** For moments that are known to be right. @throws DomainError `instant.invalid` */
export const instant = (text: string): Instant => valueOrThrow(parseInstant(text));

/** The calendar day in Viet Nam (Asia/Ho_Chi_Minh) at a moment. */
export const vnDateOf = (at: Instant): LocalDate =>
  new Date(Date.parse(at) + VIETNAM_OFFSET_MS).toISOString().slice(0, 10) as LocalDate;

/** 00:00 Vietnamese time of a day. */
export const startOfVnDay = (date: LocalDate): Instant =>
  new Date(Date.parse(`${date}T00:00:00Z`) - VIETNAM_OFFSET_MS).toISOString() as Instant;

/** The moment so many milliseconds later. */
export const plusMilliseconds = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) + milliseconds).toISOString() as Instant;
