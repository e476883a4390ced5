export { checkInvariants, reportOf } from './check-invariants';
export type { Checked } from './check-invariants';
export { eachRow } from './each-row';
export { FindingBuilder } from './invariant';
export type { Finding, Invariant, Violation } from './invariant';
export { sqlInvariants } from './sql-invariants';
