/** What an attempt came to. */
export interface AttemptOutcome {
  /** Status of the answer; null when none came. */
  readonly status: number | null;
  /** Why it failed, in a word for the log; null when the other side took it. */
  readonly fault: string | null;
}

export type AfterAttempt =
  { readonly to: 'delivered' | 'failed' } | { readonly to: 'waiting'; readonly minutes: number };

/** What follows an attempt: `delays` in minutes, the shortest first; after the last the delivery is given up. */
export function afterAttempt(outcome: AttemptOutcome, failedBefore: number, delays: readonly number[]): AfterAttempt {
  if (outcome.fault === null) return { to: 'delivered' };
  const minutes = delays[failedBefore];
  return minutes === undefined || outcome.status === 410 ? { to: 'failed' } : { to: 'waiting', minutes };
}

/** A subscription is switched off after so many failed attempts in a row, or at once when the other side says 410 (gone). */
export const isToDisable = (outcome: AttemptOutcome, failuresInARow: number, most: number): boolean =>
  outcome.fault !== null && (outcome.status === 410 || failuresInARow >= most);
