import { logError } from '@app/platform/observability';
import { Pause } from './pause';

/** Repeats a step until stopped: at once while the step says there is more, else after a pause. */
export class Loop {
  private readonly pause = new Pause();
  private running: Promise<void> | undefined;
  private isStopping = false;

  constructor(
    private readonly name: string,
    private readonly pauseMs: number,
    private readonly step: () => Promise<boolean>,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Ends a pause early. */
  wake(): void {
    this.pause.wake();
  }

  /** Lets the running step finish. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.pause.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      let hasMore = false;
      try {
        hasMore = await this.step();
      } catch (error) {
        logError(`${this.name} failed, it goes on after a pause`, error);
      }
      if (!hasMore && !this.isStopping) await this.pause.wait(this.pauseMs);
    }
  }
}
