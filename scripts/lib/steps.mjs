/** An error that knows which step of a longer work it broke. */
export class StepFailed extends Error {
  constructor(step, cause) {
    super(`step "${step}" failed: ${cause.message}`, { cause });
    this.step = step;
  }
}

/**
 * Runs named steps one after the other, tells each with its time, and names the one that fails.
 * @param {(line: string) => void} say
 */
export function stepRunner(say) {
  return async (name, work) => {
    const started = Date.now();
    try {
      const result = await work();
      say(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
      return result;
    } catch (error) {
      throw error instanceof StepFailed ? error : new StepFailed(name, error);
    }
  };
}
