/** Failures so far in one lane and when the last one was (milliseconds). */
export interface LaneState {
  readonly failures: number;
  readonly lastFailureMs: number;
}

const FREE_TRIES = 5;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** After this quiet time a lane starts afresh: nobody is locked out for good. */
export const FORGET_AFTER_MS = 30 * 60_000;

/** How long a lane must wait before its next try: nothing for the first five, then doubling from two seconds to five minutes. */
export function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - FREE_TRIES, 20));
}

/** Milliseconds that a lane still has to wait now. */
export function remainingWait(state: LaneState | undefined, nowMs: number): number {
  if (!state || nowMs - state.lastFailureMs >= FORGET_AFTER_MS) return 0;
  return Math.max(0, state.lastFailureMs + waitAfter(state.failures) - nowMs);
}
