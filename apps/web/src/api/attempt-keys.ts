/**
 * Idempotency keys of one form or button. The same input keeps its key until an answer has arrived, so that a second try
 * after a broken connection cannot take effect twice; another input, or a new try after an answer, gets a new key.
 */
export class AttemptKeys {
  private pending: { fingerprint: string; key: string } | undefined;

  constructor(private readonly newKey: () => string) {}

  /** The key to send with this input. */
  keyFor(input: unknown): string {
    const fingerprint = fingerprintOf(input);
    if (this.pending?.fingerprint !== fingerprint) this.pending = { fingerprint, key: this.newKey() };
    return this.pending.key;
  }

  /** To be called once the server has answered: the logical attempt is over. */
  settle(): void {
    this.pending = undefined;
  }
}

function fingerprintOf(input: unknown): string {
  const text = JSON.stringify(input, (_name, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  return text ?? 'nothing';
}
