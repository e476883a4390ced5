/** A wait that ends early when somebody calls `wake`. A call before the wait counts for the next one. */
export class Pause {
  private isWoken = false;
  private end: (() => void) | undefined;

  wake(): void {
    this.isWoken = true;
    this.end?.();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.isWoken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.end = undefined;
    }
    this.isWoken = false;
  }
}
