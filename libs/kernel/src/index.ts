export { canonicalJson } from './canonical-json';
export { DomainError } from './domain-error';
export { compareMeans, formatMean, formatPoints, isAtLeast } from './exact-mean';
export type { ExactMean } from './exact-mean';
export { instant, parseInstant, plusMilliseconds, startOfVnDay, vnDateOf } from './instant';
export type { Instant } from './instant';
export {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  formatDateInWords,
  localDate,
  parseLocalDate,
  weekdayOf,
} from './local-date';
export type { LocalDate } from './local-date';
export { formatDong, parseDong, sharesInTenths, sumDong } from './money';
export type { Dong } from './money';
export { failure, refusal, success, valueOrThrow } from './result';
export type { Result } from './result';
export { defineWorkflow, Workflow } from './workflow';
export type { Cell, Guard, Step, WorkflowDefinition, WorkflowRow } from './workflow';
export { WorkingCalendar } from './working-calendar';
