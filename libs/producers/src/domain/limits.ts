/** Days before the last day of a mark or code on which its producer is reminded; the first is also when it stands out in lists (practice). */
export const MARK_REMINDER_DAYS: readonly number[] = [60, 30, 7, 0];

/** Largest file of a mark or code. */
export const MAX_MARK_FILE_BYTES = 20 * 1024 * 1024;
