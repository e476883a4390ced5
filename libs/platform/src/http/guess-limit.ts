const WINDOW_MS = 60_000;
const FREE_GUESSES = 20;
const MOST_ADDRESSES = 20_000;

interface Count {
  since: number;
  wrong: number;
}

/**
 * Slows down who tries codes: after some wrong ones within a minute an address is refused until the minute is over. Right codes
 * are never counted, so a whole market behind one address can go on scanning. Kept per process; technical time.
 */
export class GuessLimit {
  private readonly counts = new Map<string, Count>();

  /** Notes a wrong code; true when there were too many. */
  noteWrong(address: string, now = Date.now()): boolean {
    const known = this.counts.get(address);
    const count = known && now - known.since < WINDOW_MS ? known : { since: now, wrong: 0 };
    count.wrong += 1;
    this.counts.delete(address);
    this.counts.set(address, count);
    for (const oldest of this.counts.keys()) {
      if (this.counts.size <= MOST_ADDRESSES) break;
      this.counts.delete(oldest);
    }
    return count.wrong > FREE_GUESSES;
  }
}
