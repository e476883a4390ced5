/** How a job or event handler is run. */
export interface TaskOptions {
  /** Attempts before the message is a dead letter. */
  readonly attempts: number;
  /** Pause before the next attempt: always the same, or doubled each time. */
  readonly backoff: 'fixed' | 'expo';
  /** The (first) pause. */
  readonly backoffMs: number;
  /** An attempt that takes longer is given up and counts as failed. */
  readonly timeoutMs: number;
  /** How many run at the same time in one worker process; 0: as many as the queue allows. */
  readonly concurrency: number;
}

export const TASK_DEFAULTS: TaskOptions = {
  attempts: 8,
  backoff: 'expo',
  backoffMs: 1_000,
  timeoutMs: 60_000,
  concurrency: 0,
};

/** Fills in the defaults. @throws Error on figures that make no sense. */
export function taskOptions(name: string, options: Partial<TaskOptions>): TaskOptions {
  const all = { ...TASK_DEFAULTS, ...options };
  const isWhole = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;
  if (
    !isWhole(all.attempts, 1) ||
    !isWhole(all.backoffMs, 0) ||
    !isWhole(all.timeoutMs, 1) ||
    !isWhole(all.concurrency, 0)
  )
    throw new Error(`the options of ${name} make no sense`);
  return all;
}
